"""One topic of Learn as a page to read: what the window shows, in the same order."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from glutetimer.cli.commands.cited_words import cited_words
from glutetimer.cli.text_writer import TextWriter
from glutetimer.i18n import _
from glutetimer.presentation.library.learn import TopicView
from glutetimer.presentation.library.topic_point import TopicPoint


def topic_object(view: TopicView) -> dict[str, Any]:
    """Return a topic as plain values for scripts."""
    plain = asdict(view)
    return {"id": plain.pop("id"), "name": plain.pop("title"), **plain}


def show_topic(view: TopicView, writer: TextWriter | None = None) -> None:
    """Write the page."""
    writer = writer or TextWriter()
    writer.text(view.title, role="bold")
    writer.text(view.line, role="mute")
    for point in view.points:
        _write(point, writer)
    for programme in view.programmes:
        writer.heading(cited_words(programme.name))
        for note in programme.notes:
            writer.text(cited_words(note), indent=2)
        command = f"glutetimer play {programme.id}"
        writer.text(_("`{command}` does it.").format(command=command), indent=2, role="mute")
    if view.exercises:
        writer.heading(_("Exercises"))
        exercises = [(one.id, one.name) for one in view.exercises]
        writer.table(exercises, indent=2, roles=("hold", ""))
    writer.heading(_("Sources"))
    rows = [row for entry in view.sources for row in entry.rows]
    writer.table(rows, indent=2, roles=("mute", ""))


def _write(point: TopicPoint, writer: TextWriter) -> None:
    writer.line()
    if head := _head(point):
        writer.text(head, role="bold")
    for side in point.sides:
        writer.text(cited_words(side), mark="- ", indent=2)
    if point.sides:
        writer.text(_("Here: {text}").format(text=cited_words(point.text)), indent=2)
    else:
        writer.text(cited_words(point.text), indent=2 if point.label else 0)


def _head(point: TopicPoint) -> str:
    if not point.found:
        return point.label
    return _("{claim}: {found}").format(claim=point.label, found=point.found)
