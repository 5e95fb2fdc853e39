"""How one lies, sits or stands for an exercise, as far as its name tells.

It is our own default for exercises that a person has only named; they can say otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from glutetimer.training.exercise import Position

_NAMES: Final[Mapping[Position, tuple[str, ...]]] = {
    "machine": (
        "leg press",
        "leg extension machine",
        "leg curl machine",
        "machine",
        "rowing machine",
    ),
    "side_lying": (
        *("clam", "clams", "clamshell", "clamshells"),
        *("open book", "open books", "side plank", "side bridge"),
    ),
    "prone": (
        *("face down", "lying on front", "on front", "superman", "supermans", "cobra"),
        *("swimmers", "sphinx", "lying hamstring curl", "lying leg curl"),
    ),
    "hands_and_knees": (
        *("bird dog", "bird dogs", "birddog", "cat cow", "cat camel", "cat stretch"),
        *("fire hydrant", "fire hydrants", "donkey kick", "donkey kicks"),
        *("four point", "4 point", "child's pose", "childs pose", "thread the needle"),
        *("rock back", "rock backs", "rockback", "rockbacks"),
    ),
    "kneeling": (
        *("nordic", "nordics", "hip flexor stretch"),
        *("kneel",),
    ),
    "plank": (
        *("plank", "planks", "push up", "push ups", "pushup", "pushups", "press up", "press ups"),
        *("pressup", "pressups", "mountain climber", "mountain climbers", "bear crawl"),
        *("bear crawls", "copenhagen", "inchworm", "inchworms", "burpee", "burpees"),
    ),
    "seated": (
        *("sit to stand", "sit to stands", "knee extension"),
        *("knee extensions", "long arc quad", "long arc quads", "laq", "rowing", "bike", "cycling"),
        *("in a chair", "on a chair"),
    ),
    "supine": (
        *("on back", "on your back", "lying", "dead bug", "dead bugs", "deadbug"),
        *("deadbugs", "crunch", "crunches", "sit up", "sit ups", "curl up", "curl ups"),
        *("heel slide", "heel slides", "straight leg raise", "straight leg raises", "slr", "slrs"),
        *("straight leg lift", "straight leg lifts", "pelvic tilt", "pelvic tilts", "bridge"),
        *("bridges", "bridging", "knee to chest", "knees to chest", "knee hug", "knee hugs"),
        *("piriformis", "figure four", "figure 4", "happy baby", "knee roll", "knee rolls"),
        *("quad set", "quad sets", "static quad", "static quads", "inner range quad", "irq"),
        *("inner range quads", "ankle pump", "ankle pumps", "hollow hold", "hollow body"),
        *("leg lowers", "leg lowering", "frog pump", "frog pumps", "glute squeeze"),
        *("glute squeezes", "glute set", "glute sets", "static glute", "static glutes"),
        *("windscreen wipers", "trunk rotation", "trunk rotations", "floor press"),
    ),
}
_SAID: Final[Mapping[str, Position]] = {
    **dict.fromkeys(("standing", "stood"), "standing"),
    **dict.fromkeys(("seated", "sitting", "sat"), "seated"),
    **dict.fromkeys(("side lying", "sidelying", "side lie"), "side_lying"),
    **dict.fromkeys(("kneeling", "half kneel", "tall kneel"), "kneeling"),
    **dict.fromkeys(("all fours", "hands and knees", "quadruped"), "hands_and_knees"),
    **dict.fromkeys(("prone", "on your front", "on your tummy", "face down"), "prone"),
    **dict.fromkeys(("supine", "on your back"), "supine"),
    **dict.fromkeys(("on your side", "on the side"), "side_lying"),
}
"""Words that say it outright."""
_NAMED: Final[Mapping[str, Position]] = {
    name: position for position, names in _NAMES.items() for name in names
}
_LONGEST: Final = max(name.count(" ") for name in (*_SAID, *_NAMED)) + 1


def position_in(name: str, note: str = "") -> Position:
    """Return how one lies, sits or stands for an exercise; "standing" where its name tells nothing.

    What the name says outright holds ("standing knee to chest"), then what a note says outright,
    then the longest run of words of the name that is known, then the first.
    """
    runs, noted = tuple(_runs(name)), tuple(_runs(note))
    looked_up = ((_SAID, runs), (_SAID, noted), (_NAMED, runs))
    found = (table[words] for table, said in looked_up for words in said if words in table)
    return next(found, "standing")


def _runs(name: str) -> Iterator[str]:
    words = re.findall(r"[\w'’]+", name.casefold().replace("’", "'"))
    for size in range(_LONGEST, 0, -1):
        for at in range(len(words) - size + 1):
            yield " ".join(words[at : at + size])
