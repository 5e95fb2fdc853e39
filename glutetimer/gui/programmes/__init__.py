"""The programmes there are, and pasted sheets that become some."""
