"""Sums over the history: weeks, balance, bests, streaks, suggestions. Pure."""
