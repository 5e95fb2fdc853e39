"""Statements of the content: short texts that say where they come from."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

Id = Annotated[
    str,
    Meta(
        pattern=r"^[a-z][a-z0-9_]{0,63}$",
        description="a name of up to 64 lower-case letters, digits and _ that begins with a letter",
    ),
]
FactId = Annotated[
    str,
    Meta(
        pattern=r"^(S[1-5]\.[0-9]{1,3}|[a-z][a-z0-9_]{1,31})$",
        description='a fact such as "S1.26" or a reference such as "acsm2009"',
    ),
]
"""A fact of an article ("S1.26") or the key of a reference ("acsm2009"), see sources.toml."""
PictureName = Annotated[
    str,
    Meta(
        pattern=r"^[A-Za-z0-9][A-Za-z0-9 _.-]{0,79}\.(png|jpe?g|PNG|JPE?G)$",
        description='the name of a PNG or JPEG file in the folder pictures, such as "start.jpg"',
    ),
]
"""A picture of a person's own; no path leaves its folder."""
Short = Annotated[str, Meta(min_length=1, max_length=120)]
Text = Annotated[str, Meta(min_length=1, max_length=1000)]


class Sourced(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Something that says where it comes from.

    `sources` are facts or references; `default` is our own reason where no source decides.
    At least one of the two is there (the library checks it).
    """

    sources: tuple[FactId, ...] = ()
    default: Text | None = None


class Statement(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A sentence and where it comes from."""

    text: Text
