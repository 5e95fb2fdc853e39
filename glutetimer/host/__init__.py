"""The machine: clock, paths, assets, keep awake."""
