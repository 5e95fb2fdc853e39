"""What every test may rely on: Qt without a screen at scale 1, nobody's country, and examples
that repeat in CI. A test of other scales starts a run of its own with GLUTETIMER_TEST_SCALE.
"""

import os
import signal

import hypothesis
import pytest

# Qt reads these when it is first imported, which is after this file.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
SCALE = os.environ.get("GLUTETIMER_TEST_SCALE", "1")
os.environ["QT_SCALE_FACTOR"] = SCALE
for name in ("LC_ALL", "LC_CTYPE", "LC_TIME"):
    os.environ.pop(name, None)
os.environ["LANG"] = "C.UTF-8"

# What was started in the background has Ctrl+C, Ctrl+\\ and, under nohup, the end of its terminal
# ignored, and so would all it starts.
for number, usual in ((1, signal.SIG_DFL), (2, signal.default_int_handler), (3, signal.SIG_DFL)):
    if signal.getsignal(number) is signal.SIG_IGN:
        signal.signal(number, usual)

# A slow machine is no failure, so no example has a deadline.
hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture(autouse=True)
def _errors_as_sentences() -> None:
    """Let no test inherit that an earlier one asked for errors as objects."""
    from glutetimer.cli.error_output import use_objects  # noqa: PLC0415 - Qt is set up first

    use_objects(wanted=False)
