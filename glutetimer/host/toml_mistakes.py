"""What is said of a file that is no TOML: where it is wrong, and in which way."""

from __future__ import annotations

import re
import tomllib

from glutetimer.errors import UserError
from glutetimer.host.shown_text import printable
from glutetimer.i18n import _

_YES_OR_NO = re.compile(r"=\s*(yes|no|on|off|true|false)\s*(#.*)?$", re.IGNORECASE)
_PLACE = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)$")
_UNCLOSED = ("Illegal character '\\n'", "Unterminated string")
"""What the parser says of a text without an end."""
_BRACKET = re.compile(r"Unclosed (?:array|inline table)|Expected '\]+' at the end")
"""What it says of a bracket without an end."""


def not_toml(name: str, text: str, error: tomllib.TOMLDecodeError) -> UserError:
    """Return what is said of a file that is no TOML.

    Args:
        name: The name of the file.
        text: What is in it.
        error: What the parser found.
    """
    found, reason = _PLACE.search(str(error)), _reason(error)
    if found is None or found[1] is None:
        what = _("{name}: the end of the file is not valid TOML ({reason}).")
        remedy = _("Look whether a quote or bracket is left open.")
        return UserError(what.format(name=name, reason=reason), remedy)
    line = text.replace("\r\n", "\n").split("\n")[int(found[1]) - 1]
    what = _("{name}: line {line}, column {column} is not valid TOML: “{words}” ({reason}).")
    return UserError(
        what.format(
            name=name, line=found[1], column=found[2], words=printable(line.strip()), reason=reason
        ),
        _("Write true or false.")
        if _YES_OR_NO.search(line)
        else _("Correct that line: a text stands in quotes, and a number without."),
    )


def _reason(error: tomllib.TOMLDecodeError) -> str:
    reason = _PLACE.sub("", str(error)).strip()
    if reason in _UNCLOSED:
        return _("a quote is not closed")
    if _BRACKET.match(reason):
        return _("a bracket is not closed")
    return printable(reason[:1].lower() + reason[1:])
