"""The phrases among tokens that the grammar accepts, and a line cut into them."""
