"""The page of one exercise, as the window shows it and `glutetimer show` prints it."""
