"""Rows of tables and fields of forms."""
