"""What keeps training right: pain, felt elsewhere, low start, sides, pauses, clench tests."""

from __future__ import annotations

import pytest

from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.decision import Answer, Decision
from glutetimer.review.progress.knowledge import progress_knowledge
from glutetimer.review.progress.prescribed import Prescribed
from glutetimer.review.rows import PerformedRow, SelfTestRow
from glutetimer.training.adaptation import Aspect, Change
from tests.review.progress.drawn import (
    CATALOGUE,
    KNOWN,
    TODAY,
    advised,
    ago,
    decided,
    did,
    only,
    rules,
    told,
    with_decisions,
)

ABOVE = "glute_bridge_band_above_knees"
BRIDGE = told("glute_bridge", 10)


class TestPain:
    def test_what_hurt_is_spared_with_a_word_about_asking_somebody(self) -> None:
        found = only(advised(did("glute_bridge", 2, 10, pain_rep=3), BRIDGE))
        assert (found.rule, found.change, found.sessions) == (Rule.HURTS, None, 1)
        assert found.facts == ("S1.16", "S4.37")

    def test_it_stays_so_however_long_ago_it_was(self) -> None:
        assert rules(advised(did("glute_bridge", 100, 10, pain_rep=3), BRIDGE)) == [Rule.HURTS]

    def test_done_again_without_pain_it_is_over(self) -> None:
        rows = [*did("glute_bridge", 4, 10, pain_rep=3), *did("glute_bridge", 2, 10)]
        assert advised(rows, BRIDGE) == ()

    @pytest.mark.parametrize("answer", [Answer.CLEARED, Answer.ACCEPTED])
    def test_the_person_clears_it(self, answer: Answer) -> None:
        rows = did("glute_bridge", 2, 10, pain_rep=3)
        advice = only(advised(rows, BRIDGE))
        assert advised(rows, BRIDGE, decisions=[decided(advice, answer)]) == ()
        by_name = Decision(Rule.HURTS, "glute_bridge", None, Answer.CLEARED, TODAY, 1)
        assert advised(rows, BRIDGE, decisions=[by_name]) == ()
        other = Decision(Rule.HURTS, "clamshell", None, Answer.CLEARED, TODAY, 1)
        assert rules(advised(rows, BRIDGE, decisions=[other])) == [Rule.HURTS]

    def test_pain_after_that_is_said_anew(self) -> None:
        first = did("glute_bridge", 4, 10, pain_rep=3)
        clear = decided(only(advised(first, BRIDGE)), Answer.CLEARED, 4)
        second = did("glute_bridge", 1, 10, pain_rep=3)
        found = only(advised([*first, *second], BRIDGE, decisions=[clear]))
        assert (found.rule, found.sessions) == (Rule.HURTS, 2)

    def test_pain_on_the_day_it_was_cleared_is_said_anew(self) -> None:
        first = did("glute_bridge", 0, 10, pain_rep=3)
        clear = decided(only(advised(first, BRIDGE)), Answer.CLEARED)
        later = [row._replace(session="session of the evening") for row in first]
        assert rules(advised([*first, *later], BRIDGE, decisions=[clear])) == [Rule.HURTS]

    def test_put_off_it_is_not_said_and_nothing_gets_harder(self) -> None:
        rows = [*did("glute_bridge", 4), *did("glute_bridge", 2, pain_rep=3)]
        later = decided(only(advised(rows, BRIDGE)), Answer.NOT_NOW)
        assert advised(rows, BRIDGE, decisions=[later]) == ()

    def test_put_off_there_is_no_other_word_on_it_either(self) -> None:
        rows = did("glute_bridge", 20, 12, pain_rep=3)
        later = decided(only(advised(rows, told("glute_bridge", 12))), Answer.NOT_NOW)
        assert advised(rows, told("glute_bridge", 12), decisions=[later]) == ()

    def test_a_rung_that_hurt_is_no_next_step(self) -> None:
        now = told("glute_bridge", 12, 3.0)
        hurt = did(ABOVE, 30, pain_rep=2)
        good = [row for days in (12, 9, 5, 2) for row in did("glute_bridge", days, hold_s=3.0)]
        assert rules(advised([*hurt, *good], now)) == [Rule.HURTS]


