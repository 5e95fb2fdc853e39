"""A person's own files stand beside the built-in ones, and a bad one hides no other."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from glutetimer.errors import UserError
from glutetimer.host.assets import assets_dir
from glutetimer.library import Catalogue, FileNote, check_file, load_catalogue
from glutetimer.library.own_files import MAX_FILES

BUILTIN = assets_dir()
PROGRAMME = 'id = "{id}"\nname = "Mine"\n[[blocks]]\nexercise = "{exercise}"\n'
EXERCISE = """
id = "{id}"
name = "Mine"
position = "supine"
sides = "both"
level = 1
{more}
muscles = {{ primary = ["hamstrings"] }}
activation = {{ confidence = "none", basis = "not measured" }}
reps = {{ min = 8, max = 12 }}
timing = {{ mode = "reps", lift = {{ s = 2 }}, lower = {{ s = 2 }} }}
"""


class DataFolder:
    """A data folder with own files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, name: str, content: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        return path

    def programme(self, name: str, exercise: str = "squat") -> Path:
        return self.write(f"programmes/{name}.toml", PROGRAMME.format(id=name, exercise=exercise))

    def exercise(self, name: str, more: str = "") -> Path:
        return self.write(f"exercises/{name}.toml", EXERCISE.format(id=name, more=more))

    @property
    def catalogue(self) -> Catalogue:
        return load_catalogue(BUILTIN, own=self.folder)

    @property
    def complaints(self) -> list[str]:
        return [str(problem) for problem in self.catalogue.problems]


@pytest.fixture
def data_folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path)


def test_without_own_files_there_is_nothing_to_complain_about(data_folder: DataFolder) -> None:
    assert data_folder.complaints == []
    assert data_folder.catalogue.exercises.keys() == load_catalogue(BUILTIN).exercises.keys()


def test_own_programmes_and_exercises_are_added(data_folder: DataFolder) -> None:
    data_folder.exercise("my_bridge")
    data_folder.programme("my_morning", "my_bridge")

    catalogue = data_folder.catalogue

    assert catalogue.problems == ()
    assert catalogue.programme("my_morning").blocks[0].exercise == "my_bridge"
    assert catalogue.is_own(catalogue.programme("my_morning"))
    assert catalogue.is_own(catalogue.exercise("my_bridge"))
    assert not catalogue.is_own(catalogue.exercise("squat"))
    assert not catalogue.is_own(catalogue.programme("cyclist_four"))


def test_files_that_come_change_or_go_are_read_anew(data_folder: DataFolder) -> None:
    catalogue = data_folder.catalogue
    assert "mine" not in catalogue.programmes
    assert not catalogue.follow_files()
    path = data_folder.programme("mine")
    assert catalogue.follow_files()
    assert catalogue.programme("mine").blocks[0].exercise == "squat"
    assert not catalogue.follow_files()
    data_folder.programme("mine", "lunge")
    os.utime(path, ns=(1, 1))
    assert catalogue.follow_files()
    assert catalogue.programme("mine").blocks[0].exercise == "lunge"
    path.unlink()
    assert catalogue.follow_files()
    assert "mine" not in catalogue.programmes


def test_a_bad_file_hides_no_other(data_folder: DataFolder) -> None:
    data_folder.write("programmes/a_broken.toml", "id = ")
    data_folder.programme("b_unknown", "nothing")
    data_folder.programme("c_good")
    data_folder.write("programmes/notes.txt", "not ours")

    assert data_folder.catalogue.programme("c_good").name == "Mine"
    assert "b_unknown" not in data_folder.catalogue.programmes
    first, second = data_folder.complaints
    assert first.startswith("a_broken.toml: the end of the file is not valid TOML")
    assert second.startswith(
        'b_unknown.toml: line 4: exercise of block 1 names the unknown exercise "no'
    )


def test_the_id_of_a_built_in_programme_is_taken(data_folder: DataFolder) -> None:
    data_folder.programme("cyclist_four")

    assert data_folder.complaints == [
        (
            'cyclist_four.toml: line 1: id is "cyclist_four", which is already '
            "built in. Choose another id."
        )
    ]
    assert len(data_folder.catalogue.programme("cyclist_four").blocks) == 4


def test_two_own_files_cannot_share_an_id(data_folder: DataFolder) -> None:
    data_folder.programme("mine")
    data_folder.write("programmes/other.toml", PROGRAMME.format(id="mine", exercise="lunge"))

    assert data_folder.complaints == [
        'other.toml: line 1: id is "mine", which is already in mine.toml. Choose another id.'
    ]
    assert data_folder.catalogue.programme("mine").blocks[0].exercise == "squat"


def test_own_exercises_may_name_each_other(data_folder: DataFolder) -> None:
    data_folder.exercise("first", 'harder = ["second"]')
    data_folder.exercise("second", 'easier = ["first"]')

    assert data_folder.complaints == []


def test_an_exercise_whose_neighbour_is_refused_is_refused_too(data_folder: DataFolder) -> None:
    data_folder.exercise("first", 'harder = ["second"]')
    data_folder.exercise("second", 'harder = ["nowhere"]')

    assert [complaint.split(":")[0] for complaint in data_folder.complaints] == [
        "second.toml",
        "first.toml",
    ]
    assert "first" not in data_folder.catalogue.exercises


