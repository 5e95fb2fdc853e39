"""Reads the cells of one set. One odd value costs that value; what is left of the set counts."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from typing import Final

from glutetimer.errors import one_line
from glutetimer.exchange.csv_cells import unguarded
from glutetimer.exchange.foreign_workout import (
    LONGEST_NAME,
    MOST_KG,
    MOST_REPS,
    MOST_SECONDS,
    ForeignSet,
    note_of,
)
from glutetimer.exchange.import_note import Grade, Remarks, left_out, shown
from glutetimer.exchange.readers.foreign_formats import Recognised
from glutetimer.exchange.readers.lengths import LENGTH_UNITS, SECOND_MS, read_length_ms
from glutetimer.exchange.readers.moments import read_moment
from glutetimer.exchange.readers.numbers import read_amount
from glutetimer.exchange.readers.roles import Record, Role, WeightUnit
from glutetimer.exchange.readers.survey import Reading, weight_unit
from glutetimer.i18n import _

_SILENT: Final = {"rest timer", "note"}
"""Rows of Strong that are no sets."""
_ORDER: Final = re.compile(r"\d{1,4}|\w")
"""The number of a set, or the letter for its kind: warm-up, drop set, failure."""


class OddValueError(ValueError):
    """A value that is not understood, as a sentence for people."""


class SetReader:
    """Reads sets one by one.

    Args:
        found: The table.
        reading: How its values are read.
        remarks: Takes what is not understood.
    """

    def __init__(self, found: Recognised, reading: Reading, remarks: Remarks) -> None:
        self._reading = reading
        self._remarks = remarks
        self._is_strong = found.program == "Strong"
        self._heads = {
            column.role: found.table.heads[place].strip().lower()
            for place, column in found.columns.items()
            if 0 <= place < len(found.table.heads)
        }
        self._second_ms = LENGTH_UNITS.get(found.unit(Role.SECONDS), SECOND_MS)
        self._moment = cache(lambda text: read_moment(text, reading.dates))

    def began(self, record: Record) -> datetime:
        """Return when the workout of a row began.

        Raises:
            ValueError: If that is not understood; it says so for people.
        """
        day, clock = record.get(Role.BEGAN, ""), record.get(Role.CLOCK, "")
        if clock:
            try:
                return self._moment(f"{day} {clock}")
            except ValueError:
                pass
        return self._moment(day)

    def is_silent(self, record: Record) -> bool:
        """Return whether a row is no set: a rest, or a note on its own."""
        order = record.get(Role.ORDER, "").lower()
        if order in _SILENT or record.get(Role.EXERCISE, "").lower() == "rest timer":
            return True
        is_word = self._is_strong and order and _ORDER.fullmatch(order) is None
        return bool(is_word) and not record.get(Role.REPS, "").strip("0., ")

    def read(self, line: int, record: Record) -> ForeignSet | None:
        """Return the set of a row, None where there is nothing in it that counts."""
        odd: list[tuple[Role, str]] = []
        name = one_line(unguarded(record.get(Role.EXERCISE, ""))[:LONGEST_NAME])
        if not name:
            self._leave_out("exercise", line, _("it names no exercise"))
            return None
        if equipment := record.get(Role.EQUIPMENT, ""):
            name = f"{name} ({one_line(equipment)})"[:LONGEST_NAME]
        reps = timed_ms = 0
        load_kg: float | None = None
        try:
            reps = self._reps(record)
        except OddValueError as error:
            odd.append((Role.REPS, str(error)))
        try:
            timed_ms = self._timed_ms(record)
        except OddValueError as error:
            odd.append((Role.SECONDS, str(error)))
        distance = read_amount(record.get(Role.DISTANCE, ""))
        has_distance = distance is not None and distance[0] != 0
        if not reps and not timed_ms:
            role, why = odd[0] if odd else ("nothing", _("it has neither reps nor seconds"))
            self._leave_out(role, line, why)
            return None
        try:
            load_kg = self._load_kg(record) or None
        except OddValueError as error:
            odd.append((Role.WEIGHT, str(error)))
        for role, why in odd:
            self._reserve(role, line, _("{why}; read without it.").format(why=why))
        if has_distance and reps:
            self._reserve(Role.DISTANCE, line, _("its distance has no place here."))
        return ForeignSet(
            line=line,
            exercise=name,
            reps=reps,
            timed_ms=timed_ms,
            load_kg=load_kg,
            note=note_of(record.get(Role.NOTE, "")),
            is_distance=has_distance and not reps,
        )

    def _reps(self, record: Record) -> int:
        reps = self._number(record, Role.REPS, MOST_REPS)
        if reps != int(reps):
            raise OddValueError(
                _("{row} is no number of reps").format(row=shown(record[Role.REPS]))
            )
        return int(reps)

    def _timed_ms(self, record: Record) -> int:
        text = record.get(Role.SECONDS, "")
        ms = read_length_ms(text, self._second_ms)
        if ms is None:
            self._number(record, Role.SECONDS, MOST_SECONDS)
            raise OddValueError(self._no_number(record, Role.SECONDS))
        if ms > MOST_SECONDS * 1000:
            raise OddValueError(self._out_of_bounds(record, Role.SECONDS, MOST_SECONDS))
        return ms

    def _load_kg(self, record: Record) -> float:
        amount = self._amount(record, Role.WEIGHT)
        if amount is None or not amount[0]:
            return 0.0
        number, written = amount
        written_unit = written or record.get(Role.WEIGHT_UNIT, "")
        unit = weight_unit(written_unit) if written_unit else self._reading.weight
        if written_unit and unit is None:
            raise OddValueError(
                _("{unit} is no unit of weight that is known here").format(unit=shown(written_unit))
            )
        unit_kg = (unit or WeightUnit.KG).kg
        self._check(record, Role.WEIGHT, number, MOST_KG / unit_kg)
        # without a unit it is asked for, and not answered yet
        return round(number * unit_kg, 3) if unit else 0.0

    def _number(self, record: Record, role: Role, most: float) -> float:
        """Return the number in a cell; 0 where it is empty."""
        amount = self._amount(record, role)
        if amount is None:
            return 0
        if amount[1]:
            raise OddValueError(self._no_number(record, role))
        self._check(record, role, amount[0], most)
        return amount[0]

    def _amount(self, record: Record, role: Role) -> tuple[float, str] | None:
        """Return the number in a cell and its unit, None where it is empty."""
        text = record.get(role, "")
        amount = read_amount(text)
        if amount is None and text.strip("-–—"):
            raise OddValueError(self._no_number(record, role))
        return amount

    def _check(self, record: Record, role: Role, number: float, most: float) -> None:
        if not 0 <= number <= most:
            raise OddValueError(self._out_of_bounds(record, role, most))

    def _no_number(self, record: Record, role: Role) -> str:
        return _("{text} under {head} is no number").format(
            text=shown(record[role]), head=shown(self._heads.get(role, role.value))
        )

    def _out_of_bounds(self, record: Record, role: Role, most: float) -> str:
        return _("{text} under {head} is not between 0 and {most:g}").format(
            text=shown(record[role]), head=shown(self._heads.get(role, role.value)), most=most
        )

    def _leave_out(self, kind: object, line: int, why: str) -> None:
        self._remarks.add(kind, line, left_out(why), Grade.LEFT_OUT)

    def _reserve(self, kind: object, line: int, what: str) -> None:
        self._remarks.add(kind, line, what, Grade.RESERVED)
