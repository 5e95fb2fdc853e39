"""The words that the grammar of a sheet knows, and what each is: units, sides, bands, numbers.

A word of several parts is written with spaces between them, and every sign is a part: "e / s".
A word that stands where the grammar has no use for it is a word like any other.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

DASHES: Final = ("-", "–", "—", "−", "\N{NON-BREAKING HYPHEN}", "\N{HYPHEN}")
KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "X": ("x", "by", "mal", "×", "*", "✕", "✖", "\N{CYRILLIC SMALL LETTER HA}"),
    "SETS": ("set", "sets", "series", "lots", "lot", "satz", "sätze", "saetze"),
    "REPS": (
        *("rep", "reps", "repetition", "repetitions", "repeats", "rps", "rep .", "reps .", "wdh"),
        *("wdh .", "wiederholungen", "wiederholung", "wh", "wh ."),
    ),
    "STEPS": ("step", "steps", "lifts", "pulse", "pulses", "squeezes", "strides"),
    "GOES": ("go", "goes"),
    "BREATHS": ("breath", "breaths", "deep breaths", "slow breaths"),
    "TIMES": ("times", "time"),
    "MORE": (
        *("more times", "times more", "more sets", "sets more", "more rounds", "rounds more"),
        *("further times", "further sets", "more goes", "more lots", "more set", "more time"),
        *("more round", "more go", "more lot", "further set", "further time"),
    ),
    "ANOTHER": ("another",),
    "ONCE_MORE": ("twice more", "thrice more", "a second set", "for a second set"),
    "ROUNDS": ("round", "rounds", "circuits", "rds", "rnds", "rnd", "rd"),
    "REPEAT": ("repeat", "repeated"),
    "DO": ("do", "perform", "complete"),
    "SEC": (
        *("sekunde", "sekunden"),
        *("s", "sec", "secs", "second", "seconds", "sek", "sek .", "sec .", "secs .", '"', "”"),
        *("″", "' '", "’ ’", "second ' s", "second ’ s", "seconds '", "seconds ’"),
    ),
    "MIN": (
        *("min", "mins", "minute", "minutes", "'", "’", "\N{PRIME}", "minute ' s", "minute ’ s"),
        *("minutes '", "minutes ’"),
    ),
    "M": ("m",),
    "HOUR": ("h", "hr", "hrs", "hour", "hours"),
    "KG": ("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"),
    "LB": ("lb", "lbs", "pound", "pounds", "#"),
    "HOLD": (
        *("hold", "holds", "held", "holding", "pausing", "pause", "pauses", "squeeze", "squeezing"),
        *("isometric hold", "iso hold", "iso", "stay", "clench", "keep", "hold it", "hold them"),
        *("halten", "gehalten"),
        *("hold this", "hold that", "pause it", "squeeze it", "keep it there"),
    ),
    "COUNT": (
        *("count", "ct", "cts", "counts", "count of", "a count of", "the count of"),
        *("slow count of", "a slow count of", "long count of", "a long count of"),
        *("steady count of", "a steady count of", "slow count", "slow counts"),
    ),
    "REST": (
        *("rest", "rests", "resting", "break", "breaks", "breather", "breathers", "recovery"),
        *("recover", "rec", "ri", "to change over", "changeover", "change over", "transition"),
        *("to transition", "to switch over", "to breathe", "to catch your breath"),
    ),
    "OFF": ("off",),
    "ON": ("on",),
    "BETWEEN": (
        *("between", "in between", "btw", "btwn", "b / w", "betw", "after", "after each"),
        *("between each", "between the", "after every", "in - between"),
    ),
    "EACH": (
        *("each", "ea", "e", "ea .", "every", "on each", "for each", "each one", "eahc", "ech"),
        *("eech", "eatch"),
    ),
    "PER": ("per", "pr", "p", "on every"),
    "SLASH": ("/",),
    "SIDE": (
        *("side", "sides", "leg", "legs", "way", "ways", "direction", "directions", "arm", "arms"),
        *(
            "foot",
            "hip",
            "hips",
            "knee",
            "limb",
            "sde",
            "sid",
            "sie",
            "sdie",
            "slde",
            "sied",
            "sds",
            "lge",
        ),
    ),
    "EACH_SIDE": (
        *("e / s", "es", "e . s .", "e / side", "e / leg", "ea / s", "e / l", "b / s", "b / l"),
        *("bs", "bl", "l + r", "r + l", "l & r", "r & l", "l / r", "r / l", "l and r", "r and l"),
        *("per side", "ps", "p / s", "p / side", "p / leg", "bilaterally", "bilat", "es ."),
        *("a side", "a leg", "either side", "right and left", "left and right", "right & left"),
        *("left & right", "left + right", "right then left", "left then right", "r then l"),
        *("l then r", "right / left", "left / right", "right + left", "then swap sides"),
        *("then switch sides", "swap sides", "switch sides", "then swap", "then switch"),
        *("then repeat other side", "on either side", "then the other side", "then other side"),
        *("repeat other side", "repeat on other side", "repeat on the other side"),
        *("then repeat on the other side", "rt and lt", "l - r", "one side then the other"),
        *("one leg then the other", "one side , then the other", "change sides"),
        *("then change sides", "right leg then left leg", "each each", "left leg then right leg"),
        *("right side then left side", "left side then right side", "right , then left"),
        *("left , then right", "both directions", "each direction", "p / l", "b le", "b les"),
        *("ble", "b leg", "b legs", "then the same on the right", "then the same on the left"),
        *("same on the right", "same on the left", "same on right", "same on left"),
        *("same on the other side", "then the same on the other side"),
        *("the same on the other side", "same on other side", "swap legs", "switch legs"),
        *("then swap legs", "then switch legs", "either leg", "one leg at a time"),
        *("one side at a time", "1 leg at a time", "1 side at a time", "each leg in turn"),
        *("each side in turn", "each leg separately", "each side separately"),
        *("je seite", "pro seite", "je bein", "pro bein", "jede seite", "jedes bein"),
        *(
            f"{lead}the other {one}"
            for lead in (
                "then ",
                "then do ",
                "then turn over and do ",
                "then repeat on ",
                "then repeat with ",
                "then turn over and repeat on ",
                "then change to ",
                "then swap to ",
                "turn over and do ",
                "turn over and repeat on ",
            )
            for one in ("leg", "side")
        ),
        *("eachside", "eachleg", "perside", "perleg", "eachway"),
    ),
    "BOTH": ("both", "on both", "for both"),
    "TOGETHER": ("together", "at once", "at the same time"),
    "LEFT": ("left", "l", "lt", "lhs"),
    "RIGHT": ("right", "r", "rt", "rhs"),
    "ONLY": ("only", "alone", "just"),
    "AFFECTED": (
        *("bad", "sore", "affected", "injured", "operated", "painful", "weak", "weaker", "stiff"),
        *("unaffected", "good", "symptomatic", "surgical", "involved"),
    ),
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
        *("up", "raise", "raising", "concentric", "con", "lifting", "on the way up", "way up"),
        *("to lift", "ascent", "lift"),
    ),
    "FAST": ("fast", "explosive", "explode", "quick", "quickly"),
    "SLOW": ("slow", "slowly", "controlled", "slow and controlled"),
    "TURN": (
        *("the top", "the bottom", "at the top", "at top", "up top", "at the bottom", "at bottom"),
        *("in the bottom", "on top", "at the end", "in the middle", "at peak", "at end range"),
        *("each time", "at the top of each rep", "at the top of every rep"),
        *("at the bottom of each rep", "each rep", "every rep", "per rep", "of each rep", "at end"),
        *("top", "bottom", "at the end of each rep", "at mid range", "at the top each time"),
        *("in the top", "@ top", "@ the top", "@ bottom", "@ the bottom", "at end of range"),
    ),
    "WITH": ("with", "w", "w /", "using", "use", "wearing", "against"),
    "BAND": (
        *("band", "bands", "mini band", "miniband", "mini bands", "minibands", "loop", "loops"),
        *("theraband", "thera band", "resistance band", "resistance loop", "loop band", "tb"),
        *("therabands", "thera - band", "mini - band", "tubing", "tube", "booty band", "hip band"),
        *("exercise band", "elastic band", "resistance tube", "thera tube", "resistance bands"),
        *("flexi band", "flexiband", "glute band", "band loop", "elastic"),
    ),
    "SHADED": ("rtb", "ytb", "gtb", "btb"),
    "COLOUR": (
        *("yellow", "red", "green", "blue", "black", "orange", "pink", "purple", "grey", "gray"),
        *("silver", "gold", "white", "tan"),
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
        *(
            f"{until} {your}{form} {fails}"
            for until in ("until", "till", "til")
            for your in ("", "your ")
            for form in ("form", "technique")
            for fails in (
                *("breaks down", "breaks", "fails", "goes", "slips", "drops", "suffers"),
                *("starts to go", "starts to break down", "starts to fail", "starts to slip"),
            )
        ),
        *("fail", "to fail", "till fail"),
        *("to form failure", "burnout", "to burnout", "until burnout", "till burnout"),
        *("to technical failure", "for as long as you can manage", "as long as you can manage"),
        *("as many as able", "as many as i can", "as many reps as i can", "as long as i can"),
        *(
            "for as long as i can",
            "until it burns",
            "till it burns",
            "til it burns",
            "til failure",
            "til fatigue",
            "to tolerance",
        ),
        *("as tolerated",),
    ),
    "ABOUT": (
        *("like", "say", "maybe", "about", "around", "approx", "approx .", "approximately"),
        *("roughly", "~", "≈", "up to", "at least", "ca", "ca .", "circa"),
    ),
    "OF": ("of", "of :", "à"),
    "FOR": ("for",),
    "AT": ("at", "@"),
    "IN": ("in", "over", "to", "taking"),
    "OR": ("or",),
    "A": ("a", "an"),
    "THE": ("the", "your", "his", "her", "my", "the next", "the first", "the coming", "next"),
    "ONCE": ("once", "twice", "thrice"),
    "VAGUE": (
        *("a few", "few", "several", "a couple of", "couple of", "a couple", "a handful of"),
        *("a good few", "loads of", "loads", "plenty of", "a number of", "a bunch of"),
        *("any number of", "a couple more", "a few more"),
    ),
    "AS_MANY": (
        *("as many as", "as many reps as", "however many", "as much as", "as many times as"),
        *("as often as", "whatever number"),
    ),
    "AS_LONG": ("as long as", "for as long as", "however long", "for however long"),
    "AS_BEFORE": (
        *("as before", "as last time", "as last week", "same as before", "same as last time"),
        *("same as last week", "as previously", "as per last time", "as per last week", "as prev"),
        *("same as previous", "as per usual", "same as usual", "same amount", "same dose"),
        *("the same as before", "the same as last time", "the same as last week", "as always"),
    ),
    "WORKING": ("working",),
    "AGAIN": (
        *("then again", "and again", "and then again", "once more", "then once more"),
        *("and once more", "then do it again", "then repeat once", "and go again", "then go again"),
    ),
    "SO": ("or so", "ish", "- ish", "or thereabouts"),
    "DAILY": (
        *("daily", "weekly", "hourly", "nightly", "every day", "everyday", "each day"),
        *("every other day", "every second day", "every 2nd day", "on alternate days"),
        *("alternate days", "every morning", "every evening", "every night", "each morning"),
        *("each evening", "each night", "morning and evening", "morning and night", "eod"),
        *("am and pm", "am / pm", "mornings and evenings", "throughout the day", "bd", "bid"),
        *("tid", "tds", "qid", "od", "qds", "before bed", "a . m . and p . m ."),
        *("a . m . and p . m", "am and pm", "am / pm", "a . m . / p . m .", "b . d ."),
        *("t . d . s .", "b . i . d .", "t . i . d .", "q . d . s .", "o . d ."),
        *("morning noon and night", "morning , noon and night", "mornings and nights"),
        *("every waking hour", "every hour", "each hour", "on most days"),
        *("most nights of the week", "most days of the week", "most days", "most mornings"),
        *("most evenings", "most nights", "most afternoons", "most weeks", "on most evenings"),
        *("on most mornings", "in the morning and evening", "every week", "on non - running days"),
        *("on rest days", "every third day", "m / w / f", "mwf", "m - w - f", "tu / th", "t / th"),
        *("every 3rd day", "qod", "wkly", "q . o . d .", "m / w / f", "mwf", "m - w - f"),
        *("tu / th", "t / th", "first thing in the morning", "each week", "at night"),
        *("täglich", "jeden tag"),
        *("in the morning", "a m and p m", "every single day", "weekdays", "on weekdays"),
        *("each weekday",),
    ),
    "DAY": (*("day", "days", "d", "dy", "wk", "week", "weeks", "session", "sessions", "hour"),),
    "PLACE": ("at work", "at home", "at your desk", "at the desk", "at the gym", "at rest"),
    "MORNING": ("morning", "afternoon", "evening", "night", "lunchtime", "pm"),
    "WEEKDAY": (
        *("mon", "monday", "mondays", "tue", "tues", "tuesday", "tuesdays", "wed", "weds"),
        *("wednesday", "wednesdays", "thu", "thur", "thurs", "thursday", "thursdays", "fri"),
        *("friday", "fridays", "sat", "sats", "saturday", "saturdays", "sun", "sunday", "sundays"),
    ),
    "AND": (
        *("followed by", "and then", "and", "&", "+", "plus", "n", "after that", "and after that"),
        *("straight after that", "right after that"),
    ),
    "LABEL": (
        *("heart rate", "hr", "stroke rate", "incline", "gradient", "step rate", "rpe", "level"),
        *("grade", "lvl", "borg", "phase", "stage", "pain", "vas", "nprs", "nrs", "discomfort"),
        *("zone", "gear", "progression", "effort", "intensity", "difficulty", "exertion"),
        *("perceived exertion", "out of ten"),
    ),
    "WARM_UP_SETS": (
        *("warm up set", "warm up sets", "warm - up set", "warm - up sets", "warmup set"),
        *("warmup sets", "ramp up set", "ramp up sets"),
    ),
    "OF_EFFORT": (
        *("rir", "reps in reserve", "reps before failure", "reps short of failure"),
        *("reps shy of failure", "before failure", "reps left", "reps in the tank", "in reserve"),
    ),
    "PERCENT": ("%", "percent", "per cent", "% 1rm", "% of 1rm", "% 1 rm", "% of max", "% effort"),
    "TRAVEL_UNIT": (*("lap", "laps", "length", "lengths", "flight", "flights", "block", "blocks"),),
    "DISTANCE_UNIT": (
        *("feet", "ft", "foot far", "metre", "metres", "meter", "meters", "mtr", "mtrs", "km", "k"),
        *("kilometre", "kilometres", "kilometers", "yards", "yard", "yd", "yds", "miles", "mile"),
    ),
    "LENGTH_UNIT": (
        *("mg", "ml", "litre", "liter", "litres", "liters", "cm", "mm", "inch", "inches", "in ."),
        *("degrees", "degree", "deg", "°", "º", "bpm", "rpm", "mph", "watts", "w ."),
    ),
    "LOAD_THING": (
        *("db", "dbs", "dumbbell", "dumbbells", "kb", "kbs", "kettlebell", "kettlebells"),
        *("barbell", "bar", "plate", "weight", "weights", "ankle weight", "ankle weights"),
        *("in each hand", "each hand", "per hand", "in one hand", "bb", "weight plate", "a hand"),
        *("per ankle", "each arm", "vest"),
    ),
    "DASH": DASHES,
    "COMMA": (",", "comma"),
    "COLON": (*(":", "="),),
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

SHADES: Final[Mapping[str, str]] = {"rtb": "red", "ytb": "yellow", "gtb": "green", "btb": "blue"}
"""The colours of bands that are written in three letters."""

SHORTENED: Final = frozenset(
    (
        *("bulg", "rev", "lat", "sgl", "sl", "bilat", "uni", "ext", "int", "rot", "abd", "add"),
        *("flex", "glut", "ham", "hams", "quad", "str", "bwd", "fwd", "pos", "ant", "ecc", "iso"),
        *("stat", "elev", "alt", "wtd", "thor", "stab", "obl", "gob", "rom", "def"),
    )
)
"""Words of names that are written shorter, with a point behind them: "Bulg. split squat"."""
