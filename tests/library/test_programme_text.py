"""A programme written into the text of a file: what a person typed stays, wherever it goes."""

from __future__ import annotations

import tomllib

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glutetimer.library.programme_text import (
    SCHEMA_LINE,
    UnchangeableTextError,
    changed_text,
    new_text,
)
from glutetimer.training.programme import Block, Programme, ProgrammeNote, Week

MINE = """\
# My evening, as the physio wrote it.
id = "evening"   # do not rename
name = "Evening"

[[blocks]]
exercise = "glute_bridge"   # slowly!
reps = 10

# the last one
[[blocks]]
exercise = "clamshell"
sets = 3        # never more
# and no band

# the end
"""
CIRCUIT = """\
id = "c"
name = "C"

# twice through
[[blocks]]
rounds = 2

# first
[[blocks.blocks]]
exercise = "squat"

# second
[[blocks.blocks]]
exercise = "lunge"

# alone
[[blocks]]
exercise = "clamshell"
"""


def read(text: str) -> Programme:
    return msgspec.convert(tomllib.loads(text), Programme)


def test_a_new_file_says_only_what_is_said_as_a_person_would_write_it() -> None:
    programme = Programme(
        id="hips",
        name="Hips",
        often="twice a day",
        note=(ProgrammeNote(text='Breathe "out" on the way up.'),),
        blocks=(
            Block(exercise="glute_bridge", sets=2, reps=12, rest_s=45.0),
            Block(rounds=3, blocks=(Block(exercise="squat", hold_s=2.5),)),
        ),
    )
    assert new_text(programme) == SCHEMA_LINE + (
        'id = "hips"\n'
        'name = "Hips"\n'
        "note = [\n"
        '  {text = "Breathe \\"out\\" on the way up."},\n'
        "]\n"
        'often = "twice a day"\n'
        "\n[[blocks]]\n"
        'exercise = "glute_bridge"\n'
        "sets = 2\nreps = 12\nrest_s = 45\n"
        "\n[[blocks]]\nrounds = 3\n"
        '\n[[blocks.blocks]]\nexercise = "squat"\nhold_s = 2.5\n'
    )


def test_what_is_the_same_is_the_same_text() -> None:
    for text in (MINE, CIRCUIT):
        assert changed_text(text, read(text)) == text


def test_a_value_is_changed_in_its_line() -> None:
    bridge, clam = read(MINE).blocks
    changed = msgspec.structs.replace(bridge, reps=12)
    after = changed_text(MINE, msgspec.structs.replace(read(MINE), blocks=(changed, clam)))
    assert after == MINE.replace("reps = 10", "reps = 12")


def test_comments_go_with_their_block() -> None:
    bridge, clam = read(MINE).blocks
    after = changed_text(MINE, msgspec.structs.replace(read(MINE), blocks=(clam, bridge)))
    assert after == (
        "# My evening, as the physio wrote it.\n"
        'id = "evening"   # do not rename\nname = "Evening"\n'
        '\n# the last one\n[[blocks]]\nexercise = "clamshell"\n'
        "sets = 3        # never more\n# and no band\n"
        '\n[[blocks]]\nexercise = "glute_bridge"   # slowly!\nreps = 10\n'
        "\n# the end\n"
    )


def test_a_block_leaves_its_circuit_with_its_comment() -> None:
    circuit, clam = read(CIRCUIT).blocks
    squat, lunge = circuit.blocks
    left = msgspec.structs.replace(circuit, blocks=(lunge,))
    after = changed_text(
        CIRCUIT, msgspec.structs.replace(read(CIRCUIT), blocks=(squat, left, clam))
    )
    assert '# first\n[[blocks]]\nexercise = "squat"\n' in after
    assert '# second\n[[blocks.blocks]]\nexercise = "lunge"\n' in after
    assert after.index("# first") < after.index("# twice through") < after.index("# alone")


