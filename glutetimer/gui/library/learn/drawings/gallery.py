"""The drawings by the ids that topics give them."""

from __future__ import annotations

from typing import Final

from glutetimer.gui.library.learn.drawings import (
    back_hips_knees,
    contact,
    evidence,
    habits,
    lists,
    muscles,
    pedal_stroke,
    running,
    safety,
    sitting,
    squat_or_lunge,
    takes_over,
)
from glutetimer.gui.library.learn.drawings.drawing import Drawing

DRAWINGS: Final[dict[str, Drawing]] = {
    "why_train": Drawing(back_hips_knees.draw_engine_icon, back_hips_knees.draw_engine),
    "three_muscles": Drawing(muscles.draw_icon, muscles.draw),
    "upper_and_lower": Drawing(muscles.draw_parts_icon, muscles.draw_parts),
    "around_the_hip": Drawing(muscles.draw_around_icon, muscles.draw_around),
    "thighs_and_trunk": Drawing(muscles.draw_helpers_icon, muscles.draw_helpers),
    "quiet": Drawing(sitting.draw_icon, sitting.draw_quiet),
    "takes_over": Drawing(takes_over.draw_icon, takes_over.draw),
    "felt_elsewhere": Drawing(takes_over.draw_felt_icon),
    "pedal_stroke": Drawing(
        pedal_stroke.draw_icon, pedal_stroke.draw, pedal_stroke.SIZE, pedal_stroke.draw_knees
    ),
    "running": Drawing(running.draw_icon, running.draw),
    "switch_on_and_run": Drawing(
        running.draw_switch_on_icon, running.draw_switch_on, running.SWITCH_SIZE
    ),
    "sitting": Drawing(sitting.draw_pressed_icon, sitting.draw_sitting),
    "back_hips_knees": Drawing(back_hips_knees.draw_icon, back_hips_knees.draw),
    "principles": Drawing(lists.draw_principles_icon, bullets=lists.PRINCIPLES),
    "contact": Drawing(contact.draw_icon, contact.draw),
    "what_works_for_you": Drawing(
        squat_or_lunge.draw_leans_icon, squat_or_lunge.draw_leans, squat_or_lunge.LEANS_SIZE
    ),
    "squat_or_lunge": Drawing(squat_or_lunge.draw_icon, squat_or_lunge.draw),
    "sets_and_rest": Drawing(lists.draw_amounts_icon),
    "habits": Drawing(habits.draw_icon, habits.draw),
    "safety": Drawing(safety.draw_icon, safety.draw, safety.SIZE),
    "before_you_start": Drawing(lists.draw_before_icon),
    "studies": Drawing(evidence.draw_studies_icon, evidence.draw_emg),
    "disagree": Drawing(evidence.draw_scales_icon),
    "stories": Drawing(evidence.draw_story_icon, evidence.draw_story),
    "where_from": Drawing(evidence.draw_articles_icon, evidence.draw_articles),
}
PLAIN: Final = Drawing(lists.draw_principles_icon)
"""For a topic whose picture is not known."""


def drawing(picture: str) -> Drawing:
    """Return the drawing of an id."""
    return DRAWINGS.get(picture, PLAIN)
