"""Make the fonts in assets/fonts from the web fonts that Fontsource publishes.

The web fonts cut each weight into a latin and a latin-ext file. This joins the two again and writes
plain TrueType, which Qt reads on every system. The same package gives the same bytes:

    npm pack @fontsource/atkinson-hyperlegible-next@5.3.0
    python -m pip install fonttools==4.68.0 brotli==1.2.1
    python packaging/make_fonts.py fontsource-atkinson-hyperlegible-next-5.3.0.tgz

Kerning between a latin and a latin-ext letter is lost with the cut; everything else survives.

The mat view is read from three metres, where the family's slashed zero reads as an eight. Its
figures therefore come from fonts of ten digits with an open zero, under a name of their own.
"""

import argparse
import io
import tarfile
from pathlib import Path

from fontTools.merge import Merger, Options
from fontTools.subset import Options as SubsetOptions
from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates
from fontTools.ttLib.tables.ttProgram import Program

ROOT = Path(__file__).parents[1]
STYLES = {400: "Regular", 600: "SemiBold", 700: "Bold", 800: "ExtraBold"}
SUBSETS = ("latin", "latin-ext")  # The first wins where both hold a letter.
FIGURES = "Glutetimer Figures"
FIGURE_WEIGHTS = (600, 700, 800)  # Those of the mat view.
ZEROS = ("zero", "zero.tf")


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


def figures(font: TTFont, style: str) -> TTFont:
    """The ten digits alone, with an open zero; the font is changed."""
    options = SubsetOptions(layout_features=["tnum", "pnum"], name_IDs=["*"], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(text="0123456789")
    subsetter.subset(font)
    for zero in ZEROS:
        font["glyf"][zero] = opened(font, zero)
    for number, name in {
        1: FIGURES,
        3: f"{FIGURES} {style}",
        4: f"{FIGURES} {style}",
        6: f"{FIGURES.replace(' ', '')}-{style}",
        16: FIGURES,
        17: style,
    }.items():
        font["name"].setName(name, number, 3, 1, 0x409)
    return font


def opened(font: TTFont, name: str) -> Glyph:
    """A slashed zero without its slash: the outline, and itself made small as the one counter."""
    old = font["glyf"][name]
    points, ends, flags = old.getCoordinates(font["glyf"])
    outer = ends[0] + 1
    outline, counters = list(points)[:outer], list(points)[outer:]
    left, bottom, right, top = box(outline)
    inner_left, inner_bottom, inner_right, inner_top = box(counters)
    counter = [
        (
            round(inner_left + (x - left) * (inner_right - inner_left) / (right - left)),
            round(inner_bottom + (y - bottom) * (inner_top - inner_bottom) / (top - bottom)),
        )
        for x, y in reversed(outline)
    ]
    glyph = Glyph()
    glyph.numberOfContours = 2
    glyph.coordinates = GlyphCoordinates([*outline, *counter])
    glyph.flags = bytearray([*flags[:outer], *reversed(flags[:outer])])
    glyph.endPtsOfContours = [outer - 1, 2 * outer - 1]
    glyph.program = Program()
    glyph.recalcBounds(font["glyf"])
    return glyph


def box(points: list[tuple[int, int]]) -> tuple[int, int, int, int]:
    """The least and the greatest coordinates: left, bottom, right, top."""
    across, up = [x for x, _ in points], [y for _, y in points]
    return min(across), min(up), max(across), max(up)


def main() -> None:
    """Write the fonts and their licence."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", type=Path, help="the packed Fontsource package, a .tgz file")
    with tarfile.open(parser.parse_args().package) as package:
        for weight, style in STYLES.items():
            target = ROOT / "assets" / "fonts" / f"AtkinsonHyperlegibleNext-{style}.ttf"
            joined(package, weight).save(target)
            print(target.relative_to(ROOT), target.stat().st_size)
            if weight in FIGURE_WEIGHTS:
                small = target.with_name(f"GlutetimerFigures-{style}.ttf")
                figures(joined(package, weight), style).save(small)
                print(small.relative_to(ROOT), small.stat().st_size)
        licence = package.extractfile("package/LICENSE").read()
    (ROOT / "packaging" / "licences" / "Atkinson-Hyperlegible-Next-OFL.txt").write_bytes(licence)


if __name__ == "__main__":
    main()
