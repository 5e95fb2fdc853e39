"""What lies where on keyboards that have no Latin letters or no unshifted digits. Pure.

The rows are those of xkeyboard-config 2.35 (level 1 of the layouts ru, ua, by, bg, rs, mk, kz, mn,
gr, il, ara, ir, am, ge, th, in, fr, be and cz). A window knows the place of a key; a terminal
sends letters only, so what they mean is a matter of the layout that has them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from glutetimer.i18n.scripts import is_foreign

PLACES: Final = ("1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./")
"""The rows of a US keyboard, by whose letters places are called."""


class KeyboardLayout(NamedTuple):
    """A layout: the languages it is for, and what its keys write, row by row as in `PLACES`."""

    languages: tuple[str, ...]
    rows: tuple[str, ...]

    @property
    def keys(self) -> Iterator[tuple[str, str]]:
        """Each place and what is written there."""
        for places, letters in zip(PLACES, self.rows, strict=False):
            yield from zip(places, letters, strict=False)

    @property
    def has_letters(self) -> bool:
        """Whether more than its digits are told: its letters are those of another script."""
        return len(self.rows) > 1

    def place(self, letter: str) -> str:
        """Return the place of a letter of another script or of an unshifted digit, "" if none."""
        return next((at for at, one in self.keys if one == letter and _counts(at, one)), "")


AZERTY: Final = KeyboardLayout(("fr",), ("&é\"'(-è_çà",))
LAYOUTS: Final = (
    KeyboardLayout(("ru",), ("1234567890-=", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю.")),
    KeyboardLayout(("el",), ("1234567890-=", ";ςερτυθιοπ[]", "ασδφγηξκλ '", "ζχψωβνμ,./")),
    KeyboardLayout(("he",), ("1234567890-=", "/'קראטוןםפ][", "שדגכעיחלךף,", "זסבהנמצתץ.")),
    KeyboardLayout(("ar",), ("1234567890-=", "ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرﻻىةوزظ")),
    AZERTY,
    KeyboardLayout(("nl",), ("&é\"'(§è!çà",)),
    KeyboardLayout(("cs", "sk"), ("+ěščřžýáíé",)),
    KeyboardLayout(("uk",), ("1234567890-=", "йцукенгшщзхї", "фівапролджє", "ячсмитьбю.")),
    KeyboardLayout(("be",), ("1234567890-=", "йцукенгшўзх'", "фывапролджэ", "ячсмітьбю.")),
    KeyboardLayout(("bg",), ("1234567890-.", ",уеишщксдзц;", "ьяаожгтнвмч", "юйъэфхпрлб")),
    KeyboardLayout(("sr",), ("1234567890'+", "љњертзуиопшђ", "асдфгхјклчћ", "жџцвбнм,.-")),
    KeyboardLayout(("mk",), ("1234567890-=", "љњертѕуиопшѓ", "асдфгхјклчќ", "зџцвбнм,./")),
    KeyboardLayout(("kk",), ('"әіңғ,.үұқөһ', "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю№")),
    KeyboardLayout(("mn",), ("1234567890ещ", "фцужэнгшүзкъ", "йыбөахролдп", "ячёсмитьвю")),  # noqa: RUF001 - Cyrillic
    KeyboardLayout(("fa",), ("۱۲۳۴۵۶۷۸۹۰-=", "ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدپو./")),
    KeyboardLayout(("hy",), ("ֆձ֊,։՞․՛)օէղ", "ճփբսմուկըթծց", "ջվգեանիտհպր", "ժդչյզլքխշռ")),  # noqa: RUF001 - Armenian
    KeyboardLayout(("ka",), ("1234567890-=", "ქწერტყუიოპ[]", "ასდფგჰჯკლ;'", "ზხცვბნმ,./")),
    KeyboardLayout(("th",), ("ๅ/-ภถุึคตจขช", "ๆไำพะัีรนยบล", "ฟหกดเ้่าสวง", "ผปแอิืทมใฝ")),
    KeyboardLayout(("hi",), ("१२३४५६७८९०-ृ", "ौैाीूबहगदजड़", "ोे्िुपरकतचट", "ॆंमनवलस,.य")),
)
"""The most common of each script first: it counts where nothing tells more."""
_TAKEN: Final = "-=+[]?"
"""Signs that are keys of a session wherever they are written."""


class LayoutGuess:
    """Tells from what is typed which layout is in force, as far as letters can tell.

    Args:
        languages: What the person's system speaks, the most wanted first: it decides between
            layouts that have a letter in common.
    """

    def __init__(self, languages: Iterable[str] = ()) -> None:
        wanted = {language.partition("_")[0] for language in languages}
        mine = [layout for layout in LAYOUTS if wanted.intersection(layout.languages)]
        others = [layout for layout in LAYOUTS if layout.has_letters or layout is AZERTY]
        self._layouts = [*mine, *others]
        self.layout: KeyboardLayout | None = None
        """The layout in force where it has letters of another script, else None."""

    def place(self, letter: str, seen: str = "") -> str:
        """Return the place of a letter that was typed, the letter itself where it is Latin.

        Args:
            letter: What was typed.
            seen: The place where it lies, if that is known: it tells which layout that is.
        """
        known = self._layouts if self.layout is None else [self.layout, *self._layouts]
        places = ((layout, layout.place(letter)) for layout in known)
        found = next((layout for layout, at in places if at and (at == seen or not seen)), None)
        if is_foreign(letter):
            self.layout = found
        elif letter.isalpha():
            self.layout = None
        return found.place(letter) if found else letter


def _counts(place: str, letter: str) -> bool:
    return is_foreign(letter) or (place.isdigit() and letter not in _TAKEN)


class _InForce:
    """The layout in force for this process, as the language is."""

    letters: Mapping[str, str] = MappingProxyType({})
    """The letter of another script at each place."""


def use_layout(layout: KeyboardLayout | None) -> bool:
    """Call keys by the letters of a layout from now on; returns whether that is new."""
    found = layout.keys if layout is not None else ()
    letters = {place: letter for place, letter in found if is_foreign(letter)}
    changed = _InForce.letters != letters
    _InForce.letters = MappingProxyType(letters)
    return changed


def named_on_layout(label: str) -> str:
    """Return the names of keys as they are written on the keyboard in force: "π (P)".

    The Latin letter stays beside the other: it is printed on most of these keyboards, and what is
    spoken and the documentation call the key by it.
    """
    if not _InForce.letters:
        return label
    return " ".join(_named(name) for name in label.split(" "))


def _named(name: str) -> str:
    letter = _InForce.letters.get(name.lower(), "")
    if not letter:
        return name
    shown = letter.title() if name.isupper() else letter
    return f"{shown} ({name})" if name.isalpha() else shown
