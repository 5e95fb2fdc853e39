"""Recovery of a damaged or missing database."""
