"""The card of the day is chosen once a day, by what was done and felt, and stays on disk."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from glutetimer.app.context import AppContext
from glutetimer.host.clock import FakeClock
from glutetimer.review.card_of_day import CardChoice, CardReason, Occasion
from tests.app.conftest import Do

DAY_MS = 86_400_000


def shown_on_disk(context: AppContext) -> list[str]:
    context.history.wait()
    today = context.calendar.today
    month = timedelta(days=31)
    return [card.topic for card in context.history.shown_cards(today - month, today + month)]


def test_the_card_stays_for_the_day_and_another_one_comes_tomorrow(
    context: AppContext, clock: FakeClock
) -> None:
    first = CardChoice("principles", CardReason(Occasion.FIRST_SESSIONS))
    assert context.card_of_day.show() == first
    assert shown_on_disk(context) == ["principles"]
    assert context.card_of_day.show() == first
    clock.advance(DAY_MS)
    assert context.card_of_day.show() == replace(first, topic="contact")
    assert shown_on_disk(context) == ["principles", "contact"]


def test_a_new_start_shows_the_same_card(context: AppContext, clock: FakeClock) -> None:
    first = context.card_of_day.show()
    context.close()
    again = AppContext(context.paths.data, clock)
    assert again.card_of_day.show() == first
    again.close()


def test_a_card_that_was_put_aside_comes_no_more_today(
    context: AppContext, clock: FakeClock
) -> None:
    context.card_of_day.show()
    context.card_of_day.put_aside()
    context.history.wait()
    assert context.card_of_day.show() is None
    clock.advance(DAY_MS)
    assert context.card_of_day.show() is not None


def test_where_cards_are_turned_off_none_is_shown_and_none_is_kept(context: AppContext) -> None:
    context.settings_store.change("card_of_day", value=False)
    assert context.card_of_day.show() is None
    assert shown_on_disk(context) == []


def test_what_was_felt_and_done_leads_to_its_topic(
    context: AppContext, clock: FakeClock, do: Do
) -> None:
    do("cyclist_four")
    row = context.history.sets(context.history.sessions()[0].uuid)[0]
    context.history.set_feel(row.uuid, "hamstring").wait()
    felt = CardReason(Occasion.FELT_ELSEWHERE, row.record.exercise, "hamstring")
    assert context.card_of_day.show() == CardChoice("takes_over", felt)
    seen = []
    for _day in range(6):
        clock.advance(DAY_MS)
        seen.append(context.card_of_day.show())
    assert CardChoice("felt_elsewhere", felt) in seen
    assert CardChoice("pedal_stroke", CardReason(Occasion.CYCLING)) in seen


def test_nothing_is_waited_for_and_no_topic_comes_twice(
    context: AppContext, clock: FakeClock
) -> None:
    seen = []
    for _day in range(14):  # as fast as the disk is slow
        choice = context.card_of_day.show()
        assert choice is not None
        seen.append(choice.topic)
        clock.advance(DAY_MS)
    assert len(set(seen)) == len(seen)


def test_a_history_that_cannot_be_read_costs_the_card_alone(context: AppContext) -> None:
    context.history.wait()
    context.history.path.write_bytes(b"no history" * 100)
    assert context.card_of_day.show() is None
