"""openweight's WorkoutLog, by the rules of its schema."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from glutetimer.exchange import openweight
from glutetimer.history.rows import Entry
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.tempo import LIFT_FIRST, Tempo
from tests.exchange.drawn import drawn_entry, some_entries


def test_a_log_groups_sets_by_exercise_and_keeps_what_it_has_no_field_for() -> None:
    whole = Tempo(LIFT_FIRST, lift_ms=2000, hold_top_ms=3000, lower_ms=2000, hold_bottom_ms=0)
    squat = {"exercise": "squat", "exercise_name": "Squat"}
    plank = {"kind": StepKind.HOLD, "tempo": None, "work_ms": 20_400, "side": Side.LEFT}
    log = openweight.workout_log(drawn_entry({"tempo": whole, "load_kg": 5.0}, squat, squat, plank))
    assert log is not None
    assert log["date"] == "2026-11-20T10:20:00+01:00"
    assert [len(each["sets"]) for each in log["exercises"]] == [1, 2, 1]
    first = log["exercises"][0]["sets"][0]
    assert (first["reps"], first["weight"], first["unit"]) == (12, 5.0, "kg")
    assert first["tempo"] == first["x-glutetimer-tempo"] == "2-0-2-3"
    second = log["exercises"][1]["sets"][0]
    assert "tempo" not in second  # half seconds have no digit there
    assert second["x-glutetimer-tempo"] == "2-0.5-2-2.5"
    last = log["exercises"][2]["sets"][0]
    assert last["durationSeconds"] == 20
    assert last["x-glutetimer-side"] == "left"
    assert "reps" not in last


@given(st.lists(some_entries(), max_size=3))
def test_every_log_keeps_the_rules_of_the_schema(entries: list[Entry]) -> None:
    logs = json.loads("".join(openweight.pieces(entries)))
    for log in logs:
        assert re.match(r"\d{4}-\d\d-\d\dT[\d:]{8}[+-]\d\d:\d\d", log["date"])
        assert len(log.get("name", "")) <= 200
        assert log["durationSeconds"] >= 0
        assert log["exercises"]
        for exercise in log["exercises"]:
            assert 1 <= len(exercise["exercise"]["name"]) <= 200
            assert exercise["sets"]
            for one in exercise["sets"]:
                assert ("weight" in one) == ("unit" in one)
                assert re.fullmatch("[0-9X](-[0-9X]){3}", one.get("tempo", "0-0-0-0"))
                for whole in ("reps", "durationSeconds"):
                    assert isinstance(one.get(whole, 0), int)
