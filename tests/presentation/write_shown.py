"""Writes anew what is shown: python -m tests.presentation.write_shown

After a deliberate change of a sentence or a view; then look at what git says has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue, load_catalogue
from tests.presentation.advice_shown import advice_shown
from tests.presentation.exercises_shown import exercises_shown
from tests.presentation.history_shown import history_shown
from tests.presentation.library_shown import library_shown
from tests.presentation.mat_shown import mat_shown
from tests.presentation.sentences_shown import sentences_shown
from tests.presentation.session_shown import session_shown
from tests.presentation.week_shown import week_shown

FOLDER = Path(__file__).with_name("shown")
PAGES: Mapping[str, Callable[[Catalogue], str]] = {
    "advice": advice_shown,
    "exercises": exercises_shown,
    "library": library_shown,
    "mat": lambda _catalogue: mat_shown(),
    "session": session_shown,
    "week": week_shown,
    "sentences": sentences_shown,
}
NAMES = ("history", *PAGES)


def shown(name: str, catalogue: Catalogue, folder: Path) -> str:
    """Draw the views of a page as text, over histories in an empty folder."""
    if name == "history":
        return history_shown(catalogue, folder)
    return PAGES[name](catalogue)


def main() -> None:
    """Write all files."""
    catalogue = load_catalogue(assets_dir())
    FOLDER.mkdir(exist_ok=True)
    for name in NAMES:
        with TemporaryDirectory() as folder:
            text = shown(name, catalogue, Path(folder))
        (FOLDER / f"{name}.txt").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
