"""The editor of a programme: a table of its blocks."""
