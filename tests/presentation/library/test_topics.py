"""Topics of Learn: short, made of what is known, each statement with its source or our reason."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

import msgspec
import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library import load_catalogue
from glutetimer.presentation.library.guidance_points import GUIDANCE_POINTS
from glutetimer.presentation.library.learn import (
    FINDINGS,
    GROUPS,
    TopicView,
    group_title,
    topic_lines,
    topic_view,
)
from glutetimer.presentation.library.sources import CitedText, SourceNotes
from glutetimer.training.learn import Topic

CATALOGUE = load_catalogue(assets_dir())
TOPICS = CATALOGUE.learn.topics
A_SCREEN = 750
"""So many characters, beside a picture, are no longer than a screen."""
LONGEST_LINE = 40

topics = pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)


def view(name: str) -> TopicView:
    return topic_view(next(one for one in TOPICS if one.id == name), CATALOGUE)


def test_every_topic_has_its_own_id_title_and_group() -> None:
    lines = topic_lines(CATALOGUE)

    assert len({line.id for line in lines}) == len({line.title for line in lines}) == len(TOPICS)
    assert [group for group, _ in groupby(line.group for line in lines)] == list(GROUPS)
    assert group_title("sure") == "How sure it is"


@topics
def test_a_topic_is_short(topic: Topic) -> None:
    found = topic_view(topic, CATALOGUE)
    texts = [said.text for point in found.points for said in (point.text, *point.sides)]
    labels = [point.label for point in found.points]
    notes = [note.text for programme in found.programmes for note in programme.notes]

    assert len("".join([*texts, *labels, *notes])) <= A_SCREEN
    assert len(found.line) <= LONGEST_LINE


@topics
def test_every_statement_of_a_topic_has_a_source_or_our_reason(topic: Topic) -> None:
    found = topic_view(topic, CATALOGUE)
    said = [text for point in found.points for text in (point.text, *point.sides)]
    without = [one.text for one in said if not one.numbers and not one.default]
    rules = [one.rule for one in CATALOGUE.guidance.principles if one.rule]

    # a rule follows from its principle, and the caveat is about the studies themselves
    assert set(without) <= {*rules, CATALOGUE.guidance.evidence.caveat}
    assert [entry.number for entry in found.sources] == list(range(1, len(found.sources) + 1))


def test_nothing_that_is_known_is_left_out_or_stands_in_two_topics() -> None:
    guidance = CATALOGUE.guidance
    muscles = Counter(name for topic in TOPICS for name in topic.muscles)
    principles = Counter(name for topic in TOPICS for name in topic.principles)
    habits = Counter(name for topic in TOPICS for name in topic.habits)
    tables = Counter(name for topic in TOPICS for name in topic.shows)

    assert muscles == Counter(list(guidance.muscles))
    assert principles == Counter(one.id for one in guidance.principles)
    assert habits == Counter(one.id for one in guidance.habits)
    assert tables == Counter(["feel", "usual", "safety", "advice", "caveat"])
    assert {name for topic in TOPICS for name in topic.programmes} == set(CATALOGUE.programmes)


def test_a_topic_leads_to_what_is_there() -> None:
    assert {name for topic in TOPICS for name in topic.exercises} <= set(CATALOGUE.exercises)


def test_there_are_ten_disagreements_with_both_sides_and_what_holds_here() -> None:
    found = [point for topic in TOPICS for point in topic_view(topic, CATALOGUE).points]
    opinions = [point for point in found if point.sides]

    assert len(opinions) == 10
    assert all(len(point.sides) == 2 and point.label and point.text.text for point in opinions)


def test_a_claim_that_was_looked_up_says_what_came_of_it() -> None:
    (claim,) = (point for point in view("studies_weight").points if "same weight" in point.label)

    assert (claim.finding, claim.found) == ("not_measured", "Not measured")
    assert "its own ten-rep weight" in claim.text.text


def test_each_finding_has_its_words() -> None:
    found = {one.found for topic in TOPICS for one in topic.verdicts}

    assert found == set(FINDINGS)


def test_a_programme_says_what_its_file_says() -> None:
    (reset,) = view("sitting").programmes

    assert reset.id == "desk_reset"
    assert next(note.text for note in reset.notes) == "For people who sit at work."
    assert all(note.numbers for note in reset.notes)


def test_what_is_felt_in_the_hamstring_has_an_answer() -> None:
    (hamstring,) = (one for one in view("felt_elsewhere").points if one.label == "Hamstring")

    assert "heels closer" in hamstring.text.text


def test_our_usual_amounts_are_marked_as_ours() -> None:
    assert all(point.text.default for point in view("sets_and_rest").points)
    assert view("sets_and_rest").points[1].text.text == "45 s (10 to 180)"


def said_of(name: str) -> str:
    found = view(name)
    return " ".join(
        one.text for point in found.points for one in (CitedText(point.label), point.text)
    ) + " ".join(note.text for programme in found.programmes for note in programme.notes)


def test_the_lower_part_is_told_alike_everywhere() -> None:
    told = [
        said_of("upper_and_lower"),
        said_of("studies_weight"),
        CATALOGUE.exercises["squat"].activation.basis,
    ]
    for one in told:
        for number in ("29", "45", "70", "87"):
            assert number in one
        assert "does not single the squat out" in one
    assert "load the lower glutes more" not in told[0]
    for name in ("squat", "bulgarian_split_squat"):
        (why,) = (one for one in CATALOGUE.exercises[name].why if "lower part" in one.text)
        assert why.text.startswith("One article names it for the lower part")


def test_a_study_of_the_lunge_has_the_same_numbers_everywhere() -> None:
    for one in (said_of("studies_standing"), CATALOGUE.exercises["lunge"].activation.basis):
        assert "18.5" in one
        assert "22.3 with the trunk forward" in one


def test_the_bend_of_the_clamshell_agrees_with_its_remedy() -> None:
    feel = CATALOGUE.exercises["clamshell"].feel
    assert feel is not None
    assert "45 degrees and no more" in feel.remedies["hip_flexor"].say
    assert "a little more is fine" not in "".join(
        point.text.text + point.text.default for point in view("disagree_exercises").points
    )


def test_the_time_to_get_ready_is_called_the_least() -> None:
    (ready,) = (one for one in view("sets_and_rest").points if one.label == "To get ready")
    assert ready.text.text == (
        "10 s (3 to 30). At the least: longer where there is more to fetch or to hear."
    )


def test_a_place_without_advice_stands_with_its_name_alone() -> None:
    check = CATALOGUE.guidance.feel_check
    bare = msgspec.structs.replace(check.options[-1], good=False, advice=None)
    guidance = msgspec.structs.replace(
        CATALOGUE.guidance, feel_check=msgspec.structs.replace(check, options=(bare,))
    )
    _question, place = GUIDANCE_POINTS["feel"](guidance, SourceNotes(CATALOGUE.sources))
    assert place.label == bare.label
    assert place.text.text == ""
