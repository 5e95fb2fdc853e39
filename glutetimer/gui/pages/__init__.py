"""The pages beside the mat view: they take frozen values and emit what the person did."""
