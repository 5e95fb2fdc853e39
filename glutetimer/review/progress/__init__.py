"""Advice on how to go on: pure rules over what was done, felt and decided."""
