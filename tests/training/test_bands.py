"""Which mini band an exercise is done with: today's choice, the programme's, the usual one."""

import pytest

from glutetimer.cli.command_options import BANDS
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue, load_catalogue
from glutetimer.training.adaptation import Aspect, Change, adapted
from glutetimer.training.bands import (
    COLOURS,
    NO_BANDS,
    STRENGTHS,
    USUAL_STRENGTHS,
    OwnBands,
    own_bands,
    with_bands,
)
from glutetimer.training.programme import Block, Programme

OWN = own_bands([("black", "heavy"), ("red", "light"), ("green", "medium")])


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_dir())


def bands_of(programme: Programme) -> dict[str | None, str | None]:
    return {block.exercise: block.band for block in programme.blocks}


def leaves(block: Block) -> tuple[Block, ...]:
    return block.blocks or (block,)


def a_programme(**band: str) -> Programme:
    return Programme(
        id="own",
        name="Own",
        blocks=(
            Block(exercise="glute_bridge"),
            Block(exercise="mini_band_squat", band=band.get("squat")),
            Block(rounds=2, blocks=(Block(exercise="seated_band_abduction_tall"),)),
        ),
    )


def test_bands_stand_in_the_order_of_their_strength() -> None:
    assert OWN.colours == ("red", "green", "black")
    assert own_bands([("red", "heavy"), ("blue", "extra light")]).colours == ("blue", "red")


def test_the_usual_band_is_the_one_chosen_last_else_the_weakest() -> None:
    assert OWN.usual == "red"
    assert own_bands(OWN.strengths.items(), last="black").usual == "black"
    assert own_bands(OWN.strengths.items(), last="pink").usual == "red"
    assert NO_BANDS.usual is None


def test_each_exercise_that_uses_a_band_gets_the_usual_one(catalogue: Catalogue) -> None:
    banded = with_bands(a_programme(), catalogue.exercises, OWN)
    assert bands_of(banded) == {"glute_bridge": None, "mini_band_squat": "red", None: None}
    assert bands_of(Programme(id="x", name="X", blocks=banded.blocks[2].blocks)) == {
        "seated_band_abduction_tall": "red"
    }


def test_a_build_up_gets_it_in_every_week(catalogue: Catalogue) -> None:
    programme = catalogue.programmes["seated_abduction_build"]
    banded = with_bands(programme, catalogue.exercises, OWN)
    blocks = [one for week in banded.weeks for block in week.blocks for one in leaves(block)]
    assert {block.band for block in blocks} == {"red"}


def test_what_the_programme_says_wins_over_the_usual_one(catalogue: Catalogue) -> None:
    found = with_bands(a_programme(squat="green"), catalogue.exercises, OWN)
    assert bands_of(found)["mini_band_squat"] == "green"


def test_a_strength_in_a_file_is_the_band_that_has_it(catalogue: Catalogue) -> None:
    found = with_bands(a_programme(squat="heavy"), catalogue.exercises, OWN)
    assert bands_of(found)["mini_band_squat"] == "black"
    unknown = with_bands(a_programme(squat="my long one"), catalogue.exercises, OWN)
    assert bands_of(unknown)["mini_band_squat"] == "my long one"


def test_accepted_advice_wins_over_the_usual_one_and_today_over_both(catalogue: Catalogue) -> None:
    change = Change("own", "mini_band_squat", Aspect.BAND, "red", "green")
    programme = adapted(a_programme(), [change], catalogue.exercises)
    assert bands_of(with_bands(programme, catalogue.exercises, OWN))["mini_band_squat"] == "green"
    today = with_bands(programme, catalogue.exercises, OWN, chosen="black")
    assert bands_of(today)["mini_band_squat"] == "black"


def test_without_bands_a_programme_stays_as_it_is(catalogue: Catalogue) -> None:
    programme = a_programme(squat="light")
    assert with_bands(programme, catalogue.exercises, NO_BANDS) is programme
    chosen = with_bands(programme, catalogue.exercises, NO_BANDS, chosen="red")
    assert bands_of(chosen)["mini_band_squat"] == "red"


def test_every_usual_strength_is_one_and_the_command_line_knows_every_colour() -> None:
    assert set(USUAL_STRENGTHS.values()) == set(STRENGTHS)
    assert BANDS == COLOURS
    assert OwnBands({"red": "light"}).of_strength("light") == "red"
