"""The words that the grammar of a sheet knows, and what each is: units, sides, bands, numbers.

A word of several parts is written with spaces between them, and every sign is a part: "e / s".
A word that stands where the grammar has no use for it is a word like any other.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

DASHES: Final = ("-", "–", "—", "−", "\N{NON-BREAKING HYPHEN}", "\N{HYPHEN}")
KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "X": ("x", "by", "×", "*", "✕", "✖", "\N{CYRILLIC SMALL LETTER HA}"),
    "SETS": ("set", "sets", "series", "lots", "lot"),
    "REPS": (*("rep", "reps", "repetition", "repetitions", "repeats", "rps", "rep .", "reps ."),),
    "STEPS": ("step", "steps", "lifts", "go", "goes", "pulse", "pulses", "squeezes", "strides"),
    "BREATHS": ("breath", "breaths", "deep breaths", "slow breaths"),
    "TIMES": ("times", "time"),
    "ROUNDS": ("round", "rounds", "circuits", "rds", "laps", "cycles", "rotations"),
    "REPEAT": ("repeat", "repeated"),
    "DO": ("do", "perform", "complete"),
    "SEC": ("s", "sec", "secs", "second", "seconds", "sek", '"', "”", "″", "' '", "’ ’"),
    "MIN": ("min", "mins", "minute", "minutes", "'", "’", "\N{PRIME}"),
    "M": ("m",),
    "HOUR": ("h", "hr", "hrs", "hour", "hours"),
    "KG": ("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"),
    "LB": ("lb", "lbs", "pound", "pounds", "#"),
    "HOLD": (
        *("hold", "holds", "held", "holding", "pause", "pauses", "squeeze", "squeezing"),
        *("isometric hold", "iso hold", "iso", "stay", "clench", "keep"),
    ),
    "COUNT": ("count", "counts", "count of", "a count of", "the count of"),
    "REST": ("rest", "rests", "resting", "break", "breaks", "recovery", "recover", "ri"),
    "OFF": ("off",),
    "ON": ("on",),
    "BETWEEN": (
        *("between", "in between", "btw", "btwn", "b / w", "betw", "after", "after each"),
        *("between each", "between the", "after every", "in - between"),
    ),
    "EACH": ("each", "ea", "ea .", "every", "on each", "for each", "each one"),
    "PER": ("per", "p", "on every"),
    "SLASH": ("/",),
    "SIDE": (
        *("side", "sides", "leg", "legs", "way", "ways", "direction", "directions"),
        *("arm", "arms", "foot", "hip", "hips", "knee", "limb"),
    ),
    "EACH_SIDE": (
        *("e / s", "es", "e . s .", "e / side", "e / leg", "ea / s", "e / l", "b / s", "b / l"),
        *("bs", "bl", "l + r", "r + l", "l & r", "r & l", "l / r", "r / l", "l and r", "r and l"),
        *("per side", "ps", "bilaterally", "bilat", "es .", "a side", "a leg", "either side"),
        *("right and left", "left and right", "right & left", "left & right", "left + right"),
        *("right then left", "left then right", "r then l", "l then r", "right / left"),
        *("left / right", "right + left", "then swap sides", "then switch sides", "swap sides"),
        *("switch sides", "then swap", "then switch", "then repeat other side", "on either side"),
        *("then the other side", "then other side", "repeat other side", "repeat on other side"),
        *("repeat on the other side", "then repeat on the other side", "rt and lt", "l - r"),
        *("one side then the other", "one leg then the other", "one side , then the other"),
        *("change sides", "then change sides", "right leg then left leg", "each each"),
        *("left leg then right leg", "right side then left side", "left side then right side"),
        *("right , then left", "left , then right", "both directions", "each direction"),
        *("swap legs", "switch legs", "then swap legs", "then switch legs", "either leg"),
    ),
    "BOTH": ("both", "on both", "for both"),
    "LEFT": ("left", "l", "lt", "lhs"),
    "RIGHT": ("right", "r", "rt", "rhs"),
    "ONLY": ("only", "alone", "just"),
    "ALTERNATING": (
        *("alternating", "alternate", "alternately", "alt", "alt .", "alternated", "in turn"),
        *("alternating sides", "alternate sides", "alternating legs", "alternate legs"),
        *("alternating leg", "alternating side", "switching sides each rep", "alternately l / r"),
    ),
    "TOTAL": ("total", "in total", "altogether", "in all", "all together", "overall"),
    "TEMPO": ("tempo", "tempo of", "cadence", "speed"),
    "DOWN": (
        *("down", "lower", "lowering", "eccentric", "ecc", "lowers", "negative", "descent"),
        *("on the way down", "way down", "to lower", "lowering phase", "eccentric phase"),
    ),
    "UP": (
        *("up", "raise", "raising", "concentric", "con", "lifting", "on the way up"),
        *("way up", "to lift", "ascent", "lift"),
    ),
    "FAST": ("fast", "explosive", "explode", "quick", "quickly"),
    "SLOW": ("slow", "slowly", "controlled", "slow and controlled"),
    "TURN": (
        *("at the top", "at top", "up top", "at the bottom", "at bottom", "in the bottom"),
        *("on top", "at the end", "in the middle", "at peak", "at end range", "each time"),
        *("at the top of each rep", "at the top of every rep", "at the bottom of each rep"),
        *("each rep", "every rep", "per rep", "of each rep", "at end", "top", "bottom"),
        *("at the end of each rep", "at mid range", "at the top each time", "in the top"),
        *("@ top", "@ the top", "@ bottom", "@ the bottom", "at end of range"),
    ),
    "WITH": ("with", "w", "w /", "using", "use", "wearing", "against"),
    "BAND": (
        *("band", "bands", "mini band", "miniband", "mini bands", "minibands", "loop", "loops"),
        *("theraband", "thera band", "resistance band", "resistance loop", "loop band", "tb"),
        *("therabands", "thera - band", "mini - band", "tubing", "tube", "booty band", "hip band"),
        *("exercise band", "elastic band", "resistance tube", "thera tube"),
        *("resistance bands", "flexi band", "flexiband", "glute band", "band loop", "elastic"),
    ),
    "COLOUR": (
        *("yellow", "red", "green", "blue", "black", "orange", "pink", "purple"),
        *("grey", "gray", "silver", "gold", "white", "tan"),
    ),
    "TENSION": (
        *("extra light", "light", "medium", "heavy", "extra heavy", "strong", "x - heavy"),
        *("x - light", "extra strong", "easy", "hard", "stiff", "thick", "thin", "firm", "lighter"),
        *("heavier", "stronger", "moderate", "light - medium", "medium - heavy", "lightest"),
    ),
    "RESISTANCE": ("resistance", "strength", "tension"),
    "NO": ("no", "without", "w / o", "don ' t", "don ’ t", "do not", "dont", "not", "zero"),
    "MAX": (
        *("amrap", "max", "max reps", "maximum", "to fatigue", "till fatigue", "until fatigue"),
        *("to failure", "till failure", "until failure", "as many as possible", "to the max"),
        *("as many as you can", "as many reps as possible", "as many reps as you can"),
        *("as long as possible", "as long as you can", "until tired", "till tired", "max hold"),
        *("until you tire", "max time", "max effort", "failure", "fatigue", "to exhaustion"),
        *("as many as you can manage", "for as long as possible", "for as long as you can"),
        *("until form breaks", "until form fails", "to form failure", "to technical failure"),
        *("for as long as you can manage", "as long as you can manage", "as many as able"),
        *("until it burns", "til failure", "til fatigue", "to tolerance", "as tolerated"),
    ),
    "ABOUT": (
        *("about", "around", "approx", "approx .", "approximately", "roughly", "~", "≈"),
        *("up to", "at least", "ca", "ca .", "circa"),
    ),
    "OF": ("of", "of :"),
    "FOR": ("for",),
    "AT": ("at", "@"),
    "IN": ("in", "over", "to", "taking"),
    "OR": ("or",),
    "A": ("a", "an"),
    "THE": ("the", "your"),
    "ONCE": ("once", "twice", "thrice", "several times", "a few times", "a couple of times"),
    "DAILY": (
        *("daily", "weekly", "hourly", "nightly", "every day", "everyday", "each day"),
        *("every other day", "every second day", "every 2nd day", "on alternate days"),
        *("alternate days", "every morning", "every evening", "every night", "each morning"),
        *("each evening", "each night", "morning and evening", "morning and night", "eod"),
        *("am and pm", "am & pm", "am / pm", "morning & evening", "mornings and evenings"),
        *("throughout the day", "bd", "bid", "tid", "tds", "qid", "od", "qds", "before bed"),
        *("every waking hour", "every hour", "each hour", "most days", "on most days"),
        *("morning + evening", "in the morning and evening", "every week"),
        *("on non - running days", "on rest days", "every third day", "every 3rd day"),
        *("first thing in the morning", "each week", "at night", "in the morning"),
        *("a m and p m", "every single day", "weekdays", "on weekdays", "each weekday"),
    ),
    "DAY": ("day", "days", "d", "dy", "wk", "week", "weeks", "session", "night", "evening", "hour"),
    "MORNING": ("morning", "afternoon"),
    "WEEKDAY": (
        *("mon", "monday", "mondays", "tue", "tues", "tuesday", "tuesdays", "wed", "wednesday"),
        *("wednesdays", "thu", "thur", "thurs", "thursday", "thursdays", "fri", "friday"),
        *("fridays", "sat", "saturday", "saturdays", "sun", "sunday", "sundays"),
    ),
    "AND": ("followed by", "and then", "and", "&", "+", "plus"),
    "LABEL": (
        "rpe",
        "level",
        "grade",
        "lvl",
        "borg",
        "phase",
        "stage",
        "pain",
        "progression",
    ),
    "OF_EFFORT": ("rir", "reps in reserve", "reps left", "reps in the tank", "in reserve"),
    "PERCENT": ("%", "percent", "per cent", "% 1rm", "% of 1rm", "% 1 rm", "% of max", "% effort"),
    "LENGTH_UNIT": (
        *("cm", "mm", "inch", "inches", "in .", "metre", "metres", "meter", "meters", "mtr"),
        *("km", "yards", "yard", "yd", "yds", "feet", "ft", "miles", "mile", "degrees", "degree"),
        *("deg", "°", "º", "k", "mtrs", "bpm", "rpm", "mph", "watts", "w ."),
    ),
    "LOAD_THING": (
        *("db", "dbs", "dumbbell", "dumbbells", "kb", "kbs", "kettlebell", "kettlebells"),
        *("barbell", "bar", "plate", "weight", "weights", "ankle weight", "ankle weights"),
        *("in each hand", "each hand", "per hand", "in one hand", "bb", "weight plate"),
        *("a hand", "per ankle", "each arm", "vest"),
    ),
    "DASH": DASHES,
    "COLON": (
        ":",
        "=",
    ),
}
"""The words of each kind; the first kind that has a word is its usual one."""

NUMBERS: Final[Mapping[str, float]] = {
    **{
        word: number
        for number, word in enumerate(
            (
                *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
                *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
                *("seventeen", "eighteen", "nineteen", "twenty"),
            )
        )
        if number
    },
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
    "seventy": 70,
    "eighty": 80,
    "hundred": 100,
    "dozen": 12,
    "½": 0.5,
    "¼": 0.25,
    "¾": 0.75,
}
