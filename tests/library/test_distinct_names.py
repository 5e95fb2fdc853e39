"""What a person calls like something built in is distinguished in lists, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library import load_catalogue
from glutetimer.library.distinct_names import confusable_key

OWN = """
id = "my_four"
name = "{}"
default = "mine"

[[blocks]]
exercise = "glute_bridge"
default = "mine"
"""


@pytest.mark.parametrize(
    "name",
    [
        "Cyclist's four",
        "cyclist\u2019s  FOUR",
        "C\u0443clist's f\u043eur",
        "Cyclist's\u200b four",
        "Cyc1ist's four",
    ],
)
def test_a_look_alike_carries_its_id(tmp_path: Path, name: str) -> None:
    (tmp_path / "programmes").mkdir()
    (tmp_path / "programmes" / "my_four.toml").write_text(OWN.format(name), "utf-8")
    catalogue = load_catalogue(assets_dir(), own=tmp_path)
    assert catalogue.listed_programmes["my_four"].name.endswith(" (your own: my_four)")
    assert catalogue.listed_programmes["cyclist_four"].name == "Cyclist's four"
    assert "your own" not in catalogue.programmes["my_four"].name


def test_a_name_of_its_own_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "programmes").mkdir()
    (tmp_path / "programmes" / "my_four.toml").write_text(OWN.format("Four of mine"), "utf-8")
    found = load_catalogue(assets_dir(), own=tmp_path).listed_programmes["my_four"]
    assert found.name == "Four of mine"


def test_no_two_built_in_names_look_alike() -> None:
    catalogue = load_catalogue(assets_dir())
    for items in (catalogue.exercises, catalogue.programmes):
        looks = [confusable_key(item.name) for item in items.values()]
        assert len(set(looks)) == len(looks)
