"""Runs a command as somebody to whom permissions apply, whoever runs the tests."""

import os
import shutil

import pytest


def as_anybody(*command: str) -> list[str]:
    """Return the command, for root without the right to pass over permissions.

    Skips the test where root cannot lay that down, and where files have no permissions.
    """
    if os.name != "posix":
        pytest.skip("files have no permissions here")
    if os.geteuid() != 0:
        return list(command)
    if not shutil.which("setpriv"):
        pytest.skip("root passes over permissions, and setpriv is not there")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]
