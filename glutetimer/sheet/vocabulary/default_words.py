"""Words of sentences that hold for all exercises."""

from __future__ import annotations

from typing import Final

COMMON_DEFAULT: Final = frozenset(
    ("do", "this", "these", "them", "all", "of", "it", "each", "every", "exercise",
     "exercises", "perform", "complete", "repeat", "rest", "about", "around", "between",
     "sets", "set", "for", "the", "a", "in", "total", "please", "everything", "whole",
     "circuit", "programme", "program", "routine", "aim", "to", "try", "if", "you", "can",
     "and", "with", "on", "at", "unless", "stated", "otherwise", "following", "one", "hold",
     "then", "up", "least", "per", "lifts", "reps", "rep", "both", "sides", "side", "frequency",
     "how", "often", "dose", "dosage", "should", "be", "done", "done:", "your", "session",
     "sessions", "block", "is", "are", "today", "week", "weeks", "day", "days", "or",
     "take", "use", "keep", "same", "heat", "ice", "paracetamol", "ibuprofen", "tempo",
     "yourself", "wait", "give", "allow", "leave", "have", "make", "sure", "ok", "okay",
     "also", "told", "specified", "noted", "indicated", "mentioned", "shown", "advised",
     "throughout", "everyone", "approx", "approximately", "roughly", "through", "list",
     "go", "listed", "below", "above", "rests", "minimum", "want", "so", "work", "time",
     "times", "exercise:", "rest:", "sets:", "reps:", "stretch", "stretches", "held", "as",
     "well", "for:", "follows", "next", "now", "just", "whole", "thing", "lot", "pls",
     "plan", "ideally", "have", "allow", "give", "leave", "yourself", "plenty", "enough",
     "grand", "fine", "good", "great", "ideal", "perfect", "lots", "sufficient", "will",
     "is")
)  # fmt: skip # a word list
"""Words of a sentence that holds for all exercises: "Rest about a minute between sets"."""
STARTERS: Final = frozenset(
    ("do", "all", "these", "this", "perform", "complete", "repeat", "rest", "hold", "aim",
     "try", "each", "everything", "frequency", "for", "take", "exercises", "exercise",
     "sets", "reps", "the", "whole", "please", "so", "daily", "how", "ideally", "use",
     "twice", "once", "between", "do:", "unless", "rests", "every", "work", "routine",
     "programme", "program", "dosage", "dose", "tempo", "keep", "and", "now", "should",
     "stretch", "stretches", "wait", "give", "allow", "leave", "have", "ok", "okay", "then",
     "make", "pls", "just", "also", "still", "circuit", "session", "sessions", "go", "on",
     "a", "you", "it", "them", "both", "with")
)  # fmt: skip # a word list
"""How sentences begin that hold for all exercises."""
MEDICINES: Final = frozenset(
    ("paracetamol", "ibuprofen", "codeine", "tablets", "tablet", "painkillers", "mg", "gel",
     "cream", "ice", "heat", "water", "medication", "naproxen", "massage", "bath", "sleep", "drink")
)  # fmt: skip # a word list
"""What has a "how often" of its own."""
LATER: Final = frozenset(
    ("progress", "progression", "progressing", "increase", "build", "building", "max", "maximum")
)
"""How sentences begin that are for later, or say how much is too much."""
LABELS: Final = frozenset(
    ("frequency", "schedule", "rest", "sets", "reps", "dose", "dosage", "often", "load")
)
ASKED: Final = frozenset(("i", "would", "like", "you", "d", "need", "we", "he", "she", "they"))
ANSWERS: Final = frozenset(("no", "yes", "nope", "yep", "yeah", "ok", "okay", "sure", "well"))
LASTING: Final = frozenset(("take", "takes", "last", "lasts", "taking"))
"""Words of sentences that say how long something takes."""
FREE: Final = frozenset(("off", "rest", "free", "day", "days", "are", "is", "a", "and", "on"))
FOR_ALL: Final = frozenset(("all", "each", "every", "everything", "throughout"))
OF_ONE: Final = frozenset(("band", "some_band", "load", "several_loads", "further"))
OF_OTHERS: Final = frozenset(("take", "use"))
"""How sentences begin that tell how often something else is done: "Use ice 3 times a day"."""
