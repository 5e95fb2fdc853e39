"""The editor of programmes: its table in words, what is typed into it, and what is said of it."""