def test_a_week_keeps_its_comments_beside_one_that_is_changed() -> None:
    text = (
        'id = "b"\nname = "B"\n\n# easy\n[[weeks]]\nweek = 1\n\n[[weeks.blocks]]\n'
        'exercise = "squat" # low\n\n# hard\n[[weeks]]\nweek = 2\n\n[[weeks.blocks]]\n'
        'exercise = "squat" # deep\n'
    )
    first, second = read(text).weeks
    more = Week(week=2, blocks=(Block(exercise="squat", reps=5),))
    assert (
        changed_text(text, Programme(id="b", name="B", weeks=(first, more))) == text + "reps = 5\n"
    )
    dropped = changed_text(text, Programme(id="b", name="B", weeks=(second,)))
    assert "# easy" not in dropped
    assert '# hard\n[[weeks]]\nweek = 2\n\n[[weeks.blocks]]\nexercise = "squat" # deep\n' in dropped


@pytest.mark.parametrize(
    "text",
    [
        'id = "e"\nname = "E"\nblocks = [{ exercise = "lunge" }]  # one line\n',
        'id = "e"\nname = "E"\nblocks = [\n  { exercise = "lunge" },  # first\n]\n# end\n',
        'id = "e"\r\nname = "E" # Windows\r\n[[blocks]]\r\nexercise = "lunge"\r\n',
        'name = "E"\nid = "e"\n[[blocks]]\nexercise = "lunge"\n[[note]]\ntext = "Slow." # said\n',
        'id = "e"\nname = """E\n[[blocks]]"""\n[[blocks]] # odd\nexercise = "lunge"',
    ],
)
def test_however_it_is_written_comments_stay(text: str) -> None:
    before = read(text)
    blocks = (Block(exercise="squat", reps=5), *before.blocks)
    after = changed_text(text, msgspec.structs.replace(before, blocks=blocks))
    assert read(after) == msgspec.structs.replace(before, blocks=blocks)
    comments = [line.partition("#")[2].strip() for line in text.splitlines()]
    assert all(comment in after for comment in comments)
    assert ("\r\n" in after) == ("\r\n" in text)


def test_what_is_written_too_oddly_is_refused() -> None:
    odd = 'id = "e"\nname = "E"\n[["blocks"]]\nexercise = "lunge"\n'
    with pytest.raises(UnchangeableTextError):
        changed_text(odd, msgspec.structs.replace(read(odd), blocks=(Block(exercise="squat"),)))


LEAVES = st.builds(
    Block,
    exercise=st.sampled_from(["squat", "lunge", "clamshell"]),
    sets=st.none() | st.integers(1, 20),
    hold_s=st.none() | st.sampled_from([0.0, 1.5, 30.0]),
    note=st.none() | st.text(st.characters(categories=["L", "P", "Zs"]), min_size=1, max_size=20),
    wait=st.booleans(),
)
BLOCKS = st.lists(
    LEAVES
    | st.builds(
        Block,
        rounds=st.none() | st.integers(1, 5),
        blocks=st.lists(LEAVES, min_size=1, max_size=3).map(tuple),
    ),
    min_size=1,
    max_size=5,
).map(tuple)
PROGRAMMES = st.builds(
    Programme,
    id=st.just("p"),
    name=st.sampled_from(["P", 'A "B" # c', "Zwölf"]),
    often=st.none() | st.just("daily"),
    note=st.lists(st.builds(ProgrammeNote, text=st.just("Slow."), sources=st.just(("S1.1",)))).map(
        tuple
    ),
    blocks=BLOCKS,
) | st.builds(
    Programme,
    id=st.just("p"),
    name=st.just("P"),
    weeks=st.lists(BLOCKS, min_size=1, max_size=3).map(
        lambda all_: tuple(Week(week=n + 1, blocks=blocks) for n, blocks in enumerate(all_))
    ),
)


@settings(max_examples=40)
@given(PROGRAMMES)
def test_what_is_written_is_read_as_it_was(programme: Programme) -> None:
    text = new_text(programme)
    assert read(text) == programme
    assert changed_text(text, programme) == text


@settings(max_examples=40)
@given(PROGRAMMES, PROGRAMMES)
def test_any_file_can_become_any_other(before: Programme, after: Programme) -> None:
    text = changed_text(new_text(before), after)
    assert read(text) == after
    assert text.startswith(SCHEMA_LINE)
