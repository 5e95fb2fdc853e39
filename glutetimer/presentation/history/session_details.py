"""One session of the past in words, with its sets."""

from __future__ import annotations

from datetime import date

from glutetimer.app.history.past_set import PastSet, SessionWithSets
from glutetimer.i18n import N_, _, content
from glutetimer.i18n.formats import when
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import (
    band_text,
    counted_text,
    length_text,
    load_text,
    set_text,
    short_length,
    side_word,
    tempo_text,
)
from glutetimer.presentation.history.week_views import SessionDetails, SetLine
from glutetimer.review.past_session import PastSession
from glutetimer.review.session_state import SessionState
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.guidance import FeelCheck

REMARKS = {
    Outcome.CUT_SHORT: N_("cut short"),
    Outcome.SKIPPED: N_("skipped"),
    Outcome.RESTARTED: N_("started again"),
    Outcome.EASED: N_("made easier"),
    Outcome.UNDER_WAY: N_("left unfinished"),
}
STATES = {
    SessionState.STOPPED: N_("ended early"),
    SessionState.ABANDONED: N_("broken off"),
    SessionState.UNDER_WAY: N_("under way"),
}


def session_details(found: SessionWithSets, check: FeelCheck, today: date) -> SessionDetails:
    """Return one session with its sets."""
    session = found.session
    parts = [length_text(session.length_ms), *session_remarks(session)]
    if session.effort is not None:
        parts.append(_("effort {number} of 10").format(number=session.effort))
    return SessionDetails(
        id=session.id,
        programme=content(session.programme_name),
        when=when(session.day, today),
        summary=", ".join(parts),
        sets=tuple(_set_line(one, check) for one in found.sets),
        note=session.note,
        day=session.day,
        effort=session.effort,
        feels=tuple((option.id, content(option.label)) for option in check.options),
    )


def session_remarks(session: PastSession) -> list[str]:
    """Return how a session ended, if not at its end, whether it counts, and its week."""
    remarks = [_("a trial")] if session.trial else []
    remarks += [_(STATES[session.state])] if session.state in STATES else []
    if not (session.counts or session.trial) and session.state is not SessionState.UNDER_WAY:
        remarks.append(_("too short to count"))
    if session.week:
        remarks.append(inside(_("Week {number}")).format(number=session.week))
    return remarks


def set_remark(record: SetRecord) -> str:
    """Return what was not as planned: "cut short", "pain at rep 7", "" for nothing."""
    if record.pain_rep is None:
        remark = REMARKS.get(record.outcome, "")
        return _(remark)
    if record.pain_rep:
        return _("pain at rep {number}").format(number=record.pain_rep)
    nothing = record.outcome is Outcome.PAIN and not record.reps and not record.hold_ms
    return _("pain before it") if nothing else _("pain afterwards")


def _set_line(one: PastSet, check: FeelCheck) -> SetLine:
    record = one.record
    option = check.option(record.feel) if record.feel else None
    counted = record.kind in (StepKind.SET, StepKind.HOLD)
    hold_ms = record.amounts.hold_ms
    return SetLine(
        exercise=content(one.exercise_name),
        set=str(record.set),
        side=_("alternating") if record.side is Side.ALTERNATING else side_word(record.side),
        done=_done(record),
        hold=short_length(round(hold_ms, -2)) if hold_ms else "",
        tempo=tempo_text(record.tempo) if record.tempo else "",
        feel=content(option.label) if option else "",
        remark=set_remark(record),
        hurt=record.pain_rep is not None,
        kit=kit_text(record),
        id=one.id,
        reps=record.reps if counted else None,
        feel_id=record.feel,
    )


def kit_text(record: SetRecord) -> str:
    """Return with what a set was done: "60 kg", "red band", "" for nothing."""
    load = load_text(record.load_kg) if record.load_kg else ""
    band = band_text(record.band) if record.band else ""
    return ", ".join(part for part in (load, band) if part)


def _done(record: SetRecord) -> str:
    counted = counted_text(record)
    if not counted:
        return set_text(record)
    return _("{done} ({counted})").format(done=set_text(record), counted=counted)
