"""Make the fonts in assets/fonts from the web fonts that Fontsource publishes.

The web fonts cut each weight into a latin and a latin-ext file. This joins the two again and writes
plain TrueType, which Qt reads on every system. The same package gives the same bytes:

    npm pack @fontsource/atkinson-hyperlegible-next@5.3.0
    python -m pip install fonttools==4.68.0 brotli==1.2.1
    python packaging/make_fonts.py fontsource-atkinson-hyperlegible-next-5.3.0.tgz

Kerning between a latin and a latin-ext letter is lost with the cut; everything else survives.
"""

import argparse
import io
import tarfile
from pathlib import Path

from fontTools.merge import Merger, Options
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parents[1]
STYLES = {400: "Regular", 600: "SemiBold", 700: "Bold", 800: "ExtraBold"}
SUBSETS = ("latin", "latin-ext")  # The first wins where both hold a letter.


def joined(package: tarfile.TarFile, weight: int) -> TTFont:
    """One weight of the family, its subsets joined."""
    subsets = [web_font(package, subset, weight) for subset in SUBSETS]
    # STAT tells how the weights were cut from the variable font, and cannot be joined.
    font = Merger(options=Options(drop_tables=["STAT"])).merge(subsets)
    subsets[0].seek(0)
    head, original = font["head"], TTFont(subsets[0])["head"]
    head.created, head.modified = original.created, original.modified  # The merger writes today.
    font.recalcTimestamp = False
    return font


def web_font(package: tarfile.TarFile, subset: str, weight: int) -> io.BytesIO:
    """One file of the package, unpacked into TrueType."""
    name = f"package/files/atkinson-hyperlegible-next-{subset}-{weight}-normal.woff2"
    font = TTFont(package.extractfile(name))
    font.flavor = None
    font.recalcTimestamp = False
    plain = io.BytesIO()
    font.save(plain)
    plain.seek(0)
    return plain


def main() -> None:
    """Write the fonts and their licence."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", type=Path, help="the packed Fontsource package, a .tgz file")
    with tarfile.open(parser.parse_args().package) as package:
        for weight, style in STYLES.items():
            target = ROOT / "assets" / "fonts" / f"AtkinsonHyperlegibleNext-{style}.ttf"
            joined(package, weight).save(target)
            print(target.relative_to(ROOT), target.stat().st_size)
        licence = package.extractfile("package/LICENSE").read()
    (ROOT / "packaging" / "licences" / "Atkinson-Hyperlegible-Next-OFL.txt").write_bytes(licence)


if __name__ == "__main__":
    main()
