"""One session of the past in words, with its sets."""

from __future__ import annotations

from glutetimer.app.context import AppContext
from glutetimer.history.rows import SessionState, SetRow
from glutetimer.presentation.amounts import counted_text, length_text, set_text, side_word
from glutetimer.presentation.dates import when_label
from glutetimer.presentation.history.week_views import SessionDetails, SetLine
from glutetimer.presentation.history.weeks import lived_ms
from glutetimer.presentation.programme_card import seconds
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.steps import StepKind
from glutetimer.training.tempo import NOTATION_ORDER, Tempo

REMARKS = {
    Outcome.CUT_SHORT: "cut short",
    Outcome.SKIPPED: "skipped",
    Outcome.RESTARTED: "started again",
    Outcome.EASED: "made easier",
    Outcome.UNDER_WAY: "left unfinished",
}
STATES = {
    SessionState.STOPPED: "ended early",
    SessionState.ABANDONED: "broken off",
    SessionState.UNDER_WAY: "under way",
}


def session_details(context: AppContext, session: str) -> SessionDetails | None:
    """Return one session with its sets, None if it is not there any more."""
    row = context.history.session(session)
    if row is None or row.deleted:
        return None
    sets = context.history.sets(session)
    today = context.clock.now().date()
    parts = [length_text(lived_ms(row)), STATES.get(row.state, "")]
    parts.append(f"week {row.week}" if row.week else "")
    parts.append(f"effort {row.effort} of 10" if row.effort is not None else "")
    check = context.catalogue.guidance.feel_check
    return SessionDetails(
        id=row.uuid,
        programme=row.programme_name,
        when=when_label(row.local_date, today),
        summary=", ".join(part for part in parts if part),
        sets=tuple(_set_line(context, one) for one in sets),
        note=row.note,
        day=row.local_date,
        effort=row.effort,
        feels=tuple((option.id, option.label) for option in check.options),
    )


def tempo_text(tempo: Tempo) -> str:
    """Return a tempo in the usual notation: eccentric, bottom, concentric, top."""
    return "-".join(f"{tempo.length_ms(phase) / 1000:g}" for phase in NOTATION_ORDER)


def _set_line(context: AppContext, row: SetRow) -> SetLine:
    record = row.record
    option = context.catalogue.guidance.feel_check.option(record.feel) if record.feel else None
    counted = record.kind in (StepKind.SET, StepKind.HOLD)
    return SetLine(
        exercise=row.exercise_name,
        set=str(record.set),
        side=side_word(record.side) or ("alternating" if record.side == "alternating" else ""),
        done=_done(record),
        hold=seconds(round(hold_ms, -2)) if (hold_ms := record.amounts.hold_ms) else "",
        tempo=tempo_text(record.tempo) if record.tempo else "",
        feel=option.label if option else "",
        remark=_remark(record),
        hurt=record.pain_rep is not None,
        kit=_kit(record),
        id=row.uuid,
        reps=record.reps if counted else None,
        feel_id=record.feel,
    )


def _kit(record: SetRecord) -> str:
    load = f"{record.load_kg:g} kg" if record.load_kg else ""
    band = f"{record.band} band" if record.band else ""
    return ", ".join(part for part in (load, band) if part)


def _done(record: SetRecord) -> str:
    counted = counted_text(record)
    return f"{set_text(record)} ({counted})" if counted else set_text(record)


def _remark(record: SetRecord) -> str:
    if record.pain_rep is not None:
        if record.pain_rep:
            return f"pain at rep {record.pain_rep}"
        nothing = record.outcome is Outcome.PAIN and not record.reps and not record.hold_ms
        return "pain before it" if nothing else "pain afterwards"
    return REMARKS.get(record.outcome, "")