class TestFeltElsewhere:
    def test_once_leads_to_what_helps(self) -> None:
        found = only(advised(did("glute_bridge", 2, 10, feel="hamstring"), BRIDGE))
        assert (found.rule, found.change, found.detail) == (Rule.REMEDY, None, "hamstring")
        assert found.facts == ("S1.24", "S1.25", "S1.31")

    def test_what_helped_in_the_next_set_needs_no_word(self) -> None:
        rows = did("glute_bridge", 2, 10)
        rows[0] = rows[0]._replace(feel="hamstring")
        assert advised(rows, BRIDGE) == ()

    def test_twice_leads_to_the_easier_rung(self) -> None:
        rows = [*did(ABOVE, 5, feel="hamstring"), *did(ABOVE, 2, feel="nowhere")]
        found = only(advised(rows, told(ABOVE)))
        assert found.rule is Rule.EASIER_RUNG
        assert found.change == Change("cyclist_four", ABOVE, Aspect.EXERCISE, ABOVE, "glute_bridge")
        assert (found.facts, found.sessions, found.detail) == (("S5.37",), 2, "nowhere")

    def test_not_twice_in_a_row_is_once(self) -> None:
        rows = [*did(ABOVE, 8, feel="hamstring"), *did(ABOVE, 5), *did(ABOVE, 2, feel="hamstring")]
        assert rules(advised(rows, told(ABOVE))) == [Rule.REMEDY]

    @pytest.mark.parametrize(
        ("now", "aspect", "after"),
        [
            (told("side_leg_lift_floor", 15, 0.0), Aspect.EXERCISE, "clamshell"),
            (told("side_plank_toes", 1, 15.0), Aspect.EXERCISE, "side_plank_knees"),
            (told("squat", 10, 0.5), Aspect.EXERCISE, "stand_up_clench"),
            (told("glute_bridge", 12), Aspect.REPS, 10),
            (told("glute_bridge", 10), Aspect.HOLD_S, 1.0),
            (told("clamshell", 12, 1.0), None, None),
            (told("seated_band_abduction_tall", 20, 0.0, band="medium"), Aspect.BAND, "light"),
        ],
    )
    def test_what_is_easier(self, now: Prescribed, aspect: Aspect | None, after: object) -> None:
        rows = [
            row
            for days in (5, 2)
            for row in did(now.exercise, days, now.reps, hold_s=now.hold_s, feel="nowhere")
        ]
        found = only(advised(rows, now))
        assert found.rule is Rule.EASIER_RUNG
        got = (found.change.aspect, found.change.after) if found.change else (None, None)
        assert got == (aspect, after)

    def test_a_stretch_that_is_not_felt_in_the_glutes_gets_no_shorter(self) -> None:
        stretch = told("desk_wide_squat", 1, 15.0)
        rows = [
            row
            for days in (5, 2)
            for row in did(stretch.exercise, days, 1, hold_s=15.0, feel="nowhere")
        ]
        assert rules(advised(rows, stretch)) == [Rule.REMEDY]

    def test_an_easier_one_without_its_kit_is_passed_over(self) -> None:
        single = told("single_leg_glute_bridge", 8, 1.0)
        rows = [row for days in (5, 2) for row in did(single.exercise, days, 8, feel="nowhere")]
        bare = progress_knowledge(CATALOGUE.exercises, CATALOGUE.guidance, kit=("mat",))
        change = only(advised(rows, single, known=bare)).change
        assert change
        assert change.after == "glute_bridge"

    def test_one_that_the_programme_has_already_is_none(self) -> None:
        lift, clam = told("side_leg_lift_floor", 15, 0.0), told("clamshell", 12, 1.0)
        rows = [row for days in (5, 2) for row in did(lift.exercise, days, 15, feel="nowhere")]
        change = only([one for one in advised(rows, lift, clam) if one.exercise == lift.exercise])
        assert change.change
        assert change.change.after == "lying_knee_lift"

    def test_eased_twice_leads_to_the_easier_rung(self) -> None:
        single = told("single_leg_glute_bridge", 8, 1.0)
        rows = [
            row
            for days in (5, 2)
            for row in did(single.exercise, days, 8, hold_s=1.0, outcome="eased", done_reps=3)
        ]
        found = only(advised(rows, single))
        assert (found.rule, found.facts, found.detail) == (Rule.EASIER_RUNG, ("S1.48",), "eased")
        assert advised(rows[2:], single) == ()  # once
        assert advised([*rows[:2], *did(single.exercise, 2, 8, hold_s=1.0)], single) == ()

    def test_after_six_weeks_it_is_no_reason_any_more(self) -> None:
        rows = did("glute_bridge", 42, 10, feel="hamstring")
        assert Rule.REMEDY not in rules(advised(rows, BRIDGE))


