"""Whatever was done where and carried when: machines that know the same logs know the same."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from glutetimer.history import schema
from glutetimer.review.progress.decision import Answer
from glutetimer.sync.break_page import read_break
from glutetimer.sync.decision_page import Page, read_decision
from glutetimer.sync.merge_page import join, taking_in
from glutetimer.sync.page import HIGHEST, read_page
from tests.sync.machines import Machine, meet

DAY_MS = 86_400_000
MACHINES = 3

which = st.integers(0, MACHINES - 1)
choice = st.integers(0, 50)
steps = st.one_of(
    st.tuples(st.just("train"), which, st.integers(0, 3)),
    st.tuples(st.just("correct"), which, choice, st.integers(0, 20)),
    st.tuples(st.just("note"), which, choice, st.text("ab", max_size=3)),
    st.tuples(st.just("delete"), which, choice, st.booleans()),
    st.tuples(st.just("delete_set"), which, choice, st.booleans()),
    st.tuples(st.just("decide"), which, st.integers(1, 3), st.sampled_from(list(Answer))),
    st.tuples(st.just("break"), which),
    st.tuples(st.just("sync"), which),
    st.tuples(st.just("give"), which, which, st.floats(0, 1)),
    st.tuples(st.just("forget"), which),
)


def take(step: tuple, machines: list[Machine]) -> None:  # type: ignore[type-arg] # noqa: C901 - as drawn above
    name, one, *rest = step
    machine = machines[one]
    sessions = machine.sessions()
    if name == "train":
        machine.train(rest[0])
    elif name == "decide":
        machine.decide(*rest)
    elif name == "break":
        machine.take_break()
    elif name == "sync":
        machine.sync()
    elif name == "give":
        if rest[0] != one:
            machine.give(machines[rest[0]], rest[1])
    elif name == "forget":
        with machine.database() as database:
            database.execute("DELETE FROM sync_file WHERE device <> ?", (machine.device,))
    elif sessions:
        session = sessions[rest[0] % len(sessions)]
        sets = machine.sets(session)
        if name == "note":
            machine.change("session", session, note=rest[1])
        elif name == "delete":
            machine.change("session", session, deleted=rest[1])
        elif sets and name == "correct":
            machine.change("performed_set", sets[rest[0] % len(sets)], corrected_reps=rest[1])
        elif sets:
            machine.change("performed_set", sets[rest[0] % len(sets)], deleted=rest[1])


@settings(max_examples=40)
@given(
    st.lists(steps, max_size=25),
    st.lists(st.integers(-9 * DAY_MS, 9 * DAY_MS), min_size=MACHINES, max_size=MACHINES),
)
def test_machines_that_met_are_identical_whatever_happened_before(
    script: list[tuple],  # type: ignore[type-arg] # as drawn above
    ahead_ms: list[int],
) -> None:
    with TemporaryDirectory() as place:
        machines = [Machine(Path(place) / str(number), ms) for number, ms in enumerate(ahead_ms)]
        for step in script:
            take(step, machines)
        meet(*machines)
        first, *others = [machine.pages() for machine in machines]
        assert all(other == first for other in others)
        assert None not in first.values()
        decided, *others_decided = [machine.decision_pages() for machine in machines]
        assert all(other == decided for other in others_decided)
        had, *others_had = [machine.break_pages() for machine in machines]
        assert all(other == had for other in others_had)
        again = [machine.sync() for machine in machines]
        assert all(one.joined.is_nothing for one in again)
        assert not any(one.sent or one.sent_decisions or one.sent_breaks for one in again)
        assert not any(one.waiting for one in again)
        ids = {machine.device for machine in machines}
        folders = {path.name for path in (machines[0].folder / "glutetimer").iterdir()}
        assert folders <= ids, "nobody was taken for somebody else"


def some_pages() -> list[Page]:
    """Pages of sessions, decisions and breaks in several states, some rows with equal stamps."""
    with TemporaryDirectory() as place:
        one, other = Machine(Path(place) / "one"), Machine(Path(place) / "other")
        session = one.train(2)
        deleted = one.train(3)
        meet(one, other)
        found = list(one.pages().values())
        one.change("session", deleted, deleted=True)
        other.change("performed_set", other.sets(deleted)[0], corrected_reps=5)
        one.change("performed_set", one.sets(session)[0], feel="quads")
        other.change("performed_set", other.sets(session)[0], feel="glute_deep")
        with other.database() as database:
            database.execute("UPDATE sync_clock SET taking_in = 1")
            database.execute("UPDATE session SET note = 'the same instant'")
        for machine in (one, other):
            found += machine.pages().values()
        alone = [*some_decisions(one, other), *some_breaks(one, other)]
        return [*(page for page in found if page), *alone]


def some_decisions(*machines: Machine) -> list[Page]:
    """Pages of two decisions, each made on all machines, and at the same instant with a stamp."""
    found: list[Page] = []
    for machine in machines:
        for reps, answer in ((11, Answer.ACCEPTED), (12, Answer.NOT_NOW), (11, Answer.UNDONE)):
            machine.decide(reps, answer)
            found += machine.decision_pages().values()
    stamp = found[-1].highest
    return [*found, *(page.at_most(stamp) for page in found)]


def some_breaks(one: Machine, other: Machine) -> list[Page]:
    """Pages of a break that two machines know otherwise, and of one that is deleted."""
    known, gone = one.take_break(), one.take_break()
    other.take_break(known.uuid, reps=2)
    found: list[Page] = [*one.break_pages().values(), *other.break_pages().values()]
    one.change("guided_break", gone.uuid, deleted=1)
    found += one.break_pages().values()
    stamp = found[-1].highest
    return [*found, *(page.at_most(stamp) for page in found)]


PAGES = some_pages()


def joined(pages: list[Page]) -> list[Page | None]:
    with closing(schema.sqlite3.connect(":memory:", isolation_level=None)) as database:
        schema.migrate(database)
        with taking_in(database):
            for page in pages:
                join(database, page)
        numbers = database.execute("SELECT id FROM session ORDER BY uuid").fetchall()
        decisions = database.execute("SELECT id FROM advice_decision ORDER BY uuid").fetchall()
        breaks = database.execute("SELECT id FROM guided_break ORDER BY uuid").fetchall()
        return [
            *(read_page(database, number) for (number,) in numbers),
            *(read_decision(database, number) for (number,) in decisions),
            *(read_break(database, number) for (number,) in breaks),
        ]


@given(st.permutations(PAGES), st.lists(st.sampled_from(PAGES), max_size=4))
def test_pages_may_come_in_any_order_and_again(pages: list[Page], again: list[Page]) -> None:
    assert joined([*pages, *again]) == joined(PAGES)
    assert joined([*again, *pages]) == joined(PAGES)


def test_a_deletion_and_an_edit_of_one_row_are_decided_by_who_came_later(tmp_path: Path) -> None:
    one, other = Machine(tmp_path / "one"), Machine(tmp_path / "other")
    session = one.train()
    meet(one, other)
    one.change("session", session, deleted=True)
    other.now_ms = one.now_ms + 5000
    other.change("session", session, note="still here", deleted=False)
    meet(one, other)
    for machine in (one, other):
        page = machine.pages()[session]
        assert page
        assert (page.session.note, page.session.deleted) == ("still here", 0)


def test_edits_of_different_rows_are_both_kept(tmp_path: Path) -> None:
    one, other = Machine(tmp_path / "one"), Machine(tmp_path / "other")
    session = one.train()
    meet(one, other)
    one.change("performed_set", one.sets(session)[0], corrected_reps=7)
    other.change("performed_set", other.sets(session)[1], feel="glute_deep")
    other.change("session", session, note="both")
    meet(one, other)
    for machine in (one, other):
        page = machine.pages()[session]
        assert page
        assert page.sets[0].corrected_reps == 7
        assert page.sets[1].feel == "glute_deep"
        assert page.session.note == "both"


def test_what_is_changed_after_seeing_a_wrong_clock_still_wins(tmp_path: Path) -> None:
    wrong = Machine(tmp_path / "wrong", ahead_ms=400 * DAY_MS)
    right = Machine(tmp_path / "right")
    session = wrong.train()
    wrong.change("session", session, note="from next year")
    wrong.sync()
    wrong.give(right)
    (notice,) = right.sync().notices
    assert notice.startswith("The clock of another machine is ahead of this one by 400 days.")
    right.change("session", session, note="today")
    meet(right, wrong)
    for machine in (right, wrong):
        page = machine.pages()[session]
        assert page
        assert page.session.note == "today"
    assert right.sync().notices == (), "reported once"


def test_no_clock_however_wrong_makes_a_stamp_that_others_refuse(tmp_path: Path) -> None:
    wild = Machine(tmp_path / "wild", ahead_ms=9_000 * 365 * DAY_MS)
    wild.now_ms = 200_000_000_000_000
    session = wild.train()
    wild.change("session", session, note="far out")
    page = wild.pages()[session]
    assert page
    assert page.highest < HIGHEST
