"""A settings file that was edited: what does not serve is told by all commands that go by it."""

from __future__ import annotations

import pytest

from tests.cli.fake_machine import Command, FakeMachine

WRONG = 'weekly_goal_sessions = "lots"\nrest_s = 99999\nthem = "night"\nof_later = 1\n'
GOOD = 'theme = "night"\nkit = []\nof_later = 1\n'


@pytest.mark.parametrize(
    "words",
    [
        ("today",),
        ("today", "--json"),
        ("history",),
        ("timeline", "cyclist_four"),
        ("show", "cyclist_four"),
        ("handout", "cyclist_four", "--code"),
    ],
)
def test_what_goes_by_the_settings_tells_once_what_does_not_serve(
    command: Command, pages: FakeMachine, words: tuple[str, ...]
) -> None:
    (pages.folder / "settings.toml").write_text(WRONG, "utf-8")
    said = command(*words).err.replace('\\"', '"')
    for sentence in ("It must be a whole number from 1 to 7", "from 10 to 180", 'mean "theme"?'):
        assert said.count(sentence) == 1
    assert "of_later" not in said


def test_a_settings_file_is_checked_as_one(command: Command, pages: FakeMachine) -> None:
    path = pages.folder / "settings.toml"
    path.write_text(WRONG, "utf-8")
    answer = command("check", str(path))
    assert answer.code == 1
    assert answer.err.splitlines() == [
        (
            'glutetimer: settings.toml: line 1: weekly_goal_sessions is "lots". Write a whole '
            "number from 1 to 7."
        ),
        "glutetimer: settings.toml: line 2: rest_s is 99999. Write a whole number from 10 to 180.",
        'glutetimer: settings.toml: line 3: them is no setting. Did you mean "theme"?',
    ]
    path.write_text(GOOD, "utf-8")
    answer = command("check", str(path))
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines[0].endswith("settings.toml: good.")
    assert "of_later is no setting" in answer.out
    path.write_text("kit = [1\n", "utf-8")
    assert "a bracket is not closed" in command("check", str(path)).err
    assert path.is_file()
