"""The figure does what the phase says, with the limb that is named, and never jumps."""

from collections.abc import Iterator
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.figure.motion import Motion, ease
from glutetimer.figure.posture import Posture
from glutetimer.figure.props import Arrow, Bench, Cheek, Glow
from glutetimer.gui.figure.scenery import TICK
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.library.pose_files import pose_ids, read_pose_set, read_skeleton
from glutetimer.session.steps import PhaseKind, Side
from glutetimer.training.exercise import Exercise

POSES = assets_dir() / "poses"
BONES = read_skeleton(POSES)
MOTIONS = {name: Motion(read_pose_set(POSES, name), BONES) for name in pose_ids(POSES)}
EXERCISES = [e for e in load_catalogue(assets_dir()).exercises.values() if e.pose]
QUICK = {
    "a_drill",
    "body_snap",
    "dynamic_single_leg_back_extension",
    "kettlebell_swing",
    "lunge",
    "medicine_ball_swing",
    "run_throughs",
}
"""Movements so fast that a hand or a foot covers more than 0.02 in a 60th of a second."""


def seen(posture: Posture) -> dict[str, tuple[float, float]]:
    """Return the joints as they appear on the screen, with the ground's travel taken away."""
    travel = posture.scroll if posture.travels and posture.view != "side" else 0.0
    travel = -travel if posture.mirrored else travel
    return {name: (x - travel, y) for name, (x, y) in posture.body_joints.items()}


def same(one: Posture, other: Posture) -> bool:
    return all(dist(place, seen(other)[name]) < 1e-6 for name, place in seen(one).items())


def instants(exercise: Exercise, frame_ms: float) -> Iterator[Posture]:
    """Walk through some reps of an exercise as a session would."""
    sides = {"both": [Side.BOTH] * 2, "per_side": [Side.LEFT] * 2}.get(
        exercise.sides, [Side.RIGHT, Side.LEFT, Side.RIGHT]
    )
    tempo = exercise.timing.tempo.phases
    plan = [(PhaseKind(phase), length, side) for side in sides for phase, length in tempo]
    if not plan:
        kind = PhaseKind.HOLD if exercise.timing.mode == "hold" else PhaseKind.DRILL
        plan = [(PhaseKind.GET_READY, 5000, Side.RIGHT), (kind, 3000, Side.RIGHT)]
    now, start = 0.0, 0
    for kind, length, side in plan:
        while now < start + length:
            yield MOTIONS[exercise.pose].posture(kind, (now - start) / length, side, int(now))
            now += frame_ms
        start += length


def largest_step(exercise: Exercise, frame_ms: float) -> float:
    largest, last = 0.0, None
    for posture in instants(exercise, frame_ms):
        joints = seen(posture)
        if last:
            largest = max(largest, *(dist(place, last[name]) for name, place in joints.items()))
        last = joints
    return largest


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.id)
def test_no_exercise_jumps_at_its_own_tempo(exercise: Exercise) -> None:
    if exercise.pose in QUICK:
        assert largest_step(exercise, 1000 / 240) < 0.02
    else:
        assert largest_step(exercise, 1000 / 60) < 0.02


@given(
    st.sampled_from(sorted(MOTIONS)),
    st.sampled_from(list(PhaseKind)),
    st.floats(-0.5, 1.5),
    st.sampled_from(list(Side)),
    st.integers(0, 10**7),
)
def test_there_is_a_posture_for_every_instant(
    name: str, phase: PhaseKind, progress: float, side: Side, clock_ms: int
) -> None:
    posture = MOTIONS[name].posture(phase, progress, side, clock_ms)
    left, bottom, right, top = posture.box
    assert all(0.0 <= placed.strength <= 1.0 for placed in posture.props)
    for joint, (x, y) in seen(posture).items():
        assert left - 0.03 <= x <= right + 0.03, joint
        assert bottom <= y <= top, joint


def rep_sets() -> list[str]:
    return [name for name, motion in MOTIONS.items() if motion.poses.motion == "rep"]


@pytest.mark.parametrize("name", rep_sets())
def test_phases_of_a_rep_join(name: str) -> None:
    at = MOTIONS[name].posture
    assert same(at("lift", 1.0), at("hold_top", 0.0))
    assert same(at("hold_top", 1.0), at("lower", 0.0))
    assert same(at("lower", 1.0), at("hold_bottom", 0.0))
    assert same(at("hold_bottom", 1.0), at("lift", 0.0))


@pytest.mark.parametrize("name", rep_sets())
def test_holds_stand_still_but_breathe(name: str) -> None:
    at = MOTIONS[name].posture
    assert same(at("hold_top", 0.1, clock_ms=100), at("hold_top", 0.9, clock_ms=1300))
    assert at("hold_top", 0.1, clock_ms=1000).breath > 0.9
    assert at("hold_top", 0.9, clock_ms=3000).breath < -0.9


