"""A person's own files stand beside the built-in ones, and a bad one hides no other."""

from __future__ import annotations

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


class Desk:
    """A data folder into which a person puts files."""

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
def pages(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_without_own_files_there_is_nothing_to_complain_about(pages: Desk) -> None:
    assert pages.complaints == []
    assert pages.catalogue.exercises.keys() == load_catalogue(BUILTIN).exercises.keys()


def test_own_programmes_and_exercises_are_added(pages: Desk) -> None:
    pages.exercise("my_bridge")
    pages.programme("my_morning", "my_bridge")

    catalogue = pages.catalogue

    assert catalogue.problems == ()
    assert catalogue.programme("my_morning").blocks[0].exercise == "my_bridge"
    assert catalogue.is_own(catalogue.programme("my_morning"))
    assert catalogue.is_own(catalogue.exercise("my_bridge"))
    assert not catalogue.is_own(catalogue.exercise("squat"))
    assert not catalogue.is_own(catalogue.programme("cyclist_four"))


def test_a_bad_file_hides_no_other(pages: Desk) -> None:
    pages.write("programmes/a_broken.toml", "id = ")
    pages.programme("b_unknown", "nothing")
    pages.programme("c_good")
    pages.write("programmes/notes.txt", "not ours")

    assert pages.catalogue.programme("c_good").name == "Mine"
    assert "b_unknown" not in pages.catalogue.programmes
    first, second = pages.complaints
    assert first.startswith("a_broken.toml: the end of the file is not valid TOML")
    assert second.startswith('b_unknown.toml: blocks[0].exercise names the unknown exercise "no')


def test_the_id_of_a_built_in_programme_is_taken(pages: Desk) -> None:
    pages.programme("cyclist_four")

    assert pages.complaints == [
        'cyclist_four.toml: id is "cyclist_four", which is already built in. Choose another id.'
    ]
    assert len(pages.catalogue.programme("cyclist_four").blocks) == 4


def test_two_own_files_cannot_share_an_id(pages: Desk) -> None:
    pages.programme("mine")
    pages.write("programmes/other.toml", PROGRAMME.format(id="mine", exercise="lunge"))

    assert pages.complaints == [
        'other.toml: id is "mine", which is already in mine.toml. Choose another id.'
    ]
    assert pages.catalogue.programme("mine").blocks[0].exercise == "squat"


def test_own_exercises_may_name_each_other(pages: Desk) -> None:
    pages.exercise("first", 'harder = ["second"]')
    pages.exercise("second", 'easier = ["first"]')

    assert pages.complaints == []


def test_an_exercise_whose_neighbour_is_refused_is_refused_too(pages: Desk) -> None:
    pages.exercise("first", 'harder = ["second"]')
    pages.exercise("second", 'harder = ["nowhere"]')

    assert [complaint.split(":")[0] for complaint in pages.complaints] == [
        "second.toml",
        "first.toml",
    ]
    assert "first" not in pages.catalogue.exercises


def test_notes_keep_no_file_away(pages: Desk) -> None:
    path = pages.write(
        "programmes/many.toml", PROGRAMME.format(id="many", exercise="squat") + "reps = 40\n"
    )

    assert pages.complaints == []
    (note,) = check_file(path, pages.catalogue)
    assert isinstance(note, FileNote)


def test_the_number_of_files_is_limited(pages: Desk) -> None:
    for number in range(MAX_FILES + 2):
        pages.programme(f"p{number:03}")

    (complaint,) = pages.complaints
    assert complaint.startswith(f"The folder programmes holds {MAX_FILES + 2} files.")
    assert len(pages.catalogue.programmes) == 12 + MAX_FILES


def test_an_unknown_programme_is_reported_with_the_nearest(pages: Desk) -> None:
    with pytest.raises(UserError, match=r'"cyclist_for"\. Did you mean "cyclist_four"\?'):
        pages.catalogue.programme("cyclist_for")


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


def test_checking_tells_exercises_and_programmes_apart(pages: Desk) -> None:
    exercise = pages.exercise("mine", 'easier = ["nothing"]')
    programme = pages.programme("mine", "nothing")

    assert "easier" in str(check_file(exercise, pages.catalogue)[0])
    assert "blocks[0].exercise" in str(check_file(programme, pages.catalogue)[0])


def test_checking_tells_mistakes_of_shape_and_of_sense_together(pages: Desk) -> None:
    path = pages.write(
        "mine.toml",
        'id = "mine"\nname = ""\n[[blocks]]\nexercise = "sqat"\nrepss = 3\n'
        '[[blocks]]\nexercise = "squat"\nrounds = 2\n',
    )
    problems = check_file(path, pages.catalogue)

    assert [str(problem).split()[1] for problem in problems] == [
        "name",
        "blocks[0].repss",
        "blocks[0].exercise",
        "blocks[1].rounds",
    ]
    assert isinstance(problems[-1], FileNote)


def test_checking_hides_the_shadows_of_mistakes_of_shape(pages: Desk) -> None:
    path = pages.write("mine.toml", 'id = "mine"\nname = "Mine"\nblocks = 3\n')

    assert [str(problem).split(". ")[0] for problem in check_file(path, pages.catalogue)] == [
        "mine.toml: blocks is 3"
    ]


def test_checking_what_is_not_there_says_so(pages: Desk) -> None:
    (problem,) = check_file(pages.folder / "gone.toml", pages.catalogue)

    assert "does not exist" in str(problem)


def test_checking_a_copy_of_a_shipped_file_says_that_its_id_is_taken(pages: Desk) -> None:
    text = (BUILTIN / "programmes" / "cyclist_four.toml").read_text(encoding="utf-8")
    path = pages.write("copy.toml", text)

    (problem,) = check_file(path, pages.catalogue)

    assert "already built in" in str(problem)
