"""Every pose file is complete, and a wrong one is refused in a sentence."""

from collections import Counter
from pathlib import Path

import pytest

from glutetimer.errors import UserError
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.library.pose_files import pose_ids, read_pose_set, read_skeleton

POSES = assets_dir() / "poses"
IDS = pose_ids(POSES)


def test_there_are_all_39_pose_sets() -> None:
    assert len(IDS) >= 39
    assert sum(len(read_pose_set(POSES, pose_id).pose) for pose_id in IDS) >= 111


@pytest.mark.parametrize("pose_id", IDS)
def test_a_pose_set_says_what_its_motion_needs(pose_id: str) -> None:
    poses = read_pose_set(POSES, pose_id)
    phases = Counter(pose.phase for pose in poses.pose)
    needed = {
        "rep": {"hold_bottom", "hold_top"},
        "hold": set(),
        "walk": {"start", "step", "land", "follow"},
        "drill": {"right", "switch", "left", "rest"},
        "run": {"stance", "flight", "rest"},
        "clench": {"hold"},
    }[poses.motion]
    assert needed <= set(phases)
    assert poses.box[0] < poses.box[2]
    assert poses.box[1] < poses.box[3]


def test_every_exercise_that_names_a_pose_set_has_one() -> None:
    exercises = load_catalogue(assets_dir()).exercises.values()
    named = {e.pose for e in exercises if e.pose}
    chosen = {name for e in exercises for c in e.choices for name in c.poses.values()}
    assert named | chosen <= set(IDS)


def test_exercises_with_sides_know_which_side_is_drawn() -> None:
    for exercise in load_catalogue(assets_dir()).exercises.values():
        if exercise.pose and exercise.sides == "per_side":
            poses = read_pose_set(POSES, exercise.pose)
            assert poses.works or poses.motion == "clench", exercise.id


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        ('view = "side"', 'view = "above"', "view"),
        ("nose = 0", "", "nose"),
        ("thigh_l = -87.7, ", "", "an angle is missing"),
        ("box = [-0.48, ", "box = [", "box"),
        ('phase = "lower"', 'phase = "sideways"', "sideways"),
        ('joint = "ankle_r"', 'joint = "tail"', "tail"),
        ("note = ", "hint = ", "hint"),
        ("note = ", "note == ", "Invalid"),
    ],
)
def test_a_damaged_file_is_refused_with_its_name(
    tmp_path: Path, good: str, bad: str, said: str
) -> None:
    text = (POSES / "squat.toml").read_text()
    assert good in text
    (tmp_path / "squat.toml").write_text(text.replace(good, bad, 1))
    with pytest.raises(UserError, match=r"squat\.toml") as caught:
        read_pose_set(tmp_path, "squat")
    assert said in str(caught.value)


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"skeleton\.toml"):
        read_skeleton(tmp_path)


def test_a_file_must_bear_its_own_id(tmp_path: Path) -> None:
    (tmp_path / "lunge.toml").write_text((POSES / "squat.toml").read_text())
    with pytest.raises(UserError, match="squat"):
        read_pose_set(tmp_path, "lunge")
