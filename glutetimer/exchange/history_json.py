"""Our own JSON, complete: export and import give the same history back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

import msgspec

from glutetimer.errors import UserError
from glutetimer.exchange import break_item, session_item
from glutetimer.exchange.file_refusals import has_too_many_sets
from glutetimer.exchange.import_note import ImportNote
from glutetimer.exchange.json_text import escaped, json_text
from glutetimer.exchange.session_item import SessionItem
from glutetimer.history import bounds
from glutetimer.history.rows import Entry
from glutetimer.host.file_problems import EXPORT_IN_PARTS, NESTS_TOO_DEEPLY, is_too_large
from glutetimer.i18n import _
from glutetimer.review.breaks import GuidedBreak

FORMAT: Final = "glutetimer-history"
VERSION: Final = 3
"""In version 1 every session carried its programme itself, before version 3 none was a trial."""
MAX_BYTES: Final = 64 * 1024 * 1024
MAX_SESSIONS: Final = 20_000
MAX_OBJECTS: Final = 500_000
"""Sessions and sets together: as many as a long life holds."""
MAX_PROGRAMMES: Final = 256 * 1024 * 1024
"""Bytes of the programmes of all sessions, each counted as often as it was done."""


class _Document(msgspec.Struct, kw_only=True):
    format: str
    version: int
    sessions: list[msgspec.Raw]
    programmes: list[msgspec.Raw] = []


class JsonObject(msgspec.Struct, gc=False):
    """Any object, of which nothing is kept."""


class _Outline(msgspec.Struct, kw_only=True, gc=False):
    """A document looked at before anything of it is taken into memory."""

    format: str
    version: int
    sessions: list[JsonObject]
    programmes: list[JsonObject] = []


_BETWEEN_OBJECTS: Final = re.compile(rb"\}\s*,\s*\{")


def pieces(entries: Iterable[Entry], breaks: Iterable[GuidedBreak] = ()) -> Iterator[str]:
    """Give the file in pieces: one line a session, then one a programme that was done.

    Last are the short breaks, where there are any: older versions pass them over.
    """
    programmes: dict[str, int] = {}
    yield f'{{"format": "{FORMAT}", "version": {VERSION}, "sessions": ['
    separator = "\n"
    for entry in entries:
        place = programmes.setdefault(entry.programme_json, len(programmes))
        yield separator + json_text(session_item.item_of(entry, place))
        separator = ",\n"
    yield '\n], "programmes": [\n' + ",\n".join(map(escaped, programmes)) + "\n]"
    if lines := break_item.lines(breaks):
        yield f', "breaks": [\n{lines}\n]'
    yield "}\n"


def looks_like_it(content: bytes) -> bool:
    """Return whether a file may be of this kind."""
    return content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"["))


def read(content: bytes, name: str) -> tuple[list[Entry], list[ImportNote]]:
    """Read a file; a session that is not understood is left out with a note.

    Args:
        content: The bytes of the file.
        name: The name of the file, for people.

    Raises:
        UserError: If it is not such a file, of a newer version, or too large.
    """
    content = content.removeprefix(break_item.BOM)
    _check_outline(content, name)
    document = msgspec.json.decode(content, type=_Document)
    programmes = _Programmes(document.programmes)
    entries: list[Entry] = []
    notes: list[ImportNote] = []
    seen: set[str] = set()
    for number, raw in enumerate(document.sessions, start=1):
        try:
            item = msgspec.json.decode(raw, type=SessionItem)
            entry = session_item.entry_of(item, programmes.of)
            names = [entry.session.uuid, *(row.uuid for row in entry.sets)]
            if len({*names}) < len(names) or not seen.isdisjoint(names):
                raise ValueError(_("an id in it is there twice"))  # noqa: TRY301 - told below
        except (ValueError, RecursionError) as error:
            reason = " ".join(str(error).split())[:200] or _(NESTS_TOO_DEEPLY)
            notes.append(
                ImportNote(
                    _("session {number}").format(number=number),
                    _("{reason}; left out.").format(reason=reason),
                )
            )
        else:
            seen.update(names)
            entries.append(entry)
    return entries, notes


def _check_outline(content: bytes, name: str) -> None:
    if len(content) > MAX_BYTES:
        raise is_too_large(name, MAX_BYTES, EXPORT_IN_PARTS)
    if next(islice(_BETWEEN_OBJECTS.finditer(content), MAX_OBJECTS, None), None):
        raise has_too_many_sets(name, MAX_OBJECTS)
    try:
        outline = msgspec.json.decode(content, type=_Outline)
    except (ValueError, RecursionError):
        outline = None
    if outline is None or outline.format != FORMAT:
        raise UserError(
            _("{name} is not a history that glutetimer exported.").format(name=name),
            _("Take a file written with `glutetimer export --format json`."),
        )
    if outline.version > VERSION:
        raise UserError(
            _("{name} was written by a newer glutetimer.").format(name=name),
            _("Update glutetimer first."),
        )
    if len(outline.sessions) > MAX_SESSIONS:
        raise UserError(
            _("{name} has more than {limit} sessions.").format(name=name, limit=MAX_SESSIONS),
            _(EXPORT_IN_PARTS),
        )


class _Programmes:
    """The programmes of a file, each looked at once, however many sessions did it."""

    def __init__(self, listed: list[msgspec.Raw]) -> None:
        self._listed = listed
        self._known: dict[int, str] = {}
        self._given = 0

    def of(self, content: msgspec.Raw) -> str:
        """Return what a session did, as JSON; raises a ValueError if it makes no sense."""
        found = self._found(content)
        self._given += len(found)
        if self._given > MAX_PROGRAMMES:  # in the history every session has its own
            raise ValueError(_("the programmes of the sessions before it fill the memory"))
        return found

    def _found(self, content: msgspec.Raw) -> str:
        if bytes(content).startswith(b"{"):
            return _programme(content)
        place = msgspec.json.decode(content, type=int)
        if not 0 <= place < len(self._listed):
            raise ValueError(_("its programme is not in the file"))
        if place not in self._known:
            self._known[place] = _programme(self._listed[place])
        return self._known[place]


def entry_of(item: SessionItem) -> Entry:
    """Return a session that carries its programme itself.

    Raises:
        ValueError: If it makes no sense.
    """
    return session_item.entry_of(item, _Programmes([]).of)


def _programme(raw: msgspec.Raw) -> str:
    content = bytes(raw)
    bounds.check_programme(content)
    return content.decode()
