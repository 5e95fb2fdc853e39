"""Takes out the messages of code and content for translators, and compiles what they give back.

python packaging/messages.py extract    writes assets/locale/glutetimer.pot
python packaging/messages.py update de  starts or updates the catalogue of a language
python packaging/messages.py compile    makes the .mo files that the program reads
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "assets" / "locale"
TEMPLATE = LOCALE / "glutetimer.pot"
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "N_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "NP_": ((1, "c"), 2),
}
HEADER = "# Messages of glutetimer: written by packaging/messages.py out of code and content."
TEXT_KEYS = frozenset(
    {
        *("name", "text", "say", "what", "fix", "default", "do", "effect", "note", "question"),
        *("reading", "scale[]", "when", "when_low", "advice", "before", "caveat", "distinction"),
        *("does", "label", "not_medical", "professional", "radiating", "rule", "scope", "title"),
        *("basis", "placement", "left", "right", "line", "about", "claim", "author", "where"),
        "short_author",
    }
)
"""The keys of content files whose values are sentences or words for people."""
WORD_TABLE = "words."
"""The table of guidance.toml in which every value is a word for people."""


def content_messages(source: bytes) -> Iterator[str]:
    """Yield the texts for people in a content file, in its order."""
    for key, text in strings(source):
        if key in TEXT_KEYS or key.startswith(WORD_TABLE):
            yield text


def strings(source: bytes) -> Iterator[tuple[str, str]]:
    """Yield every string of a content file with its key.

    Within the table of words it is "words.KEY", in a list of strings "KEY[]".
    """
    yield from _strings(tomllib.loads(source.decode()), "")


def _strings(value: object, key: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            is_word = key.startswith(WORD_TABLE) or name + "." == WORD_TABLE
            yield from _strings(inner, WORD_TABLE + name if is_word else name)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner, f"{key}[]" if isinstance(inner, str) else key)
    elif isinstance(value, str) and value:
        yield key, value


def template() -> Catalog:
    """Return all messages of the program, each with the files in which it stands."""
    # the date of the template would change with every run
    catalogue = Catalog(
        project="glutetimer",
        version="1",
        charset="utf-8",
        creation_date=datetime(2026, 1, 1, tzinfo=UTC),
        header_comment=HEADER,
        msgid_bugs_address="see CONTRIBUTING.md",
    )
    code = extract_from_dir(ROOT / "glutetimer", [("**.py", "python")], {"**": {}}, KEYWORDS)
    for name, _line, message, comments, context in sorted(code, key=lambda one: (one[0], one[1])):
        catalogue.add(
            message, None, [(f"glutetimer/{name}", None)], auto_comments=comments, context=context
        )
    for path in content_files():
        for text in content_messages(path.read_bytes()):
            catalogue.add(text, None, [(path.relative_to(ROOT).as_posix(), None)])
    return catalogue


def content_files() -> list[Path]:
    """Return the content files whose texts are shown."""
    assets = ROOT / "assets"
    return [
        *sorted(assets.glob("exercises/*.toml")),
        *sorted(assets.glob("programmes/*.toml")),
        assets / "guidance.toml",
        assets / "learn.toml",
        assets / "sources.toml",
    ]


def template_text() -> bytes:
    """Return the template as it stands in the repository."""
    out = BytesIO()
    write_po(out, template(), sort_output=False, omit_header=False, include_lineno=False)
    # the version of Babel would change the file without any message of ours
    lines = out.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(b'"Generated-By'))


def update(language: str) -> None:
    """Bring a language's catalogue in line with the template; a new one starts empty."""
    path = LOCALE / language / "LC_MESSAGES" / "glutetimer.po"
    if path.exists():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language)
    else:
        catalogue = Catalog(locale=language, project="glutetimer", charset="utf-8")
    catalogue.update(template())
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, include_lineno=False)


def compile_all() -> None:
    """Write the .mo file beside each .po file."""
    for path in LOCALE.glob("*/LC_MESSAGES/glutetimer.po"):
        with path.open("rb") as file:
            catalogue = read_po(file)
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)


def main(arguments: list[str]) -> int:
    """Run one of the three commands."""
    match arguments:
        case ["extract"]:
            LOCALE.mkdir(parents=True, exist_ok=True)
            TEMPLATE.write_bytes(template_text())
        case ["update", language]:
            update(language)
        case ["compile"]:
            compile_all()
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
