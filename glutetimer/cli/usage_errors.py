"""What is wrong with arguments in our own words: argparse says it in its own, in English alone."""

from __future__ import annotations

import re

from glutetimer.i18n import N_, _

_SAID: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (?P<names>.+)", N_("{names} is missing.")),
    (r"one of the arguments (?P<names>.+) is required", N_("One of these is needed: {names}.")),
    (
        r"argument (?P<option>\S+): expected (?:one|at least one) argument",
        N_("{option} needs a value."),
    ),
    (
        r"argument (?P<option>\S+): expected (?P<number>\d+) arguments",
        N_("{option} needs {number} values."),
    ),
    (
        r"argument (?P<option>\S+): not allowed with argument (?P<other>\S+)",
        N_("{option} does not go together with {other}."),
    ),
    (
        r"argument (?P<option>\S+): ignored explicit argument '(?P<value>.*)'",
        N_("{option} takes no value."),
    ),
    (
        r"ambiguous option: (?P<option>\S+) could match (?P<names>.+)",
        N_("{option} may be one of several. Write it out: {names}."),
    ),
    (r"argument (?P<option>\S+): (?P<what>.+)", N_("{option}: {what}")),
)
"""How argparse says it, and how we do; what is ours in it is at its end."""


def in_our_words(message: str) -> str:
    """Return what argparse, or a type of ours, says of arguments as a sentence of ours."""
    for theirs, ours in _SAID:
        if found := re.fullmatch(theirs, message, re.DOTALL):
            parts = found.groupdict()
            if "names" in parts and " or " not in parts["names"]:
                parts["names"] = ", ".join(re.split(r",? ", parts["names"]))
            message = _(ours).format(**parts)
            break
    return message if message.endswith((".", "?")) else f"{message}."
