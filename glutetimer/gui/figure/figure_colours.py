"""The colours of the figure by day, by night and in high contrast."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FigurePalette:
    """What each part of the picture is coloured with, as #rrggbb.

    `near` and `far` are the leggings of the near and the far leg; `*_far` are the same thing on
    the far side. `prop` is upholstery, `stage` the ground, `line` marks on it, `load`
    weights.
    """

    ground: str
    near: str
    far: str
    shirt: str
    sleeve: str
    sleeve_far: str
    skin: str
    skin_shade: str
    skin_far: str
    hair: str
    shoe: str
    shoe_far: str
    sole: str
    mat: str
    mat_edge: str
    band: str
    band_far: str
    glow: str
    prop: str
    prop_shade: str
    line: str
    stage: str
    load: str
    load_light: str
    ball: str
    shadow: str


DAY = FigurePalette(
    ground="#F5F2EC",
    near="#23425A",
    far="#8FA9BA",
    shirt="#2E6A8E",
    sleeve="#275C7D",
    sleeve_far="#86A6B8",
    skin="#E0A67E",
    skin_shade="#CB8E67",
    skin_far="#E3C4AC",
    hair="#4A3428",
    shoe="#3D464F",
    shoe_far="#A9B3BA",
    sole="#FFFDF8",
    mat="#BFD8CB",
    mat_edge="#A9C8B8",
    band="#C2372B",
    band_far="#8E2820",
    glow="#F2942E",
    prop="#8D8477",
    prop_shade="#A79E90",
    line="#D5CFC3",
    stage="#E7E1D5",
    load="#33383D",
    load_light="#5A6168",
    ball="#8A5A3A",
    shadow="#CBC3B3",
)

NIGHT = FigurePalette(
    ground="#11161B",
    near="#7FA6C4",
    far="#3F5A6E",
    shirt="#4E8DB5",
    sleeve="#417BA0",
    sleeve_far="#345468",
    skin="#D9A27D",
    skin_shade="#BD8663",
    skin_far="#7D6555",
    hair="#7A5A47",
    shoe="#E6E1D7",
    shoe_far="#59636C",
    sole="#8E98A1",
    mat="#26423A",
    mat_edge="#1E362F",
    band="#F0695C",
    band_far="#A8433A",
    glow="#FFB057",
    prop="#5B6670",
    prop_shade="#46515B",
    line="#2F3A44",
    stage="#1C242C",
    load="#8B949D",
    load_light="#B4BCC4",
    ball="#B07F5C",
    shadow="#0A0E12",
)

HIGH_CONTRAST = FigurePalette(
    ground="#000000",
    near="#FFFFFF",
    far="#8C8C8C",
    shirt="#6FC3FF",
    sleeve="#4FA9EA",
    sleeve_far="#5C7F99",
    skin="#FFD2AE",
    skin_shade="#E0A981",
    skin_far="#A38671",
    hair="#A8713F",
    shoe="#FFE14D",
    shoe_far="#998730",
    sole="#FFFFFF",
    mat="#1F5C46",
    mat_edge="#2F8A69",
    band="#FF6B5E",
    band_far="#B33A30",
    glow="#FFB400",
    prop="#9A9A9A",
    prop_shade="#777777",
    line="#777777",
    stage="#2A2A2A",
    load="#BDBDBD",
    load_light="#FFFFFF",
    ball="#C98A55",
    shadow="#000000",
)
