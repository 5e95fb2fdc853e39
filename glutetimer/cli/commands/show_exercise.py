"""One exercise as a page to read: the same sections as in the window."""

from __future__ import annotations

from glutetimer.cli.text_writer import TextWriter
from glutetimer.i18n import _
from glutetimer.presentation.library.exercise_page.exercise_view import ExerciseView, Labelled
from glutetimer.presentation.library.exercise_page.outline import (
    PagePart,
    PageSection,
    head,
    outline,
)
from glutetimer.presentation.library.exercise_page.own_history import OwnHistory
from glutetimer.presentation.library.sources import CitedText
from glutetimer.presentation.own_default import reason_words

_NUMBERED = (PagePart.SETUP,)


def show_exercise(
    view: ExerciseView, history: OwnHistory | None = None, writer: TextWriter | None = None
) -> None:
    """Write the page."""
    writer = writer or TextWriter()
    name, *rest = head(view)
    writer.line(writer.styled(_cited(name), "bold"))
    writer.text(view.id, role="mute")
    for said in rest:
        writer.text(_cited(said))
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
        writer.text(_cited(line.said), mark=mark, indent=2)


def _row(line: Labelled) -> tuple[str, str]:
    return line.label, _cited(line.said)


def _cited(said: CitedText) -> str:
    """Return a text with the numbers of its sources and our own reason."""
    parts = [said.text]
    if said.numbers:
        parts.append("".join(f"[{number}]" for number in said.numbers))
    if said.default:
        parts.append(_("({reason})").format(reason=reason_words(said.default)))
    return " ".join(part for part in parts if part)
