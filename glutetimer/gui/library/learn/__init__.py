"""Learn: the topics, their cards, and the drawings on them."""
