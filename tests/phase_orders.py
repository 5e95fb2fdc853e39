"""The order of phases of exercises that begin with the way down, such as a squat."""

from glutetimer.training.tempo import Phase

LOWER_FIRST = (Phase.LOWER, Phase.HOLD_BOTTOM, Phase.LIFT, Phase.HOLD_TOP)
