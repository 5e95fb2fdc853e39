"""Reads and checks the TOML files, built in and a person's own."""

from glutetimer.library.catalogue import Catalogue, check_file, load_catalogue
from glutetimer.library.remark import Remark
from glutetimer.library.sources import Sources

__all__ = ["Catalogue", "Remark", "Sources", "check_file", "load_catalogue"]
