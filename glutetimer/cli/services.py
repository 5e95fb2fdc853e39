"""The services that commands cannot import themselves, such as window and sound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # a command loads what it uses of them
    from collections.abc import Callable
    from pathlib import Path

    from glutetimer.app.context import AppContext
    from glutetimer.app.guided_breaks import BreakOptions
    from glutetimer.audio.audio_output import AudioOutput
    from glutetimer.exchange.shared_file import FileTexts
    from glutetimer.library.catalogue import Catalogue
    from glutetimer.presentation.handout import HandoutPage
    from glutetimer.review.report import Report


class Services(Protocol):
    """The parts of the program that lie outside of the terminal, each loaded when asked for."""

    def context(self, data_dir: str | None, *, looks_only: bool = False) -> AppContext:
        """Return the person's glutetimer, kept in the folder asked for.

        Where nothing is to be kept, a folder that can only be read is looked at in a copy.
        """
        ...

    def window(
        self, data_dir: str | None, start: str | None, speed: float, opened: str | None = None
    ) -> int:
        """Show the window, with a file opened if any, until it is closed; returns the exit code."""
        ...

    def show_break(self, data_dir: str | None, wanted: BreakOptions) -> int:
        """Show a break in a window of its own until it is over; returns the exit code.

        Raises:
            UserError: If there can be none now.
        """
        ...

    def show_error(self, sentence: str) -> None:
        """Show a sentence in a window of its own until it is closed."""
        ...

    def write_pdf(self, catalogue: Catalogue, report: Report, path: Path, size: str | None) -> None:
        """Draw a report as PDF, on "a4" or "letter"; None for what is usual there.

        Raises:
            UserError: If the file cannot be written.
        """
        ...

    def read_texts(self, path: Path) -> FileTexts:
        """Return what a picture or PDF says.

        Raises:
            UserError: If it cannot be read.
        """
        ...

    def write_handout(
        self, page: HandoutPage, path: Path, size: str | None, own: Path | None
    ) -> None:
        """Draw a programme on paper as PDF, on "a4" or "letter"; None for what is usual there.

        `own` is the data folder, with pictures of the person's own.

        Raises:
            UserError: If the file cannot be written.
        """
        ...

    def sound(self, context: AppContext, report: Callable[[str], object]) -> AudioOutput:
        """Return the audio output of a session."""
        ...
