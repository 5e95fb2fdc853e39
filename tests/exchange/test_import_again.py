"""The same workout again: what is new comes in, what differs is shown, and taken if wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from glutetimer.app import importing
from glutetimer.exchange import import_
from glutetimer.exchange.file_content import FileContent
from glutetimer.exchange.import_ import ImportPreview
from glutetimer.exchange.readers.roles import WeightUnit
from glutetimer.exchange.readers.survey import FileAnswers
from glutetimer.history.store import History
from glutetimer.library import Catalogue
from tests.exchange.drawn import drawn_entry

CASES = Path(__file__).with_name("cases")
KILOGRAMS = FileAnswers(weight=WeightUnit.KG)
Take = Callable[..., ImportPreview]
HEADS = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes"
BRIDGE = "2026-11-20 07:15:00,Morning,10m,Glute Bridge,{},0,{},0,0,"


@pytest.fixture
def taken(history: History, catalogue: Catalogue, tmp_path: Path) -> Take:
    """Import rows, or a file, with the suggested mapping changed like this."""

    def take(source: str | list[str], **changed: str) -> ImportPreview:
        path = CASES / str(source)
        if isinstance(source, list):
            path = tmp_path / "x.csv"
            path.write_text("\n".join((HEADS, *source)), "utf-8")
        found: FileContent = import_.read_file(path, catalogue.exercises, KILOGRAMS)
        mapping = dict(found.mapping) | changed
        return importing.import_content(history, catalogue.exercises, found, mapping)[1]

    return take


def done(history: History) -> list[tuple[str, int, float | None]]:
    return [
        (one.record.exercise, one.record.reps, one.record.load_kg)
        for row in history.sessions()
        for one in history.sets(row.uuid)
    ]


def test_sets_that_are_new_come_in(history: History, taken: Take) -> None:
    assert len(taken("strong_again_1.csv").new) == 1
    again = taken("strong_again_2.csv")
    assert (len(again.new), again.known, len(again.additions)) == (0, 1, 2)
    assert done(history) == [
        ("glute_bridge", 12, None),
        ("glute_bridge", 12, None),
        ("hip_thrust", 8, 40),
    ]
    (length,) = again.differences
    assert length.what == "10 min here, 40 min in the file."
    assert taken("strong_again_2.csv").additions == ()


def test_what_differs_is_shown_and_taken_if_wanted(history: History, taken: Take) -> None:
    taken([BRIDGE.format(1, 12)])
    again = taken([BRIDGE.format(1, 14)])
    (difference,) = again.differences
    assert str(difference.note) == (
        "20 Nov 2026, Glute bridge, set 1: "
        "Glute bridge, 12 reps here; Glute bridge, 14 reps in the file."
    )
    assert done(history) == [("glute_bridge", 12, None)]
    importing.take_differences(history, again)
    assert done(history) == [("glute_bridge", 14, None)]
    assert taken([BRIDGE.format(1, 14)]).differences == ()


def test_what_a_poor_mapping_left_out_is_mapped_later(history: History, taken: Take) -> None:
    rows = [BRIDGE.format(1, 12), BRIDGE.replace("Glute Bridge", "My Bridge").format(1, 9)]
    taken(rows)
    assert len(done(history)) == 1
    again = taken(rows, **{"My Bridge": "single_leg_glute_bridge"})
    assert len(again.additions) == 1
    assert done(history)[1:] == [("single_leg_glute_bridge", 9, None)]


def test_another_exercise_for_the_same_name_is_a_difference(history: History, taken: Take) -> None:
    taken([BRIDGE.format(1, 12)])
    again = taken([BRIDGE.format(1, 12)], **{"Glute Bridge": "hip_thrust"})
    assert (again.additions, len(again.differences)) == ((), 1)
    importing.take_differences(history, again)
    assert done(history) == [("hip_thrust", 12, None)]


def test_what_was_deleted_here_stays_deleted(history: History, taken: Take) -> None:
    rows = [BRIDGE.format(1, 12), BRIDGE.format(2, 12)]
    taken(rows)
    (session,) = history.sessions()
    gone = history.sets(session.uuid)[1].uuid
    history.change_all([("performed_set", gone, {"deleted": True})]).wait()
    again = taken([rows[0], BRIDGE.format(2, 15)])
    assert (again.additions, again.differences) == ((), ())
    assert len(done(history)) == 1


def test_sets_with_the_ids_of_an_older_version_are_known_by_their_numbers(
    history: History,
    catalogue: Catalogue,
    taken: Take,
    tmp_path: Path,
) -> None:
    path = tmp_path / "old.csv"
    path.write_text("\n".join((HEADS, BRIDGE.format(1, 12))), "utf-8")
    found = import_.read_file(path, catalogue.exercises)
    (entry,) = found.with_mapping(found.mapping, catalogue.exercises).entries
    older = replace(entry.sets[0], uuid=drawn_entry().sets[0].uuid)
    history.add_all([replace(entry, sets=(older,))]).wait()
    again = taken([BRIDGE.format(1, 12), BRIDGE.format(2, 10)])
    assert (len(again.additions), again.differences) == (1, ())
    assert done(history) == [("glute_bridge", 12, None), ("glute_bridge", 10, None)]