class TestLowStart:
    def test_the_first_time_is_at_the_low_end(self) -> None:
        bridge, squat = told("glute_bridge", 12), told("mini_band_squat", 8, 3.0)
        found = advised([], bridge, squat)
        assert rules(found) == [Rule.LOW_START] * 2
        after = [one.change.after for one in found if one.change]
        assert after == [10, 6]
        assert found[0].facts == ("S1.37",)

    def test_it_needs_no_word_where_the_low_end_is_prescribed(self) -> None:
        low = [told("glute_bridge", 10), told("seated_band_abduction_tall", 20, 0.0)]
        assert advised([], *low) == ()

    def test_what_the_person_or_a_physio_wrote_down_stands(self) -> None:
        assert advised([], told("glute_bridge", 12, programme="from_a_sheet", is_own=True)) == ()

    def test_it_is_still_said_after_the_first_session(self) -> None:
        rows = did("glute_bridge", 1, 12, feel=None, effort=6)
        other = did("clamshell", 1, 12, hold_s=1.0)
        assert rules(advised([*rows, *other], told("glute_bridge", 12))) == [Rule.LOW_START]

    def test_who_has_done_it_and_felt_it_needs_no_word(self) -> None:
        assert advised(did("glute_bridge", 1, 12), told("glute_bridge", 12)) == ()

    def test_who_has_done_it_twice_needs_no_word(self) -> None:
        rows = [*did("glute_bridge", 3, 12), *did("glute_bridge", 1, 12, corrected_reps=9)]
        assert advised(rows, told("glute_bridge", 12)) == ()

    def test_it_is_said_once(self) -> None:
        advice = only(advised([], told("glute_bridge", 12)))
        for days in (0, 30):
            put_off = decided(advice, Answer.NOT_NOW, days)
            assert advised([], told("glute_bridge", 12), decisions=[put_off]) == ()


def clams(days_ago: int, left: int, right: int) -> list[PerformedRow]:
    rows = did("clamshell", days_ago, 16, hold_s=1.0)
    done = {"left": left, "right": right}
    return [
        row._replace(
            done_reps=done[row.side],
            work_ms=done[row.side] * row.rep_work_ms,
            outcome="completed" if done[row.side] == 16 else "cut_short",
        )
        for row in rows
    ]


