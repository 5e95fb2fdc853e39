"""The muscles: a body with those in colour that a topic is about, and their names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF

from glutetimer.gui.figure.body_shapes import VIEWS, BodyView
from glutetimer.gui.library.learn.drawings.lettering import LEFT
from glutetimer.gui.library.learn.drawings.sketch import Sketch
from glutetimer.i18n import N_, _
from glutetimer.presentation.library.muscle_roles import MuscleRole

_UPPER, _LOWER = "gluteus_maximus_upper", "gluteus_maximus_lower"
_MEDIUS, _MINIMUS = "gluteus_medius", "gluteus_minimus"
_GLUTES: Final = {
    _UPPER: MuscleRole.MOST,
    _LOWER: MuscleRole.HELPS,
    _MEDIUS: MuscleRole.MOST,
    _MINIMUS: MuscleRole.MOST,
}
_MAXIMUS: Final = {_UPPER: MuscleRole.MOST, _LOWER: MuscleRole.HELPS}
"""The second tone tells the parts apart."""
_NAMES: Final = {
    _UPPER: N_("Maximus, upper part"),
    _LOWER: N_("Maximus, lower part"),
    _MEDIUS: N_("Gluteus medius"),
    _MINIMUS: N_("Gluteus minimus"),
    "piriformis": N_("Piriformis"),
    "deep_rotators": N_("Deep rotators"),
    "adductors": N_("Adductors"),
    "hip_flexors": N_("Hip flexors"),
    "tensor_fasciae_latae": N_("Tensor fasciae latae"),
    "hamstrings": N_("Hamstrings"),
    "quadriceps": N_("Quadriceps"),
    "calves": N_("Calves"),
    "erector_spinae": N_("Back extensors"),
    "abdominals": N_("Abdominals"),
    "obliques": N_("Obliques"),
}
_AROUND: Final = (
    "piriformis", "deep_rotators", "adductors", "hip_flexors", "tensor_fasciae_latae",
)  # fmt: skip # in the order of the topic
_HELPERS: Final = (
    "hamstrings", "quadriceps", "calves", "erector_spinae", "abdominals", "obliques",
)  # fmt: skip # likewise
_IN_FRONT: Final = {
    "adductors", "hip_flexors", "tensor_fasciae_latae", "quadriceps", "abdominals",
}  # fmt: skip # those that are shown from the front
_NUMBER: Final = 11.0
_LINE: Final = 28.0


def draw(sketch: Sketch) -> None:
    """Draw the hips from behind: maximus at the left, what lies beneath it at the right."""
    place = QRectF(0, -110, 320, 640)
    sketch.body_map("back", place, _GLUTES, cut=QRectF(0, 0, 320, 316))
    _number(sketch, {"back": place}, _GLUTES)
    _legend(sketch, 344, _GLUTES)


def draw_icon(sketch: Sketch) -> None:
    """Draw the hips, small."""
    sketch.body_map("back", QRectF(2, -26, 60, 120), _GLUTES, cut=QRectF(0, 0, 64, 56))


def draw_parts(sketch: Sketch) -> None:
    """Draw the two parts of the maximus, and the way in which each moves the leg."""
    place = QRectF(0, -96, 320, 640)
    sketch.body_map("back", place, _MAXIMUS, cut=QRectF(0, 14, 320, 330))
    _number(sketch, {"back": place}, _MAXIMUS)
    ink = sketch.theme.ink
    sketch.arrow([(34, 190), (2, 150)], 6, ink)
    sketch.arrow([(84, 290), (84, 336)], 6, ink)
    _legend(sketch, 372, _MAXIMUS)


def draw_parts_icon(sketch: Sketch) -> None:
    """Draw the two parts of the maximus, small."""
    sketch.body_map("back", QRectF(-26, -36, 80, 160), _MAXIMUS, cut=QRectF(2, 0, 44, 56))


def draw_around(sketch: Sketch) -> None:
    """Draw the small muscles of the hip, from behind and from the front."""
    _both_views(sketch, _AROUND)


def draw_around_icon(sketch: Sketch) -> None:
    """Draw the hips from the front, small."""
    roles = dict.fromkeys(_AROUND, MuscleRole.MOST)
    sketch.body_map("front", QRectF(2, -22, 60, 120), roles, cut=QRectF(0, 0, 64, 56))


def draw_helpers(sketch: Sketch) -> None:
    """Draw the muscles of thighs, calves and trunk, from behind and from the front."""
    _both_views(sketch, _HELPERS)


def draw_helpers_icon(sketch: Sketch) -> None:
    """Draw the thighs from behind, small."""
    roles = dict.fromkeys(_HELPERS, MuscleRole.MOST)
    sketch.body_map("back", QRectF(2, -56, 60, 120), roles, cut=QRectF(0, 0, 64, 56))


def _both_views(sketch: Sketch, muscles: tuple[str, ...]) -> None:
    roles = dict.fromkeys(muscles, MuscleRole.MOST)
    places: dict[BodyView, QRectF] = {
        "back": QRectF(-4, 0, 156, 300),
        "front": QRectF(168, 0, 156, 300),
    }
    for view, place in places.items():
        sketch.body_map(view, place, roles)
    _number(sketch, places, roles)
    _legend(sketch, 330, roles, rows=3)


def _number(
    sketch: Sketch, places: Mapping[BodyView, QRectF], roles: Mapping[str, MuscleRole]
) -> None:
    """Write the number of each muscle on it, in the view that shows it best."""
    for number, muscle in enumerate(roles, 1):
        view: BodyView = "front" if muscle in _IN_FRONT and "front" in places else "back"
        shown = [one for one in VIEWS[view] if one.muscle == muscle]
        # of a muscle that lies beneath another one, that side is meant on which it is laid bare
        region = max(shown, key=lambda one: one.label[0]) if muscle == _MEDIUS else shown[-1]
        x, y = sketch.body_spot(places[view], region.label)
        sketch.disc(x, y, _NUMBER + 1.5, sketch.theme.card)
        sketch.ring(x, y, _NUMBER, 2, sketch.theme.ink)
        sketch.words(x, y, str(number), size=14, weight=700, is_number=True)


def _legend(sketch: Sketch, top: float, roles: Mapping[str, MuscleRole], rows: int = 4) -> None:
    """Write the names of the muscles behind their numbers, in columns of so many rows."""
    for place, muscle in enumerate(roles):
        x, y = 14.0 + place // rows * 160, top + place % rows * _LINE
        room = 128.0 if len(roles) > rows else 280.0
        sketch.words(x, y, str(place + 1), size=15, weight=700, is_number=True)
        sketch.words(x + 16, y, _(_NAMES[muscle]), weight=600, anchor=LEFT, width=room)
