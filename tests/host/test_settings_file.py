"""The settings file keeps what was chosen, and what it does not understand."""

import re
import tomllib
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.errors import UserError
from glutetimer.host.clock import FakeClock
from glutetimer.host.settings_file import SettingsFile, glance
from glutetimer.settings import Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


@pytest.fixture
def file(path: Path) -> SettingsFile:
    return SettingsFile(path, FakeClock())


LINES = (
    "# What I like",
    "hold_top_s = 3  # slow is good",
    'kit = [\n    "mat",  # the blue one\n]',
    "",
    "newer = { a = 1, b = [1.5, 2] }",
    "when = 2026-11-20",
)
TABLES = ("[later]\nx = 1  # stays", "[[many]]\ny = 'z'", '["odd key".inner]\nz = true')


@given(
    st.lists(st.sampled_from(LINES), unique=True),
    st.lists(st.sampled_from(TABLES), unique=True),
    st.integers(1, 2),
)
def test_a_change_leaves_comments_and_everything_else_as_it_was(
    lines: list[str], tables: list[str], hold_s: int
) -> None:
    text = "\n".join([*lines, *tables]) + "\n"
    with TemporaryDirectory() as folder:
        path = Path(folder) / "settings.toml"
        path.write_text(text, "utf-8")
        file = SettingsFile(path, FakeClock())
        settings, _ = file.load()
        file.save(settings.changed("hold_top_s", hold_s).changed("rest_s", 60))
        written = path.read_text("utf-8")
    hold = {} if hold_s == settings.hold_top_s else {"hold_top_s": hold_s}
    assert tomllib.loads(written) == tomllib.loads(text) | hold | {"rest_s": 60}
    comments = re.findall("#.*", text)
    assert re.findall("#.*", written)[1:] == comments


def test_without_a_file_the_usual_settings_hold(file: SettingsFile, path: Path) -> None:
    assert file.load() == (Settings(), [])
    assert not path.exists()


def test_what_was_chosen_is_there_the_next_time(file: SettingsFile, path: Path) -> None:
    settings, _ = file.load()
    chosen = settings.changed("hold_top_s", 3).changed("kit", ["mat", "mini_band"])
    assert file.save(chosen) == []
    assert SettingsFile(path, FakeClock()).load() == (chosen, [])
    assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["settings.toml"]


def test_keys_of_a_newer_version_are_kept(file: SettingsFile, path: Path) -> None:
    path.write_text('heart_rate = {on = true, belt = "x"}\nrest_s = 60\n')
    settings, notices = file.load()
    assert notices == []
    file.save(settings.changed("theme", "night"))
    assert tomllib.loads(path.read_text()) == {
        "heart_rate": {"on": True, "belt": "x"},
        "rest_s": 60,
        "theme": "night",
    }


def test_a_bad_value_stays_in_the_file_until_it_is_changed(file: SettingsFile, path: Path) -> None:
    path.write_text('theme = "sepia"\n')
    settings, (notice,) = file.load()
    assert settings.theme == "system"
    assert '"theme"' in notice
    assert '"sepia"' in notice.replace("'", '"')
    file.save(settings.changed("rest_s", 60))
    assert tomllib.loads(path.read_text()) == {"theme": "sepia", "rest_s": 60}
    file.save(settings.changed("rest_s", 60).changed("theme", "day"))
    assert tomllib.loads(path.read_text())["theme"] == "day"


def test_two_programs_do_not_undo_each_other(file: SettingsFile, path: Path) -> None:
    other = SettingsFile(path, FakeClock())
    mine, _ = file.load()
    theirs, _ = other.load()
    other.save(theirs.changed("rest_s", 30))
    file.save(mine.changed("theme", "day"))
    assert tomllib.loads(path.read_text()) == {"rest_s": 30, "theme": "day"}


@pytest.mark.parametrize(
    "damage",
    [b"theme = ", b"\xff\xfe\x00", b"a = " + b"[" * 5000, b"# " + b"x" * 1_000_001],
    ids=["unfinished", "bytes", "deep", "large"],
)
def test_a_damaged_file_is_set_aside_never_overwritten(
    damage: bytes, file: SettingsFile, path: Path
) -> None:
    for count in range(1, 3):
        path.write_bytes(damage)
        settings, (notice,) = file.load()
        assert settings == Settings()
        asides = list(path.parent.glob("settings_damaged_2026-11-20_*.toml"))
        assert len(asides) == count
        assert any(aside.name in notice for aside in asides)
        assert {aside.read_bytes() for aside in asides} == {damage}


def test_a_file_that_cannot_be_written_is_a_problem_and_stays(path: Path) -> None:
    path.mkdir()
    with pytest.raises(UserError, match="cannot be read"):
        SettingsFile(path, FakeClock()).load()
    missing = SettingsFile(path / "no" / "folder" / "settings.toml", FakeClock())
    with pytest.raises(UserError, match="cannot be written"):
        missing.save(Settings(rest_s=60))


def test_a_glance_reads_what_there_is(path: Path, file: SettingsFile) -> None:
    file.save(Settings().changed("theme", "night"))
    assert glance(path).theme == "night"


@pytest.mark.parametrize("content", [None, b"", b"theme = ", b"\xff", b"theme = 7", b"#" * 70_000])
def test_a_glance_leaves_the_file_as_it_is(path: Path, content: bytes | None) -> None:
    if content is not None:
        path.write_bytes(content)
    assert glance(path) == Settings()
    assert (path.read_bytes() if path.exists() else None) == content


def test_settings_that_are_a_link_stay_one(file: SettingsFile, path: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    real = tmp_path / "kept" / "mine.toml"
    real.write_text('theme = "day"\n')
    path.symlink_to(real)
    settings, _ = file.load()
    assert file.save(settings.changed("theme", "night")) == []
    assert path.is_symlink()
    assert tomllib.loads(real.read_text())["theme"] == "night"


def test_damaged_settings_behind_a_link_are_kept_where_they_are(
    file: SettingsFile, path: Path, tmp_path: Path
) -> None:
    (tmp_path / "kept").mkdir()
    real = tmp_path / "kept" / "mine.toml"
    real.write_text("no = [toml")
    path.symlink_to(real)
    settings, (notice,) = file.load()
    (aside,) = (tmp_path / "kept").iterdir()
    assert str(aside) in notice
    assert aside.read_text() == "no = [toml"
    assert file.save(settings.changed("theme", "night")) == []
    assert path.is_symlink()
    assert real.is_file()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            'rest_s = 30\nkit = ["chair"\ntheme = "night"\n',
            "settings.toml: line 3, column 1 is not",
        ),
        ("rest_s = [30\n", "settings.toml: the end of the file is not valid TOML (a bracket is"),
        ('theme = "night\n', "(a quote is not closed)"),
        ("a." * 5000 + "a = 1", "settings.toml: it nests too deeply."),
    ],
)
def test_what_is_damaged_is_told_as_of_any_file(
    content: str, said: str, file: SettingsFile, path: Path
) -> None:
    path.write_text(content, "utf-8")
    _settings, (notice,) = file.load()
    assert said in notice
    assert "The file is kept as settings_damaged_" in notice


def test_a_slip_in_a_key_is_told_and_other_keys_are_left_alone(
    file: SettingsFile, path: Path
) -> None:
    path.write_text('them = "night"\nof_a_newer_version = 3\n', "utf-8")
    _settings, notices = file.load()
    assert notices == ['There is no setting "them". Did you mean "theme"?']
