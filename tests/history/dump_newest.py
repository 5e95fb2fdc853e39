"""Writes the newest version of the history into `old`: the version before it, migrated.

.venv/bin/python -m tests.history.dump_newest
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from glutetimer.history import schema

OLD = Path(__file__).parent / "old"


def dump(before: str) -> str:
    """Return the SQL of a history of the newest version, given that of the version before it."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.executescript(before)
        schema.migrate(database)
        # a dump leaves out what the header of the file holds
        head = "".join(
            f"PRAGMA {name} = {database.execute(f'PRAGMA {name}').fetchone()[0]};\n"
            for name in ("application_id", "user_version")
        )
        return head + "".join(f"{statement}\n" for statement in database.iterdump())


if __name__ == "__main__":
    newest = max(schema.migrations())
    before = (OLD / f"version_{newest - 1}.sql").read_text("utf-8")
    (OLD / f"version_{newest}.sql").write_text(dump(before), encoding="utf-8")
