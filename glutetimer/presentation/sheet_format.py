"""The format of an exercise sheet in a few lines, to be given to an assistant, with an example.

What comes back is read like any sheet. The text is English in every language: so are the words
that a sheet is read by.
"""

from __future__ import annotations

from typing import Final

from glutetimer.library.named_items import Named

EXAMPLE: Final = """\
Hip strength, 3 times a week
1. Glute bridge: 3 x 12, hold 2 s at the top, rest 60 s
2. Clamshell: 2 x 15 each side, red band, rest 30 s
3. Side plank: 3 x 20 s each side, rest 45 s
4. Single-leg deadlift: 3 x 8 each side, tempo 3-0-1-0, 10 kg
5. Calf raises: 3 x 15, slowly, off a step
Stop if it hurts.
"""
_RULES: Final = """\
Write the training programme as a plain list that a program can read.

- First line: the name of the programme and how often it is done, such as "3 times a week".
- Then one exercise a line: number, name, colon, sets x reps; or sets x seconds where it is held.
- After that, with commas, only what is needed: "each side" or "left side only"; "hold 2 s" (in each
  rep); "rest 60 s"; "tempo 3-1-2-0" (down, pause, up, hold); "red band"; "10 kg"; and last any
  words for me.
- Reps and seconds are those of one side where it says "each side".
- Exercises in rounds: a line "3 rounds, rest 60 s between rounds:", then its exercises below it.
- Several days: a heading "Day 1", then its exercises; then "Day 2".
- Advice and warnings go below the list, one sentence a line, without sets and reps.
- Whole numbers, no ranges, no tables, no bold letters, nothing before or after.
"""


def sheet_format(exercises: tuple[Named, ...] = ()) -> str:
    """Return the description of the format, the example, and the names of our exercises.

    Args:
        exercises: Those that can be done; others become exercises of the person's own.
    """
    parts = [_RULES, "An example:\n", EXAMPLE]
    if exercises:
        names = ", ".join(one.name for one in exercises)
        parts.append(
            f"Exercises with these names are known; any other will do as well:\n{names}.\n"
        )
    return "\n".join(parts)
