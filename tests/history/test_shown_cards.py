"""Which card was shown on which day is kept, and stays whatever happens to the rest."""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime, timedelta

import pytest

from glutetimer.history.recovery.salvage import salvage
from glutetimer.history.restoring import add_missing, restore
from glutetimer.history.schema import connect
from glutetimer.history.store import History, open_history
from glutetimer.host.clock import FakeClock
from glutetimer.review.card_of_day import ShownCard

DAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 22).astimezone()


def cards(history: History) -> list[ShownCard]:
    return history.shown_cards(DAY - timedelta(days=9), DAY + timedelta(days=9))


def test_the_first_card_of_a_day_stays(history: History) -> None:
    history.show_card(DAY, "pedal_stroke")
    history.show_card(DAY, "three_muscles")
    assert history.show_card(DAY + timedelta(days=1), "three_muscles").wait()
    assert cards(history) == [
        ShownCard(DAY, "pedal_stroke"),
        ShownCard(DAY + timedelta(days=1), "three_muscles"),
    ]
    assert history.put_card_aside(DAY).wait()
    assert cards(history)[0] == ShownCard(DAY, "pedal_stroke", put_aside=True)


def test_cards_survive_a_new_start(history: History, clock: FakeClock) -> None:
    history.show_card(DAY, "pedal_stroke")
    history.close()
    with open_history(history.path, clock) as again:
        assert cards(again) == [ShownCard(DAY, "pedal_stroke")]


@pytest.mark.parametrize("topic", ["", "x" * 65, "Ümlaut", "with space", "<b>"])
def test_no_nonsense_is_kept(history: History, topic: str) -> None:
    assert not history.show_card(DAY, topic).wait(timeout_s=5)
    assert cards(history) == []


def test_a_restored_backup_leaves_the_cards_of_this_machine(
    history: History, clock: FakeClock
) -> None:
    other = history.path.with_name("other.db")
    with open_history(other, clock) as elsewhere:
        assert elsewhere.show_card(DAY, "principles").wait()
    assert history.show_card(DAY, "pedal_stroke").wait()
    for change in (restore, add_missing):
        change(history, other, NOW)
        assert cards(history) == [ShownCard(DAY, "pedal_stroke")]
    restore(history, other, NOW, everywhere=True)
    assert cards(history) == [ShownCard(DAY, "pedal_stroke")]


def test_what_can_be_read_of_a_damaged_history_brings_its_cards(
    history: History, clock: FakeClock
) -> None:
    assert history.show_card(DAY, "pedal_stroke").wait()
    history.close()
    new = history.path.with_name("new.db")
    open_history(new, clock).close()
    with closing(connect(history.path)) as database:
        database.execute("PRAGMA ignore_check_constraints = ON")
        database.execute(
            "INSERT INTO shown_card (local_date, topic) VALUES ('2026-11-21', '\ufffd')"
        )
    salvage(history.path, new)
    with open_history(new, clock) as rescued:
        assert cards(rescued) == [ShownCard(DAY, "pedal_stroke")]