class TestSides:
    CLAM = told("clamshell", 16, 1.0)

    def weeks(self, *pairs: tuple[int, int]) -> list[PerformedRow]:
        days = (18, 11, 4)
        return [row for at, pair in zip(days, pairs, strict=True) for row in clams(at, *pair)]

    def test_three_weeks_of_less_on_one_side(self) -> None:
        found = only(advised(self.weeks((16, 12), (16, 13), (16, 12)), self.CLAM))
        assert found.rule is Rule.WEAKER_SIDE
        side = Change("cyclist_four", "clamshell", Aspect.FIRST_SIDE, "left", "right")
        assert (found.change, found.facts) == (side, ("S2.44",))

    def test_where_it_begins_already_the_reps_are_matched(self) -> None:
        found = only(advised(self.weeks((12, 16), (13, 16), (12, 16)), self.CLAM))
        assert (found.rule, found.change, found.detail) == (Rule.WEAKER_SIDE, None, "match_left")

    @pytest.mark.parametrize(
        "pairs",
        [
            [(16, 15), (16, 15), (16, 15)],  # less than a tenth apart: noise
            [(16, 12), (16, 16), (16, 12)],  # not in every week
            [(16, 12), (12, 16), (16, 12)],  # now one, now the other
            [(16, 16), (16, 12), (16, 12)],  # two weeks
            [(16, 0), (16, 0), (16, 0)],  # the other side was not done at all
        ],
    )
    def test_noise_leads_to_nothing(self, pairs: list[tuple[int, int]]) -> None:
        assert Rule.WEAKER_SIDE not in rules(advised(self.weeks(*pairs), self.CLAM))

    def test_corrected_reps_count(self) -> None:
        rows = [
            row._replace(corrected_reps=11) if row.side == "left" else row
            for row in self.weeks((16, 16), (16, 16), (16, 16))
        ]
        assert Rule.WEAKER_SIDE in rules(advised(rows, self.CLAM))


class TestPause:
    def stepped(self, *steps: Change) -> list[Decision]:
        rule = {
            Aspect.REPS: Rule.MORE_REPS,
            Aspect.HOLD_S: Rule.LONGER_HOLD,
            Aspect.BAND: Rule.STRONGER_BAND,
            Aspect.EXERCISE: Rule.NEXT_RUNG,
        }
        return [
            decided(Advice(rule[one.aspect], one.exercise, one), Answer.ACCEPTED, 40, place)
            for place, one in enumerate(steps)
        ]

    @pytest.mark.parametrize(
        ("steps", "aspect", "after"),
        [
            ([(Aspect.REPS, 10, 11), (Aspect.REPS, 11, 12)], Aspect.REPS, 10),
            ([(Aspect.REPS, 10, 12), (Aspect.HOLD_S, 2.0, 3.0)], Aspect.HOLD_S, 2.0),
            ([(Aspect.BAND, "light", "medium")], Aspect.BAND, "light"),
        ],
    )
    def test_the_last_step_is_taken_back(
        self, steps: list[tuple[Aspect, object, object]], aspect: Aspect, after: object
    ) -> None:
        changes = [Change("cyclist_four", "glute_bridge", *one) for one in steps]  # type: ignore[arg-type] # pairs of an aspect and its value
        made = self.stepped(*changes)
        now = with_decisions(told("glute_bridge", 10), made)
        found = only(advised(did("glute_bridge", 14, now.reps), now, decisions=made))
        assert found.rule is Rule.AFTER_PAUSE
        assert found.change
        assert (found.change.aspect, found.change.after, found.detail) == (aspect, after, "14")
        accepted = [*made, decided(found, Answer.ACCEPTED)]
        back = with_decisions(told("glute_bridge", 10), accepted)
        assert getattr(back, aspect.value) == after
        assert advised(did("glute_bridge", 14), back, decisions=accepted) == ()

    def test_the_rung_before_is_taken(self) -> None:
        up = Change("cyclist_four", "glute_bridge", Aspect.EXERCISE, "glute_bridge", ABOVE)
        found = only(advised(did(ABOVE, 20, 10), told(ABOVE, 10), decisions=self.stepped(up)))
        assert found.change == Change("cyclist_four", ABOVE, Aspect.EXERCISE, ABOVE, "glute_bridge")

    def test_without_a_step_the_reps_begin_low_again(self) -> None:
        found = only(advised(did("glute_bridge", 14), told("glute_bridge", 12)))
        assert found.change == Change("cyclist_four", "glute_bridge", Aspect.REPS, 12, 10)

    def test_at_the_low_end_there_is_nothing_to_take_back(self) -> None:
        assert advised(did("glute_bridge", 14, 10), told("glute_bridge", 10)) == ()

    def test_thirteen_days_are_no_pause(self) -> None:
        assert advised(did("glute_bridge", 13), told("glute_bridge", 12)) == ()

    def test_another_session_ends_it(self) -> None:
        rows = [*did("glute_bridge", 20), *did("clamshell", 1, feel=None)]
        assert Rule.AFTER_PAUSE not in rules(advised(rows, told("glute_bridge", 12)))

    def test_undone_it_rests_and_nothing_changes(self) -> None:
        rows, now = did("glute_bridge", 14), told("glute_bridge", 12)
        undone = decided(only(advised(rows, now)), Answer.UNDONE)
        assert with_decisions(now, [undone]) == now
        assert advised(rows, now, decisions=[undone]) == ()


