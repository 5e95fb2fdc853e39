"""Adding an exercise to a programme of one's own: a file that stays as it was otherwise."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from msgspec.structs import replace

from glutetimer.app import own_files
from glutetimer.app.own_programmes import OwnProgrammes, ProgrammeName
from glutetimer.errors import UserError
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue, check_file, load_catalogue
from glutetimer.training.programme import Block, Programme

MINE = """\
# My evening, as the physio wrote it.
id = "evening"   # do not rename
name = "Evening"

[[blocks]]
exercise = "glute_bridge"   # slowly!
reps = 10

# the last one
[[blocks]]
exercise = "clamshell"
"""


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    return load_catalogue(assets_dir(), tmp_path)


@pytest.fixture
def programmes(catalogue: Catalogue) -> OwnProgrammes:
    return OwnProgrammes(catalogue)


def written(catalogue: Catalogue, name: str, text: str) -> Path:
    assert catalogue.own is not None
    path = catalogue.own / "programmes" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode())
    catalogue.read_again()
    return path


def exercises_of(catalogue: Catalogue, programme: str) -> list[str | None]:
    return [block.exercise for block in catalogue.programmes[programme].blocks]


def test_an_exercise_is_appended_and_all_else_stays(
    catalogue: Catalogue, programmes: OwnProgrammes
) -> None:
    path = written(catalogue, "my file.toml", MINE)
    assert programmes.own == (ProgrammeName("evening", "Evening"),)
    assert programmes.add("lunge", "evening") == ProgrammeName("evening", "Evening")
    assert path.read_text(encoding="utf-8") == MINE + '\n[[blocks]]\nexercise = "lunge"\n'
    assert exercises_of(catalogue, "evening") == ["glute_bridge", "clamshell", "lunge"]
    assert check_file(path, catalogue) == []


@pytest.mark.parametrize(
    "text",
    [
        'id = "e"\nname = "E"\nblocks = [{ exercise = "lunge" }]  # one line\n',
        'id = "e"\nname = "E"\nblocks = [\n  { exercise = "lunge" },  # first\n]\n# end\n',
        MINE.replace("evening", "e").replace("\n", "\r\n"),
        "\ufeff" + MINE.replace('"evening"', '"e"'),
        'name = "E"\nid = "e"\n[[blocks]]\nrounds = 2\n[[blocks.blocks]]\nexercise = "lunge"',
    ],
    ids=["one line", "lines", "Windows", "byte order mark", "a circuit"],
)
def test_however_a_file_is_written_nothing_else_changes(
    catalogue: Catalogue, programmes: OwnProgrammes, text: str
) -> None:
    path = written(catalogue, "e.toml", text)
    before = tomllib.loads(text.removeprefix("\ufeff"))
    programmes.add("squat", "e")
    after = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    assert after == before | {"blocks": [*before["blocks"], {"exercise": "squat"}]}
    comments = [line.partition("#")[2].strip() for line in text.splitlines()]
    assert all(comment in path.read_bytes().decode() for comment in comments)


def test_a_build_up_gets_it_in_each_week(catalogue: Catalogue, programmes: OwnProgrammes) -> None:
    copy = programmes.add_to_copy("squat", "seated_abduction_build", "Mine")
    shipped = catalogue.programmes["seated_abduction_build"]
    for before, week in zip(shipped.weeks, catalogue.programmes[copy.id].weeks, strict=True):
        assert [one.exercise for one in week.blocks] == [
            *(one.exercise for one in before.blocks),
            "squat",
        ]


def test_a_new_programme_has_a_name_and_an_id_that_is_free(
    catalogue: Catalogue, programmes: OwnProgrammes
) -> None:
    first = programmes.add_to_new("lunge", "  My  programme ")
    second = programmes.add_to_new("squat", "My programme!")
    assert (first.id, first.name) == ("my_programme", "My programme")
    assert second.id == "my_programme_2"
    assert exercises_of(catalogue, "my_programme") == ["lunge"]
    assert {one.id for one in programmes.own} == {"my_programme", "my_programme_2"}
    with pytest.raises(UserError, match="no name"):
        programmes.add_to_new("lunge", "  ")


def test_what_ships_is_copied_and_stays_as_it_is(
    catalogue: Catalogue, programmes: OwnProgrammes
) -> None:
    shipped = assets_dir() / "programmes" / "cyclist_four.toml"
    before = shipped.read_bytes()
    made = programmes.add_to_copy("lunge", "cyclist_four", "Mine for the bike")
    assert shipped.read_bytes() == before
    assert made.id == "mine_for_the_bike"
    assert exercises_of(catalogue, made.id) == [*exercises_of(catalogue, "cyclist_four"), "lunge"]
    assert catalogue.programmes[made.id].purposes == ("cycling",)
    assert "cyclist_four" in {one.id for one in programmes.shipped}


def test_a_folder_that_can_only_be_read_is_said(
    catalogue: Catalogue, programmes: OwnProgrammes, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(catalogue, "evening.toml", MINE)

    def refuse(_path: Path, _text: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(own_files, "write_whole", refuse)
    with pytest.raises(UserError, match=r"cannot be written \(Permission denied\)") as told:
        programmes.add("lunge", "evening")
    assert "Check its permissions." in str(told.value)
    assert path.read_text(encoding="utf-8") == MINE


def test_what_cannot_be_done_is_refused_before_it_is_written(
    catalogue: Catalogue, programmes: OwnProgrammes
) -> None:
    path = written(catalogue, "evening.toml", MINE)
    with pytest.raises(UserError, match="only mentioned"):
        programmes.add("hill_sprint", "evening")
    assert path.read_text(encoding="utf-8") == MINE


def test_a_file_that_is_gone_is_said(catalogue: Catalogue, programmes: OwnProgrammes) -> None:
    path = written(catalogue, "evening.toml", MINE)
    path.unlink()
    with pytest.raises(UserError, match="cannot be read"):
        programmes.add("lunge", "evening")


HIPS = Programme(
    id="hips", name=" Hips  after the ride ", blocks=(Block(exercise="squat", reps=8),)
)


def file_of(catalogue: Catalogue, programme: str) -> Path:
    assert catalogue.own is not None
    return catalogue.own / "programmes" / f"{programme}.toml"


def test_a_programme_is_kept_in_a_file_that_names_the_schema_beside_it(
    catalogue: Catalogue, programmes: OwnProgrammes
) -> None:
    assert programmes.keep(HIPS) == ProgrammeName("hips", "Hips after the ride")
    path = file_of(catalogue, "hips")
    first = path.read_text(encoding="utf-8").splitlines()[0]
    named = path.parent / first.removeprefix("#:schema ")
    shipped = assets_dir() / "schemas" / "programme.schema.json"
    assert named.read_text(encoding="utf-8") == shipped.read_text(encoding="utf-8")
    assert check_file(path, catalogue) == []
    assert catalogue.programmes["hips"].blocks == HIPS.blocks


def test_what_is_kept_goes_over_nothing(catalogue: Catalogue, programmes: OwnProgrammes) -> None:
    programmes.keep(HIPS)
    before = file_of(catalogue, "hips").read_bytes()
    other = replace(HIPS, blocks=(Block(exercise="lunge"),))
    assert programmes.keep(other).id == "hips_after_the_ride"
    assert programmes.keep(replace(other, id="cyclist_four")).id == "hips_after_the_ride_2"
    assert file_of(catalogue, "hips").read_bytes() == before


def test_a_file_that_was_changed_elsewhere_is_not_overwritten(
    catalogue: Catalogue, programmes: OwnProgrammes
) -> None:
    programmes.keep(HIPS)
    there, seen = programmes.read("hips")
    path = file_of(catalogue, "hips")
    path.write_text(seen.replace("reps = 8", "reps = 9"), encoding="utf-8")
    wanted = replace(there, often="daily")
    for attempt in (seen, None):
        with pytest.raises(UserError, match="changed elsewhere meanwhile"):
            programmes.write(wanted, attempt)
    with pytest.raises(UserError, match="changed elsewhere meanwhile"):
        programmes.put_back("hips", seen, seen)
    assert "reps = 9" in path.read_text(encoding="utf-8")
    catalogue.read_again()
    there, seen = programmes.read("hips")
    written = programmes.write(replace(there, often="daily"))
    assert written == path.read_text(encoding="utf-8") != seen
    programmes.put_back("hips", seen, written)
    assert path.read_text(encoding="utf-8") == seen


def test_a_copy_has_the_text_of_the_original(
    catalogue: Catalogue, programmes: OwnProgrammes
) -> None:
    written(catalogue, "evening.toml", MINE)
    own = programmes.copy("evening", "Morning")
    built_in = programmes.copy("cyclist_four", "My four")
    text = file_of(catalogue, own.id).read_text(encoding="utf-8")
    assert "# My evening, as the physio wrote it." in text
    assert catalogue.programmes["morning"].blocks == catalogue.programmes["evening"].blocks
    assert catalogue.programmes[built_in.id].blocks == catalogue.programmes["cyclist_four"].blocks


def test_a_name_is_changed_and_nothing_else(
    catalogue: Catalogue, programmes: OwnProgrammes
) -> None:
    path = written(catalogue, "evening.toml", MINE)
    assert programmes.rename("evening", "Late") == ProgrammeName("evening", "Late")
    assert path.read_text(encoding="utf-8") == MINE.replace('"Evening"', '"Late"')


def test_what_is_removed_is_kept_and_comes_back(
    catalogue: Catalogue, programmes: OwnProgrammes
) -> None:
    path = written(catalogue, "evening.toml", MINE)
    removed = programmes.remove("evening")
    assert (removed.name, path.exists()) == ("Evening", False)
    assert removed.kept.read_text(encoding="utf-8") == MINE
    assert "evening" not in catalogue.programmes
    assert programmes.restore(removed).name == "Evening"
    assert path.read_text(encoding="utf-8") == MINE
    removed = programmes.remove("evening")
    path.write_text(MINE, encoding="utf-8")
    with pytest.raises(UserError, match="is there again"):
        programmes.restore(removed)
    assert programmes.remove("evening").kept != removed.kept
