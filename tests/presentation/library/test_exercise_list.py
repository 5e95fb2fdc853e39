"""The list of exercises: what a search finds, what filters leave, why nothing is left."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue, load_catalogue
from glutetimer.presentation.library.exercise_filters import ANY, OWN, FilterKey, ListChoice
from glutetimer.presentation.library.exercise_list import ExerciseList, ExerciseResult
from glutetimer.presentation.library.topic_search import TopicSearch


def made_list(catalogue: Catalogue, own: str = "") -> ExerciseList:
    return ExerciseList(
        catalogue.exercises,
        catalogue.programmes,
        catalogue.guidance,
        lambda exercise: exercise.id == own,
    )


CATALOGUE = load_catalogue(assets_dir())
LIST = made_list(CATALOGUE)


def ids(result: ExerciseResult) -> list[str]:
    return [one.card.id for one in result.found]


def found(query: str) -> dict[str, str]:
    """Return the reasons of what a query finds, by id in order."""
    return {one.card.id: one.reason for one in LIST.result(ListChoice(query=query)).found}


def test_all_exercises_are_listed_by_position_and_from_easy_to_hard() -> None:
    result = LIST.result(ListChoice())
    assert len(result.found) == len(CATALOGUE.exercises)
    assert ids(result)[:4] == [
        "clamshell",
        "lying_knee_lift",
        "side_leg_lift_floor",
        "side_leg_lift_bench",
    ]
    assert all(one.reason == "" for one in result.found)


def test_what_is_only_mentioned_says_why_it_cannot_be_started() -> None:
    cards = {one.card.id: one.card for one in LIST.result(ListChoice()).found}
    mentioned = {name for name, card in cards.items() if card.why_not}
    assert mentioned == {"hill_sprint", "leg_press"}
    assert "cannot be started" in cards["leg_press"].spoken
    assert cards["leg_press"].tag == "Only mentioned"


def test_a_card_says_kit_level_position_and_sides_to_who_does_not_see_it() -> None:
    cards = {one.card.id: one.card for one in LIST.result(ListChoice()).found}
    bench = cards["side_leg_lift_bench"]
    assert (bench.name, bench.kit, bench.level) == ("Side leg lift on a bench", "Bench", 3)
    assert bench.spoken == "Bench, Level 3 of 3, On your side, each side"


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("squat", "squat"),
        ("SQUATS", "squat"),
        ("glute bridge", "glute_bridge"),
        ("bridge band", "glute_bridge_band_above_knees"),
        ("crab walk", "lateral_band_walk"),
        ("kb", "kettlebell_swing"),
        ("brdige", "glute_bridge"),
        ("kettlebel swnig", "kettlebell_swing"),
    ],
)
def test_names_and_other_names_come_first(query: str, first: str) -> None:
    assert next(iter(found(query))) == first


@pytest.mark.parametrize(
    "query",
    ["my knees cave in", "knee caving", "Knees cave inwards!", "knees fall in", "knees collapse"],
)
def test_a_fault_is_found_as_one_would_say_it(query: str) -> None:
    hits = found(query)
    assert {"squat", "mini_band_squat", "glute_bridge", "lunge", "desk_wide_squat"} == {*hits}
    assert hits["glute_bridge"] == "Fault: Knees cave inwards"
    assert hits["lunge"] == "Fault: Front knee caves"


def test_where_it_is_felt_leads_to_what_helps() -> None:
    hits = found("felt in the hamstring")
    assert hits["clamshell"] == "Felt: Hamstring? Smaller, slower, squeeze the butt first"
    assert hits["kettlebell_swing"].startswith(("Works: Hamstrings", "Felt: Hamstring"))


@pytest.mark.parametrize("query", ["gluts", "hip extensors", "buttocks", "hip abductors"])
def test_muscles_are_found_by_their_other_names(query: str) -> None:
    hits = found(query)
    assert len(hits) > 10
    assert not any("gluts" in reason for reason in hits.values())


def test_a_muscle_a_sport_and_a_cue_say_why() -> None:
    assert found("quadriceps")["squat"] == "Works: Quadriceps"
    assert found("cyclist")["glute_bridge"] == "For: Cycling"
    assert found("drive the knees out")["mini_band_squat"] == "Cue: Drive the knees out"


@pytest.mark.parametrize("whole", ["knees caving", "hamstrings", "kettlebell swing", "clamshell"])
def test_while_a_word_is_typed_what_it_leads_to_is_there(whole: str) -> None:
    wanted = {*found(whole)}
    for length in range(3, len(whole) + 1):
        assert wanted & {*found(whole[:length])}, whole[:length]


@given(st.text(max_size=60))
def test_any_query_has_an_answer(query: str) -> None:
    result = LIST.result(ListChoice(query=query))
    assert bool(result.found) == (result.empty is None)
    assert len({*ids(result)}) == len(result.found)


CHOICES = st.fixed_dictionaries(
    {
        "position": st.sampled_from([value for value, _ in LIST.positions]),
        **{
            key: st.sampled_from([value for value, _words in options])
            for key, options in LIST.menus.items()
        },
        "query": st.sampled_from(["", "bridge", "knees cave", "band"]),
        "last": st.sampled_from([None, *ANY]),
    }
)


@given(CHOICES)
def test_filters_only_take_away_and_what_is_offered_brings_back(values: dict[str, str]) -> None:
    choice = ListChoice(**values)  # type: ignore[arg-type] # the values of each field
    result = LIST.result(choice)
    unfiltered = ids(LIST.result(ListChoice(query=choice.query)))
    assert {*ids(result)} <= {*unfiltered}
    assert result.counts[choice.position] == len(result.found)
    if result.empty is not None and result.empty.filter is not None:
        dropped = LIST.result(choice.with_value(result.empty.filter, ""))
        assert dropped.found
        assert str(len(dropped.found)) in result.empty.action


NOT_EASY = "None of them is of this level: Level 1 of 3."


@pytest.mark.parametrize(
    ("choice", "words", "action", "key"),
    [
        (
            ListChoice(query="swing").with_value("kit", "mini_band"),
            "3 exercises were found for “swing”. None of them takes this: Mini band.",
            "Show 3 with any kit",
            "kit",
        ),
        (
            ListChoice(position="plank").with_value("level", "1"),
            f"Without this filter there are 3 exercises. {NOT_EASY}",
            "Show 3 of any level",
            "level",
        ),
        (ListChoice(query="xyzzy"), "Nothing was found for “xyzzy”.", "Clear the search", None),
    ],
)
def test_an_empty_result_names_the_filter_and_offers_to_drop_it(
    choice: ListChoice, words: str, action: str, key: FilterKey | None
) -> None:
    empty = LIST.result(choice).empty
    assert empty is not None
    assert (empty.words, empty.action, empty.filter) == (words, action, key)


def test_ones_own_are_marked_and_can_be_shown_alone() -> None:
    own = made_list(CATALOGUE, own="lunge")
    assert own.positions[-1] == (OWN, "Yours")
    result = own.result(ListChoice(position=OWN))
    assert [(one.card.id, one.card.tag) for one in result.found] == [("lunge", "Yours")]
    assert result.counts[OWN] == 1
    assert OWN not in dict(LIST.positions)


def test_an_exercise_of_ones_own_without_words_is_found_by_its_name() -> None:
    squat = CATALOGUE.exercises["squat"]
    mine = msgspec.structs.replace(squat, id="mine", name="Großmutters Übung", pose=None)
    one = ExerciseList({"mine": mine}, {}, CATALOGUE.guidance, lambda _: True)
    assert ids(one.result(ListChoice(query="ubung"))) == ["mine"]
    assert not one.result(ListChoice()).found[0].card.has_picture


@pytest.mark.parametrize(
    ("query", "topic"),
    [
        ("lunge rather than squat", "Squat or lunge?"),
        ("sitting", "What sitting does"),
        ("pedal", "The pedal stroke"),
    ],
)
def test_topics_of_learn_are_found_too(query: str, topic: str) -> None:
    assert topic in [one.title for one in TopicSearch(CATALOGUE).search(query)]


def test_a_word_of_a_title_will_do_where_no_topic_says_it_all() -> None:
    topics = TopicSearch(CATALOGUE)
    assert [one.title for one in topics.search("my knees cave in")] == ["Back, hips, knees"]
    assert topics.search("xyzzy") == ()


def test_or_finds_either() -> None:
    assert list(found("lunge or squat"))[:2] == ["lunge", "squat"]
    assert list(found("squat OR lunge"))[:2] == ["squat", "lunge"]
    assert list(found("squat or ")) == list(found("squat"))
    both = {*found("lunge"), *found("squat")}
    assert len(found("lunge or squat")) == len(both)
