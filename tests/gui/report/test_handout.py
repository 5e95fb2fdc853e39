"""A programme on paper, and read back from it: the PDF, a screenshot, a photograph."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter, QPolygonF, QTransform
from PySide6.QtPdf import QPdfDocument

from glutetimer.app.context import AppContext
from glutetimer.app.handout import Handout, make_handout
from glutetimer.errors import UserError
from glutetimer.exchange.programme_code import from_code
from glutetimer.exchange.shared_file import FileTexts
from glutetimer.gui.report import read_back
from glutetimer.gui.report.handout_pdf import handout_pdf, write_handout
from glutetimer.gui.report.read_back import read_texts, texts_of
from glutetimer.host.clock import FakeClock
from glutetimer.presentation.handout import LONGEST_CODE, HandoutPage, handout_page
from glutetimer.training.exercise_draft import ExerciseDraft
from glutetimer.training.programme import Block, Programme, ProgrammeNote

pytestmark = pytest.mark.usefixtures("qapp")

PHYSIO = Programme(
    id="hip",
    name="Hip, from my physio",
    often="3 to 4 times a week",
    blocks=(
        Block(exercise="glute_bridge", sets=3, reps=12, rest_s=60),
        Block(exercise="clamshell", sets=2, reps=15, band="red", rest_s=60, note="slowly"),
        Block(exercise="side_plank_knees", sets=3, hold_s=20, rest_s=60),
    ),
)


@pytest.fixture
def context(tmp_path: Path) -> AppContext:
    return AppContext(tmp_path / "data", FakeClock())


def on_paper(context: AppContext, programme: Programme, week: int | None = None) -> HandoutPage:
    return handout_page(
        handed(context, programme, week), context.catalogue.exercises, context.catalogue.guidance
    )


def handed(context: AppContext, programme: Programme, week: int | None = None) -> Handout:
    return make_handout(programme, context.planner, context.catalogue, week)


def pages_of(content: bytes) -> list[str]:
    document, _buffer = opened(content)
    return [document.getAllText(page).text() for page in range(document.pageCount())]


def opened(content: bytes) -> tuple[QPdfDocument, QBuffer]:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    return document, buffer


@pytest.fixture
def scan(context: AppContext) -> QImage:
    """The page as a scanner sees it, 150 dots an inch."""
    document, _buffer = opened(handout_pdf(on_paper(context, PHYSIO), "a4"))
    return read_back._on_white(document.render(0, QSize(1240, 1754))).convertToFormat(
        QImage.Format.Format_RGB32
    )


def saved(picture: QImage, kind: str = "PNG", quality: int = -1) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, kind, quality)
    return bytes(buffer.data().data())


def test_the_page_says_what_is_done(context: AppContext) -> None:
    (text,) = pages_of(handout_pdf(on_paper(context, PHYSIO), "a4"))
    said = " ".join(text.split())
    for words in (
        "Hip, from my physio",
        "3 to 4 times a week. Rest 1 min between sets.",
        "3 × 12 reps, hold 2 s",
        "red mini band: just above the knees",
        "slowly",
        "3 × 20 s hold, each side",
        "Stop at once if something hurts.",
        "week 4",
    ):
        assert words in said, said


def test_a_tempo_is_said_with_its_pauses_and_no_hold_twice(context: AppContext) -> None:
    blocks = (
        Block(exercise="glute_bridge", sets=3, reps=12, tempo="2-3-2-0"),
        Block(exercise="clamshell", sets=2, reps=15, tempo="4-0-1-1"),
    )
    page = on_paper(context, Programme(id="x", name="X", blocks=blocks))
    bridge, clamshell = (one.doing.partition(", rest")[0] for one in page.exercises)
    assert bridge == "3 × 12 reps, 3 s at the bottom, 2 s up, 2 s down"
    assert clamshell == "2 × 15 reps, hold 1 s, each side, 1 s up, 4 s down"


def test_up_to_six_exercises_are_on_one_page_and_twenty_on_several(context: AppContext) -> None:
    names = ("glute_bridge", "clamshell", "side_leg_lift_floor", "squat", "lunge", "hip_thrust")
    for number, most in ((6, 1), (20, 5)):
        blocks = tuple(Block(exercise=names[index % 6], sets=2) for index in range(number))
        programme = Programme(id="x", name="X", blocks=blocks)
        pages = pages_of(handout_pdf(on_paper(context, programme), "a4"))
        assert 1 <= len(pages) <= most
        together = " ".join(" ".join(pages).split())
        assert f"{number} " in together
        assert sum("Stop at once" in page for page in pages) == 1


@pytest.mark.parametrize("size", ["a4", "letter"])
def test_the_pdf_itself_has_the_code(context: AppContext, size: str) -> None:
    found = texts_of(handout_pdf(on_paper(context, PHYSIO), size))
    assert found is not None
    assert from_code("\n".join(found.codes)).programme == PHYSIO
    assert "Glute bridge" in found.text


def rotated(picture: QImage) -> QImage:
    return picture.transformed(QTransform().rotate(17), Qt.TransformationMode.SmoothTransformation)


def smaller(picture: QImage) -> QImage:
    return picture.scaledToWidth(620, Qt.TransformationMode.SmoothTransformation)


def blurred(picture: QImage) -> QImage:
    return smaller(picture).scaledToWidth(1240, Qt.TransformationMode.SmoothTransformation)


def aslant(picture: QImage) -> QImage:
    """A photograph from one side."""
    width, height = picture.width(), picture.height()
    square = QPolygonF(
        [QPointF(0, 0), QPointF(width, 0), QPointF(width, height), QPointF(0, height)]
    )
    seen = QPolygonF([QPointF(60, 90), QPointF(1100, 20), QPointF(1240, 1600), QPointF(0, 1700)])
    transform = QTransform()
    assert QTransform.quadToQuad(square, seen, transform)
    return picture.transformed(transform, Qt.TransformationMode.SmoothTransformation)


def dark(picture: QImage) -> QImage:
    painter = QPainter(picture)
    painter.setOpacity(0.6)
    painter.fillRect(picture.rect(), Qt.GlobalColor.darkGray)
    painter.end()
    return picture


@pytest.mark.parametrize("seen", [rotated, smaller, blurred, aslant, dark])
def test_a_picture_of_the_page_is_read(scan: QImage, seen: object) -> None:
    assert callable(seen)
    found = texts_of(saved(seen(scan), "JPG", 60))
    assert found is not None
    assert from_code("\n".join(found.codes)).programme == PHYSIO


def test_a_programme_too_large_for_one_code_has_several(context: AppContext) -> None:
    notes = [sha256(str(number).encode()).hexdigest() for number in range(60)]
    blocks = tuple(Block(exercise="squat", note=note) for note in notes)
    large = Programme(id="large", name="Large", blocks=blocks)
    page = on_paper(context, large)
    assert len(page.codes) > 1
    assert all(len(code) <= LONGEST_CODE for code in page.codes)
    found = texts_of(handout_pdf(page, "a4"))
    assert found is not None
    assert from_code("\n".join(found.codes)).programme == large


def test_of_a_build_up_a_week_is_on_paper_and_all_are_in_the_code(context: AppContext) -> None:
    build_up = context.catalogue.programme("seated_abduction_build")
    page = on_paper(context, build_up, week=2)
    assert page.week.startswith("Week 2 of ")
    assert from_code("\n".join(page.codes)).programme == build_up


def test_a_circuit_says_its_rounds(context: AppContext) -> None:
    inner = (Block(exercise="squat"), Block(exercise="lunge"))
    circuit = Block(rounds=3, rest_between_rounds_s=60, blocks=inner)
    page = on_paper(context, Programme(id="x", name="X", blocks=(circuit,)))
    assert [one.heading for one in page.exercises] == [
        "3 rounds of exercises 1 to 2, one after the other, rest 1 min between rounds",
        "",
    ]


def test_what_is_handed_on_is_not_changed_for_the_persons_things(context: AppContext) -> None:
    """Who gets it has another kit, other bands, and accepted nothing."""
    context.settings_store.change("kit", ())
    four = context.catalogue.programme("cyclist_four")
    names = [one.name for one in on_paper(context, four).exercises]
    assert names == [context.catalogue.exercise(one.exercise or "").name for one in four.blocks]


def test_files_that_are_read_in_another_process(context: AppContext, tmp_path: Path) -> None:
    path = tmp_path / "hip.pdf"
    write_handout(on_paper(context, PHYSIO), path, "a4")
    assert from_code("\n".join(read_texts(path).codes)).programme == PHYSIO
    with pytest.raises(UserError, match="does not exist"):
        read_texts(tmp_path / "none.pdf")
    path.write_bytes(b"%PDF-1.4 nothing")
    with pytest.raises(UserError, match="cannot be read"):
        read_texts(path)


def test_a_large_page_is_painted_once_and_only_so_many_pages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looks: list[tuple[int, tuple[float, ...]]] = []

    def look(picture: QImage, scales: tuple[float, ...]) -> list[str]:
        looks.append((picture.width() * picture.height(), scales))
        return []

    monkeypatch.setattr(read_back, "_codes", look)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QSizeF(5000, 5000), QPageSize.Unit.Point))
    painter = QPainter(writer)
    for _page in range(read_back.MAX_PAGES + 5):
        writer.newPage()
    painter.end()
    assert texts_of(buffer.data().data()) is not None
    assert looks == [(read_back.LARGEST_SIDE**2, (1.0,))] * read_back.MAX_PAGES


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x89PNG\r\n\x1a\n" + bytes(200),
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\x86\xa0\0\1\x86\xa0\x08\2\0\0\0",
        b"GIF89a" + bytes(50),
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    ],
    ids=["nothing", "broken", "huge", "gif", "svg"],
)
def test_what_is_no_picture_is_none(content: bytes) -> None:
    assert texts_of(content) in (None, FileTexts())


def test_the_same_programme_has_the_same_code_everywhere(context: AppContext) -> None:
    assert handed(context, PHYSIO).code == handed(context, msgspec.structs.replace(PHYSIO)).code


FIGURES = ("glute_bridge", "clamshell", "side_plank_knees", "hip_thrust", "squat", "lunge")


def many(number: int) -> Programme:
    """Return a programme of so many exercises."""
    blocks = (Block(exercise=FIGURES[at % len(FIGURES)], sets=3, rest_s=60) for at in range(number))
    return msgspec.structs.replace(PHYSIO, blocks=tuple(blocks))


def test_seven_exercises_have_one_page_and_more_have_good_ones(context: AppContext) -> None:
    assert len(pages_of(handout_pdf(on_paper(context, many(7)), "a4"))) == 1
    for number, pages in ((8, 2), (10, 2), (14, 2), (24, 3)):
        texts = pages_of(handout_pdf(on_paper(context, many(number)), "a4"))
        assert len(texts) == pages
        shown = [text.count("3 × ") for text in texts]
        assert sum(shown) == number
        assert min(shown) >= 2
        assert "Stop at once" in texts[-1]


def test_what_one_thinks_of_and_notes_are_sentences_on_paper(context: AppContext) -> None:
    draft = ExerciseDraft(name="Wobble walk", movement="Walk.", cues=("Look ahead.", "Small steps"))
    own = context.own_exercises.make(draft)
    blocks = (Block(exercise=own.id, note="slowly, and breathe"), *PHYSIO.blocks)
    notes = (ProgrammeNote(text="muscle ache is fine"), ProgrammeNote(text="Sharp pain is not."))
    page = on_paper(context, msgspec.structs.replace(PHYSIO, blocks=blocks, note=notes))
    assert page.exercises[0].note == "Slowly, and breathe."
    assert page.exercises[0].cues == "Think of: look ahead, small steps."
    assert page.exercises[1].cues == ""
    assert page.notes == ("Muscle ache is fine.", "Sharp pain is not.")
    assert page.warnings == ()
    (text,) = pages_of(handout_pdf(page, "a4"))
    words = " ".join(text.split())
    assert "Slowly, and breathe. Walk. Think of: look ahead, small steps." in words


@pytest.mark.parametrize(
    ("often", "times"),
    [
        ("", 4),
        ("3 to 4 times a week", 4),
        ("twice a week", 2),
        ("once per week", 1),
        ("2x/day", 7),
        ("daily", 7),
        ("every day", 7),
        ("every other day", 4),
        ("Every second day", 4),
        ("alternate days", 4),
        ("every 3 days", 3),
        ("Mon, Wed and Friday", 3),
        ("Mondays and Thursdays", 2),
        ("5 days a week", 5),
    ],
)
def test_a_week_has_as_many_circles_as_sessions(
    context: AppContext, often: str, times: int
) -> None:
    assert on_paper(context, msgspec.structs.replace(PHYSIO, often=often)).times == times


def test_a_warning_stands_apart_from_notes_on_paper(context: AppContext) -> None:
    notes = (
        ProgrammeNote(text="breathe out as you lift"),
        ProgrammeNote(text="stop if your knee hurts", warning=True),
    )
    page = on_paper(context, msgspec.structs.replace(PHYSIO, note=notes))
    assert page.notes == ("Breathe out as you lift.",)
    assert page.warnings == ("Stop if your knee hurts.",)
    (text,) = pages_of(handout_pdf(page, "a4"))
    said = " ".join(text.split())
    assert "Warning: Stop if your knee hurts." in said
    assert "Notes: Breathe out as you lift." in said
    assert said.index("Warning:") < said.index("Notes:")
