"""Writes down anew what is read in the lines and sheets of the tests."""

from __future__ import annotations

from pathlib import Path

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.sheet.read import read_sheet
from tests.sheet.readable import drawn, drawn_sheet

HERE = Path(__file__).parent
LINES = HERE / "lines.txt"
SHEETS = HERE / "own"
ARROW = "  ->  "


def pairs(path: Path) -> list[tuple[str, str]]:
    """Return the lines of a file with their readings."""
    rows = path.read_text("utf-8").splitlines()
    return [(line, reading) for line, _arrow, reading in (row.rpartition(ARROW) for row in rows)]


def main() -> None:
    """Write all of them."""
    exercises = load_catalogue(assets_dir()).exercises
    rows = [f"{line}{ARROW}{drawn(read_sheet(line, exercises))}" for line, _old in pairs(LINES)]
    LINES.write_text("\n".join(rows) + "\n", "utf-8")
    for path in SHEETS.glob("*.txt"):
        lines = drawn_sheet(read_sheet(path.read_text("utf-8"), exercises))
        path.with_suffix(".reading").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
