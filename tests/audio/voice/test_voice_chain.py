from pathlib import Path

from glutetimer.audio.silent_stream import SilentStream
from glutetimer.audio.voice.chain import chain
from glutetimer.audio.voice.programs import ProgramRenderer, Speaker
from glutetimer.audio.voice.silent_voice import SilentVoice
from glutetimer.host.voice_pack import VoicePack

THERE, GONE = ProgramRenderer("sh", ()), ProgramRenderer("no-such-program", ())
NOBODY = Speaker("no-such-program", (), ())


def test_the_chain_names_every_voice_and_ends_with_the_tones(pack: VoicePack) -> None:
    links = chain(pack, (GONE, THERE), NOBODY)
    assert [(link.name, link.ok) for link in links] == [
        ("Recorded voice", True),
        ("Your own words", True),
        ("System speech", False),
        ("Tones", True),
    ]
    assert "3 sentences" in links[0].words


def test_what_is_missing_comes_with_what_helps() -> None:
    recorded, computer, *_ = chain(VoicePack(), (GONE,), NOBODY)
    assert "Install glutetimer again" in recorded.remedy
    assert "espeak-ng" in computer.remedy


def test_a_program_that_fails_renders_nothing() -> None:
    assert GONE.render("Lift.") == b""
    assert ProgramRenderer("sh", ("-c", "exit 3")).render("Lift.") == b""
    assert ProgramRenderer("sh", ("-c", "cat >/dev/null")).render("Lift.") == b""


def test_without_sound_the_lengths_stay_and_cues_pass(pack: VoicePack) -> None:
    voice = SilentVoice(SilentStream("no library"), pack)
    voice.prepare(["Lift."])
    voice.speak("Lift.")
    voice.silence()
    voice.stop()
    assert voice.lengths == {"Lift.": 100, "Hold.": 110, "Lower.": 120}
    assert not voice.is_ready("Lift.")


def test_a_pack_that_is_not_there_has_no_lengths() -> None:
    assert VoicePack(Path("nowhere")).lengths == {}
