"""The mat view: what a session looks like from three metres away."""

from glutetimer.gui.session.mat.mat_view import MatView

__all__ = ["MatView"]