@pytest.mark.parametrize("name", sorted(MOTIONS))
def test_get_ready_leads_to_where_the_work_begins(name: str) -> None:
    motion = MOTIONS[name]
    ready = motion.posture("get_ready", 1.0, "right", 500)
    first = {"hold": "hold", "run": "drill", "drill": "drill"}.get(motion.poses.motion)
    first = first or ("lift" if motion.lift_first else "lower")
    if motion.poses.pose[0].phase == "setup" and motion.poses.motion == "rep":
        first = "hold_bottom"
    assert same(ready, motion.posture(first, 0.0, "right", 500))


def test_the_rest_between_holds_goes_down_and_comes_up_again() -> None:
    at = MOTIONS["side_plank_toes"].posture
    assert same(at("hold", 1.0), at("rest", 0.0))
    assert same(at("rest", 0.5), at("get_ready", 0.0))
    assert same(at("rest", 1.0), at("hold", 0.0))


@pytest.mark.parametrize("name", ["kettlebell_swing", "side_plank_knees_clamshell"])
def test_before_the_first_rep_one_waits_as_the_words_of_the_set_up_say(name: str) -> None:
    """The bell lies on the floor, the hips too; both are taken up before the set."""
    at = MOTIONS[name].posture
    waits = at("get_ready", 0.0)
    assert same(waits, at("rest", 0.5))
    assert same(at("lower", 1.0), at("rest", 0.0))
    assert same(at("rest", 1.0), at("lift", 0.0))
    if name == "kettlebell_swing":
        wrist = waits.joints["wrist_r"]
        assert wrist[0] > waits.joints["toe_r"][0]
        assert wrist[1] == pytest.approx(0.12, abs=0.01), "as high as the handle of a bell"
    else:
        assert waits.joints["hip_r"][1] < at("lift", 0.0).joints["hip_r"][1] - 0.05


@pytest.mark.parametrize("name", ["run_throughs", "a_drill"])
def test_between_runs_one_stands_and_sets_off_from_there(name: str) -> None:
    at = MOTIONS[name].posture
    assert same(at("drill", 1.0, clock_ms=300), at("rest", 0.0, clock_ms=300))
    assert same(at("rest", 0.4, clock_ms=300), at("rest", 0.6, clock_ms=700))
    assert same(at("rest", 1.0, clock_ms=900), at("drill", 0.0, clock_ms=900))


@given(
    st.sampled_from(sorted(MOTIONS)),
    st.sampled_from(list(PhaseKind)),
    st.floats(0, 1),
    st.integers(0, 10**5),
)
def test_a_still_figure_does_not_move(
    name: str, phase: PhaseKind, progress: float, clock_ms: int
) -> None:
    motion = MOTIONS[name]
    if motion.is_still(phase, progress):
        before = motion.posture(phase, progress, Side.RIGHT, clock_ms)
        after = motion.posture(phase, progress + 0.001, Side.RIGHT, clock_ms + 66)
        assert all(dist(p, seen(after)[n]) < 0.002 for n, p in seen(before).items())


@pytest.mark.parametrize(
    ("name", "phase"),
    [
        ("clamshell", "hold_top"),
        ("lying_knee_lift", "hold_top"),
        ("side_leg_lift_floor", "hold_top"),
        ("side_leg_lift_bench", "hold_top"),
    ],
)
def test_the_upper_leg_is_the_one_that_is_named(name: str, phase: str) -> None:
    for side, letter, other in (("left", "l", "r"), ("right", "r", "l")):
        joints = MOTIONS[name].posture(phase, 0.5, side).body_joints
        assert joints[f"knee_{letter}"][1] > joints[f"knee_{other}"][1]


@pytest.mark.parametrize("name", ["side_plank_toes", "side_plank_knees"])
def test_the_supporting_side_of_a_side_plank_is_the_one_that_is_named(name: str) -> None:
    for side, letter, other in (("left", "l", "r"), ("right", "r", "l")):
        joints = MOTIONS[name].posture("hold", 0.5, side).body_joints
        assert joints[f"elbow_{letter}"][1] < joints[f"elbow_{other}"][1]


@pytest.mark.parametrize(
    "name", ["single_leg_glute_bridge", "single_leg_deadlift", "body_snap", "lunge"]
)
def test_the_standing_foot_is_the_one_that_is_named(name: str) -> None:
    phase = "hold_top" if name == "single_leg_glute_bridge" else "hold_bottom"
    for side, letter, other in (("left", "l", "r"), ("right", "r", "l")):
        joints = MOTIONS[name].posture(phase, 0.5, side).body_joints
        assert joints[f"ankle_{letter}"][1] < joints[f"ankle_{other}"][1]


@pytest.mark.parametrize("name", ["band_kickback", "hip_extension_machine"])
def test_the_leg_that_goes_back_is_the_one_that_is_named(name: str) -> None:
    for side, letter, other in (("left", "l", "r"), ("right", "r", "l")):
        joints = MOTIONS[name].posture("hold_top", 0.5, side).body_joints
        assert joints[f"ankle_{letter}"][1] > joints[f"ankle_{other}"][1]


