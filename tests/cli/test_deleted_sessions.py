"""What was deleted is listed and comes back, also when a file brings it once more."""

from __future__ import annotations

from pathlib import Path

from tests.cli.fake_machine import Command, FakeMachine
from tests.cli.test_backup_and_restore import sessions, train


def delete_all(pages: FakeMachine) -> list[str]:
    context = pages.context(None)
    found = [row.uuid for row in context.history.sessions()]
    for session in found:
        context.history.delete(session)
        pages.clock.advance(1000)
    context.close()
    return found


def test_the_deleted_sessions_are_listed_and_one_comes_back(
    command: Command, pages: FakeMachine
) -> None:
    train(pages, 2)
    assert command("history", "--deleted").out == "No session is deleted.\n"
    found = delete_all(pages)
    listed = command("history", "--deleted", "--json").objects
    assert [one["id"] for one in listed] == found[::-1], "the last deletion first"
    assert listed[0]["sets"] > 0
    shown = command("history", "--deleted").out
    assert all(session in shown for session in found)
    back = command("history", "--bring-back", found[0])
    assert (back.code, back.out) == (0, "Clench check of 20 November 2026 is back.\n")
    assert sessions(command) == 1
    assert [one["id"] for one in command("history", "--deleted", "--json").objects] == found[1:]


def test_all_of_them_come_back_after_years(command: Command, pages: FakeMachine) -> None:
    train(pages, 3)
    found = delete_all(pages)
    pages.clock.advance(3 * 366 * 86_400_000)
    back = command("history", "--bring-back", "all", "--json").objects
    assert set(back[0]["brought_back"]) == set(found)
    context = pages.context(None)
    assert len(context.history.sessions()) == 3
    context.close()


def test_an_unknown_name_is_reported(command: Command) -> None:
    answer = command("history", "--bring-back", "nothing")
    assert (answer.code, answer.out) == (1, "")
    assert 'No deleted session is called "nothing". `glutetimer history --deleted`' in answer.err


def test_importing_what_is_deleted_here_says_so_and_brings_it_back_if_asked(
    command: Command, pages: FakeMachine, tmp_path: Path
) -> None:
    train(pages, 2)
    file = tmp_path / "all.json"
    command("export", "--format", "json", "-o", str(file))
    delete_all(pages)
    answer = command("import", str(file))
    assert answer.out == "Took in 0 sessions with 0 sets.\n"
    assert "2 sessions in it were deleted here. Add --bring-back" in answer.err
    assert sessions(command) == 0
    assert "2 sessions are back." in command("import", str(file), "--bring-back").out
    assert sessions(command) == 2


def test_adding_a_backup_does_not_promise_what_stays_deleted(
    command: Command, pages: FakeMachine, tmp_path: Path
) -> None:
    train(pages, 2)
    copy = tmp_path / "copy.db"
    command("backup", str(copy))
    delete_all(pages)
    answer = command("restore", "--merge", "--yes", str(copy)).out
    assert "would come back" not in answer
    assert "2 sessions in it were deleted here." in answer
    assert sessions(command) == 0
    command("restore", "--merge", "--bring-back", "--yes", str(copy))
    assert sessions(command) == 2


def test_a_session_dated_ahead_is_pointed_out_and_can_be_moved(
    command: Command, pages: FakeMachine
) -> None:
    pages.clock.advance(3652 * 86_400_000)
    train(pages)
    pages.clock.advance(-3653 * 86_400_000)
    answer = command("history").err
    assert "Clench check is dated 19 November 2036, after today" in answer
    (found,) = [o for o in command("doctor", "--json").objects if o["name"] == "session_ahead"]
    session = found["remedy"].split()[-2]
    assert f"--move {session}" in answer
    assert command("history", "--move", session, "2036-01-01").code == 1
    assert command("history", "--move", "x", "2026-11-18").code == 1
    assert command("history", "--move", session, "2026-11-18").code == 0
    assert command("history").err == ""
    assert [one["date"] for one in command("history", "--sessions", "--json").objects] == [
        "2026-11-18"
    ]


def test_restoring_here_leaves_the_sync_folder_and_says_what_holds(
    command: Command, pages: FakeMachine, tmp_path: Path
) -> None:
    train(pages)
    copy = tmp_path / "copy.db"
    command("backup", str(copy))
    context = pages.context(None)
    context.settings_store.change("sync_folder", str(tmp_path / "carried"))
    context.close()
    (tmp_path / "carried").mkdir()
    everywhere = command("restore", "--on", "all", "--yes", str(copy)).out
    assert "The other machines take it over" in " ".join(everywhere.split())
    assert pages.context(None).settings.sync_folder == str(tmp_path / "carried")
    here = command("restore", "--yes", str(copy)).out
    assert "This machine leaves the sync folder" in " ".join(here.split())
    assert pages.context(None).settings.sync_folder == ""
