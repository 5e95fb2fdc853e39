"""The context makes the parts of the program, and does nothing itself."""

import inspect
from pathlib import Path

from glutetimer.app.context import AppContext
from glutetimer.host.clock import FakeClock


def test_the_context_hands_out_parts_and_does_no_work() -> None:
    members = vars(AppContext).items()
    methods = {name for name, one in members if inspect.isfunction(one)}
    assert {name for name in methods if not name.startswith("_")} == {"close"}


def test_nothing_is_opened_before_it_is_needed(tmp_path: Path) -> None:
    context = AppContext(tmp_path, FakeClock())
    context.close()
    assert list(tmp_path.iterdir()) == []


def test_a_changed_setting_holds_for_every_part_and_after_a_restart(tmp_path: Path) -> None:
    context = AppContext(tmp_path, FakeClock())
    before = context.planner.options().usual.get_ready_ms
    context.settings_store.change("get_ready_s", before // 1000 + 5)
    assert context.planner.options().usual.get_ready_ms == before + 5_000
    context.settings_store.change("weekly_goal_sessions", 5)
    assert context.calendar.goal == 5
    context.settings_store.change("sound_delay_ms", 120)
    assert context.audio_options.delay_ms == 120
    context.close()
    again = AppContext(tmp_path, FakeClock())
    assert again.settings.sound_delay_ms == 120