def test_notes_keep_no_file_away(data_folder: DataFolder) -> None:
    path = data_folder.write(
        "programmes/many.toml", PROGRAMME.format(id="many", exercise="squat") + "reps = 40\n"
    )

    assert data_folder.complaints == []
    (note,) = check_file(path, data_folder.catalogue)
    assert isinstance(note, FileNote)


def test_the_number_of_files_is_limited(data_folder: DataFolder) -> None:
    for number in range(MAX_FILES + 2):
        data_folder.programme(f"p{number:03}")

    (complaint,) = data_folder.complaints
    assert complaint.startswith(f"The folder programmes holds {MAX_FILES + 2} files.")
    assert len(data_folder.catalogue.programmes) == 12 + MAX_FILES


def test_an_unknown_programme_is_reported_with_the_nearest(data_folder: DataFolder) -> None:
    with pytest.raises(UserError, match=r'"cyclist_for"\. Did you mean "cyclist_four"\?'):
        data_folder.catalogue.programme("cyclist_for")


def test_a_missing_installation_is_reported(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Install glutetimer again"):
        load_catalogue(tmp_path)


def test_a_damaged_installation_is_reported(tmp_path: Path) -> None:
    shutil.copytree(BUILTIN / "exercises", tmp_path / "exercises")
    (tmp_path / "exercises" / "squat.toml").write_text("id = 'squat'")

    with pytest.raises(UserError, match="Install glutetimer again"):
        _ = load_catalogue(tmp_path).exercises


@pytest.mark.parametrize("folder", ["exercises", "programmes"])
def test_checking_the_shipped_files_finds_nothing(folder: str) -> None:
    catalogue = load_catalogue(BUILTIN)
    for path in (BUILTIN / folder).glob("*.toml"):
        found = check_file(path, catalogue)
        assert [problem for problem in found if not isinstance(problem, FileNote)] == []


def test_checking_distinguishes_exercises_and_programmes(data_folder: DataFolder) -> None:
    exercise = data_folder.exercise("mine", 'easier = ["nothing"]')
    programme = data_folder.programme("mine", "nothing")

    assert "easier" in str(check_file(exercise, data_folder.catalogue)[0])
    assert "exercise of block 1" in str(check_file(programme, data_folder.catalogue)[0])


def test_checking_reports_mistakes_of_shape_and_of_sense_together(data_folder: DataFolder) -> None:
    path = data_folder.write(
        "mine.toml",
        'id = "mine"\nname = ""\n[[blocks]]\nexercise = "sqat"\nrepss = 3\n'
        '[[blocks]]\nexercise = "squat"\nrounds = 2\n',
    )
    problems = check_file(path, data_folder.catalogue)

    assert [re.split(" (?:is|names|has) ", problem.what)[0] for problem in problems] == [
        "mine.toml: line 2: name",
        "mine.toml: line 5: repss of block 1",
        "mine.toml: line 4: exercise of block 1",
        "mine.toml: line 8: rounds of block 2",
    ]
    assert isinstance(problems[-1], FileNote)


def test_checking_hides_the_shadows_of_mistakes_of_shape(data_folder: DataFolder) -> None:
    path = data_folder.write("mine.toml", 'id = "mine"\nname = "Mine"\nblocks = 3\n')

    assert [str(problem).split(". ")[0] for problem in check_file(path, data_folder.catalogue)] == [
        "mine.toml: line 3: blocks is 3"
    ]


def test_checking_what_is_not_there_says_so(data_folder: DataFolder) -> None:
    (problem,) = check_file(data_folder.folder / "gone.toml", data_folder.catalogue)

    assert "does not exist" in str(problem)


def test_checking_a_copy_of_a_shipped_file_says_that_its_id_is_taken(
    data_folder: DataFolder,
) -> None:
    text = (BUILTIN / "programmes" / "cyclist_four.toml").read_text(encoding="utf-8")
    path = data_folder.write("copy.toml", text)

    (problem,) = check_file(path, data_folder.catalogue)

    assert "already built in" in str(problem)


def test_a_list_tells_the_same_mistakes_as_a_check(data_folder: DataFolder) -> None:
    path = data_folder.write(
        "programmes/mine.toml",
        PROGRAMME.format(id="mine", exercise="sqat")
        + 'tempo = "9-9"\nsets = 0\n[[blocks]]\nexercise = "squat"\ntempo = "9-9"\nreps = "ten"\n',
    )
    exercise = data_folder.exercise("ours", 'like = "nothing"\nlevel_of = 3')
    catalogue = data_folder.catalogue
    for file, number in ((path, 5), (exercise, 2)):
        told = [str(one) for one in catalogue.problems if one.what.startswith(file.name)]
        assert sorted(told) == sorted(map(str, check_file(file, catalogue)))
        assert len(told) == number


def test_a_band_that_is_not_known_is_remarked_on_and_can_be_used(data_folder: DataFolder) -> None:
    path = data_folder.programme("mine", "clamshell")
    path.write_text(path.read_text("utf-8") + 'band = "puce"\n', "utf-8")
    (remark,) = check_file(path, data_folder.catalogue)
    assert isinstance(remark, FileNote)
    assert 'band of block 1 is "puce", which is no colour or strength' in remark.what
    assert data_folder.complaints == []
    assert "mine" in data_folder.catalogue.programmes
