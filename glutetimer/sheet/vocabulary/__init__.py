"""The words of sheets: units, sides, names of exercises, and what stands around them."""
