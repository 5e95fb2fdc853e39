"""The drawn body shows every muscle that an exercise names, and says it in words."""

from __future__ import annotations

from itertools import pairwise

import msgspec
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from glutetimer.gui.figure.body_map import ALIASES, BodyMap
from glutetimer.gui.figure.body_painting import paint_body
from glutetimer.gui.figure.body_shapes import BOTTOM, FLANK, INNER, VIEWS, curve, mirrored
from glutetimer.gui.figure.shapes import closed_curve
from glutetimer.gui.style import fonts
from glutetimer.gui.style.theme import THEMES, Theme
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.library.muscle_roles import MuscleRole, described, felt, working

pytestmark = pytest.mark.usefixtures("qapp")
CATALOGUE = load_catalogue(assets_dir())
MUSCLES = CATALOGUE.guidance.muscles
EXERCISES = list(CATALOGUE.exercises.values())
DRAWN = {region.muscle for regions in VIEWS.values() for region in regions}
BODY = closed_curve((*FLANK, *INNER, *mirrored(INNER)[-2::-1], *mirrored(FLANK)[::-1]))


def picture(theme: Theme, roles: dict[str, MuscleRole]) -> QImage:
    image = QImage(120, 240, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.card))
    painter = QPainter(image)
    paint_body(painter, QRectF(0, 0, 120, 240), "back", roles, theme)
    painter.end()
    return image


def test_every_muscle_has_its_place_on_the_body() -> None:
    assert {ALIASES.get(name, name) for name in MUSCLES} == DRAWN


@pytest.mark.parametrize("view", ["back", "front"])
def test_a_muscle_lies_on_the_body_and_its_label_on_the_muscle(view: str) -> None:
    for region in VIEWS["back" if view == "back" else "front"]:
        outline = closed_curve(region.outline)
        assert outline.contains(QPointF(*region.label)), region.muscle
        leg = 18 if region.label[0] > 0 else -18  # outlines may touch that of the body
        shown = [QPointF(x + (leg - x) * 0.06, y) for x, y in region.outline if 0 < y < BOTTOM]
        assert all(BODY.contains(point) for point in shown), region.muscle
        sides = {x > 0 for x, _ in region.outline}
        assert len(sides) == 1, f"{region.muscle} lies on one half"


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
def test_what_works_helps_or_should_not_differs_by_more_than_colour(theme: Theme) -> None:
    """In grey the roles are unlike each other in every theme: a pattern tells them apart."""
    grey = [
        picture(theme, {"hamstrings": role} if role else {}).convertToFormat(
            QImage.Format.Format_Grayscale8
        )
        for role in (None, *MuscleRole)
    ]
    for i, one in enumerate(grey):
        for other in grey[i + 1 :]:
            unlike = sum(
                abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 20
                for x in range(0, 120, 2)
                for y in range(0, 240, 2)
            )
            assert unlike > 20


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_labels_have_room_beside_the_body(qtbot: QtBot, exercise: object) -> None:
    fonts.load(assets_dir() / "fonts")
    body = BodyMap(MUSCLES, THEMES["day"], labels=True)
    qtbot.addWidget(body)
    body.set_roles(working(CATALOGUE.exercises[getattr(exercise, "id", "")]))
    size = body.sizeHint()
    assert size.width() <= 440, "it fits into a card"
    labels = 0
    for view in body.views:
        height = (size.height() - 16 * (len(body.views) - 1)) / len(body.views)
        rect = QRectF(0, 0, size.width(), height)
        for side in body._columns(view):
            places = list(body._spread(side, rect, QRectF(0, 0, 100, 200)))
            for (label, top), (_, below) in pairwise(places):
                assert top + body._size(label)[1] < below
            assert all(top >= -4 for _, top in places)
            labels += len(places)
    assert labels == len({ALIASES.get(name, name) for name in body._roles})


def test_long_names_are_written_in_several_lines(qtbot: QtBot) -> None:
    body = BodyMap(
        {
            name: msgspec.structs.replace(muscle, name=f"{muscle.name} {'longer' * 2} still longer")
            for name, muscle in MUSCLES.items()
        },
        THEMES["day"],
        labels=True,
    )
    qtbot.addWidget(body)
    for exercise in EXERCISES:
        body.set_roles(working(exercise))
        assert body.sizeHint().width() <= 440, exercise.id


def test_the_front_is_shown_only_where_it_alone_shows_a_muscle(qtbot: QtBot) -> None:
    body = BodyMap(MUSCLES, THEMES["day"], labels=False)
    qtbot.addWidget(body)
    for roles, views in (
        ({}, ("back",)),
        ({"gluteus_medius": MuscleRole.MOST}, ("back",)),
        ({"quadriceps": MuscleRole.AVOID}, ("front",)),
        ({"gluteus_medius": MuscleRole.MOST, "quadriceps": MuscleRole.AVOID}, ("back", "front")),
        ({"hip_flexors_stretch": MuscleRole.HELPS}, ("front",)),
    ):
        body.set_roles(roles)
        assert body.views == views
        assert body.sizeHint().width() == 64 * len(views)


def test_it_is_told_in_words(qtbot: QtBot) -> None:
    body = BodyMap(MUSCLES, THEMES["day"], labels=True)
    qtbot.addWidget(body)
    body.set_roles(working(CATALOGUE.exercises["side_leg_lift_bench"]))
    assert body.accessibleName() == (
        "Works most: Gluteus medius; Gluteus minimus. Helps: Gluteus maximus, upper part; Obliques."
    )


def test_where_it_is_felt_and_where_not_are_muscles() -> None:
    assert felt(CATALOGUE.exercises["clamshell"]) == {
        "hamstrings": MuscleRole.AVOID,
        "tensor_fasciae_latae": MuscleRole.AVOID,
        "hip_flexors": MuscleRole.AVOID,
        "gluteus_medius": MuscleRole.MOST,
        "gluteus_minimus": MuscleRole.MOST,
        "gluteus_maximus_upper": MuscleRole.MOST,
        "gluteus_maximus_lower": MuscleRole.MOST,
    }
    assert felt(CATALOGUE.exercises["hill_sprint"]) == {}
    assert described({}, MUSCLES) == ""


def test_a_curve_is_written_as_pairs() -> None:
    assert curve("1,2 -3.5,4") == ((1.0, 2.0), (-3.5, 4.0))
