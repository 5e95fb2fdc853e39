"""Reads tables of other programs, step by step: bytes, table, columns, values, workouts."""