class TestClench:
    def row(self, answer: int, *, days: int = 1, side: str = "both") -> SelfTestRow:
        test = "clench_test_both" if side == "both" else "clench_test_each_side"
        return SelfTestRow(f"session {days}", ago(days), test, side, answer, 3)

    @pytest.mark.parametrize("answer", [0, 1])
    def test_less_than_yes_gets_a_word(self, answer: int) -> None:
        found = only(advised([], tests=[self.row(answer)]))
        assert (found.rule, found.change, found.detail) == (Rule.CLENCH, None, str(answer))

    def test_yes_needs_none(self) -> None:
        assert advised([], tests=[self.row(0, days=9), self.row(2)]) == ()

    def test_the_worse_side_counts(self) -> None:
        rows = [self.row(0, side="left"), self.row(2, side="right")]
        assert only(advised([], tests=rows)).detail == "0"

    def test_after_six_weeks_it_is_no_reason_any_more(self) -> None:
        assert advised([], tests=[self.row(0, days=42)]) == ()


class TestTogether:
    def test_there_are_three_at_most_the_most_important_first(self) -> None:
        rows = [
            *did("mini_band_squat", 3, 8, hold_s=3.0, pain_rep=2),
            *did("clamshell", 5, 12, hold_s=1.0, feel="hamstring"),
            *did("lunge", 5, 10, feel="quads"),
            *did("lunge", 3, 10, feel="quads"),
        ]
        now = [told(one.exercise, 12) for one in rows[::2]]
        tests = [SelfTestRow("1", ago(1), "clench_test_both", "both", 0, 3)]
        found = advised(rows, *now, told("glute_bridge", 12), tests=tests)
        assert rules(found) == [Rule.HURTS, Rule.EASIER_RUNG, Rule.REMEDY]

    def test_there_is_one_for_an_exercise_of_a_programme(self) -> None:
        both = [
            told("glute_bridge", 12),
            told("glute_bridge", 12, programme="lower_glutes"),
        ]
        found = advised(did("glute_bridge", 5, feel="quads"), *both)
        assert rules(found) == [Rule.REMEDY]
        again = [*did("glute_bridge", 5, feel="quads"), *did("glute_bridge", 2, feel="quads")]
        found = advised(again, *both)
        assert [one.change.programme for one in found if one.change] == [
            "cyclist_four",
            "lower_glutes",
        ]

    def test_what_was_put_off_is_back_after_two_weeks(self) -> None:
        rows = [*did("glute_bridge", 5), *did("glute_bridge", 2)]
        advice = only(advised(rows, told("glute_bridge")))
        assert (
            advised(rows, told("glute_bridge"), decisions=[decided(advice, Answer.NOT_NOW)]) == ()
        )
        earlier = decided(advice, Answer.NOT_NOW, 14)
        assert only(advised(rows, told("glute_bridge"), decisions=[earlier])) == advice

    def test_what_is_known_is_never_named_twice(self) -> None:
        unknown = told("my_own_move", 12)
        assert advised(did("my_own_move", 2), unknown, known=KNOWN) == ()
