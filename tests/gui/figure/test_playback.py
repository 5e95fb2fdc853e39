"""Outside a session an exercise is played in its own tempo, round after round."""

from __future__ import annotations

from math import dist

import pytest

from glutetimer.figure.playback import Playback, has_picture_of, pose_shown
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.session.steps import PhaseKind, Side
from glutetimer.training.wording import phases_of

EXERCISES = load_catalogue(assets_dir()).exercises
BOOK = PoseBook(assets_dir() / "poses")
SHOWN = [name for name, exercise in EXERCISES.items() if exercise.pose]


def playback(name: str, side: Side = Side.LEFT) -> Playback:
    exercise = EXERCISES[name]
    assert exercise.pose
    return Playback(exercise, BOOK.motion(exercise.pose), side)


@pytest.mark.parametrize("name", SHOWN)
def test_the_phases_are_those_of_the_exercise_in_its_tempo(name: str) -> None:
    shown, exercise = playback(name), EXERCISES[name]
    assert shown.phases == phases_of(exercise)
    if exercise.timing.mode in ("reps", "continuous", "test"):
        rounds = 2 if exercise.sides == "alternating" else 1
        assert abs(shown.length_ms - rounds * exercise.timing.tempo.rep_ms) <= len(shown.phases)


@pytest.mark.parametrize("name", SHOWN)
def test_a_frozen_phase_is_its_end(name: str) -> None:
    shown = playback(name)
    motion = shown.motion
    for span in shown.spans[: len(shown.phases)]:
        frozen = shown.end_of(span.phase)
        assert (frozen.phase, frozen.progress) == (span.phase, 1.0)
        if span.still == 1.0:
            last = shown.at(span.start_ms + span.length_ms - 1)
            assert last.phase == span.phase
            end = motion.posture(frozen.kind, frozen.shown, frozen.side).joints
            near = motion.posture(last.kind, last.shown, last.side).joints
            assert all(dist(end[joint], near[joint]) < 0.02 for joint in end), span


@pytest.mark.parametrize("name", SHOWN)
def test_a_round_leads_into_the_next(name: str) -> None:
    shown = playback(name)
    if shown.motion.poses.motion in ("walk", "run", "drill"):
        return  # they travel, or run on the clock
    for span in shown.spans:
        before, after = shown.at(span.start_ms + shown.length_ms - 1), shown.at(span.start_ms)
        one, other = (
            shown.motion.posture(at.kind, at.shown, at.side).body_joints for at in (before, after)
        )
        for joint, place in one.items():
            assert dist(place, other[joint]) < 0.03, (span, joint)


def test_sides_that_take_turns_are_shown_in_turn() -> None:
    lunge = playback("lunge", Side.LEFT)
    assert lunge.at(0).side is Side.LEFT
    assert lunge.at(lunge.length_ms // 2).side is Side.RIGHT
    assert lunge.at(lunge.length_ms).side is Side.LEFT


def test_a_timed_hold_is_got_into_held_and_left() -> None:
    plank = playback("side_plank_toes")
    kinds = [span.kind for span in plank.spans]
    assert kinds == [PhaseKind.GET_READY, PhaseKind.HOLD, PhaseKind.REST]
    assert [plank.end_of(phase).works for phase in plank.phases] == [False, True, False]
    down, held = (plank.at(ms) for ms in (0, 2000))
    low, high = (plank.motion.posture(at.kind, at.shown, at.side) for at in (down, held))
    assert high.joints["hip_r"][1] > low.joints["hip_r"][1] + 0.05


def test_the_walk_back_is_frozen_while_one_walks() -> None:
    back = playback("run_throughs").end_of("rest")
    assert (back.kind, back.shown, back.progress) == (PhaseKind.REST, 0.5, 1.0)


def test_what_is_chosen_and_from_where_one_looks_decide_the_poses() -> None:
    bridge, squat = EXERCISES["glute_bridge"], EXERCISES["mini_band_squat"]
    assert pose_shown(bridge, {}) == "glute_bridge"
    assert pose_shown(bridge, {"heel_distance": "far"}) == "glute_bridge_heels_far"
    above = {"heel_distance": "near"}, {"heel_distance": "far"}
    assert [pose_shown(bridge, chosen, from_elsewhere=True) for chosen in above] == [
        "glute_bridge_from_above",
        "glute_bridge_heels_far",
    ]
    thrust = EXERCISES["hip_thrust"]
    assert pose_shown(thrust, {"stance": "wide"}, from_elsewhere=True) == "hip_thrust"
    assert pose_shown(squat, {}, from_elsewhere=True) == "mini_band_squat_front"
    (heels,) = bridge.choices
    assert all(has_picture_of(heels, value) for value in heels.values)
    (position,) = EXERCISES["clench_test_both"].choices
    assert not any(has_picture_of(position, value) for value in position.values)
