"""Reads and checks the TOML files, built in and the person's own."""
