"""Histories of several machines, kept in step through a folder that travels between them."""