def test_a_lunge_goes_on_facing_the_same_way() -> None:
    assert not MOTIONS["lunge"].posture("lower", 0.5, "left").mirrored
    assert MOTIONS["bulgarian_split_squat"].posture("lower", 0.5, "left").mirrored


def test_the_band_walk_leads_with_the_named_foot_and_ends_where_the_next_step_begins() -> None:
    at = MOTIONS["lateral_band_walk"].posture
    # seen from behind, so that the left is at the left
    for side, letter, sign in (("left", "l", -1), ("right", "r", 1)):
        moved = at("lift", 1.0, side).body_joints[f"ankle_{letter}"][0]
        begun = at("lift", 0.0, side).body_joints[f"ankle_{letter}"][0]
        assert (moved - begun) * sign > 0.1
    after, before = at("lower", 1.0, "left"), at("lift", 0.0, "left")
    assert before.scroll - after.scroll == pytest.approx(2 * TICK, abs=0.0002)
    assert same(after, before)


def test_the_arrow_of_the_band_walk_points_where_one_goes() -> None:
    for side, sign in (("left", -1), ("right", 1)):
        step = MOTIONS["lateral_band_walk"].posture("lift", 0.5, side)
        (arrow,) = (placed.prop for placed in step.props if isinstance(placed.prop, Arrow))
        drawn = -1 if step.mirrored else 1
        assert (arrow.x1 - arrow.x0) * drawn * sign > 0


@pytest.mark.parametrize("name", ["clamshell", "lying_knee_lift", "side_plank_knees_clamshell"])
def test_only_the_knee_opens_and_the_feet_stay_together(name: str) -> None:
    start = MOTIONS[name].posture("lift", 0.0, "left").body_joints
    for phase, progress in (("lift", 0.3), ("lift", 0.7), ("hold_top", 0.5), ("lower", 0.5)):
        joints = MOTIONS[name].posture(phase, progress, "left").body_joints
        assert dist(joints["ankle_l"], joints["ankle_r"]) < 0.065
        assert dist(joints["ankle_l"], start["ankle_l"]) < 0.03
    top = MOTIONS[name].posture("hold_top", 0.5, "left").body_joints
    assert top["knee_l"][1] > start["knee_l"][1] + 0.2


def test_the_far_leg_of_the_arch_stays_behind_the_near_one() -> None:
    for phase in ("get_ready", "hold"):
        posture = MOTIONS["desk_extend_arch"].posture(phase, 0.5, "both")
        joints, (aside, _) = posture.body_joints, posture.far_offset
        assert abs(joints["knee_l"][0] + aside - joints["knee_r"][0]) < 0.03


def test_the_rear_foot_of_the_split_squat_stays_on_the_bench_and_the_shin_beside_it() -> None:
    for phase in ("get_ready", "hold_bottom"):
        posture = MOTIONS["bulgarian_split_squat"].posture(phase, 0.5, "right")
        (bench,) = (placed.prop for placed in posture.props if isinstance(placed.prop, Bench))
        joints = posture.body_joints
        assert bench.x0 < joints["toe_l"][0] < bench.x1
        assert bench.x1 < joints["ankle_l"][0] < bench.x1 + 0.03
        assert joints["knee_l"][0] > bench.x1


def test_the_single_leg_bridge_hovers_between_reps() -> None:
    lying = MOTIONS["glute_bridge"].posture("hold_bottom", 0.5, "both").body_joints
    between = MOTIONS["single_leg_glute_bridge"].posture("lift", 0.0, "left").body_joints
    assert between["pelvis"][1] > lying["pelvis"][1] + 0.02


def test_the_drill_lifts_the_named_knee() -> None:
    at = MOTIONS["a_drill"].posture
    for side, letter, other in (("left", "l", "r"), ("right", "r", "l")):
        joints = at("lift", 1.0, side).body_joints
        assert joints[f"knee_{letter}"][1] > joints[f"knee_{other}"][1] + 0.1


@pytest.mark.parametrize(("side", "lit"), [("left", {"l"}), ("right", {"r"}), ("both", {"l", "r"})])
def test_the_clench_lights_the_named_side(side: str, lit: set[str]) -> None:
    posture = MOTIONS["clench_test"].posture("hold_top", 0.5, side)
    cheeks = [p.prop for p in posture.props if isinstance(p.prop, Cheek)]
    assert {cheek.side for cheek in cheeks if cheek.lit == 1} == lit


def test_the_muscle_glows_at_the_top_of_a_bridge_and_not_at_rest() -> None:
    def glows(phase: PhaseKind, progress: float) -> float:
        props = MOTIONS["glute_bridge"].posture(phase, progress).props
        return sum(p.strength for p in props if isinstance(p.prop, Glow))

    assert glows("hold_top", 0.5) == 1
    assert 0 < glows("lift", 0.7) < 1
    assert glows("rest", 0.5) == 0


@given(st.floats(-1, 2))
def test_movements_start_and_end_gently(progress: float) -> None:
    assert 0.0 <= ease(progress) <= 1.0
    assert ease(0.001) < 0.001
    assert ease(0.999) > 0.999
