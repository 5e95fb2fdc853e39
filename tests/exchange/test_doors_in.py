"""What we export comes in again, and so do a watch's activities, as files or in an archive."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given

from glutetimer.app import importing
from glutetimer.errors import UserError
from glutetimer.exchange import archive, history_json, openweight, tidy_csv
from glutetimer.exchange.file_content import FileContent, parse
from glutetimer.exchange.fit_activity import activity
from glutetimer.exchange.fit_exercises import read_fit_names
from glutetimer.history.rows import Entry
from glutetimer.history.store import History
from glutetimer.host.assets import assets_dir
from glutetimer.library import Catalogue
from glutetimer.session.steps import Side, StepKind
from tests.exchange.drawn import BEGAN_MS, drawn_entry, some_entries

SAMPLES = Path(__file__).with_name("samples")
KEPT = ("ordinal", "kind", "exercise", "side", "set", "done_reps", "corrected_reps", "load_kg")
ALSO = ("band", "feel", "pain_rep", "tempo", "outcome", "planned_reps", "planned_hold_ms")
FACTS = {"side": Side.LEFT, "band": "medium", "feel": "glute_deep", "pain_rep": 3, "load_kg": 4.0}
NAMES = read_fit_names(assets_dir())


def parsed(content: bytes, name: str, catalogue: Catalogue) -> FileContent:
    return parse(Path(name), content, catalogue.exercises)


def as_csv(entries: list[Entry]) -> bytes:
    return "".join(tidy_csv.rows(entries)).encode()


def as_openweight(entries: list[Entry]) -> bytes:
    return "".join(openweight.pieces(entries)).encode()


def zipped(**files: bytes) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("_", "."), content)
    return stream.getvalue()


def test_an_activity_that_is_packed_alone_is_read(catalogue: Catalogue) -> None:
    fit = activity(drawn_entry(FACTS), NAMES)
    plain = parsed(fit, "x.fit", catalogue).workouts
    assert parsed(gzip.compress(fit), "x.fit.gz", catalogue).workouts == plain
    shared = zipped(**{"1_fit_gz": gzip.compress(fit)})
    assert parsed(shared, "x.zip", catalogue).workouts == plain
    as_table = gzip.compress(as_csv([drawn_entry(FACTS)]))
    assert len(parsed(as_table, "x.csv.gz", catalogue).entries) == 1


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (gzip.compress(b"a" * 5000)[:-9], "damaged"),
        (b"\x1f\x8b\x08 and no more", "damaged"),
        (gzip.compress(bytes(archive.MAX_BYTES + 1)), "more than"),
    ],
    ids=["broken off", "no archive", "grows"],
)
def test_one_that_is_damaged_or_grows_is_told(
    content: bytes, why: str, catalogue: Catalogue
) -> None:
    for name, packed in (("x.fit.gz", content), ("x.zip", zipped(**{"1_fit_gz": content}))):
        with pytest.raises(UserError, match=why):
            parsed(packed, name, catalogue)


@pytest.mark.parametrize("is_trial", [False, True])
def test_what_was_a_trial_comes_back_as_one(catalogue: Catalogue, is_trial: bool) -> None:  # noqa: FBT001 - a column of the table
    ours = drawn_entry(FACTS, {}, trial=is_trial)
    as_json = "".join(history_json.pieces([ours])).encode()
    for content, name in ((as_json, "x.json"), (as_csv([ours]), "x.csv")):
        (back,) = parsed(content, name, catalogue).entries
        assert back.session.trial == is_trial, name
    (workout,) = parsed(as_openweight([ours]), "x.json", catalogue).workouts
    assert workout.trial == is_trial


def test_our_csv_brings_the_same_sessions_with_the_same_ids(catalogue: Catalogue) -> None:
    ours = drawn_entry(FACTS, {"corrected_reps": 6}, note="=1+1", effort=7)
    (back,) = parsed(as_csv([ours]), "x.csv", catalogue).entries
    for name in ("uuid", "programme_id", "started_utc_ms", "local_date", "effort", "note", "state"):
        assert getattr(back.session, name) == getattr(ours.session, name), name
    for there, here in zip(back.sets, ours.sets, strict=True):
        assert there.uuid == here.uuid
        for name in (*KEPT, *ALSO, "amounts"):
            assert getattr(there.record, name) == getattr(here.record, name), name


@given(entry=some_entries())
def test_any_session_comes_back_from_our_csv_or_is_reported(
    entry: Entry, catalogue: Catalogue
) -> None:
    try:
        found = parsed(as_csv([entry]), "x.csv", catalogue)
    except UserError:  # such as a name of no letters, which no file of ours has to hold
        return
    (back,) = found.entries
    assert back.session.uuid == entry.session.uuid
    assert [row.record.reps for row in back.sets] == [row.record.reps for row in entry.sets]


def test_a_spreadsheet_that_saved_our_csv_changes_nothing(catalogue: Catalogue) -> None:
    ours = drawn_entry({"load_kg": 2.5})
    text = as_csv([ours]).decode().replace(",", ";").replace(";2.5;", ";2,5;")
    (back,) = parsed(text.encode("utf-16"), "x.csv", catalogue).entries
    assert back.sets[0].record.load_kg == 2.5


def test_openweight_brings_back_what_it_can_write(catalogue: Catalogue) -> None:
    plank = {"kind": StepKind.HOLD, "exercise": "side_plank_toes", "exercise_name": "Side plank"}
    hold = {"tempo": None, "done_reps": 1, "hold_ms": 20_000, "work_ms": 20_000}
    ours = drawn_entry(FACTS, plank | hold)
    found = parsed(as_openweight([ours]), "x.json", catalogue)
    assert found.mapping == {"Glute bridge": "glute_bridge", "Side plank": "side_plank_toes"}
    (back,) = found.with_mapping(found.mapping, catalogue.exercises).entries
    assert back.session.uuid == ours.session.uuid
    assert back.session.started_utc_ms == ours.session.started_utc_ms
    bridge, side = (row.record for row in back.sets)
    for name in ("exercise", "side", "load_kg", "band", "feel", "pain_rep", "tempo", "hold_ms"):
        assert getattr(bridge, name) == getattr(ours.sets[0].record, name), name
    assert (side.kind, side.hold_ms) == (StepKind.HOLD, 20_000)


def test_openweight_of_another_program_is_read_in_its_unit(catalogue: Catalogue) -> None:
    one = {"reps": 8, "weight": 100, "unit": "lb", "notes": "heavy"}
    odd = {"reps": "many", "weight": None}
    log = {
        "date": "2026-03-05T18:02:00+01:00",
        "exercises": [
            {"exercise": {"name": "Hip Thrust"}, "sets": [one, odd, 5]},
        ],
    }
    found = parsed(json.dumps(log).encode(), "x.json", catalogue)
    (workout,) = found.workouts
    assert [(one.load_kg, one.reps, one.note) for one in workout.sets] == [(45.359, 8, "heavy")]
    assert str(found.notes[0]).startswith("workout 1 and 1 more: ")


def test_our_fit_files_bring_sides_tempos_and_loads(catalogue: Catalogue) -> None:
    ours = drawn_entry(FACTS, {"exercise": "clamshell", "exercise_name": "Clamshell"})
    found = parsed(activity(ours, NAMES), "x.fit", catalogue)
    assert found.mapping == {"Glute bridge": "glute_bridge", "Clamshell": "clamshell"}
    (back,) = found.with_mapping(found.mapping, catalogue.exercises).entries
    assert back.session.started_utc_ms == ours.session.started_utc_ms
    assert back.session.utc_offset_min == 60
    assert back.session.programme_name == "Cyclist's four"
    for there, here in zip(back.sets, ours.sets, strict=True):
        for name in ("exercise", "side", "reps", "load_kg", "tempo", "hold_ms", "work_ms"):
            assert getattr(there.record, name) == getattr(here.record, name), name
        assert there.record.started_ms == here.record.started_ms


def test_a_session_that_is_here_is_known_when_it_comes_back_from_a_watch(
    history: History, catalogue: Catalogue
) -> None:
    ours = drawn_entry()
    history.add_all([ours]).wait()
    for content, name in ((activity(ours, NAMES), "x.fit"), (as_openweight([ours]), "x.json")):
        found = parsed(content, name, catalogue)
        again = importing.import_content(history, catalogue.exercises, found, found.mapping)[1]
        assert (again.new, again.known, again.additions, again.differences) == ((), 1, (), ())


def test_an_imported_workout_is_known_too_when_it_comes_back(
    history: History, catalogue: Catalogue
) -> None:
    text = (SAMPLES / "hevy.csv").read_bytes()
    first = parsed(text, "hevy.csv", catalogue)
    importing.import_content(history, catalogue.exercises, first, first.mapping)
    (entry,) = history.entries()
    found = parsed(activity(entry, NAMES), "x.fit", catalogue)
    again = importing.import_content(history, catalogue.exercises, found, found.mapping)[1]
    assert (again.new, again.known, again.additions) == ((), 1, ())


def test_activities_come_in_an_archive_as_the_phone_shares_it(catalogue: Catalogue) -> None:
    later = drawn_entry(began_ms=BEGAN_MS + 86_400_000)
    content = zipped(
        one_fit=activity(drawn_entry(), NAMES),
        two_fit=activity(later, NAMES),
        ours_csv=as_csv([drawn_entry()]),
        bad_fit=b"nothing",
        image_png=b"x",
    )
    found = parsed(content, "x.zip", catalogue)
    assert (len(found.workouts), len(found.entries)) == (2, 1)
    assert ["bad.fit" in str(note) for note in found.notes] == [True]
    whole = found.with_mapping(found.mapping, catalogue.exercises)
    assert len(whole.entries) == 3


def test_what_the_profile_calls_an_exercise_is_known_by_its_number(catalogue: Catalogue) -> None:
    ours = drawn_entry({"exercise": "single_leg_glute_bridge", "exercise_name": "Hüftheben"})
    found = parsed(activity(ours, NAMES), "x.fit", catalogue)
    assert found.mapping == {"Hüftheben": "single_leg_glute_bridge"}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (lambda: activity(drawn_entry(), NAMES)[:40], "without sets"),
        (lambda: zipped(x_png=b"x"), "without a file of workouts"),
        (lambda: zipped(x_fit=b"x")[:-30], "damaged archive"),
        (lambda: zipped(x_fit=b"x"), "x.fit"),
    ],
)
def test_a_file_of_which_nothing_can_be_used_is_refused_in_a_sentence(
    content: Callable[[], bytes], says: str, catalogue: Catalogue
) -> None:
    with pytest.raises(UserError) as refused:
        parsed(content(), "x", catalogue)
    assert says in refused.value.what
    assert refused.value.remedy


def test_a_damaged_fit_file_gives_what_is_before_the_damage(catalogue: Catalogue) -> None:
    ours = drawn_entry({}, {}, {})
    content = activity(ours, NAMES)
    found = parsed(content[:-220], "x.fit", catalogue)
    assert 1 <= len(found.workouts[0].sets) <= 3
    assert "ends in the middle" in str(found.notes[0])


def test_archives_have_limits(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("glutetimer.exchange.archive.MAX_BYTES", 100)
    with pytest.raises(UserError, match="holds more than"):
        parsed(zipped(x_csv=b"x" * 101), "x.zip", catalogue)


def test_a_session_is_replaced_by_none_of_these(history: History, catalogue: Catalogue) -> None:
    ours = drawn_entry()
    history.add_all([ours]).wait()
    changed = replace(ours, session=replace(ours.session, note="changed elsewhere"))
    found = parsed(as_csv([changed]), "x.csv", catalogue)
    importing.import_content(history, catalogue.exercises, found, {})
    assert history.session(ours.session.uuid).note == ""
