"""Words of what is not to be done: it was, it is for later, it must not be, it is another's."""

from __future__ import annotations

from typing import Final

CONDITIONAL: Final = frozenset(
    ("if", "when", "whenever", "once", "unless", "until", "till", "til", "provided", "assuming")
)  # fmt: skip # a word list
"""Words of a sentence behind which everything is for another case, or for later."""
PROGRESSING: Final = frozenset(
    ("progress", "progressing", "progression", "progressions", "progressed", "build", "building",
     "increase", "increasing", "eventually", "goal", "goals", "milestone", "target", "later",
     "regress", "regression", "regressions", "alternatively", "should", "ready", "max",
     "maximum", "limit")
)  # fmt: skip # a word list
"""The same, where no exercise stands before them."""
CONDITIONAL_PAIRS: Final = frozenset(
    (("could", "be"), ("the", "aim"), ("your", "aim"), ("our", "aim"), ("after", "week"),
     ("as", "long"), ("as", "soon"), ("by", "week"), ("from", "week"), ("in", "case"),
     ("look", "at"), ("looking", "at"), ("more", "than"), ("move", "on"), ("move", "up"),
     ("moving", "on"), ("moving", "up"), ("next", "month"), ("next", "phase"),
     ("next", "session"), ("next", "stage"), ("next", "step"), ("next", "time"),
     ("next", "week"), ("so", "long"), ("talk", "about"), ("talked", "about"),
     ("think", "about"), ("thinking", "about"), ("thinking", "of"), ("up", "from"))
)  # fmt: skip # a word list
"""The same in two words."""
RISING: Final = frozenset(("work", "working", "build", "building", "get", "getting", "progress"))
"""Words before "up to" that make what follows a goal."""
SPANS: Final = frozenset(("in", "after", "within", "by", "from"))
"""Words before a number of days or weeks that make it later: "in 2 weeks"."""
ALREADY: Final = frozenset(
    ("record", "ran", "was", "were", "did", "had", "been", "managed", "used", "got", "went",
     "gone", "felt", "previously", "pb", "pr", "formerly", "earlier", "yesterday", "ago", "came",
     "hurt", "found", "kept", "made", "saw", "loved", "hated", "struggled", "smashed", "nailed",
     "achieved", "completed", "finished", "started", "tried", "reached", "took", "missed",
     "skipped", "prev", "didn", "wasn", "weren", "couldn", "haven", "hadn")
)  # fmt: skip # a word list
"""Words of a clause that tells of what was done."""
ALREADY_PAIRS: Final = frozenset(
    (("good", "going"), ("good", "job"), ("good", "work"), ("great", "job"), ("great", "work"),
     ("happy", "that"), ("happy", "with"), ("impressed", "by"), ("impressed", "with"),
     ("last", "appointment"), ("last", "month"), ("last", "night"), ("last", "session"),
     ("last", "time"), ("last", "visit"), ("last", "week"), ("last", "year"), ("nice", "job"),
     ("nice", "one"), ("nice", "work"), ("pleased", "with"), ("proud", "of"), ("sorry", "about"),
     ("thanks", "for"), ("well", "done"))
)  # fmt: skip # a word list
"""The same in two words, and praise."""
LONG_AGO: Final = frozenset(
    ("last", "yesterday", "previously", "formerly", "originally", "pb", "pr", "record", "best")
)  # fmt: skip # a word list
"""Words that a whole sentence may begin with that tells of what was done."""
JUDGED: Final = frozenset(
    ("gave", "was", "were", "felt", "went", "hurt", "seemed", "had", "did", "used", "than",
     "improved", "increased", "dropped", "rose", "won", "wouldn", "doesn", "gone", "isn", "aren",
     "wasn", "weren")
)  # fmt: skip # a word list
"""Words behind an amount that tell how it was: "3 x 15 clams was easy"."""
CHANGING: Final = frozenset(
    ("drop", "drops", "cut", "reduce", "go", "lower", "ease", "scale", "shorten", "down", "back",
     "up", "move", "switch", "revert", "return", "work", "increase", "raise", "step", "change")
)  # fmt: skip # a word list
"""Words before "to" and a dose that the one before it is changed to: "drop to 2x8"."""
CASES: Final = frozenset(("if", "when", "whenever", "once", "unless"))
"""Words behind a dose that is only for a case."""
LATER: Final = frozenset(
    ("if", "when", "once", "next", "after", "eventually", "gradually", "later", "over", "by")
)
"""Words behind what one gets to later: "2x8 → 3x12 over 4 weeks"."""
LATER_PAIRS: Final = frozenset(
    (("as", "able"), ("as", "tolerated"), ("as", "you"), ("as", "comfortable"), ("as", "strength"),
     ("as", "it"), ("as", "pain"), ("as", "symptoms"), ("in", "time"), ("with", "time"),
     ("as", "possible"), ("as", "tol"), ("in", "due"))
)  # fmt: skip # a word list
"""The same in two words."""
REFERRING: Final = frozenset(("as", "from", "like", "than"))
"""Words before "last week" that only refer to it: "same as last week"."""
REFUSING: Final = frozenset(
    ("removed", "stopped", "scrapped", "cancelled", "paused", "silly", "daft", "crazy", "unwise",
     "dont", "never", "not", "cannot", "cant", "nor", "exceed", "instead", "t")
)  # fmt: skip # a word list
"""Words of a clause that says what is not to be done."""
REFUSING_PAIRS: Final = frozenset(
    (("taken", "out"), ("took", "out"), ("left", "out"), ("ruled", "out"), ("back", "off"),
     ("break", "from"), ("do", "not"), ("don", "t"), ("go", "easy"), ("hold", "off"),
     ("instead", "of"), ("lay", "off"), ("no", "more"), ("no", "need"), ("rather", "than"),
     ("rest", "from"), ("stay", "away"), ("time", "off"))
)  # fmt: skip # a word list
"""The same in two words."""
LEAVING: Final = frozenset(
    ("avoid", "avoiding", "skip", "skipping", "stop", "stopping", "leave", "leaving", "drop",
     "dropping", "cut", "cancel", "forget", "bin", "ditch", "omit", "lose", "scrap", "park",
     "pause", "quit")
)  # fmt: skip # a word list
"""The same, where the clause begins with them."""
NOT_REFUSING: Final = frozenset(("least", "forgetting", "only", "just", "to"))
"""Words behind "not" that make it no refusal: "last but not least"."""
REMINDING: Final = frozenset(("forget", "forgetting", "skip", "miss", "neglect", "leave"))
"""What one is told not to do where an exercise is to be done: "don't forget"."""
OF_OTHERS: Final = frozenset(
    ("nobody", "no-one", "noone", "anyone", "anybody", "who", "he", "she", "they", "people",
     "patients", "studies", "study", "research", "athletes", "runners", "someone", "somebody",
     "others", "participants", "subjects", "clients", "evidence", "than", "equals", "equivalent",
     "does", "may", "might", "example", "e.g", "eg", "imagine", "pretend",
     "everybody", "friend")
)  # fmt: skip # a word list
"""Words of a clause that speaks of somebody else, or compares."""
ASKING_FOR: Final = frozenset(
    ("said", "says", "told", "wants", "want", "wanted", "asked", "asks", "gave", "given",
     "prescribed", "recommended", "recommends", "suggested", "suggests", "advised", "advises",
     "agreed", "settled", "decided", "planned", "promised")
)  # fmt: skip # a word list
"""How one tells what somebody was given to do: "she told me to do"."""
PRAISING: Final = frozenset(
    ("fixed", "helped", "helps", "worked", "works", "cured", "sorted", "saved", "recommend",
     "swear")
)  # fmt: skip # a word list
"""How one tells what to do by what it did: "what fixed mine was"."""
PRAISES: Final = frozenset(
    ("great", "good", "nice", "brilliant", "fantastic", "amazing", "superb", "excellent",
     "cracking", "awesome", "super", "lovely", "wonderful", "impressive", "strong", "solid", "fab",
     "well")
)  # fmt: skip # a word list
"""How a sentence begins that praises what was done on a day."""
PRAISED_DAYS: Final = frozenset(
    ("yesterday", "today", "weekend", "earlier", "parkrun", "race", "pb", "best")
)  # fmt: skip # a word list
"""Words of such a sentence that say when or where that was, besides the days of the week."""
TURNS: Final = frozenset(("but", "so", "now", "today", "tonight", "then", "just", "whereas"))
"""Words behind which a new clause begins: "that was hard so do 2 x 8"."""
PERMITTING: Final = frozenset(
    ("pain", "free", "painfree", "pain-free", "no", "able", "comfortable", "tolerated", "allows",
     "symptoms", "settled", "-")
)  # fmt: skip # a word list
"""Of a condition under which one does what follows, and only stops if it hurts."""
