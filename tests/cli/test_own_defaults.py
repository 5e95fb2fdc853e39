"""In the terminal, too, our own defaults are marked, and without the mark it is the article's."""

from __future__ import annotations

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.own_default import is_own_default, with_mark
from tests.cli.fake_machine import Command, FakeMachine

EXERCISES = load_catalogue(assets_dir()).exercises


def test_a_timeline_marks_what_is_ours_and_says_what_the_mark_means(
    command: Command, pages: FakeMachine
) -> None:
    assert "Our default" not in command("timeline", "glute_bridge").out
    (pages.folder / "settings.toml").write_text("voice_on = true\n")
    told = " ".join(command("timeline", "glute_bridge").out.split())
    assert "Breathe out as you lift. °" in told
    assert "Squeeze first, then lift. Hold" in told
    assert told.endswith("° Our default, not an article's; `glutetimer show ID` tells why.")


def test_every_cue_is_marked_exactly_where_its_file_says_that_it_is_ours() -> None:
    for exercise in EXERCISES.values():
        for cue in exercise.cues:
            same = [one for one in exercise.cues if one.say == cue.say]
            is_ours = any(one.default for one in same)
            assert is_own_default(f"{cue.say}.", exercise) is is_ours, cue.say


def test_a_mark_stands_after_the_words() -> None:
    ours = next(one for one in EXERCISES["glute_bridge"].cues if one.default)
    theirs = next(one for one in EXERCISES["glute_bridge"].cues if not one.default)
    assert with_mark("Words", ours, "*") == "Words *"
    assert with_mark("Words", theirs, "*") == "Words"
    assert with_mark("Words", None, "*") == "Words"
    assert with_mark("", ours, "*") == ""
