"""The history on disk: SQLite, migrations, store."""
