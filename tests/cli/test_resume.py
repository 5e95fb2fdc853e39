"""A session that broke off goes on with `play --resume`, whenever the person wants it."""

from __future__ import annotations

import json

import pytest

from glutetimer.app.context import AppContext
from glutetimer.history.session_writer import SessionWriter
from tests.cli.fake_machine import Command, FakeMachine
from tests.cli.test_backup_and_restore import _Nothing


@pytest.fixture
def broken(pages: FakeMachine) -> SessionWriter:
    """A session that stopped in the fourth rep of the first set."""
    context = pages.context(None)
    programme = context.planner.find("cyclist_four")
    plan = context.planner.planned(programme).plan
    page = context.starter.begin(plan, programme)
    runner = context.starter.runner(plan, page, _Nothing())
    runner.start()
    while not (runner.session.phase and runner.session.phase.rep == 4):
        pages.clock.advance(500)
        runner.poll()
    context.close()
    return page


def state(context: AppContext) -> list[str]:
    try:
        return [row.state.value for row in context.history.sessions()]
    finally:
        context.close()


def test_it_is_shown_as_it_is(command: Command, broken: SessionWriter) -> None:
    (session,) = command("history", "--sessions", "--json").objects
    assert (session["id"], session["state"]) == (broken.session, "under_way")
    assert session["ended_utc_ms"] is None
    assert [(one["done_reps"], one["outcome"]) for one in session["sets"]] == [(3, "under_way")]


def test_starting_another_one_leaves_it_open_and_says_so(
    command: Command, pages: FakeMachine, broken: SessionWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "glutetimer.cli.commands.play._play_plainly",
        lambda *_: (_ for _ in ()).throw(KeyboardInterrupt),
    )
    answer = command("play", "clench_check", "--json")
    notice = json.loads(answer.err.splitlines()[0])
    assert notice["type"] == "notice"
    assert notice["text"].startswith(
        "You stopped Cyclist's four at set 1, rep 4 of the glute bridge. It stays"
    )
    assert broken.session
    assert state(pages.context(None)) == ["under_way"]


def test_without_one_there_is_nothing_to_go_on_with(command: Command) -> None:
    answer = command("play", "--resume")
    assert answer.code == 1
    assert "no session to go on with" in answer.err


@pytest.mark.parametrize("words", [("play",), ("play", "cyclist_four", "--resume")])
def test_either_a_programme_or_the_one_that_broke_off(
    command: Command, words: tuple[str, ...]
) -> None:
    assert command(*words).code == 2
