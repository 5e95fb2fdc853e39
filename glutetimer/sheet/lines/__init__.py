"""A line with one exercise, and what of it stays a note."""
