"""The views of past sessions: weeks, calendar, balance, feel, self-tests, bests, ladders."""
