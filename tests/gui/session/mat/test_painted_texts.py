"""What is painted on the mat is seen whole, in English and in a language that is 40 % longer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from glutetimer import i18n
from glutetimer.__main__ import shipped_texts
from glutetimer.app.actions import Overlay
from glutetimer.gui.session.mat import MatView, mat_painter, panel_painting, text_block
from glutetimer.gui.session.mat.mat_painter import MatPainter
from glutetimer.gui.session.mat.text_fitting import Fitted, fit
from glutetimer.host.assets import assets_dir
from glutetimer.host.translations import install_language
from glutetimer.i18n import _
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.session_help import SessionHelp
from tests.gui.session.mat.mat_moments import FEEL, moments

SIZES = [("en", 1280, 800), ("en", 1024, 640), ("en", 800, 560), ("en", 800, 1280)]
SIZES += [("qps", 1280, 800), ("qps", 1024, 640), ("qps", 800, 560)]
NARROW = (800, 560)
"""Less wide for its height than screens are: here a text may be smaller than elsewhere."""


@contextmanager
def spoken(language: str) -> Iterator[None]:
    is_pseudo = language == "qps"
    install_language({"GLUTETIMER_LANGUAGE": language} if is_pseudo else {})
    i18n.register_content(shipped_texts if is_pseudo else None)
    try:
        yield
    finally:
        install_language({})
        i18n.register_content(None)


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> list[str]:
    """The texts that were cut with dots or left out while they were painted.

    In English none is written below the smallest size, but where the window is `NARROW`.
    """
    language = request.getfixturevalue("language")
    size = request.getfixturevalue("wide"), request.getfixturevalue("high")
    narrow = size == NARROW
    found: list[str] = []
    whole_block = text_block.fit_block

    def watched(text: str, *place: float, **how: object) -> Fitted:
        fitted = fit(text, *place, **how)  # type: ignore[arg-type] # as it was called
        is_small = language == "en" and not narrow and fitted.pixels < how["smallest"]  # type: ignore[operator] # a number
        if is_small or " ".join(fitted.lines) != " ".join(text.split()):
            found.append(text)
        return fitted

    def watched_block(lines: tuple[str, ...], *place: float, **how: object) -> list[Fitted]:
        fitted = whole_block(lines, *place, **how)  # type: ignore[arg-type] # as it was called
        found.extend(lines[len(fitted) :])
        return fitted

    for module in (mat_painter, panel_painting):
        monkeypatch.setattr(module, "fit", watched)
    monkeypatch.setattr(text_block, "fit_block", watched_block)
    return found


def paintings(
    qtbot: QtBot, wide: int, high: int, messages: tuple[str, ...] = ("",)
) -> Iterator[str]:
    """Paint every moment, covered or not, with each of these messages; yield what it was."""
    catalogue = load_catalogue(assets_dir())
    session_help = SessionHelp(catalogue.guidance, lambda: catalogue.sources)
    for name, snapshot in moments().items():
        for overlay in Overlay:
            for message in messages:
                view = MatView(catalogue.exercises, FEEL, session_help=session_help)
                qtbot.addWidget(view)
                view.resize(wide, high)
                view.show_snapshot(snapshot, overlay)
                view.show_message(message)
                view.render(QPixmap(view.size()))
                yield f"{name}, {overlay.name.lower()}"


@pytest.mark.parametrize(("language", "wide", "high"), SIZES)
def test_every_text_is_painted_whole(
    qtbot: QtBot, cut: list[str], language: str, wide: int, high: int
) -> None:
    faults: dict[str, str] = {}
    with spoken(language):
        messages = ("", _("Sound off"), _("No sound comes out, but the session goes on."))
        for moment in paintings(qtbot, wide, high, messages):
            faults |= dict.fromkeys(cut, moment)
            cut.clear()
    assert sorted(f"{moment}: {text}" for text, moment in faults.items()) == []


@pytest.mark.parametrize(("language", "wide", "high"), SIZES)
def test_the_answers_of_a_panel_are_all_written_in_one_size(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, language: str, wide: int, high: int
) -> None:
    sizes: dict[str, int] = {}

    def noted(painter: MatPainter, at: QPointF, fitted: Fitted, role: str = "ink") -> float:
        sizes[" ".join(fitted.lines)] = fitted.pixels
        return text_block.paint_fitted(painter, at, fitted, role)

    monkeypatch.setattr(panel_painting, "paint_fitted", noted)
    with spoken(language):
        for moment in paintings(qtbot, wide, high):
            assert len(set(sizes.values())) <= 1, f"{moment}: {sizes}"
            sizes.clear()


@pytest.mark.parametrize(("wide", "high"), [(1280, 800), (1024, 640)])
@pytest.mark.parametrize("language", ["en"])
def test_a_message_leaves_what_comes_next_to_be_read(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, language: str, wide: int, high: int
) -> None:
    assert language
    painted: list[str] = []
    text = MatPainter.text

    def noted(self: MatPainter, rect: QRectF, words: str, **how: object) -> QRectF:
        painted.append(words)
        return text(self, rect, words, **how)  # type: ignore[arg-type] # as it was called

    monkeypatch.setattr(MatPainter, "text", noted)
    message = "No sound comes out: no loudspeaker or headphones were found."
    catalogue = load_catalogue(assets_dir())
    for name, snapshot in moments().items():
        view = MatView(catalogue.exercises, FEEL)
        qtbot.addWidget(view)
        view.resize(wide, high)
        view.show_snapshot(snapshot)
        view.show_message(message)
        painted.clear()
        view.render(QPixmap(view.size()))
        assert view.model is not None
        assert message in painted, name
        assert view.model.next_text in ("", *painted), name
        assert view.model.foot_line in ("", *painted), name
