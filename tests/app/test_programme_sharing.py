"""Taking in what others hand on: as it was, and never over what is here."""

from __future__ import annotations

import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings

from glutetimer.app.programme_sharing import ProgrammeSharing
from glutetimer.errors import UserError
from glutetimer.exchange.programme_code import SharedProgramme, from_code, to_code
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue, load_catalogue
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Block, Programme
from tests.exchange.drawn_programmes import programmes

RAISES = """\
# As the physio showed it.
id = "calf_raises"
name = "Calf raises"
position = "standing"
sides = "both"
level = 1
reps = { min = 8, max = 12 }
muscles = { primary = [] }
activation = { confidence = "none", basis = "not measured" }

[timing]
mode = "reps"
lift = { s = 2.0 }
lower = { s = 2.0 }
"""
EVENING = """\
# My evening.
id = "evening"   # do not rename
name = "Evening"

[[blocks]]
exercise = "glute_bridge"   # slowly!
reps = 10
"""


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    return load_catalogue(assets_dir(), tmp_path / "data")


@pytest.fixture
def sharing(catalogue: Catalogue) -> ProgrammeSharing:
    return ProgrammeSharing(catalogue)


def written(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def files(folder: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in folder.rglob("*.toml")}


@pytest.fixture
def raises(tmp_path: Path) -> Exercise:
    """An exercise of somebody else's."""
    path = written(tmp_path / "theirs" / "exercises", "calf_raises.toml", RAISES)
    return load_catalogue(assets_dir(), path.parents[1]).exercise("calf_raises")


def with_raises(name: str = "Evening") -> Programme:
    blocks = (Block(exercise="calf_raises", reps=15), Block(exercise="glute_bridge", reps=12))
    return Programme(id="evening", name=name, blocks=blocks)


def test_a_programme_and_its_exercises_are_the_persons_own(
    sharing: ProgrammeSharing, catalogue: Catalogue, raises: Exercise
) -> None:
    taken = sharing.take_in(SharedProgramme(with_raises(), (raises,)))
    assert (taken.item, taken.is_new, taken.new_exercises) == (with_raises(), True, (raises,))
    assert catalogue.problems == ()
    assert catalogue.programme("evening") == with_raises()
    assert catalogue.exercise("calf_raises") == raises


def test_the_same_again_changes_nothing(
    sharing: ProgrammeSharing, catalogue: Catalogue, raises: Exercise
) -> None:
    shared = SharedProgramme(with_raises(), (raises,))
    sharing.take_in(shared)
    assert catalogue.own is not None
    before = files(catalogue.own)
    again = sharing.take_in(shared)
    assert (again.item, again.is_new, again.new_exercises) == (with_raises(), False, ())
    assert files(catalogue.own) == before


def test_what_is_built_in_unchanged_is_there_already(
    sharing: ProgrammeSharing, catalogue: Catalogue
) -> None:
    ladder = catalogue.programme("clam_ladder")
    assert not sharing.take_in(SharedProgramme(ladder)).is_new


def test_another_content_under_a_taken_id_gets_a_new_one_and_references_follow(
    sharing: ProgrammeSharing, catalogue: Catalogue, raises: Exercise
) -> None:
    sharing.take_in(SharedProgramme(with_raises(), (raises,)))
    assert catalogue.own is not None
    before = files(catalogue.own)
    other = msgspec.structs.replace(raises, name="Calf raises off the step")
    shared = SharedProgramme(with_raises("Evening, anew"), (other,))
    taken = sharing.take_in(shared)
    assert taken.item.id == "evening_2"
    assert [(one.id, one.name) for one in taken.new_exercises] == [("calf_raises_2", other.name)]
    assert catalogue.programme("evening_2").blocks[0].exercise == "calf_raises_2"
    assert not sharing.take_in(shared).is_new, "it is known again under its new id"
    after = files(catalogue.own)
    assert {name: after[name] for name in before} == before


def test_an_exercise_that_names_itself_and_others_is_known_again(
    sharing: ProgrammeSharing, catalogue: Catalogue, raises: Exercise
) -> None:
    said = msgspec.to_builtins(raises) | {
        "harder": ["one_leg"],
        "made_easier": {"calf_raises": {"say": "Less high", "default": "mine"}},
    }
    first = msgspec.convert(said, Exercise)
    second = msgspec.structs.replace(raises, id="one_leg", name="One leg", easier=("calf_raises",))
    sharing.take_in(SharedProgramme(with_raises("Other"), (raises,)))
    shared = SharedProgramme(with_raises(), (first, second))
    taken = sharing.take_in(shared)
    assert [one.id for one in taken.new_exercises] == ["calf_raises_2", "one_leg"]
    assert catalogue.exercise("one_leg").easier == ("calf_raises_2",)
    assert list(catalogue.exercise("calf_raises_2").made_easier) == ["calf_raises_2"]
    assert catalogue.problems == ()


def test_a_file_that_cannot_be_read_is_not_written_over(
    sharing: ProgrammeSharing, catalogue: Catalogue, raises: Exercise
) -> None:
    assert catalogue.own is not None
    path = written(catalogue.own / "programmes", "evening.toml", "not TOML at all")
    catalogue.read_again()
    assert sharing.take_in(SharedProgramme(with_raises(), (raises,))).item.id == "evening_2"
    assert path.read_text(encoding="utf-8") == "not TOML at all"


def test_what_names_an_unknown_exercise_is_refused_before_anything_is_written(
    sharing: ProgrammeSharing, catalogue: Catalogue, raises: Exercise
) -> None:
    unknown = Programme(id="x", name="X", blocks=(Block(exercise="of_a_newer_version"),))
    with pytest.raises(UserError, match="of_a_newer_version") as refused:
        sharing.take_in(SharedProgramme(unknown, (raises,)))
    assert "newer glutetimer" in refused.value.remedy
    assert catalogue.own is not None
    assert files(catalogue.own) == {}


def test_what_is_handed_on_has_the_exercises_that_its_exercises_name(
    sharing: ProgrammeSharing, raises: Exercise
) -> None:
    second = msgspec.structs.replace(raises, id="one_leg", name="One leg", easier=("calf_raises",))
    programme = Programme(id="x", name="X", blocks=(Block(exercise="one_leg"),))
    sharing.take_in(SharedProgramme(programme, (second, raises)))
    assert sharing.shared(programme).exercises == (second, raises)


@settings(max_examples=20)
@given(programmes())
def test_whatever_is_handed_on_arrives_elsewhere_as_it_was(
    drawn: tuple[Programme, tuple[Exercise, ...]],
) -> None:
    programme, own = drawn
    with tempfile.TemporaryDirectory() as folder:
        catalogue = load_catalogue(assets_dir(), Path(folder))
        sharing = ProgrammeSharing(catalogue)
        try:
            taken = sharing.take_in(from_code(to_code(programme, own)))
        except UserError:  # of the right shape, but senseless
            assert files(Path(folder)) == {}
            return
        assert catalogue.problems == ()
        before = files(Path(folder))
        assert taken.item == programme
        assert catalogue.programme("drawn") == programme
        assert all(one in own for one in sharing.shared(programme).exercises)
        changed = SharedProgramme(msgspec.structs.replace(programme, often="now and then"), own)
        sharing.take_in(changed)
        after = files(Path(folder))
        assert {name: after[name] for name in before} == before


def test_a_file_is_taken_in_word_for_word(
    sharing: ProgrammeSharing, catalogue: Catalogue, tmp_path: Path
) -> None:
    taken = sharing.take_in_file(written(tmp_path, "from a friend.toml", EVENING))
    assert (taken.item.id, taken.is_new) == ("evening", True)
    assert catalogue.own is not None
    copy = catalogue.own / "programmes" / "evening.toml"
    assert copy.read_text(encoding="utf-8") == EVENING


def test_a_file_of_ours_becomes_one_of_ones_own_once(sharing: ProgrammeSharing) -> None:
    path = assets_dir() / "exercises" / "a_drill.toml"
    first, again = sharing.take_in_file(path), sharing.take_in_file(path)
    assert (first.item.id, first.is_new) == ("a_drill_2", True)
    assert (again.item, again.is_new) == (first.item, False)


def test_a_programme_called_like_an_exercise_is_taken_in(sharing: ProgrammeSharing) -> None:
    squats = Programme(id="squat", name="Squats", blocks=(Block(exercise="squat"),))
    taken = sharing.take_in(SharedProgramme(squats))
    assert isinstance(taken.item, Programme)
    assert (taken.item.id, taken.item.blocks) == ("squat_2", squats.blocks)


def test_a_file_whose_id_is_taken_keeps_its_comments_under_another(
    sharing: ProgrammeSharing, catalogue: Catalogue, tmp_path: Path
) -> None:
    sharing.take_in_file(written(tmp_path, "a.toml", EVENING))
    taken = sharing.take_in_file(written(tmp_path, "b.toml", EVENING.replace("10", "12")))
    assert taken.item.id == "evening_2"
    assert catalogue.own is not None
    copy = (catalogue.own / "programmes" / "evening_2.toml").read_text(encoding="utf-8")
    assert copy == EVENING.replace("10", "12").replace('"evening"', '"evening_2"')


def test_an_exercise_may_come_as_a_file_too(
    sharing: ProgrammeSharing, catalogue: Catalogue, tmp_path: Path
) -> None:
    taken = sharing.take_in_file(written(tmp_path, "calf_raises.toml", RAISES))
    assert isinstance(taken.item, Exercise)
    assert catalogue.exercise("calf_raises") == taken.item


def test_a_file_with_a_mistake_is_refused_with_its_place(
    sharing: ProgrammeSharing, tmp_path: Path
) -> None:
    path = written(tmp_path, "a.toml", EVENING.replace("reps = 10", "reps = 0"))
    with pytest.raises(UserError, match=r"a.toml: line 7: reps of block 1 is 0"):
        sharing.take_in_file(path)
