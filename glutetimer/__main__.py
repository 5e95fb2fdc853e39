"""Starts the program: the only place that knows both the window and the terminal."""

from __future__ import annotations

import sys
from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:  # without typing, which takes longer to load than a version to print
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from glutetimer.audio.ear import Ear
    from glutetimer.review.report import Report
    from glutetimer.wiring import House


class Machine:
    """What the command line cannot reach by itself, each part loaded when it is asked for."""

    def house(self, data_dir: str | None) -> House:
        """Return the person's glutetimer, kept in the folder asked for."""
        house: House = import_module("glutetimer.wiring").House(data_dir)
        return house

    def window(self, data_dir: str | None, start: str | None, speed: float) -> int:
        """Show the window until it is closed; returns the exit code."""
        opening = import_module("glutetimer.gui.opening")
        return int(opening.run(data_dir, start, speed))

    def alone(self, sentence: str) -> None:
        """Show a sentence in a window of its own until it is closed."""
        import_module("glutetimer.gui.alone").tell_alone(sentence)

    def paper(self, house: House, report: Report, path: Path, size: str | None) -> None:
        """Draw a report as PDF; raises a `Problem` if the file cannot be written."""
        import_module("glutetimer.gui.report.pdf").write(house, report, path, size)

    def sound(self, house: House, tell: Callable[[str], object]) -> Ear:
        """Return what a session is heard with."""
        listen = import_module("glutetimer.audio.ear")
        ear: Ear = listen.open_ear(house.clock, house.voice_pack, house.voice_cache, tell)
        return ear


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the arguments of the command line; returns the exit code."""
    import_module("glutetimer.host.translations").install_language()
    command_line = import_module("glutetimer.cli.run")
    return int(command_line.run(sys.argv[1:] if argv is None else argv, Machine()))


if __name__ == "__main__":
    sys.exit(main())
