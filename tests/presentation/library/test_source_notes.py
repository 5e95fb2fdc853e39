"""Sources of a page: one number an article or reference, in the order in which they are cited."""

from __future__ import annotations

from glutetimer.library.sources import Article, Fact, Reference, Sources
from glutetimer.presentation.library.sources import SourceFact, SourceNotes
from glutetimer.training.sourced import Statement

SOURCES = Sources(
    article=(
        Article(id="S1", title="Train", author="Ann", where="A magazine", year=2014),
        Article(id="S2", title="Sit less", author="Ben", where="A paper"),
    ),
    reference=(
        Reference(
            id="study2015",
            what="Thrusts against squats",
            author="Cole C",
            title="A comparison",
            year=2015,
            where="J Biomech 31:1-2",
            address="doi.org/10.1/2",
        ),
        Reference(id="page", what="Drills", where="a page"),
    ),
    fact=(
        Fact(id="S1.2", kind="cue", text="Lift"),
        Fact(id="S1.10", kind="cue", text="Lower"),
        Fact(id="S2.1", kind="habit", text="Stand up"),
    ),
)


def test_a_source_has_one_number_however_many_of_its_facts_are_cited() -> None:
    notes = SourceNotes(SOURCES)

    assert notes.cite(["S1.10"]) == (1,)
    assert notes.cite(["study2015", "S1.2", "S1.10"]) == (1, 2)
    assert notes.cite(["S2.1"]) == (3,)
    assert [one.number for one in notes.entries] == [1, 2, 3]
    assert [one.id for one in notes.entries] == ["S1", "study2015", "S2"]


def test_an_article_lists_each_cited_fact_once_in_its_order() -> None:
    notes = SourceNotes(SOURCES)
    notes.cite(["S1.10", "S1.2", "S1.10"])

    (entry,) = notes.entries

    assert entry.facts == (SourceFact("S1.2", "Lift"), SourceFact("S1.10", "Lower"))
    assert (entry.heading, entry.published) == (
        "“Train”, Ann",
        "A magazine, 2014; address not known",
    )


def test_a_reference_says_what_it_found_and_where_it_is() -> None:
    notes = SourceNotes(SOURCES)
    notes.cite(["study2015", "page"])

    study, page = notes.entries

    assert (study.heading, study.says) == ("“A comparison”, Cole C", "Thrusts against squats")
    assert study.published == "J Biomech 31:1-2, 2015; doi.org/10.1/2"
    assert (page.heading, page.says, page.published) == (
        "“Drills”",
        "",
        "a page; address not known",
    )


def test_a_text_has_its_numbers_and_our_own_reason() -> None:
    notes = SourceNotes(SOURCES)
    said = Statement(text="Breathe", sources=("S2.1",), default="ours")

    found = notes.text(said.text, said, None)

    assert (found.text, found.numbers, found.default) == ("Breathe", (1,), "ours")


def test_what_there_is_no_source_for_is_left_out() -> None:
    notes = SourceNotes(SOURCES)

    assert notes.cite(["S9.1", "no_such"]) == ()
    assert notes.entries == ()
