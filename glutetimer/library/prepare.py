"""Makes what is derived from the content: the JSON Schemas and the quicker copies.

Run it after a change of the content or of its structs: python -m glutetimer.library.prepare assets
"""

from __future__ import annotations

import sys
from pathlib import Path

from glutetimer.library.schemas import write_schemas
from glutetimer.library.shipped import write_copies


def prepare(assets: Path) -> None:
    """Write the schemas and the quicker copies into the folder of the shipped files."""
    write_schemas(assets / "schemas")
    write_copies(assets)


if __name__ == "__main__":
    prepare(Path(sys.argv[1]))
