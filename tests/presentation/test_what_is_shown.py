"""What the views of made-up days say is what stands in the files of `shown`, line by line.

Where a sentence was changed on purpose, `python -m tests.presentation.write_shown` writes the
files anew, and git shows what that has changed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from tests.presentation.write_shown import FOLDER, NAMES, shown


@pytest.mark.parametrize("name", NAMES)
def test_what_is_shown_is_what_stands_in_its_file(name: str, tmp_path: Path) -> None:
    drawn = shown(name, load_catalogue(assets_dir()), tmp_path)
    assert drawn.splitlines() == (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
