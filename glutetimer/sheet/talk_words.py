"""Words of talk around an exercise: what asks for it, and what only speaks of it."""

from __future__ import annotations

from typing import Final

CONDITIONAL: Final = frozenset(
    ("if", "when", "whenever", "once", "unless", "until", "till", "til", "provided", "assuming")
)
"""Words of a sentence behind which everything is for another case, or for later."""
PROGRESSING: Final = frozenset(
    ("progress", "progressing", "progression", "progressions", "progressed", "build", "building",
     "increase", "increasing", "eventually", "goal", "goals", "target", "later", "regress",
     "regression", "regressions", "alternatively", "should", "ready", "max", "maximum", "limit")
)  # fmt: skip # a word list
"""The same, where no exercise stands before them."""
CONDITIONAL_PAIRS: Final = frozenset(
    (
        *(("as", "soon"), ("next", "time"), ("next", "week")),
        *(("next", "month"), ("next", "session"), ("next", "phase"), ("next", "stage")),
        *(("next", "step"), ("in", "case"), ("so", "long"), ("as", "long"), ("by", "week")),
        *(("from", "week"), ("after", "week"), ("move", "up"), ("moving", "up"), ("up", "from")),
        *(("look", "at"), ("talk", "about"), ("think", "about"), ("thinking", "of")),
        *(("thinking", "about"), ("looking", "at"), ("talked", "about"), ("more", "than")),
        *(("move", "on"), ("moving", "on")),
    )
)
RISING: Final = frozenset(("work", "working", "build", "building", "get", "getting", "progress"))
"""Words before "up to" that make what follows a goal."""
SPANS: Final = frozenset(("in", "after", "within", "by", "from"))
"""Words before a number of days or weeks that make it later: "in 2 weeks"."""
ALREADY: Final = frozenset(
    ("was", "were", "did", "had", "been", "managed", "used", "got", "went", "felt",
     "previously", "formerly", "earlier", "yesterday", "ago", "came", "hurt", "found",
     "kept", "made", "saw", "loved", "hated", "struggled", "smashed", "nailed", "achieved",
     "completed", "finished", "started", "tried", "reached", "took", "did'nt", "didn't",
     "haven't",
     "wasn't", "weren't", "couldn't", "missed", "skipped", "prev", "didn", "wasn", "weren", "couldn", "haven", "hadn")
)  # fmt: skip # a word list
"""Words of a clause that tells of what was done."""
ALREADY_PAIRS: Final = frozenset(
    (
        *(("last", "week"), ("last", "time"), ("last", "month"), ("last", "session")),
        *(("last", "year"), ("last", "visit"), ("last", "night"), ("last", "appointment")),
        *(("well", "done"), ("great", "job"), ("good", "job"), ("nice", "work"), ("great", "work")),
        *(("good", "work"), ("happy", "with"), ("pleased", "with"), ("proud", "of")),
        *(("impressed", "with"), ("impressed", "by"), ("thanks", "for"), ("sorry", "about")),
        *(("nice", "one"), ("good", "going"), ("nice", "job"), ("happy", "that")),
    )
)
LONG_AGO: Final = frozenset(("last", "yesterday", "previously", "formerly", "originally"))
"""Words that a whole sentence may begin with that tells of what was done."""
NOT_REFUSING: Final = frozenset(("least", "forgetting", "only", "just", "to"))
"""Words behind "not" that make it no refusal: "last but not least"."""
REFERRING: Final = frozenset(("as", "from", "like", "than"))
"""Words before "last week" that only refer to it: "same as last week"."""
REFUSING: Final = frozenset(
    ("don't", "dont", "never", "not", "shouldn't", "mustn't", "cannot", "can't", "cant", "won't",
     "wouldn't", "nor", "exceed", "instead", "t")
)  # fmt: skip # a word list
"""Words of a clause that says what is not to be done."""
LEAVING: Final = frozenset(
    ("avoid", "avoiding", "skip", "skipping", "stop", "stopping", "leave", "leaving", "drop",
     "dropping", "cut", "cancel", "forget", "bin", "ditch", "omit", "lose", "scrap", "park", "pause",
     "quit")
)  # fmt: skip # a word list
"""The same, where the clause begins with them."""
REFUSING_PAIRS: Final = frozenset(
    (
        *(("hold", "off"), ("lay", "off"), ("stay", "away"), ("rather", "than"), ("no", "need")),
        *(("rest", "from"), ("time", "off"), ("break", "from"), ("don", "t"), ("do", "not")),
        *(("no", "more"), ("go", "easy"), ("back", "off"), ("instead", "of")),
    )
)
REMINDING: Final = frozenset(("forget", "forgetting", "skip", "miss", "neglect", "leave", "worry"))
"""What one is told not to do where an exercise is to be done: "don't forget"."""
OF_OTHERS: Final = frozenset(
    ("nobody", "no-one", "noone", "anyone", "anybody", "who", "he", "she", "they", "people", "patients", "studies", "study", "research", "athletes",
     "runners", "someone", "somebody", "others", "participants", "subjects", "clients", "evidence",
     "than", "equals", "equivalent", "does", "may", "might", "example", "e.g", "eg", "imagine",
     "harder", "easier", "pretend", "everybody", "friend", "he's", "she's", "they're")
)  # fmt: skip # a word list
"""Words of a clause that speaks of somebody else, or compares."""
ASKING_FOR: Final = frozenset(
    ("said", "says", "told", "wants", "want", "wanted", "asked", "asks", "gave", "given",
     "prescribed", "recommended", "recommends", "suggested", "suggests", "advised", "advises")
)  # fmt: skip # a word list
"""How one tells what somebody was given to do: "she told me to do"."""
DIRECTIVES: Final = frozenset(
    ("do", "doing", "try", "add", "adding", "perform", "complete", "repeat", "start", "starting",
     "begin", "beginning", "finish", "finishing", "end", "continue", "continuing", "keep", "carry",
     "practise", "practice", "include", "get", "give", "need", "take", "want", "hit", "fit",
     "squeeze", "knock", "bang", "throw", "chuck", "go", "work", "stick", "follow", "crack", "pop",
     "introduce", "attempt", "resume", "restart", "re-start", "move", "moving", "swap", "switch",
     "change", "replace", "done", "put", "aim", "remember", "forget", "ensure", "make", "bring",
     "love", "manage", "tackle", "onto", "it's", "its", "thats", "that's", "is", "are", "be",
     "sneak", "slot", "bump", "up", "upping", "prioritise", "prioritize", "use", "using", "grab",
     "master", "alternate", "sit", "combine", "bash", "rattle", "whack", "stay", "smash", "aiming", "going", "leave", "skip", "miss", "let's", "lets",
     "have", "having", "run", "blast", "forgetting",
     "added", "given", "included", "popped", "prescribed", "written", "time")
)  # fmt: skip # a word list
"""Words before an exercise that ask for it."""
REFERRED: Final = frozenset(
    ("after", "before", "during", "than", "like", "from", "between", "until", "since", "without")
)
"""Words before an exercise that only says when another is done: "after your walk"."""
DOING: Final = frozenset(
    ("do", "doing", "try", "add", "adding", "perform", "complete", "repeat", "practise", "practice",
     "include", "attempt", "do:")
)  # fmt: skip # a word list
"""Those behind which even a name that nobody knows is that of an exercise."""
BETWEEN: Final = frozenset(
    ("the", "your", "some", "those", "these", "a", "an", "our", "usual", "same", "my", "again",
     "just", "also", "in", "few", "out", "through", "of", "more", "both", "good", "nice", "slow",
     "regular", "with", "for", "on", "to", "up", "off", "into", "at", "me", "by", "that", "this",
     "one", "set", "sets", "reps", "round", "about", "around", "like", "maybe", "another", "please",
     "pls", "now", "plz", "lovely", "proper", "next", "back", "over", "it", "you", "always", "old",
     "gentle", "easy", "first", "all", "them", "little", "quick", "sure", "or", "and",
     "basic", "then", "have", "do", "us", "be")
)  # fmt: skip # a word list
"""What may stand between such a word and the exercise."""
OPENERS: Final = frozenset(
    ("ok", "okay", "so", "right", "well", "um", "erm", "uh", "er", "hmm", "alright", "hi", "hey",
     "hello", "yeah", "yep", "yes", "oh", "ah", "and", "then", "also", "plus", "but", "now", "next",
     "today", "tonight", "tomorrow", "first", "second", "third", "firstly", "secondly", "finally",
     "lastly", "last", "please", "pls", "plz", "kindly", "just", "i'd", "i'll", "we'll", "we're",
     "you'll", "you're", "i", "id", "ill", "we", "you", "u", "can", "could", "would", "will", "gonna",
     "going", "want", "like", "love", "need", "must", "have", "got", "let", "us", "maybe", "perhaps",
     "this", "week", "for", "homework", "morning", "evening", "afternoon", "day", "daily", "each",
     "every", "anyway", "actually", "basically", "obviously", "again", "still", "only", "think",
     "thing", "things", "everyone", "all", "number", "exercise", "exercises", "was", "them",
     "speaking", "btw", "fyi", "p.s", "ps", "nb", "note", "dear", "mate", "folks", "guys", "team",
     "really", "is", "are", "it's", "its", "that's", "there's", "here's", "after", "before", "bed",
     "lunch", "breakfast", "dinner", "work", "main", "in", "on", "at", "of", "off", "if", "since",
     "as", "quick", "one", "whole", "see", "how", "step", "priority", "non", "negotiable",
     "essential", "key", "most", "important", "new", "favourite", "not", "least", "d", "ll", "s", "re", "ve", "m")
) | DIRECTIVES | BETWEEN  # fmt: skip # a word list
"""What talk begins with before it comes to an exercise."""
FILLERS: Final = frozenset(
    ("ok", "okay", "so", "right", "well", "um", "erm", "uh", "er", "hmm", "alright", "hi", "hey",
     "hello", "yeah", "yep", "yes", "oh", "ah", "and", "then", "also", "plus", "but", "now", "next",
     "not", "forgetting", "first", "firstly", "finally", "lastly", "please", "pls", "plz", "just", "i", "we", "you", "u",
     "d", "ll", "m", "re", "ve", "s", "let", "lets", "us", "can", "could", "would", "will", "like",
     "love", "want", "need", "to", "do", "doing", "done", "try", "add", "adding", "in", "start",
     "starting", "begin", "finish", "off", "with", "keep", "going", "carry", "on", "continue", "give",
     "me", "go", "for", "have", "some", "the", "your", "those", "these", "a", "an", "of", "gonna",
     "make", "sure", "remember", "don", "t", "dont", "forget", "up", "perform", "complete", "is",
     "exercise", "one", "it", "at", "get", "lovely", "hit", "bump", "say", "maybe")
)  # fmt: skip # a word list
"""Words of talk that say nothing of the exercise behind them."""
TURNS: Final = frozenset(("but", "so", "now", "today", "tonight", "then", "just", "whereas"))
"""Words behind which a new clause begins: "that was hard so do 2 x 8"."""
JUDGED: Final = frozenset(
    (
        "was",
        "were",
        "felt",
        "went",
        "hurt",
        "seemed",
        "had",
        "did",
        "used",
        "than",
        "improved",
        "increased",
        "dropped",
        "rose",
    )
)
"""Words behind a dose that was done: "3 x 15 clams was easy"."""
