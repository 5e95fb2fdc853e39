"""The history for people: what the views show of it, and what can be changed in it."""
