"""The card of the day fits what was done or felt, and no topic comes twice in a fortnight."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from glutetimer.review.card_of_day import (
    FORTNIGHT,
    CardChoice,
    CardReason,
    CardTopic,
    Occasion,
    ShownCard,
    card_reasons,
    choose_card,
)
from tests.review.progress.test_pain import a_set

DAY = date(2026, 11, 20)
TOPICS = (
    CardTopic("three_muscles", frozenset({Occasion.GENERAL})),
    CardTopic("who_takes_over", frozenset({Occasion.FELT_ELSEWHERE})),
    CardTopic("pedal_stroke", frozenset({Occasion.CYCLING})),
    CardTopic("principles", frozenset({Occasion.FIRST_SESSIONS, Occasion.GENERAL})),
)

occasions = st.lists(st.sampled_from(Occasion).map(CardReason), max_size=4)
topics = st.lists(
    st.builds(
        CardTopic,
        st.sampled_from([f"topic_{number}" for number in range(20)]),
        st.frozensets(st.sampled_from(Occasion)),
    ),
    unique_by=lambda topic: topic.id,
    max_size=20,
)
runs_of_days = st.lists(st.tuples(st.integers(-40, 40), occasions), max_size=60)
"""Days as they come, by a clock that may be set back, each with what there is to say."""


@given(topics, runs_of_days)
def test_no_topic_comes_twice_in_a_fortnight(
    offered: list[CardTopic], run: list[tuple[int, list[CardReason]]]
) -> None:
    shown: dict[date, str] = {}
    for number, reasons in run:
        today = DAY + timedelta(days=number)
        if today in shown:  # the card of that day
            continue
        past = [ShownCard(day, topic) for day, topic in shown.items()]
        choice = choose_card(offered, reasons, past, today)
        lately = {topic for day, topic in shown.items() if abs(day - today) < FORTNIGHT}
        if choice is None:  # all that fit were shown lately, and only then
            wanted = {Occasion.GENERAL, *(reason.occasion for reason in reasons)}
            assert {topic.id for topic in offered if topic.fits & wanted} <= lately
        else:
            assert choice.topic not in lately
            shown[today] = choice.topic


def test_the_strongest_reason_that_a_topic_fits_decides() -> None:
    elsewhere = CardReason(Occasion.FELT_ELSEWHERE, "glute_bridge", "hamstring")
    cycling = CardReason(Occasion.CYCLING)
    pain = CardReason(Occasion.PAIN, "glute_bridge")
    reasons = [pain, elsewhere, cycling]
    assert choose_card(TOPICS, reasons, (), DAY) == CardChoice("who_takes_over", elsewhere)
    yesterday = ShownCard(DAY - timedelta(days=1), "who_takes_over")
    assert choose_card(TOPICS, reasons, [yesterday], DAY) == CardChoice("pedal_stroke", cycling)
    assert choose_card(TOPICS, (), (), DAY) == CardChoice("three_muscles")


def test_a_topic_comes_again_after_a_fortnight() -> None:
    topics = TOPICS[:1]
    shown = [ShownCard(DAY, "three_muscles")]
    assert choose_card(topics, (), shown, DAY + timedelta(days=13)) is None
    assert choose_card(topics, (), shown, DAY + timedelta(days=14)) == CardChoice("three_muscles")


def test_what_hurt_comes_before_what_was_felt_elsewhere_and_that_before_what_one_trains_for() -> (
    None
):
    hamstring = a_set("2", "glute_bridge")._replace(feel="hamstring")
    found = card_reasons(
        [a_set("1", "squat", 4), hamstring, a_set("2", "clamshell", 3)],
        sessions=2,
        done_for=("cycling", "self_test"),
        purposes=("desk",),
        good_feels={"glute_deep"},
    )
    assert found == [
        CardReason(Occasion.PAIN, "clamshell"),
        CardReason(Occasion.FELT_ELSEWHERE, "glute_bridge", "hamstring"),
        CardReason(Occasion.FIRST_SESSIONS),
        CardReason(Occasion.CYCLING),
        CardReason(Occasion.DESK),
    ]


def test_what_was_felt_in_the_glutes_is_no_reason() -> None:
    bridge = a_set("1", "glute_bridge")._replace(feel="glute_deep")
    found = card_reasons([bridge], sessions=9, done_for=(), purposes=(), good_feels={"glute_deep"})
    assert found == []
