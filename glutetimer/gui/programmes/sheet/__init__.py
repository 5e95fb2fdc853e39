"""A pasted sheet as it was written beside how it will be done, all of it changed in place."""
