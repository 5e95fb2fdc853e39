"""The history on disk: SQLite, migrations, queries, backups."""
