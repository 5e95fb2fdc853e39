"""Opens the small window of a break, whether the window of the program is open or not."""

from __future__ import annotations

from contextlib import ExitStack

from glutetimer.app.context import AppContext
from glutetimer.app.cue_scheduler import FASTEST_HEARD, Silence
from glutetimer.app.guided_breaks import BreakOptions
from glutetimer.gui.window.app import open_audio
from glutetimer.gui.window.break_window import BreakWindow
from glutetimer.gui.window.error_dialog import show_error
from glutetimer.gui.window.exception_hook import ExceptionHook
from glutetimer.gui.window.opening import made_application

DONE, ENDED_EARLY = 0, 130
"""The exit codes, as in the terminal."""


def run(data_dir: str | None, wanted: BreakOptions) -> int:
    """Show a break until it is over, and return the exit code.

    Raises:
        UserError: If there can be none now.
    """
    application = made_application()
    codes = [ENDED_EARLY]

    def end(finished: bool) -> None:  # noqa: FBT001 - a signal gives it
        codes.append(DONE if finished else ENDED_EARLY)
        application.quit()

    with ExitStack() as stack:
        context = AppContext(data_dir)
        stack.callback(_report_errors, context)
        stack.callback(context.close)
        breaks = context.guided_breaks
        stack.enter_context(breaks.claim())
        context.music.restore()  # after a run that was interrupted
        plan = breaks.plan(wanted.name)
        window = BreakWindow(context, keeps=wanted.keeps)
        window.over.connect(end)
        sound = None
        if not wanted.quiet and wanted.speed <= FASTEST_HEARD:
            sound = open_audio(context, window.message.emit)
            stack.callback(sound.close)
        journal = breaks.begin(plan, keeps=wanted.keeps)
        live = breaks.session(plan, journal, sound or Silence(), wanted.speed)
        hook = ExceptionHook(context.paths, window, window)
        hook.install()
        stack.callback(hook.uninstall)
        window.begin(live, sound)
        application.exec()
        window.hide()
    return codes[-1]


def _report_errors(context: AppContext) -> None:
    """Show what the disk did not take."""
    for problem in context.errors.errors:
        show_error(str(problem))
