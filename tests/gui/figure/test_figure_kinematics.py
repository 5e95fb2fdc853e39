"""Joints stay together, contacts stay where they are, nothing sinks into the floor."""

from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.figure.kinematics import FLOOR, forward
from glutetimer.figure.motion import Motion
from glutetimer.figure.pose_path import PosePath, keys_of
from glutetimer.host.assets import assets_dir
from glutetimer.library.pose_files import pose_ids, read_pose_set, read_skeleton
from glutetimer.session.steps import Side

POSES = assets_dir() / "poses"
BONES = read_skeleton(POSES)
MOTIONS = {name: Motion(read_pose_set(POSES, name), BONES) for name in pose_ids(POSES)}
WAYS = [
    (name, side, way)
    for name, motion in MOTIONS.items()
    for side in (Side.LEFT, Side.RIGHT)
    for way in motion.paths(side)
]
RADIUS = 0.026
"""The thickest part of a foot; a joint may be that near to the floor."""


@pytest.mark.parametrize("name", sorted(MOTIONS))
def test_key_poses_stand_where_their_anchor_is(name: str) -> None:
    poses = read_pose_set(POSES, name)
    for pose in poses.pose:
        (key,) = keys_of([pose], poses.view, BONES)
        place = (pose.anchor.x, pose.anchor.y)
        assert dist(key.joints[pose.anchor.joint], place) < 1e-9


def test_segments_have_their_lengths() -> None:
    poses = read_pose_set(POSES, "squat")
    key = keys_of(poses.pose[:1], "side", BONES)[0]
    joints = forward(key.angles, "side", BONES, "ankle_r", (0.0, 0.0))
    assert dist(joints["hip_r"], joints["knee_r"]) == pytest.approx(BONES.thigh)
    assert dist(joints["knee_r"], joints["ankle_r"]) == pytest.approx(BONES.shin)
    assert dist(joints["pelvis"], joints["neck"]) == pytest.approx(BONES.torso)
    assert dist(joints["shoulder_l"], joints["elbow_l"]) == pytest.approx(BONES.upper_arm)


@given(st.sampled_from(WAYS), st.floats(0, 1))
def test_planted_contacts_do_not_slide(found: tuple[str, Side, PosePath], u: float) -> None:
    name, side, way = found
    a, b, _, _, joints = way.at(u)
    for joint in set(a.pose.contacts) & set(b.pose.contacts):
        assert dist(joints[joint], a.joints[joint]) < 0.002, (name, side, joint)


@given(st.sampled_from(WAYS), st.floats(0, 1))
def test_nothing_seen_from_the_side_sinks_into_the_floor(
    found: tuple[str, Side, PosePath], u: float
) -> None:
    name, _, way = found
    if MOTIONS[name].poses.view != "side":
        return
    *_, joints = way.at(u)
    for joint, (_, y) in joints.items():
        least = FLOOR.get(joint[:-2], 0.0)
        assert y > least - RADIUS, joint
        assert y > -0.002, joint


@given(st.sampled_from(WAYS), st.floats(0, 1))
def test_a_small_step_along_a_way_moves_little(found: tuple[str, Side, PosePath], u: float) -> None:
    _, _, way = found
    *_, here = way.at(u)
    *_, there = way.at(min(1.0, u + 1e-4))
    for joint, place in here.items():
        assert dist(place, there[joint]) < 0.003, joint


def test_angles_turn_the_shortest_way() -> None:
    poses = read_pose_set(POSES, "lunge")
    way = PosePath(keys_of(poses.of("lower", "hold_bottom"), "side", BONES), "side", BONES)
    for n in range(101):  # the shin goes from -169 to 169 degrees between the last two
        _, _, _, angles, _ = way.at(n / 100)
        assert 90 < angles.turns["shin_l"] % 360 < 240


def test_a_way_goes_through_its_keys() -> None:
    for _, _, way in WAYS:
        for index, key in enumerate(way.keys):
            *_, joints = way.at(index / max(1, way.spans))
            for joint, place in key.joints.items():
                assert dist(place, joints[joint]) < 1e-6
