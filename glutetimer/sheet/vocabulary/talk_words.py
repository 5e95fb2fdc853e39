"""Words of talk that asks for an exercise: "ok so can you do the", "don't forget your"."""

from __future__ import annotations

from typing import Final

DIRECTIVES: Final = frozenset(
    ("hold", "holding", "do", "doing", "try", "add", "adding", "perform", "complete", "repeat",
     "start", "starting", "begin", "beginning", "finish", "finishing", "end", "continue",
     "continuing", "keep", "carry", "practise", "practice", "include", "get", "give", "need",
     "take", "want", "hit", "fit", "squeeze", "knock", "bang", "throw", "chuck", "go", "work",
     "stick", "follow", "crack", "pop", "introduce", "attempt", "resume", "restart", "re-start",
     "move", "moving", "swap", "switch", "change", "replace", "done", "put", "aim", "remember",
     "forget", "ensure", "make", "bring", "love", "manage", "tackle", "onto", "its", "thats",
     "is", "are", "be", "sneak", "slot", "bump", "up", "upping", "prioritise", "prioritize",
     "use", "using", "grab", "master", "alternate", "sit", "combine", "bash", "rattle", "whack",
     "stay", "smash", "aiming", "going", "leave", "skip", "miss", "lets", "have", "having",
     "run", "blast", "forgetting", "added", "given", "included", "popped", "prescribed",
     "written", "time", "come", "comes")
)  # fmt: skip # a word list
"""Words before an exercise that ask for it."""
DOING: Final = frozenset(
    ("do", "doing", "try", "add", "adding", "perform", "complete", "repeat", "practise",
     "practice", "include", "attempt", "do:")
)  # fmt: skip # a word list
"""Those behind which even a name that nobody knows is that of an exercise."""
BETWEEN: Final = frozenset(
    ("the", "your", "some", "those", "these", "a", "an", "our", "usual", "same", "my", "again",
     "just", "also", "in", "few", "out", "through", "of", "more", "both", "good", "nice", "slow",
     "regular", "with", "for", "on", "to", "up", "off", "into", "at", "me", "by", "that", "this",
     "one", "set", "sets", "reps", "round", "about", "around", "like", "maybe", "another",
     "please", "pls", "now", "plz", "lovely", "proper", "next", "back", "over", "it", "you",
     "always", "old", "gentle", "easy", "first", "all", "them", "little", "quick", "sure", "or",
     "and", "basic", "then", "have", "do", "us", "be", "today", "yourself", "yourselves",
     "straight")
)  # fmt: skip # a word list
"""What may stand between such a word, or an amount, and the exercise."""
_OPENERS: Final = frozenset(
    ("called", "named", "say", "said", "way", "hiya", "heya", "yo", "evening", "folks", "lads",
     "ladies", "righto", "great", "stuff", "ok", "okay", "so", "right", "well", "um", "erm",
     "uh", "er", "hmm", "alright", "hi", "hey", "hello", "yeah", "yep", "yes", "oh", "ah",
     "plus", "but", "today", "tonight", "tomorrow", "second", "third", "firstly", "secondly",
     "finally", "lastly", "last", "kindly", "i", "id", "ill", "we", "u", "can", "could", "would",
     "will", "gonna", "must", "got", "let", "perhaps", "week", "homework", "morning",
     "afternoon", "day", "daily", "each", "every", "anyway", "actually", "basically",
     "obviously", "still", "only", "think", "thing", "things", "everyone", "number", "exercise",
     "exercises", "was", "speaking", "btw", "fyi", "p.s", "ps", "nb", "note", "dear", "mate",
     "guys", "team", "really", "after", "before", "bed", "lunch", "breakfast", "dinner", "main",
     "if", "since", "as", "whole", "see", "how", "step", "priority", "non", "negotiable",
     "essential", "key", "most", "important", "new", "favourite", "what", "tbh", "had", "has",
     "not", "least", "d", "ll", "s", "re", "ve", "m")
)  # fmt: skip # a word list
OPENERS: Final = _OPENERS | DIRECTIVES | BETWEEN
"""What talk begins with before it comes to an exercise."""
FILLERS: Final = frozenset(
    ("ok", "okay", "so", "right", "well", "um", "erm", "uh", "er", "hmm", "alright", "hi", "hey",
     "hello", "yeah", "yep", "yes", "oh", "ah", "and", "then", "also", "plus", "but", "now",
     "next", "not", "forgetting", "first", "firstly", "finally", "lastly", "please", "pls",
     "plz", "just", "i", "we", "you", "u", "d", "ll", "m", "re", "ve", "s", "let", "lets", "us",
     "can", "could", "would", "will", "like", "love", "want", "need", "to", "do", "doing",
     "done", "try", "add", "adding", "in", "start", "starting", "begin", "finish", "off", "with",
     "keep", "going", "carry", "on", "continue", "give", "me", "go", "for", "have", "some",
     "the", "your", "those", "these", "a", "an", "of", "gonna", "make", "sure", "remember",
     "don", "t", "dont", "forget", "up", "perform", "complete", "is", "exercise", "one", "it",
     "at", "get", "lovely", "hit", "bump", "say", "maybe")
)  # fmt: skip # a word list
"""Words of talk that say nothing of the exercise behind them."""
REFERRED: Final = frozenset(
    ("after", "before", "during", "than", "from", "between", "until", "since", "without")
)  # fmt: skip # a word list
"""Words before an exercise that only says when another is done: "after your walk"."""
