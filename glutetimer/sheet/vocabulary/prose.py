"""Words of what is no exercise: greetings, advice, warnings, headings, lists of things to fetch."""

from __future__ import annotations

from typing import Final

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
        *("add", "adding", "adds", "bump", "extend", "halve", "aiming", "homework", "tonight"),
        *("seen", "referred", "assessed", "discharged", "sheet", "hiya", "morning", "evening"),
        *("difference", "reason", "idea", "average", "month", "months", "year", "years"),
        *("reassess", "assessment", "watch", "read", "click", "download", "visit", "join"),
        *(
            "discuss",
            "check",
            "subscribe",
            "section",
            "chapter",
            "module",
            "appendix",
            "emergency",
            "dial",
        ),
        *("book", "pay", "sleep", "carry", "new", "update", "pt", "decrease", "double"),
        *("add", "adding", "telephone", "progression", "progressing", "edit", "crutch"),
        *("crutches", "following", "further", "regarding", "enclosed"),
        *(
            "anything",
            "anyone",
            "order",
            "attn",
            "ref",
            "nhs",
            "ltd",
            "dr",
            "mr",
            "mrs",
            "ms",
            "miss",
            "prof",
            "sorry",
        ),
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
