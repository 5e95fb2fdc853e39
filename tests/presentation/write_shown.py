"""Writes anew what is shown: python -m tests.presentation.write_shown

After a deliberate change of a sentence or a view; then look at what git says has changed.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue, load_catalogue
from tests.presentation.exercises_shown import exercises_shown
from tests.presentation.history_shown import history_shown
from tests.presentation.mat_shown import mat_shown
from tests.presentation.sentences_shown import sentences_shown
from tests.presentation.session_shown import session_shown

FOLDER = Path(__file__).with_name("shown")
NAMES = ("exercises", "history", "mat", "session", "sentences")


def shown(name: str, catalogue: Catalogue, folder: Path) -> str:
    """Draw the views of a page as text, over histories in an empty folder."""
    match name:
        case "exercises":
            return exercises_shown(catalogue)
        case "history":
            return history_shown(catalogue, folder)
        case "mat":
            return mat_shown()
        case "session":
            return session_shown(catalogue)
        case _:
            return sentences_shown(catalogue)


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
