"""A session without a screen: events as lines of text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from glutetimer.cli.text_writer import TextWriter
from glutetimer.i18n import _, content
from glutetimer.i18n.letter_case import after_the, capitalised
from glutetimer.presentation.amounts import (
    amount_text,
    clock_text,
    length_text,
    set_text,
    side_word,
)
from glutetimer.presentation.coming_up import switch_line
from glutetimer.presentation.mat_view_model import set_of
from glutetimer.presentation.programme_card import plan_length
from glutetimer.session.events import Event, EventType
from glutetimer.session.plan import Plan
from glutetimer.session.record import SetRecord
from glutetimer.training.exercise import Exercise


class Lines:
    """Writes a session in lines: sets, counts and rests."""

    def __init__(
        self, plan: Plan, exercises: Mapping[str, Exercise], writer: TextWriter, before: str = ""
    ) -> None:
        self._before = before
        self._plan = plan
        self._exercises = exercises
        self._writer = writer

    def write(self, event: Event) -> None:
        """Write the line of an event, if it has one."""
        words = self.words(event)
        if words:
            self._writer.text(words, mark=f"{clock_text(event.at_ms):>7}  ")

    def words(self, event: Event) -> str:
        """Return the line of an event, "" if it has none."""
        line = _LINES.get(event.type)
        return line(self, event) if line else ""

    def session(self, _event: Event) -> str:
        """Return what the session is."""
        return _("{name}, {length}. {before}").format(
            name=content(self._plan.name),
            length=plan_length(self._plan),
            before=self._before,
        )

    def get_ready(self, event: Event) -> str:
        """Return how to set up."""
        found = self._exercises.get(event.exercise)
        set_up = " ".join(content(one.text) for one in found.setup) if found else ""
        return _("Get ready for the {exercise}. {set_up}").format(
            exercise=after_the(self._name(event.exercise)), set_up=set_up
        )

    def begins(self, event: Event) -> str:
        """Return what set begins."""
        step = self._plan.steps[event.step]
        which = set_of(step) if step.sets > 1 else ""
        return _listed(self._name(event.exercise), which, side_word(event.side), amount_text(step))

    def _name(self, exercise: str) -> str:
        found = self._exercises.get(exercise)
        return content(found.name) if found else exercise


def _rest(_lines: Lines, event: Event) -> str:
    return _("Rest {time}").format(time=length_text(event.length_ms or 0))


def _done(_lines: Lines, event: Event) -> str:
    return f"  {done_text(event.records[-1])}"


def _ended_early(_lines: Lines, event: Event) -> str:
    return "  " + _("ended early: {done}").format(done=done_text(event.records[-1]))


def _switched(_lines: Lines, event: Event) -> str:
    return switch_line(event.side)


def _paused(_lines: Lines, event: Event) -> str:
    return _("Paused: the machine slept") if event.reason == "sleep" else _("Paused")


_LINES: dict[EventType, Callable[[Lines, Event], str]] = {
    EventType.SESSION_STARTED: Lines.session,
    EventType.SESSION_RESUMED: Lines.session,
    EventType.GET_READY_STARTED: Lines.get_ready,
    EventType.SET_STARTED: Lines.begins,
    EventType.SET_COMPLETED: _done,
    EventType.SET_ENDED_EARLY: _ended_early,
    EventType.REST_STARTED: _rest,
    EventType.SIDE_SWITCHED: _switched,
    EventType.PAUSED: _paused,
    EventType.RESUMED: lambda *__: _("Going on"),
    EventType.SESSION_FINISHED: lambda *__: capitalised(_("done")),
    EventType.SESSION_STOPPED: lambda *__: _("Stopped"),
}


def done_text(record: SetRecord) -> str:
    """Return what a set came to: "12 reps, 24 s held"."""
    if record.tempo is None and record.planned_reps <= 1:
        return set_text(record)
    hold_ms = record.amounts.hold_ms
    return _listed(
        set_text(record), _("{time} held").format(time=length_text(hold_ms)) if hold_ms else ""
    )


def _listed(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
