"""The plan of the week as a calendar from the command line."""

from contextlib import closing
from pathlib import Path

from icalendar import Calendar

from glutetimer.app.settings_notices import settings_notices
from tests.cli.fake_machine import Command, FakeMachine


def plan(pages: FakeMachine, *lines: str) -> None:
    settings = pages.folder / "settings.toml"
    settings.write_text("\n".join(["voice_on = false", *lines]) + "\n")


def test_the_plan_is_written_to_stdout_or_a_file(
    command: Command, pages: FakeMachine, tmp_path: Path
) -> None:
    plan(pages, 'week_plan = ["tuesday=cyclist_four", "friday"]', "week_plan_minute = 450")
    answer = command("export", "--week-plan")
    assert answer.code == 0
    events = Calendar.from_ical(answer.out).walk("VEVENT")
    assert [str(one["SUMMARY"]) for one in events] == ["Cyclist's four", "Glute training"]
    assert [one["DTSTART"].dt.weekday() for one in events] == [1, 4]
    assert all(one["DTSTART"].dt.date() >= pages.clock.now().date() for one in events)
    target = tmp_path / "week.ics"
    said = command("export", "--week-plan", "-o", str(target))
    assert said.out == f"{target}: 2 sessions a week. Open it with your calendar.\n"
    again = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert [one["UID"] for one in again] == [one["UID"] for one in events]


def test_a_plan_without_a_day_says_where_to_make_one(command: Command) -> None:
    answer = command("export", "--week-plan")
    assert answer.code == 1
    assert "No day of the week is planned." in answer.err
    assert 'week_plan = ["monday"]' in answer.err


def test_a_wrong_plan_is_told_in_the_same_sentence_everywhere(
    command: Command, pages: FakeMachine
) -> None:
    plan(pages, 'week_plan = ["monday=clam_laddr"]', "weekly_goal_sessions = 99")
    with closing(pages.context(None)) as context:
        wrong, missing = settings_notices(context.settings_store, context.catalogue)
    assert wrong.startswith('Sessions a week ("weekly_goal_sessions") cannot be 99.')
    assert missing == (
        'Plan of the week ("week_plan") cannot have "monday=clam_laddr": there is no such '
        'programme, and what is suggested that day is done. Did you mean "clam_ladder"?'
    )
    found = command("doctor", "--json").objects
    values = [one.get("value") for one in found]
    for sentence in (wrong, missing):
        assert sentence in command("today").err
        assert sentence in command("history").err
        assert sentence in values


def test_options_of_the_history_are_refused(command: Command) -> None:
    assert (
        "--since does nothing with --week-plan"
        in command("export", "--week-plan", "--since", "2026-11-01").err
    )
