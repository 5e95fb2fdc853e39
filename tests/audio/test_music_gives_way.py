"""Other people's music: lowered or paused for the session, and given back as it was."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.audio.music import LOWERED, SAME_PLACE_US, Music, MusicMode
from glutetimer.host.process_lock import ProcessLock


@dataclass
class Fake:
    """One player."""

    status: str = "Playing"
    volume: float | None = 0.8
    position_us: int | None = 60_000_000
    owner: str = ":1.7"


@dataclass
class Desktop:
    """Players that do what they are asked."""

    players: dict[str, Fake] = field(default_factory=dict)
    bus: str = "bus"

    def bus_id(self) -> str:
        return self.bus

    def names(self) -> tuple[str, ...]:
        return tuple(self.players)

    def owner(self, name: str) -> str:
        return self.players[name].owner if name in self.players else ""

    def is_playing(self, name: str) -> bool:
        return name in self.players and self.players[name].status == "Playing"

    def is_paused(self, name: str) -> bool:
        return name in self.players and self.players[name].status == "Paused"

    def position_us(self, name: str) -> int | None:
        return self.players[name].position_us if name in self.players else None

    def volume(self, name: str) -> float | None:
        return self.players[name].volume if name in self.players else None

    def set_volume(self, name: str, volume: float) -> None:
        self.players[name].volume = round(volume, 2)

    def pause(self, name: str) -> None:
        self.players[name].status = "Paused"

    def play(self, name: str) -> None:
        self.players[name].status = "Playing"


@pytest.fixture
def desktop() -> Desktop:
    return Desktop({"radio": Fake()})


@pytest.fixture
def music(tmp_path: Path, desktop: Desktop) -> Music:
    return Music(tmp_path / "music.json", lambda: desktop)


def settle(music: Music) -> None:
    """Wait for what was asked, and give nothing back."""
    assert music._worker is not None
    music._worker.submit(int).result()


def take(music: Music, mode: MusicMode) -> None:
    music.lower(mode)
    settle(music)


def crash(music: Music) -> None:
    """End as a killed process does: the system lets go of the claim, nothing else happens."""
    assert music._claim is not None
    os.close(music._claim._handle)


def start_again(tmp_path: Path, desktop: Desktop) -> None:
    again = Music(tmp_path / "music.json", lambda: desktop)
    again.restore()
    again.close()


@pytest.mark.parametrize(
    ("mode", "status", "volume"),
    [("off", "Playing", 0.8), ("duck", "Playing", 0.24), ("pause", "Paused", 0.8)],
)
def test_players_are_changed_as_the_person_chose(
    music: Music, desktop: Desktop, mode: MusicMode, status: str, volume: float
) -> None:
    music.lower(mode)
    if mode != "off":
        settle(music)
    assert (desktop.players["radio"].status, desktop.players["radio"].volume) == (status, volume)
    music.close()
    assert desktop.players == {"radio": Fake()}


def test_where_nothing_is_to_be_done_nobody_is_asked(tmp_path: Path) -> None:
    def never() -> Desktop:
        raise AssertionError

    music = Music(tmp_path / "music.json", never)
    music.lower("off")
    music.restore()
    assert music._worker is None
    music.close()


@pytest.mark.parametrize("mode", ["duck", "pause"])
def test_after_a_crash_the_next_start_gives_it_back(
    tmp_path: Path, music: Music, desktop: Desktop, mode: MusicMode
) -> None:
    take(music, mode)
    crash(music)
    start_again(tmp_path, desktop)
    assert desktop.players == {"radio": Fake()}
    assert list(tmp_path.iterdir()) == []


def test_what_will_be_changed_is_written_before_it_is_changed(
    tmp_path: Path, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    monkeypatch.setattr(
        desktop, "pause", lambda name: written.append((tmp_path / "music.json").read_text() + name)
    )
    take(Music(tmp_path / "music.json", lambda: desktop), "pause")
    assert '"radio"' in written[0]


def test_what_cannot_be_written_down_is_not_touched(tmp_path: Path, desktop: Desktop) -> None:
    take(Music(tmp_path / "nowhere" / "music.json", lambda: desktop), "pause")
    assert desktop.players == {"radio": Fake()}


def played_on(player: Fake) -> None:
    player.status = "Playing"


def played_and_paused_again(player: Fake) -> None:
    player.position_us = 60_000_000 + 2 * SAME_PLACE_US


def stopped(player: Fake) -> None:
    player.status = "Stopped"


def started_anew(player: Fake) -> None:
    player.owner = ":1.9"


@pytest.mark.parametrize(
    "meddle",
    [played_on, played_and_paused_again, stopped, started_anew],
    ids=lambda do: do.__name__,
)
def test_a_player_that_the_person_took_in_hand_meanwhile_is_theirs(
    music: Music, desktop: Desktop, meddle: Callable[[Fake], None]
) -> None:
    take(music, "pause")
    meddle(desktop.players["radio"])
    status = desktop.players["radio"].status
    music.close()
    assert desktop.players["radio"].status == status


def test_a_volume_that_the_person_changed_meanwhile_stays(music: Music, desktop: Desktop) -> None:
    take(music, "duck")
    desktop.players["radio"].volume = 0.5
    music.close()
    assert desktop.players["radio"].volume == 0.5


def test_only_what_plays_gives_way(music: Music, desktop: Desktop) -> None:
    desktop.players |= {"film": Fake(status="Paused"), "tape": Fake(status="Stopped")}
    take(music, "pause")
    assert [one.status for one in desktop.players.values()] == ["Paused", "Paused", "Stopped"]
    music.close()
    assert [one.status for one in desktop.players.values()] == ["Playing", "Paused", "Stopped"]


def test_one_who_has_no_volume_is_left_alone(music: Music, desktop: Desktop) -> None:
    desktop.players["radio"] = Fake(volume=None)
    take(music, "duck")
    assert desktop.players == {"radio": Fake(volume=None)}


def test_a_player_that_has_gone_harms_nobody(music: Music, desktop: Desktop) -> None:
    desktop.players["tape"] = Fake(volume=1.0)
    take(music, "duck")
    del desktop.players["radio"]
    music.close()
    assert desktop.players == {"tape": Fake(volume=1.0)}


def test_a_second_session_at_once_takes_nothing_twice(music: Music, desktop: Desktop) -> None:
    take(music, "duck")
    take(music, "duck")
    assert desktop.players["radio"].volume == pytest.approx(0.8 * LOWERED)
    music.close()
    assert desktop.players == {"radio": Fake()}


def test_what_another_run_has_in_hand_is_not_given_back(
    tmp_path: Path, music: Music, desktop: Desktop
) -> None:
    take(music, "pause")
    start_again(tmp_path, desktop)
    assert desktop.players["radio"].status == "Paused"
    music.close()
    assert desktop.players["radio"].status == "Playing"


def test_what_was_left_on_another_desktop_waits_for_it(
    tmp_path: Path, music: Music, desktop: Desktop
) -> None:
    take(music, "duck")
    crash(music)
    desktop.bus = ""
    start_again(tmp_path, desktop)
    assert desktop.players["radio"].volume == 0.24
    desktop.bus = "bus"
    start_again(tmp_path, desktop)
    assert desktop.players == {"radio": Fake()}


@pytest.mark.parametrize("content", ["", "{", '{"bus": 3}', '{"bus":"bus","touched":[{}]}'])
def test_a_damaged_trace_is_forgotten(tmp_path: Path, desktop: Desktop, content: str) -> None:
    (tmp_path / "music.json").write_text(content)
    start_again(tmp_path, desktop)
    assert desktop.players == {"radio": Fake()}
    assert not (tmp_path / "music.json").exists()


def test_where_there_is_no_bus_nothing_happens(tmp_path: Path) -> None:
    def none() -> Desktop:
        raise ImportError

    for open_players in (none, lambda: Desktop(bus="")):
        music = Music(tmp_path / "music.json", open_players)
        music.lower("pause")
        music.close()
        assert list(tmp_path.iterdir()) == []


players = st.builds(
    Fake,
    status=st.sampled_from(["Playing", "Paused", "Stopped"]),
    volume=st.none() | st.floats(0, 1).map(lambda volume: round(volume, 2)),
    position_us=st.none() | st.integers(0, 10**9),
)


@given(
    whole=st.dictionaries(st.sampled_from(["radio", "film", "tape"]), players),
    mode=st.sampled_from(["duck", "pause"]),
    crashes=st.booleans(),
)
def test_whatever_plays_all_is_as_before_in_the_end(
    tmp_path_factory: pytest.TempPathFactory,
    whole: dict[str, Fake],
    mode: MusicMode,
    *,
    crashes: bool,
) -> None:
    folder = tmp_path_factory.mktemp("music")
    before = {name: Fake(**vars(player)) for name, player in whole.items()}
    desktop = Desktop(whole)
    music = Music(folder / "music.json", lambda: desktop)
    take(music, mode)
    if crashes:
        crash(music)
        start_again(folder, desktop)
    else:
        music.close()
    assert desktop.players == before
    assert ProcessLock.take(folder / "music.claim") is not None
