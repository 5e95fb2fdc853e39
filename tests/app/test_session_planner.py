"""What is to be done is found by its id, and a slip of the pen is met with the nearest one."""

from __future__ import annotations

import pytest

from glutetimer.app.context import AppContext
from glutetimer.app.familiarity import Familiarity
from glutetimer.app.own_sentences import unrecorded_sentences
from glutetimer.app.session_options import speech_options
from glutetimer.errors import UserError
from glutetimer.library.catalogue import Catalogue
from glutetimer.session.speech_options import Detail, SpeechOptions


def test_a_programme_and_an_exercise_are_found_by_their_ids(context: AppContext) -> None:
    assert context.planner.find("clam_ladder") is context.catalogue.programmes["clam_ladder"]
    alone = context.planner.find("squat")
    assert [block.exercise for block in alone.blocks] == ["squat"]
    assert (alone.id, alone.name) == ("squat", context.catalogue.exercises["squat"].name)


def test_the_nearest_id_is_named(context: AppContext) -> None:
    with pytest.raises(UserError) as met:
        context.planner.find("clam_lader")
    assert str(met.value) == (
        'There is no programme or exercise to do called "clam_lader". Did you mean "clam_ladder"?'
    )


def test_where_none_is_near_the_list_is_named(context: AppContext) -> None:
    with pytest.raises(UserError) as met:
        context.planner.find("xyzzy")
    assert str(met.value).endswith("`glutetimer list programmes` shows them.")


def test_what_is_only_mentioned_cannot_be_done(context: AppContext) -> None:
    mentioned = next(
        one.id for one in context.catalogue.exercises.values() if one.status == "mentioned"
    )
    with pytest.raises(UserError):
        context.planner.find(mentioned)


def test_built_in_exercises_need_no_voice_of_this_machine(catalogue: Catalogue) -> None:
    assert unrecorded_sentences(catalogue, {}) == ()


def test_own_exercises_are_prepared_but_for_what_was_said(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = catalogue.exercises["clamshell"]
    monkeypatch.setattr(Catalogue, "is_own", lambda _self, one: one is own)
    every = unrecorded_sentences(catalogue, {})
    assert every
    assert all(isinstance(text, str) for text in every)
    assert unrecorded_sentences(catalogue, {every[0]: 1_000}) == every[1:]


def test_what_is_said_follows_the_settings_and_the_guidance(context: AppContext) -> None:
    guidance, lengths = context.catalogue.guidance, {"Go.": 400}
    known = Familiarity(detail={"clamshell": Detail.SHORT})

    def speech(**changed: object) -> SpeechOptions:
        settings = context.settings.changed("voice_on", value=True)
        for key, value in changed.items():
            settings = settings.changed(key, value)
        return speech_options(settings, guidance, lengths, known)

    usual = speech()
    assert (usual.lengths, usual.advice, usual.kit_words) == (
        lengths,
        guidance.advice,
        guidance.words.kit,
    )
    assert (usual.numbers, usual.form_cues, usual.usual_detail) == (True, True, Detail.FULL)
    assert usual.detail == known.detail
    assert speech(voice_on=False).lengths == {}
    assert not speech(numbers_on=False).numbers
    assert not speech(form_cues_on=False).form_cues
    assert speech(coach_says="little").usual_detail is Detail.LITTLE
    assert speech(coach_says="everything").detail == {}
