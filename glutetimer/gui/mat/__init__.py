"""The mat view: what a session looks like from three metres away."""

from glutetimer.gui.mat.view import MatView

__all__ = ["MatView"]
