"""A copy that stands alone, and a way back from every restoring."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.cli.fake_machine import Command, FakeMachine

QUICK = ("play", "clench_check", "--json", "--speed", "1000000", "--record")


def train(pages: FakeMachine, sessions: int = 1) -> None:
    """Leave sessions in the history."""
    for _ in range(sessions):
        context = pages.context(None)
        programme = context.planner.find("clench_check")
        plan = context.planner.planned(programme).plan
        runner = context.starter.runner(plan, context.starter.begin(plan, programme), _Nothing())
        runner.start()
        while not runner.session.is_over:
            pages.clock.advance(1_000)
            runner.poll()
        context.close()


class _Nothing:
    def schedule(self, cues: object) -> None:
        """Let them go."""

    def silence(self, tag: str | None = None) -> None:
        """Nothing sounds."""


def sessions(command: Command) -> int:
    return len(command("history", "--sessions", "--json").objects)


def test_there_and_back_again(command: Command, pages: FakeMachine, tmp_path: Path) -> None:
    train(pages)
    copy = tmp_path / "copy.db"
    saved = command("backup", str(copy))
    assert (saved.code, saved.err) == (0, "")
    assert saved.out.startswith("Kept 1 session with")
    assert copy.stat().st_mode & 0o077 == 0
    train(pages, 2)

    refused = command("restore", str(copy))
    assert refused.code == 1
    assert "Add --yes" in refused.err
    assert "2 sessions of now would go: the backup does not have them." in refused.out
    assert sessions(command) == 3

    assert command("restore", str(copy), "--yes").code == 0
    assert sessions(command) == 1
    undone = command("restore", "--undo", "--yes", "--json")
    assert [found["sessions"] for found in (undone.objects[0]["present"],)] == [1]
    assert sessions(command) == 3


def test_adding_takes_nothing_away(command: Command, pages: FakeMachine, tmp_path: Path) -> None:
    train(pages)
    command("backup", str(tmp_path / "one.db"))
    shutil.rmtree(pages.folder)
    train(pages)
    answer = command("restore", str(tmp_path / "one.db"), "--merge", "--yes")
    assert answer.out.splitlines()[-1].startswith("Added 1 session")
    assert sessions(command) == 2


def test_a_file_that_is_there_is_not_replaced_unasked(
    command: Command, pages: FakeMachine, tmp_path: Path
) -> None:
    train(pages)
    (tmp_path / "copy.db").write_text("mine")
    refused = command("backup", str(tmp_path / "copy.db"))
    assert refused.code == 1
    assert "already" in refused.err
    assert (tmp_path / "copy.db").read_text() == "mine"
    assert command("backup", str(tmp_path / "copy.db"), "--force").code == 0
    assert command("backup", str(tmp_path)).code == 0
    itself = command("backup", str(pages.folder / "history.db"), "--force")
    assert "the history itself" in itself.err
    assert sessions(command) == 1
    assert (tmp_path / "glutetimer_2026-11-20.db").exists()


def test_what_is_no_backup_is_refused_in_a_sentence(command: Command, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("no database")
    for file in ("note.txt", "missing.db"):
        refused = command("restore", str(tmp_path / file), "--yes")
        assert (refused.code, len(refused.err.splitlines())) == (1, 1)
    assert command("restore", "--undo", "--yes").code == 1
    assert command("restore").code == 2


def test_doctor_lists_backups_dated_ahead_and_takes_none_for_the_newest(
    command: Command, pages: FakeMachine
) -> None:
    train(pages)
    backups = pages.folder / "backups"
    shutil.copy(backups / "history_2026-11-20.db", backups / "history_2036-11-20.db")
    train(pages)
    found = [one for one in command("doctor", "--json").objects if one["name"] == "backups"]
    assert [one["ok"] for one in found] == [True, False]
    assert found[0]["value"] == "2, newest history_2026-11-20.db"
    assert "1 backup dated after today, such as history_2036-11-20.db" in found[1]["value"]
