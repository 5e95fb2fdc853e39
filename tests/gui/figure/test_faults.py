"""Every fault that can be drawn has its picture, beside the right one, from the same place."""

from __future__ import annotations

from math import atan2, degrees, dist, isclose

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from glutetimer.figure.faults import right_pose, wrong_and_right
from glutetimer.figure.motion import Motion
from glutetimer.figure.poses import Pose
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.figure.still_pictures import Stills
from glutetimer.gui.style.theme import DAY, THEMES, Theme
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.library.pose_files import pose_ids
from glutetimer.session.steps import Side
from glutetimer.training.exercise import Exercise

POSES = assets_dir() / "poses"
BOOK = PoseBook(POSES)
EXERCISES = load_catalogue(assets_dir()).exercises
DRAWN = [
    (exercise, fault)
    for exercise in EXERCISES.values()
    for fault in exercise.faults
    if fault.pose is not None
]
FAULTY = [
    (pose_id, pose)
    for pose_id in pose_ids(POSES)
    for pose in BOOK.motion(pose_id).poses.of("fault")
]


def motions(exercise: Exercise) -> list[Motion]:
    return [BOOK.motion(pose) for pose in (exercise.pose, exercise.other_view) if pose]


@pytest.mark.parametrize(("exercise", "fault"), DRAWN)
def test_a_fault_that_names_a_pose_finds_it_on_either_side(
    exercise: Exercise, fault: object
) -> None:
    pose = getattr(fault, "pose", None)
    for side in (Side.LEFT, Side.RIGHT) if exercise.sides == "per_side" else (Side.BOTH,):
        both = wrong_and_right(motions(exercise), pose, side)
        assert both, (exercise.id, pose)
        assert both.wrong.mirrored is both.right.mirrored
        assert both.wrong.box == both.right.box
        moved = (dist(both.wrong.joints[name], at) for name, at in both.right.joints.items())
        assert max(moved) > 0.02 or both.wrong.spine != both.right.spine, "the two look different"


def test_most_faults_that_can_be_seen_are_drawn() -> None:
    assert len(DRAWN) >= 50
    assert len(FAULTY) >= 45
    named = {(pose, fault.pose) for one, fault in DRAWN for pose in (one.pose, one.other_view)}
    assert {(pose_id, pose.fault) for pose_id, pose in FAULTY} <= named, "none is drawn for nobody"


def test_a_fault_without_a_pose_has_no_picture() -> None:
    assert wrong_and_right(motions(EXERCISES["squat"]), None) is None
    assert wrong_and_right(motions(EXERCISES["squat"]), "no_such_fault") is None


@pytest.mark.parametrize(("pose_id", "pose"), FAULTY)
def test_a_faulty_pose_stands_on_the_same_ground_as_the_right_one(pose_id: str, pose: Pose) -> None:
    motion = BOOK.motion(pose_id)
    right = right_pose(motion, pose)
    assert pose.fault, "it has a name for exercises to call it by"
    assert pose.instead_of == right.name, "the right pose is one of the same file"
    wrong_joints, right_joints = motion.still(pose).joints, motion.still(right).joints
    for joint in {*pose.contacts} & {*right.contacts} - MOVES.get((pose_id, pose.fault), set()):
        assert dist(wrong_joints[joint], right_joints[joint]) < 0.03, joint
    for name, (_, y) in wrong_joints.items():
        low = -0.012 if motion.poses.view == "side" else motion.poses.box[1]
        assert y > low, f"{name} is under the floor"
    for segment, scale in pose.scale.items():
        usual = right.scale.get(segment, 1.0)
        if motion.poses.view == "side":
            assert isclose(scale, usual, abs_tol=0.08), f"{segment} has another length"


MOVES: dict[tuple[str, str], set[str]] = {("lateral_band_walk", "feet_together"): {"ankle_r"}}
"""The contacts that are wrong themselves: a foot that is set elsewhere."""


def test_a_fault_is_painted_beside_the_right_picture(qtbot: QtBot) -> None:
    assert qtbot  # pixmaps need an application
    stills = Stills(lambda: EXERCISES, BOOK, DAY)
    squat = EXERCISES["squat"]
    both = next(found for fault in squat.faults if (found := stills.fault(squat, fault, SIZE)))
    wrong, right = (picture.toImage() for picture in both)
    assert wrong != right
    assert all(picture.deviceIndependentSize().toSize() == SIZE for picture in both)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_a_fault_of_the_pace_is_a_dotted_line_beside_an_even_one(
    theme: Theme, qtbot: QtBot
) -> None:
    assert qtbot  # as above
    stills = Stills(EXERCISES, BOOK, theme)
    drawn = [(one, fault) for one in EXERCISES.values() for fault in one.faults if fault.curve]
    assert {fault.curve for _, fault in drawn} == {"pause", "snap"}
    for exercise, fault in drawn:
        both = stills.fault(exercise, fault, SIZE)
        assert both
        wrong, right = (_hues(picture.toImage()) for picture in both)
        assert theme.alert in wrong
        assert theme.alert not in right
        assert {theme.lift, theme.lower} <= right


def _hues(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


SIZE = QSize(140, 120)


@pytest.mark.parametrize("pose_id", pose_ids(POSES))
def test_seen_from_the_side_joints_bend_as_joints_do(pose_id: str) -> None:
    motion = BOOK.motion(pose_id)
    if motion.poses.view != "side":
        return  # foreshortened: what is seen is no angle of a joint
    for pose in motion.poses.pose:
        joints = motion.still(pose).joints
        trunk = direction(joints["neck"], joints["pelvis"])
        for side in "lr":
            hip, knee, ankle, toe = (joints[f"{name}_{side}"] for name in LEG)
            thigh, shin, foot = direction(hip, knee), direction(knee, ankle), direction(ankle, toe)
            assert -2 <= turn(shin, thigh) <= 135, f"{pose.name}: a knee bends backwards only"
            assert -40 <= turn(trunk, thigh) <= 145, f"{pose.name}: a hip bends forwards"
            assert -80 <= turn(shin + 90, foot) <= 46, f"{pose.name}: a foot is no hook"


LEG = ("hip", "knee", "ankle", "toe")


def direction(start: tuple[float, float], end: tuple[float, float]) -> float:
    return degrees(atan2(end[1] - start[1], end[0] - start[0]))


def turn(start: float, end: float) -> float:
    return (end - start + 180) % 360 - 180
