"""Words of what is no exercise: greetings, advice, warnings, headings, lists of things to fetch."""

from __future__ import annotations

from typing import Final

SPLITTERS: Final = frozenset(
    (
        *("with", "on", "off", "from", "at", "using", "against", "over", "in", "while", "keeping"),
        *("as", "leaning", "holding", "lying", "into", "onto", "under", "through", "around", "w"),
        *("to", "by", "until", "without", "but", "keep", "no", "for", "above", "below", "use"),
        *("pushing", "pressing", "squeezing", "focus", "see", "if", "then", "when", "round"),
        *("against", "between", "feet", "knees", "toes", "heels", "hands", "slow", "slowly", "and"),
    )
)
"""Where what follows the name of an exercise may begin."""

GLUE: Final = frozenset(
    (
        *("and", "then", "do", "for", "of", "the", "with", "a", "an", "x", "at", "repeat", "per"),
        *("perform", "complete", "in", "total", "each", "to", "about", "approx", "or", "on", "set"),
        *("sets", "rep", "reps", "times", "rest", "hold", "between", "is", "it", "this", "these"),
        *("please", "tempo", "now", "next", "also", "plus", "both", "side", "sides", "around", "@"),
        *("repetitions", "repetition", "relax", "band", "work", "your", "time", "w", "by", "only"),
        *("using", "loop", "go", "weight", "start", "do:", "round", "rounds", "again", "all"),
        *("exercise", "exercises", "goal", "dose", "dosage", "frequency", "duration", "load", "so"),
        *("resistance", "exact", "as", "colour", "color", "sec", "up", "are", "steps", "leg"),
        *(
            "them",
            "every",
            "one",
            "after",
            "through",
            "that",
            "followed",
            "target",
            "aim",
            "daily",
            "min",
        ),
    )
)
"""Words that say nothing once the numbers beside them are taken out."""

VERBS: Final = frozenset(
    (
        *("do", "perform", "complete", "then", "try", "start", "begin", "finish", "repeat", "next"),
        *(
            "also",
            "please",
            "now",
            "continue",
            "and",
            "add",
            "go",
            "plus",
            "again",
            "first",
            "second",
        ),
        *(
            "finally",
            "last",
            "third",
            "followed",
            "by",
            "of",
            "the",
            "a",
            "some",
            "your",
            "x",
            "with",
        ),
    )
)
"""What may stand before the name of an exercise."""

