"""Lines as people write them, each beside what is read in it: `lines.txt`, `line -> reading`.

Where a reading was changed on purpose, `python -m tests.sheet.write_readings` writes them anew, and
git shows what that has changed.
"""

from __future__ import annotations

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.sheet.read import read_sheet
from glutetimer.training.exercise import Exercise
from tests.sheet.readable import drawn, drawn_sheet
from tests.sheet.write_readings import LINES, SHEETS, pairs


@pytest.fixture(scope="module")
def exercises() -> dict[str, Exercise]:
    return dict(load_catalogue(assets_dir()).exercises)


@pytest.mark.parametrize(("line", "reading"), pairs(LINES), ids=lambda text: text[:60])
def test_a_line(line: str, reading: str, exercises: dict[str, Exercise]) -> None:
    assert drawn(read_sheet(line, exercises)) == reading


@pytest.mark.parametrize("name", sorted(path.stem for path in SHEETS.glob("*.txt")))
def test_a_sheet(name: str, exercises: dict[str, Exercise]) -> None:
    read = read_sheet((SHEETS / f"{name}.txt").read_text("utf-8"), exercises)
    expected = (SHEETS / f"{name}.reading").read_text("utf-8").splitlines()
    assert list(drawn_sheet(read)) == expected
