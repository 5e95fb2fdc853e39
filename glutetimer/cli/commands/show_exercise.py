"""One exercise as a page to read: the same sections as in the window."""

from __future__ import annotations

from collections.abc import Iterable

from glutetimer.cli.commands.cited_words import cited_words
from glutetimer.cli.text_writer import TextWriter
from glutetimer.presentation.library.exercise_page.exercise_view import ExerciseView, Labelled
from glutetimer.presentation.library.exercise_page.outline import (
    PagePart,
    PageSection,
    head,
    outline,
)
from glutetimer.presentation.library.exercise_page.own_history import OwnHistory

_NUMBERED = (PagePart.SETUP,)


def show_exercise(
    view: ExerciseView,
    history: OwnHistory | None = None,
    spared: Iterable[str] = (),
    writer: TextWriter | None = None,
) -> None:
    """Write the page; `spared` says that the exercise hurt, and how to clear it."""
    writer = writer or TextWriter()
    name, *rest = head(view)
    writer.text(cited_words(name), role="bold")
    writer.text(view.id, role="mute")
    for said in rest:
        writer.text(cited_words(said))
    for words in spared:
        writer.text(words, role="bold")
    for section in outline(view, history):
        writer.heading(section.title)
        _write(section, writer)


def _write(section: PageSection, writer: TextWriter) -> None:
    if any(line.label for line in section.lines):
        rows = [_row(line) for line in section.lines]
        writer.table(rows, indent=2, roles=("mute", ""))
        return
    for number, line in enumerate(section.lines, start=1):
        mark = f"{number}. " if section.part in _NUMBERED else "- "
        writer.text(cited_words(line.said), mark=mark, indent=2)


def _row(line: Labelled) -> tuple[str, str]:
    return line.label, cited_words(line.said)
