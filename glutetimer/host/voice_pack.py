"""Voice packs: folders of spoken sentences with a manifest of texts and lengths."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Annotated, Final

import msgspec

from glutetimer.errors import UserError
from glutetimer.host.file_problems import INSTALL_AGAIN
from glutetimer.host.regular_file import open_regular, read_regular
from glutetimer.i18n import N_, _

INSTALL_VOICE: Final = N_("Install espeak-ng (on Debian and Ubuntu: sudo apt install espeak-ng).")
"""What helps where nothing says a person's own words, to be translated when it is shown."""
MANIFEST = "manifest.json"
MAX_CLIP_BYTES = 4_000_000
MAX_CLIP_MS = 600_000
MAX_MANIFEST_BYTES = 4_000_000


class Clip(msgspec.Struct, frozen=True):
    """One sentence: its file in the folder of the pack, its length, and the mark of its bytes."""

    file: str
    length_ms: Annotated[int, msgspec.Meta(ge=0, le=MAX_CLIP_MS)]
    sha256: str


class _Manifest(msgspec.Struct, frozen=True):
    clips: dict[str, Clip]
    voice: str = ""


@dataclass(frozen=True)
class VoicePack:
    """Clips by the text that they say, as it is spelt on screen, with its full stop."""

    folder: Path = Path()
    clips: Mapping[str, Clip] = field(default_factory=dict)
    voice: str = ""

    @cached_property
    def lengths(self) -> dict[str, int]:
        """How long each text takes, in ms."""
        return {text: clip.length_ms for text, clip in self.clips.items()}

    def path(self, text: str) -> Path:
        """Return where a clip lies."""
        return self.folder / Path(self.clips[text].file).name

    def sound(self, text: str) -> bytes:
        """Return a clip as it is on the disk: Opus or WAV.

        Raises:
            UserError: If it is missing or not what was recorded.
        """
        clip, path = self.clips[text], self.path(text)
        try:
            sound = read_regular(path, MAX_CLIP_BYTES + 1)
        except (OSError, ValueError) as error:  # the latter where its name can be no file's
            reason = getattr(error, "strerror", None) or str(error)
            raise UserError(
                _('The voice cannot say "{text}" ({path}: {reason}).').format(
                    text=text, path=path, reason=reason
                ),
                _(INSTALL_AGAIN),
            ) from error
        from hashlib import sha256  # noqa: PLC0415 - loads OpenSSL, which no start needs

        if sha256(sound).hexdigest() != clip.sha256:
            raise UserError(
                _('The voice cannot say "{text}": {path} is damaged.').format(text=text, path=path),
                _(INSTALL_AGAIN),
            )
        return sound


def load_voice_pack(folder: Path) -> VoicePack:
    """Read the manifest of a pack; its clips are read when they are asked for.

    Raises:
        UserError: If there is no pack in the folder, or its manifest is damaged.
    """
    path = folder / MANIFEST
    try:
        text = read_regular(path, MAX_MANIFEST_BYTES)
        manifest = msgspec.json.decode(text, type=_Manifest)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError(
            _("The recorded voice is missing ({path}: {reason}).").format(path=path, reason=reason),
            _(INSTALL_AGAIN),
        ) from error
    except (ValueError, RecursionError) as error:  # bytes that are no text are a ValueError too
        raise UserError(
            _("The recorded voice is damaged ({path}: {error}).").format(path=path, error=error),
            _(INSTALL_AGAIN),
        ) from error
    return VoicePack(folder, manifest.clips, manifest.voice)


def save_voice_pack(pack: VoicePack) -> None:
    """Write the manifest of a pack; whole or not at all.

    Raises:
        OSError: If it cannot be written.
    """
    path = pack.folder / MANIFEST
    new = path.with_suffix(".new")
    write_private(new, msgspec.json.encode(_Manifest(dict(pack.clips), pack.voice)))
    new.replace(path)


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner can read.

    Raises:
        OSError: If it cannot be written.
    """
    handle = open_regular(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
