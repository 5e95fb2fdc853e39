"""The voice: hibari's "heart", which is inside the package and needs no network."""

from __future__ import annotations

from array import array
from functools import cached_property
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

RATE: Final = 24_000
NAME: Final = "heart"
SEED: Final = 0
"""The same text gives the same samples, as long as the packages stay the same."""
FULL_SCALE: Final = 32_767


def is_installed() -> bool:
    """Return whether the voice can speak here; loads nothing."""
    return find_spec("hibari") is not None and find_spec("onnxruntime") is not None


class SpeechSynthesizer:
    """Turns texts into samples; 0.8 s and 190 MB to load, then some 30 ms a sentence."""

    @cached_property
    def _model(self) -> Any:  # noqa: ANN401 - the package has no types
        from hibari import Hibari  # noqa: PLC0415 - loads numpy and the model

        return Hibari(voice=NAME, threads=1)

    def speak(self, text: str) -> Iterator[array[int]]:
        """Yield each sentence of a text: mono, 16 bits, `RATE` frames a second, silence around."""
        for sentence in _sentences(text):
            wave = self._model(sentence, seed=SEED)
            yield array("h", (wave.clip(-1, 1) * FULL_SCALE).astype("<i2").tobytes())

    def phonemes(self, text: str) -> str:
        """Return what the voice reads of a text, in the alphabet of its model."""
        return " ".join(
            part for sentence in _sentences(text) for part in self._model.phonemize(sentence)
        )


def _sentences(text: str) -> tuple[str, ...]:
    from glutetimer.tts.text import sentences  # noqa: PLC0415 - compiles its patterns

    return sentences(text)
