"""Calls a function with a timeout, in a process of its own.

A share whose server is gone blocks whoever looks into it, even against being killed, and with one
thread its whole process. So the call runs in another process, which can be left behind.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import ParamSpec, TypeVar

from glutetimer.host import own_process

Parameters = ParamSpec("Parameters")
ResultT = TypeVar("ResultT")


def within(
    seconds: float,
    work: Callable[Parameters, ResultT],
    *arguments: Parameters.args,
    **options: Parameters.kwargs,
) -> ResultT:
    """Call a function in a process of its own and return its result.

    Work that is not through in time is ended, as far as the system lets it.

    Args:
        seconds: How long to wait.
        work: A function of a module; what it is given and returns can be pickled.
        *arguments: What it is called with.
        **options: What it is called with, by name.

    Raises:
        TimeoutError: If time is up.
        OSError: If no process can be started.
        Exception: What the work raises.
    """
    process = own_process.start("glutetimer.host.timeout", stdin=subprocess.PIPE)
    try:
        said, fault = process.communicate(pickle.dumps((work, arguments, options)), seconds)
    except BaseException as error:  # also Ctrl+C
        with suppress(OSError):
            process.kill()
        own_process.leave(process)
        if isinstance(error, subprocess.TimeoutExpired):
            raise TimeoutError from None
        raise
    try:
        is_done, outcome = pickle.loads(said)  # noqa: S301 - our own process
    except (EOFError, pickle.UnpicklingError) as error:
        message = fault.decode("utf-8", "replace")
        raise RuntimeError(message) from error
    if not is_done:
        raise outcome
    return outcome  # type: ignore[no-any-return] # what the work returned


def main() -> None:
    """Do the work that is read from standard input, and write what came of it."""
    work, arguments, options = pickle.load(sys.stdin.buffer)  # noqa: S301 - from `within`
    try:
        outcome = (True, work(*arguments, **options))
    except Exception as error:  # noqa: BLE001 - raised again where it was asked for
        outcome = (False, error)
    sys.stdout.buffer.write(pickle.dumps(outcome))


if __name__ == "__main__":
    main()
