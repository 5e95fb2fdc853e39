"""Caches the clips that this machine's own voice has rendered."""

from __future__ import annotations

from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.host.voice_pack import (
    MANIFEST,
    Clip,
    VoicePack,
    load_voice_pack,
    save_voice_pack,
    write_private,
)

MAX_BYTES = 32_000_000
"""About five minutes of speech; the oldest goes first."""


class VoiceCache:
    """A voice pack in the data folder that grows.

    What cannot be read, or was spoken by another voice, is rendered again, and what cannot be
    written is not kept: no failure here is reported.

    Args:
        folder: Where the clips lie.
        voice: Which voice speaks now.
    """

    def __init__(self, folder: Path, voice: str = "") -> None:
        self._folder = folder
        self._voice = voice
        self._pack = _read(folder, voice)

    @property
    def pack(self) -> VoicePack:
        """The cached clips."""
        return self._pack

    def keep(self, text: str, wav: bytes, length_ms: int) -> None:
        """Keep a sentence; the oldest ones are deleted if need be."""
        from hashlib import sha256  # noqa: PLC0415 - loads OpenSSL, which no start needs

        mark = sha256(wav).hexdigest()
        name = sha256(text.encode()).hexdigest()[:16] + ".wav"
        clips = {other: clip for other, clip in self._pack.clips.items() if other != text}
        clips[text] = Clip(name, length_ms, mark)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_private(self._folder / name, wav)
            self._make_room(clips)
            self._pack = VoicePack(self._folder, clips, self._voice)
            save_voice_pack(self._pack)
        except OSError:
            return

    def _make_room(self, clips: dict[str, Clip]) -> None:
        sizes = {path.name: path.stat().st_size for path in self._folder.glob("*.wav")}
        for stray in set(sizes) - {clip.file for clip in clips.values()}:
            (self._folder / stray).unlink()
            del sizes[stray]
        while sum(sizes.values()) > MAX_BYTES and len(clips) > 1:
            oldest = clips.pop(next(iter(clips)))
            (self._folder / Path(oldest.file).name).unlink(missing_ok=True)
            sizes.pop(oldest.file, None)


def _read(folder: Path, voice: str) -> VoicePack:
    if (folder / MANIFEST).is_file():
        try:
            pack = load_voice_pack(folder)
        except UserError:
            pass
        else:
            if pack.voice == voice:
                return pack
    return VoicePack(folder)
