"""The page of every exercise: nothing empty, every source of its file cited and listed."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue, load_catalogue
from glutetimer.library.citations import cited
from glutetimer.presentation.library.exercise_page.exercise_view import ExerciseView
from glutetimer.presentation.library.exercise_page.make_view import exercise_view
from glutetimer.presentation.library.exercise_page.outline import PagePart, head, outline
from glutetimer.presentation.library.exercise_page.own_history import own_history
from glutetimer.review.balance import Pair
from glutetimer.review.bests import Best, Feat
from glutetimer.review.exercise_history import ExerciseHistory
from glutetimer.review.feel import Felt
from glutetimer.review.ladders import Practised
from glutetimer.review.table import PeriodTotals
from glutetimer.review.totals import Totals
from glutetimer.training.exercise import Activation, Exercise, Muscles, RepRange, Timing

CATALOGUE = load_catalogue(assets_dir())
TODAY = date(2026, 11, 20)
EVERY = pytest.mark.parametrize("exercise", CATALOGUE.exercises)


def view_of(exercise: str, catalogue: Catalogue = CATALOGUE) -> ExerciseView:
    return exercise_view(catalogue.exercises[exercise], catalogue)


@EVERY
def test_no_section_is_empty_and_each_stands_once(exercise: str) -> None:
    sections = list(outline(view_of(exercise)))
    assert [one.part for one in sections] == [
        part for part in PagePart if part in {one.part for one in sections}
    ]
    for section in sections:
        assert section.title
        assert all(line.label or line.said.text for line in section.lines)


@EVERY
def test_every_source_of_its_file_is_listed(exercise: str) -> None:
    found = CATALOGUE.exercises[exercise]
    listed = {fact.id for entry in view_of(exercise).sources for fact in entry.facts}
    listed |= {entry.id for entry in view_of(exercise).sources}
    shown = [found] if found.status == "offered" else [found.equipment, found.muscles]
    assert {source for part in shown for _place, source in cited(part)} <= listed


@EVERY
def test_every_number_leads_to_a_source_and_the_first_come_first(exercise: str) -> None:
    view = view_of(exercise)
    lines = [line.said for section in outline(view) for line in section.lines]
    numbers = [number for said in (*head(view), *lines) for number in said.numbers]
    assert set(numbers) == {entry.number for entry in view.sources}
    assert list(dict.fromkeys(numbers)) == sorted(set(numbers))


@EVERY
def test_what_is_our_own_default_says_so(exercise: str) -> None:
    view = view_of(exercise)
    for line in (*head(view), *(one.said for part in outline(view) for one in part.lines)):
        assert line.default == line.default.strip()
    if view.dose.beside:
        assert any(one.default for one in view.dose.beside), "the number of sets is ours"


def test_an_exercise_that_is_only_mentioned_says_why_it_cannot_be_started() -> None:
    assert "only mentioned" in view_of("hill_sprint").only_mentioned
    assert not view_of("glute_bridge").only_mentioned


def test_an_exercise_with_little_in_its_file_has_no_empty_sections() -> None:
    little = Exercise(
        id="wall_sit",
        name="Wall sit",
        default="my own",
        position="standing",
        sides="both",
        level=1,
        muscles=Muscles(primary=("quadriceps",)),
        activation=Activation(confidence="none", basis="Nothing looked up."),
        timing=Timing(mode="hold"),
        reps=RepRange(min=1, max=1, default="my own"),
    )
    view = exercise_view(little, CATALOGUE)
    assert [one.part for one in outline(view)] == [
        PagePart.PHASES,
        PagePart.DOSE,
        PagePart.MUSCLES,
        PagePart.SOURCES,
    ]
    assert view.felt is None
    assert view.confidence == "Not measured"


def test_what_is_not_checked_is_said_in_the_line_of_the_evidence() -> None:
    found = CATALOGUE.exercises["glute_bridge"]
    unsure = msgspec.structs.replace(found.activation, unverified=("gluteus_medius",), peak=True)
    view = exercise_view(msgspec.structs.replace(found, activation=unsure), CATALOGUE)
    assert "Not checked against a paper so far: medius." in view.evidence.text
    assert "peaks, not averages" in view.evidence.text
    assert view.confidence == "Evidence: medium"


def test_without_any_history_there_is_one_sentence() -> None:
    assert own_history(ExerciseHistory(), TODAY).nothing == "You have not done this one yet."


def test_the_history_says_last_time_best_feel_and_sides() -> None:
    history = ExerciseHistory(
        practised=Practised(4, date(2026, 10, 1), date(2026, 11, 14)),
        felt=Felt(4, 11),
        sides=Pair(52_000, 48_000),
        bests=(Best("clamshell", Feat.REPS, 20, date(2026, 11, 2), "left"),),
    )
    assert own_history(history, TODAY).facts == (
        ("Last time", "14 Nov"),
        ("Best", "20 left on 2 Nov"),
        ("Felt in the glutes", "4 of 11"),
        ("Left : right", "52 : 48"),
    )


def test_the_history_shows_a_bar_for_each_week_and_says_their_sum() -> None:
    starts = (date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 16))
    weeks = tuple(
        PeriodTotals("", start, Totals(sets=sets), {})
        for start, sets in zip(starts, (1, 0, 1200), strict=True)
    )
    done = Practised(4, date(2026, 10, 1), date(2026, 11, 14))
    view = own_history(ExerciseHistory(practised=done, weeks=weeks), TODAY)
    assert view.summary == "1,201 sets in 3 weeks"
    assert [bar.sets for bar in view.bars] == [1, 0, 1200]
    assert view.bars[0].words == "Week of 2 Nov: 1 set"
    assert (view.first, view.last) == ("2 Nov", "This week")


def test_what_was_not_measured_says_so_once() -> None:
    plain = CATALOGUE.exercises["squat"]
    unknown = Activation(confidence="none", basis="not measured")
    view = exercise_view(msgspec.structs.replace(plain, activation=unknown), CATALOGUE)
    assert view.confidence == "Not measured"
    assert view.evidence.text == ""


def test_a_place_that_the_feel_check_does_not_know_has_its_id() -> None:
    bridge = CATALOGUE.exercises["glute_bridge"]
    assert bridge.feel
    remedy = next(iter(bridge.feel.remedies.values()))
    feel = msgspec.structs.replace(bridge.feel, where=("hip_dip",), remedies={"heel": remedy})
    felt = exercise_view(msgspec.structs.replace(bridge, feel=feel), CATALOGUE).felt
    assert felt
    assert (felt.good.text, felt.remedies[0].label) == ("hip_dip", "heel")
