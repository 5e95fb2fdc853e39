"""Starts the program: the only place that knows both the window and the terminal."""

from __future__ import annotations

import sys
from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:  # without typing, which takes longer to load than a version to print
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from glutetimer.app.context import AppContext
    from glutetimer.app.guided_breaks import BreakOptions
    from glutetimer.audio.audio_output import AudioOutput
    from glutetimer.exchange.shared_file import FileTexts
    from glutetimer.library.catalogue import Catalogue
    from glutetimer.presentation.handout import HandoutPage
    from glutetimer.review.report import Report


class MachineServices:
    """What the command line cannot reach by itself, each part loaded when it is asked for."""

    def context(self, data_dir: str | None, *, looks_only: bool = False) -> AppContext:
        """Return the person's glutetimer, kept in the folder asked for.

        Where nothing is to be kept, a folder that can only be read is looked at in a copy.
        """
        made = import_module("glutetimer.app.context").AppContext
        context: AppContext = made(data_dir, looks_only=looks_only)
        return context

    def window(
        self, data_dir: str | None, start: str | None, speed: float, opened: str | None = None
    ) -> int:
        """Show the window, with a file opened if any, until it is closed; returns the exit code."""
        opening = import_module("glutetimer.gui.window.opening")
        return int(opening.run(data_dir, start, speed, opened))

    def show_break(self, data_dir: str | None, wanted: BreakOptions) -> int:
        """Show a break in a window of its own until it is over; returns the exit code."""
        opening = import_module("glutetimer.gui.window.break_opening")
        return int(opening.run(data_dir, wanted))

    def show_error(self, sentence: str) -> None:
        """Show a sentence in a window of its own until it is closed."""
        import_module("glutetimer.gui.window.error_dialog").show_error(sentence)

    def write_pdf(self, catalogue: Catalogue, report: Report, path: Path, size: str | None) -> None:
        """Draw a report as PDF; raises a `UserError` if the file cannot be written."""
        import_module("glutetimer.gui.report.pdf").write(catalogue, report, path, size)

    def read_texts(self, path: Path) -> FileTexts:
        """Return what a picture or PDF says; raises a `UserError` if it cannot be read."""
        found: FileTexts = import_module("glutetimer.gui.report.read_back").read_texts(path)
        return found

    def write_handout(
        self, page: HandoutPage, path: Path, size: str | None, own: Path | None
    ) -> None:
        """Draw a programme on paper; raises a `UserError` if the file cannot be written."""
        import_module("glutetimer.gui.report.handout_pdf").write_handout(page, path, size, own)

    def sound(self, context: AppContext, report: Callable[[str], object]) -> AudioOutput:
        """Return the audio output of a session."""
        listen = import_module("glutetimer.audio.audio_output")
        audio_output: AudioOutput = listen.open_audio_output(
            context.clock, context.voice_pack, context.voice_cache, report
        )
        return audio_output


def shipped_texts() -> Iterator[str]:
    """Yield the texts of the built-in content, which alone may be translated."""
    assets: Path = import_module("glutetimer.host.assets").assets_dir()
    texts: Iterator[str] = import_module("glutetimer.library.shipped_texts").shipped_texts(assets)
    return texts


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the arguments of the command line; returns the exit code."""
    import_module("glutetimer.host.interrupts").let_system_end()
    import_module("glutetimer.host.translations").install_language()
    import_module("glutetimer.i18n").register_content(shipped_texts)
    command_line = import_module("glutetimer.cli.run")
    code = int(command_line.run(sys.argv[1:] if argv is None else argv, MachineServices()))
    return int(import_module("glutetimer.host.process_end").finish(code))


if __name__ == "__main__":
    sys.exit(main())
