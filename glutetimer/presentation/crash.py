"""What is said after a run that a fault ended."""

from glutetimer.i18n import N_

ENDED_HARD = N_(
    "A fault ended glutetimer in the middle of things the last time. What you had done is kept; "
    "the file hard_crash_told.log in the folder logs says more."
)
