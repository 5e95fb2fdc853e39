"""Sessions drawn by hand and by chance."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from glutetimer.history.ids import uuid7
from glutetimer.history.rows import Entry, SessionRow, SessionState, SetRow
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.tempo import LIFT_FIRST, Tempo
from tests.phase_orders import LOWER_FIRST

BEGAN_MS = 1_795_166_400_000  # 2026-11-20 09:20 UTC
BRIDGE = Tempo(LIFT_FIRST, lift_ms=2000, hold_top_ms=2500, lower_ms=2000, hold_bottom_ms=500)
NASTY = 'a, "b"; =1+1\r\n🍑 ünï\tz'


def drawn_set(
    session: str, ordinal: int = 1, began_ms: int = BEGAN_MS, **changes: object
) -> SetRow:
    record = SetRecord(
        ordinal=ordinal,
        kind=StepKind.SET,
        block=0,
        exercise="glute_bridge",
        side=Side.BOTH,
        set=ordinal,
        round=1,
        attempt=1,
        started_ms=100_000 * ordinal,
        planned_reps=12,
        done_reps=12,
        planned_hold_ms=30_000,
        hold_ms=30_000,
        work_ms=78_000,
        tempo=BRIDGE,
        outcome=Outcome.COMPLETED,
        ended_ms=100_000 * ordinal + 84_000,
    )
    return SetRow(
        uuid=uuid7(began_ms + ordinal),
        session=session,
        exercise_name=str(changes.pop("exercise_name", "Glute bridge")),
        started_utc_ms=began_ms + 100_000 * ordinal,
        updated_utc_ms=began_ms + 100_000 * ordinal,
        test_scale=None if changes.get("test_answer") is None else 4,
        record=replace(record, **changes),
    )


def drawn_entry(*sets: dict[str, object], began_ms: int = BEGAN_MS, **changes: object) -> Entry:
    """A session of these sets, each told by what is not usual about it."""
    uuid = uuid7(began_ms)
    row = SessionRow(
        uuid=uuid,
        programme_id="cyclist_four",
        programme_name="Cyclist's four",
        week=None,
        started_utc_ms=began_ms,
        utc_offset_min=60,
        local_date=date(2026, 11, 20),
        state=SessionState.FINISHED,
        ended_utc_ms=began_ms + 900_000,
        planned_ms=890_000,
        pace="coach",
        effort=6,
        note="",
        last_event_ms=900_000,
        last_event_utc_ms=began_ms + 900_000,
        last_step=12,
        updated_utc_ms=began_ms + 900_000,
    )
    rows = [drawn_set(uuid, place, began_ms, **each) for place, each in enumerate(sets or ({},), 1)]
    return Entry(
        session=replace(row, **changes),
        programme_json='{"id": "cyclist_four",  "name": "Cyclist\'s four"}',
        sets=tuple(rows),
    )


_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_ms = st.integers(0, 10_000_000)
_tempos = st.builds(
    Tempo,
    order=st.sampled_from([LIFT_FIRST, LOWER_FIRST]),
    lift_ms=st.integers(0, 60_000),
    hold_top_ms=st.integers(0, 60_000),
    lower_ms=st.integers(0, 60_000),
    hold_bottom_ms=st.integers(0, 60_000),
)


@st.composite
def some_entries(draw: st.DrawFn) -> Entry:
    """Any session that a history can hold."""
    sets = [
        {
            "kind": draw(st.sampled_from([kind for kind in StepKind if kind.is_work])),
            "exercise": draw(st.sampled_from(["clamshell", "squat", "my_own"])),
            "exercise_name": draw(_words) or "?",
            "side": draw(st.sampled_from(Side)),
            "done_reps": draw(st.integers(0, 99)),
            "corrected_reps": draw(st.none() | st.integers(0, 99)),
            "hold_ms": draw(_ms),
            "work_ms": draw(_ms),
            "tempo": draw(st.none() | _tempos),
            "band": draw(st.none() | _words),
            "load_kg": draw(st.none() | st.floats(0, 500)),
            "feel": draw(st.sampled_from([None, "glute_deep"])),
            "pain_rep": draw(st.none() | st.integers(0, 20)),
            "test_answer": draw(st.none() | st.integers(0, 3)),
            "outcome": draw(st.sampled_from([one for one in Outcome if one != "under_way"])),
        }
        for _ in range(draw(st.integers(1, 3)))
    ]
    return drawn_entry(
        *sets,
        began_ms=draw(st.integers(10**12, 2 * 10**12)),
        note=draw(_words),
        programme_name=draw(_words),
        effort=draw(st.none() | st.integers(0, 10)),
        week=draw(st.none() | st.integers(1, 4)),
        state=draw(st.sampled_from([one for one in SessionState if one != "under_way"])),
        local_date=draw(st.dates(date(1971, 1, 1), date(2100, 1, 1))),
        utc_offset_min=draw(st.integers(-720, 840)),
    )
