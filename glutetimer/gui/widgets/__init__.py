"""Controls that every page is built from."""