PROSE: Final = frozenset(
    (
        *("if", "stop", "remember", "keep", "don", "dont", "do", "try", "make", "please", "let"),
        *("hi", "hello", "hey", "dear", "thanks", "thank", "see", "you", "your", "this", "these"),
        *("here", "aim", "focus", "avoid", "breathe", "rest", "perform", "complete", "repeat"),
        *(
            "work",
            "use",
            "build",
            "note",
            "tip",
            "tips",
            "always",
            "never",
            "when",
            "we",
            "i",
            "it",
        ),
        *("it's", "that", "there", "as", "for", "good", "great", "sure", "kind", "best", "regards"),
        *("would", "could", "can", "should", "may", "a", "an", "my", "be", "feel", "take", "give"),
        *("the", "any", "all", "everything", "leave", "progress", "increase", "once", "after"),
        *("before", "during", "ensure", "maintain", "allow", "listen", "contact", "call", "email"),
        *("looking", "hope", "cheers", "love", "warm", "wishes", "sincerely", "yours", "not", "no"),
        *("only", "start", "begin", "between", "pain", "some", "mild", "what", "why", "how", "ice"),
        *("page", "name", "date", "patient", "clinic", "phone", "tel", "www", "http", "https"),
        *("appointment", "copyright", "printed", "dob", "physiotherapist", "therapist", "signed"),
        *("goal", "goals", "equipment", "kit", "frequency", "duration", "total", "programme"),
        *("program", "session", "sessions", "workout", "routine", "exercises", "exercise", "plan"),
        *("have", "just", "they", "he", "she", "don't", "let's", "lets", "shout", "happy", "enjoy"),
        *("slowly", "gently", "relax", "lie", "sit", "bend", "loop", "place", "lower", "return"),
        *("push", "draw", "tighten", "engage", "imagine", "think", "bring", "put", "straighten"),
        *("follow", "week", "day", "speak", "ask", "drink", "warmup", "expect", "so", "but", "and"),
        *("does", "did", "is", "are", "will", "well", "ok", "okay", "yes", "morning", "afternoon"),
        *(
            "evening",
            "from",
            "to",
            "with",
            "without",
            "until",
            "while",
            "in",
            "at",
            "also",
            "today",
        ),
        *("tomorrow", "next", "last", "every", "each", "per", "daily", "twice", "reminder", "ps"),
        *("important", "warning", "caution", "attention", "nb", "n.b", "p.s", "attached", "below"),
        *("above", "review", "reviewed", "prescribed", "created", "tel:", "mobile", "address"),
        *(
            "by",
            "move",
            "control",
            "hold",
            "squeeze",
            "lift",
            "raise",
            "open",
            "stay",
            "set",
            "sets",
        ),
        *(
            "reps",
            "rounds",
            "round",
            "circuit",
            "tempo",
            "time",
            "weight",
            "load",
            "choose",
            "pick",
        ),
        *(
            "which",
            "who",
            "whatever",
            "unless",
            "because",
            "since",
            "don\u2019t",
            "it\u2019s",
            "up",
        ),
        *("gradually", "ideally", "usually", "generally", "usual", "more", "less", "fewer", "easy"),
        *("hard", "hurts", "sharp", "numbness", "swelling", "dizzy", "dizziness", "re", "subject"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weeks"),
        *(
            "days",
            "version",
            "minutes",
            "seconds",
            "hours",
            "rpe",
            "intensity",
            "effort",
            "shoes",
            "wear",
        ),
        *("count", "inhale", "exhale", "breath", "pause", "switch", "swap", "change", "alternate"),
        *("keeping", "stand", "kneel", "roll", "turn", "reach", "drive", "press", "tuck", "brace"),
        *("allowing", "making", "using", "point", "rotate", "slide", "step", "get", "come", "look"),
        *("main", "part", "block", "phase", "stage", "level", "summary", "overview", "contents"),
        *(
            "reduce",
            "same",
            "drop",
            "cut",
            "limit",
            "max",
            "maximum",
            "minimum",
        ),
        *("book", "pay", "sleep", "carry", "new", "update", "pt", "decrease", "double"),
        *("order", "attn", "ref", "nhs", "ltd", "dr", "mr", "mrs", "ms", "miss", "prof", "sorry"),
    )
)
"""What sentences and headings begin with, and names of exercises do not."""

WARNING: Final = frozenset(
    (
        *("pain", "painful", "hurt", "hurts", "hurting", "stop", "sharp", "dizzy", "dizziness"),
        *("numb", "numbness", "worse", "worsening", "doctor", "gp", "swelling", "tingling"),
        *("discomfort", "ache", "injury", "flare", "sore", "soreness", "aggravate", "aggravates"),
        *("caution", "warning", "urgent", "pinching", "symptoms", "moans", "niggle", "niggles"),
    )
)
KIT: Final = frozenset(("equipment", "kit", "needed", "need", "bring", "gear"))
GREETING: Final = frozenset(
    (
        *("hi", "hello", "hey", "dear", "kind", "best", "regards", "thanks", "thank", "cheers"),
        *(
            "sincerely",
            "wishes",
            "yours",
            "love",
            "sure",
            "hope",
            "looking",
            "morning",
            "afternoon",
        ),
        *("good", "great", "ps", "re", "subject", "sent", "would", "let", "see", "attached"),
        *("page", "name", "date", "patient", "clinic", "phone", "tel", "www", "http", "https"),
        *("appointment", "copyright", "printed", "dob", "physiotherapist", "therapist", "signed"),
        *(
            "mobile",
            "address",
            "dr",
            "mr",
            "mrs",
            "ms",
            "prof",
            "ltd",
            "nhs",
            "ref",
            "enjoy",
            "warmest",
        ),
        *("happy", "ok", "okay", "yes", "here", "below", "prescribed", "created", "sorry"),
        *("warmly", "speak", "reviewed", "x", "xx", "shall", "want", "absolutely", "certainly"),
        *("feel", "have", "we", "i", "this", "these", "as", "your", "from", "to", "physio"),
    )
)
"""How lines begin that need not be kept, where they give no advice."""
ADVICE: Final = frozenset(
    (
        *("keep", "keeping", "don", "dont", "don't", "avoid", "remember", "focus", "make", "never"),
        *("always", "leave", "breathe", "breath", "if", "stop", "only", "aim", "try", "progress"),
        *("should", "must", "rest", "increase", "build", "add", "squeeze", "control", "slow"),
        *("slowly", "ensure", "ice", "between", "off", "gently", "use", "start", "do"),
        *("reduce", "stay", "move", "drive", "push", "think", "think", "engage", "tuck", "brace"),
        *("fine", "okay", "normal", "can", "harder", "easier", "wear", "relax", "exhale", "inhale"),
        *("be", "take", "lower", "lift", "quality", "form", "drop", "listen", "hold", "perform"),
        *("and", "shout", "contact", "call", "when", "expect", "please", "good", "not", "no"),
    )
)
"""What advice says; it must reach the person."""
SECTIONS: Final = frozenset(
    (
        *("warmup", "warm-up", "warm", "cooldown", "cool-down", "cool", "main", "strength"),
        *(
            "mobility",
            "activation",
            "finisher",
            "core",
            "glutes",
            "stretches",
            "stretching",
            "prep",
        ),
        *("conditioning", "balance", "accessory", "accessories", "drills", "running", "superset"),
        *("circuit", "part", "block", "exercise", "ex", "set", "station", "option", "hips", "legs"),
        *(
            "am",
            "pm",
            "morning",
            "evening",
            "phase",
            "stage",
            "bonus",
            "optional",
            "then",
            "movement",
        ),
        *(
            "lower",
            "upper",
            "body",
            "work",
            "up",
            "down",
            "a",
            "b",
            "c",
            "the",
            "and",
            "day",
            "week",
        ),
        *("1", "2", "3", "4", "5", "one", "two", "three", "first", "second", "last", "session"),
    )
)
"""Words of headings that stand before an exercise on its line: "Warm-up: clams x 15"."""
TITLES: Final = frozenset(
    (
        *("programme", "program", "plan", "routine", "workout", "exercises", "schedule", "rehab"),
        *("session", "sheet", "handout", "protocol", "prescription", "regime", "regimen"),
        *("programmes", "programs", "list", "homework", "rehabilitation", "strengthening"),
    )
)
"""What a sheet or a part of it is called."""
DAYS: Final = frozenset(
    (
        *("day", "session", "workout", "monday", "tuesday", "wednesday", "thursday", "friday"),
        *("saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun"),
    )
)
"""What a programme of its own is called after."""
COMMON_DEFAULT: Final = frozenset(
    (
        *(
            "do",
            "this",
            "these",
            "them",
            "all",
            "of",
            "it",
            "each",
            "every",
            "exercise",
            "exercises",
        ),
        *("perform", "complete", "repeat", "rest", "about", "around", "between", "sets", "set"),
        *(
            "for",
            "the",
            "a",
            "in",
            "total",
            "please",
            "everything",
            "whole",
            "circuit",
            "programme",
        ),
        *("program", "routine", "aim", "to", "try", "if", "you", "can", "and", "with", "on", "at"),
        *(
            "unless",
            "stated",
            "otherwise",
            "following",
            "one",
            "hold",
            "then",
            "up",
            "least",
            "per",
        ),
        *("reps", "rep", "both", "sides", "side", "frequency", "how", "often", "dose", "dosage"),
        *("should", "be", "done", "done:", "your", "session", "sessions", "block", "is", "are"),
        *(
            "today",
            "week",
            "weeks",
            "day",
            "days",
            "or",
            "take",
            "use",
            "keep",
            "same",
            "heat",
            "ice",
            "paracetamol",
            "ibuprofen",
            "tempo",
        ),
        *("throughout", "everyone", "approx", "approximately", "roughly", "through", "list", "go"),
        *("listed", "below", "above", "rests", "minimum", "want", "so", "work", "time", "times"),
        *("exercise:", "rest:", "sets:", "reps:", "stretch", "stretches", "held", "as", "well"),
        *(
            "for:",
            "follows",
            "next",
            "now",
            "just",
            "whole",
            "thing",
            "lot",
            "pls",
            "plan",
            "ideally",
        ),
    )
)
"""Words of a sentence that holds for all exercises: "Rest about a minute between sets"."""
LEADS: Final = frozenset(
    (
        *("this", "week", "today", "for", "each", "every", "day", "we", "will", "you", "can", "i"),
        *("want", "to", "up", "warm", "with", "here", "is", "are", "your", "my", "in", "on", "at"),
        *(
            "keep",
            "doing",
            "same",
            "as",
            "last",
            "but",
            "carry",
            "continue",
            "still",
            "main",
            "exercise",
            "start",
        ),
        *("slow", "gentle", "easy", "basic", "simple", "light", "optional", "bonus", "it"),
    )
)
"""What else may stand before the name of an exercise that is certainly one."""
CONDITIONS: Final = frozenset(
    (
        *("progress", "progressing", "progression", "increase", "increasing", "build", "building"),
        *(
            "if",
            "when",
            "once",
            "unless",
            "until",
            "eventually",
            "later",
            "aim",
            "goal",
            "towards",
            "or",
            "alternatively",
            "→",
            "add",
            "adding",
        ),
    )
)
"""Words after a dose behind which another one is for later."""
IMPERATIVE_NAMES: Final = frozenset(
    ("step", "press", "push", "squeeze", "lift", "raise", "open", "stand", "sit", "slide", "roll",
     "reach", "hold", "kneel", "bend", "drive", "rotate", "turn", "draw", "lower", "straighten")
)  # fmt: skip # a word list
"""Words that sentences begin with as well as names of exercises."""
