"""The bars of the weeks, with pyqtgraph; imported once the History page is on screen."""
