"""Spoils what is in its right shape, by choices drawn from the bytes of an input."""

from __future__ import annotations

WORDS = tuple(
    """
    nan inf -1 1e999 [[ ]] { } ''' true 2020-01-01 [[blocks]] [[weeks]] blocks exercise reps tempo
    sets rounds glute_bridge cyclist_four default sources timing order lift_first hold_s band
    format version sessions glutetimer-history programme_content "sets" "tempo" null abandoned left
    side=L; tempo=2-0-2-3 held=36 pain=1 AM PM Jan 3-1-2-0 =1+1 +1 @A1 ; , clips file sha256
    length_ms ../../etc/passwd
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""What matters somewhere."""


class Drawn:
    """Choices drawn from the bytes of an input, so that the fuzzer can learn which ones matter."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def number(self, below: int) -> int:
        """Return a whole number from 0 on; 0 when the input is used up."""
        taken = self._data[self._at : self._at + 2]
        self._at += 2
        return int.from_bytes(taken, "little") % below

    def text(self) -> str:
        """Return a word that matters somewhere, or anything."""
        if self.number(3):
            return WORDS[self.number(len(WORDS))] * (1 + 299 * (self.number(50) == 1))
        taken = self._data[self._at : self._at + self.number(24)]
        self._at += len(taken)
        return taken.decode("utf-8", "replace")

    def value(self) -> object:
        """Return a value of any kind."""
        taken = self._data[self._at : self._at + 8]
        signed = int.from_bytes(taken, "little", signed=True)
        kinds: tuple[object, ...] = (
            self.number(300), -1, 0, signed, 2**53, 253_402_300_799_999, 1440, -1440, 10**400,
            0.5, 1e308, -0.0, True, None, "", [], {}, [{}], "0001-01-01", "9999-12-31",
            "1969-12-31", [[[[]]]], {"lift": 0}, self.text(), [self.text()],
            {self.text(): self.number(9)},
        )  # fmt: skip # a table
        return kinds[self.number(len(kinds))]

    def spoil(self, inner: object) -> None:
        """Change, remove, double or add something somewhere inside."""
        while isinstance(inner, dict | list) and inner:
            keys = list(inner) if isinstance(inner, dict) else list(range(len(inner)))
            key = keys[self.number(len(keys))]
            what = self.number(8)
            if isinstance(inner[key], dict | list) and inner[key] and what:
                inner = inner[key]
            elif what == 1 and isinstance(inner, dict):
                del inner[key]
                return
            elif what in (2, 3) and isinstance(inner, list):
                inner.extend([inner[key]] * (1 + self.number(30)))
                return
            elif what == 4 and isinstance(inner, dict):
                inner[self.text()] = self.value()
                return
            else:
                inner[key] = self.value()
                return
