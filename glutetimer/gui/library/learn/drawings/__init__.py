"""The drawings of Learn, made of few shapes in the colours of the theme."""
