"""The exercises that are here, and by their names those that only the history knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from glutetimer.training.exercise import Exercise, RepRange, Timing


class RememberedExercises(Mapping[str, Exercise]):
    """All exercises that are here; asked for another one, what the history calls it.

    Such a one came with the sessions of another machine or of an export. It is counted and named,
    and in no list.

    Args:
        here: The exercises that have a file.
        recorded_name: Returns the name with which sets of an exercise were kept, None if none were.
    """

    def __init__(
        self, here: Mapping[str, Exercise], recorded_name: Callable[[str], str | None]
    ) -> None:
        self._here = here
        self._recorded_name = recorded_name
        self._found: dict[str, Exercise] = {}

    def __getitem__(self, exercise: str) -> Exercise:
        """Return an exercise.

        Raises:
            KeyError: If nothing is known of it.
        """
        if exercise in self._here:
            return self._here[exercise]
        if exercise not in self._found:
            name = self._recorded_name(exercise)
            if not name:
                raise KeyError(exercise)
            self._found[exercise] = Exercise(
                id=exercise,
                name=name,
                sides="both",
                timing=Timing(mode="reps"),
                reps=RepRange(min=1, max=1),
            )
        return self._found[exercise]

    def __iter__(self) -> Iterator[str]:
        """Yield the ids of those that are here."""
        return iter(self._here)

    def __len__(self) -> int:
        """Return how many are here."""
        return len(self._here)
