"""The movement of an exercise: the posture that belongs to a phase, its progress and a side."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi, sin

from glutetimer.figure.kinematics import Joints, PoseAngles, place_figure
from glutetimer.figure.pose_path import Key, PosePath, between, mix
from glutetimer.figure.poses import Pose, PoseSet, SideLetter, Skeleton
from glutetimer.figure.posture import Placed, Posture
from glutetimer.figure.props import blended
from glutetimer.figure.rep_paths import PathBuilder, RepPaths, exchanged
from glutetimer.session.steps import PhaseKind, Side

BREATH_MS = 4000
PULSE_MS = 1800
STRIDES_MS = 960
"""Two strides on the spot: slower than a runner's, so that the eye can follow."""
DRILL_MS = 2000
"""Both sides of a drill that runs on the clock."""
RUN_LENGTH = 0.9
"""How far the ground moves in two strides, in body units: what the stance foot covers."""
ARRIVE = 0.08
"""The part of a get ready or a rest in which the figure moves into or out of a hold."""


@dataclass(frozen=True, slots=True)
class _Moment:
    path: PosePath
    u: float


_OF_A_REP = (PhaseKind.LIFT, PhaseKind.HOLD_TOP, PhaseKind.LOWER, PhaseKind.HOLD_BOTTOM)


def _calm(kind: PhaseKind, p: float) -> float:
    """Return how much a runner stands instead of running, 0 to 1."""
    match kind:
        case PhaseKind.REST:
            return min(ease(p / ARRIVE), ease((1.0 - p) / ARRIVE))
        case PhaseKind.GET_READY | PhaseKind.SWITCH:  # stand, show it, stand, set off
            shown = min(ease((p - 0.2) / ARRIVE), ease((0.82 - p) / ARRIVE))
            return min(1.0 - shown, ease((1.0 - p) / ARRIVE))
        case _:
            return 0.0


def ease(progress: float) -> float:
    """Start and end gently: 0 to 1, without speed at both ends."""
    p = min(max(progress, 0.0), 1.0)
    return p * p * (3.0 - 2.0 * p)


class Motion:
    """The movement of one set of key poses.

    Args:
        poses: The key poses; the first one begins the movement.
        bones: The lengths of the figure.
    """

    def __init__(self, poses: PoseSet, bones: Skeleton) -> None:
        self.poses = poses
        self._bones = bones
        self._builder = PathBuilder(poses, bones)
        self._reps = {side: self._builder.rep(side) for side in (Side.RIGHT, Side.LEFT, Side.BOTH)}
        first = self._reps[Side.RIGHT].out.keys[0].pose
        self.lift_first = first.phase != "hold_top"
        self._still = (
            self._builder.path(poses.of("rest")[:1]) if poses.motion in ("run", "drill") else None
        )
        self._cycle: PosePath | None = None
        self._cycle_ms = STRIDES_MS
        if poses.motion == "run":
            self._cycle = self._builder.path(poses.of("stance", "flight"), closed=True)
        if poses.motion == "drill":
            self._cycle_ms = DRILL_MS
            right, left = self._reps[Side.RIGHT], self._reps[Side.LEFT]
            ring = [path.keys[0].pose for path in (right.out, right.back, left.out, left.back)]
            self._cycle = self._builder.path(ring, closed=True)

    def posture(
        self,
        phase: PhaseKind | str,
        progress: float,
        side: Side | str = Side.BOTH,
        clock_ms: int = 0,
    ) -> Posture:
        """Return the figure at one instant.

        Args:
            phase: What goes on.
            progress: How much of the phase has gone by, 0 to 1.
            side: The side that works; without one the drawn side.
            clock_ms: Any running time; it drives breath, pulse and running on the spot.
        """
        kind, side = PhaseKind(phase), Side(side)
        p = min(max(progress, 0.0), 1.0)
        if self._cycle and (self.poses.motion == "run" or kind not in _OF_A_REP):
            return self._running(kind, p, side, clock_ms)
        moment = self._moment(kind, p, self._reps.get(side, self._reps[Side.BOTH]))
        a, b, t, angles, joints = moment.path.at(moment.u)
        return self._drawn((a, b, t), angles, joints, side, clock_ms, self._scroll(joints, side))

    def is_still(self, phase: PhaseKind | str, progress: float) -> bool:
        """Say whether the figure only breathes now, so that few pictures a second are enough."""
        kind = PhaseKind(phase)
        if kind is PhaseKind.REST:
            return ARRIVE < progress < 1.0 - ARRIVE
        if self._cycle:
            return False
        if kind is PhaseKind.HOLD_BOTTOM:
            return not self.poses.of("setup")
        return kind in (PhaseKind.HOLD, PhaseKind.HOLD_TOP)

    def still(self, pose: Pose, side: Side = Side.BOTH) -> Posture:
        """Return one of the poses as it is."""
        roles = self.poses.other_side == "roles" and self._builder.is_turned(side)
        a, b, t, angles, joints = self._builder.path([exchanged(pose) if roles else pose]).at(0.0)
        return self._drawn((a, b, t), angles, joints, side, 0, 0.0)

    def paths(self, side: Side = Side.BOTH) -> list[PosePath]:
        """Return every path that is followed for one side."""
        rep = self._reps[side]
        found = [rep.out, rep.back, rep.settling, rep.ready, self._cycle]
        return [path for path in found if path is not None]

    def _moment(self, kind: PhaseKind, p: float, rep: RepPaths) -> _Moment:
        match kind:
            case PhaseKind.REST:
                return self._resting(p, rep)
            case PhaseKind.GET_READY | PhaseKind.SWITCH:
                return self._preview(p, rep)
            case PhaseKind.LIFT | PhaseKind.LOWER:
                path = rep.out if (kind is PhaseKind.LIFT) is self.lift_first else rep.back
                return _Moment(path, ease(p))
            case PhaseKind.HOLD_TOP | PhaseKind.HOLD_BOTTOM:
                if (kind is PhaseKind.HOLD_TOP) is self.lift_first:
                    return _Moment(rep.out, 1.0)
                return _Moment(rep.settling or rep.back, ease(p / 0.6) if rep.settling else 1.0)
            case PhaseKind.HOLD | PhaseKind.DRILL:
                return _Moment(rep.out, 1.0)

    def _preview(self, p: float, rep: RepPaths) -> _Moment:
        """Stand in the starting position, then show one slow rep."""
        if self.poses.motion == "hold" and p > 1.0 - ARRIVE:
            return _Moment(rep.out, ease((p - 1.0 + ARRIVE) / ARRIVE))
        if rep.settling and p < 0.27:  # noqa: PLR2004 - the parts of the preview
            return _Moment(rep.settling, ease((p - 0.16) / 0.1))
        if rep.ready and p < 0.27:  # noqa: PLR2004 - likewise
            return _Moment(rep.ready, ease((p - 0.1) / 0.15))
        if p < 0.56:  # noqa: PLR2004 - likewise
            return _Moment(rep.out, ease((p - 0.27) / 0.25))
        return _Moment(rep.back, ease((p - 0.6) / 0.25))

    def _resting(self, p: float, rep: RepPaths) -> _Moment:
        if self.poses.motion == "hold":
            return _Moment(rep.back, min(ease(p / ARRIVE), ease((1.0 - p) / ARRIVE)))
        if rep.ready:
            return _Moment(rep.ready, 1.0 - min(ease(p / ARRIVE), ease((1.0 - p) / ARRIVE)))
        return _Moment(rep.settling or rep.out, 0.0)

    def _running(self, kind: PhaseKind, p: float, side: Side, clock_ms: int) -> Posture:
        """Run (or drill) on the spot; stand before and after."""
        assert self._cycle  # noqa: S101 - the caller has looked
        assert self._still  # noqa: S101 - every set that runs has a pose for its rests
        u = clock_ms % self._cycle_ms / self._cycle_ms
        a, b, t, angles, joints = self._cycle.at(u)
        calm = _calm(kind, p)
        if calm > 0.0:
            still, _, _, rest, places = self._still.at(0.0)
            x, y = joints["pelvis"]
            sx, sy = places["pelvis"]
            angles = between(angles, rest, calm)
            spot = (x + (sx - x) * calm, y + (sy - y) * calm)
            joints = place_figure(angles, "side", self._bones, ("pelvis", spot), ())
            if calm >= 1.0:
                a, b, t = still, still, 0.0
        rounds = clock_ms / self._cycle_ms
        scroll = rounds * RUN_LENGTH if self.poses.motion == "run" and calm < 1.0 else 0.0
        return self._drawn((a, b, t), angles, joints, side, clock_ms, scroll)

    def _drawn(
        self,
        keys: tuple[Key, Key, float],
        angles: PoseAngles,
        joints: Joints,
        side: Side,
        clock_ms: int,
        scroll: float,
    ) -> Posture:
        a, b, t = keys
        chief = a.pose if t < 0.5 else b.pose  # noqa: PLR2004 - the nearer one
        shade: set[SideLetter] = set(chief.shade)
        if chief.far_shade or self.poses.view == "side":
            shade.add("l")
        turned = self._builder.is_turned(side)
        roles = self.poses.other_side == "roles"
        return Posture(
            view=self.poses.view,
            box=self.poses.box,
            joints=joints,
            torso=angles.turns["torso"],
            head=angles.turns["head"],
            nose=angles.nose,
            far_offset=angles.far_offset,
            props=tuple(Placed(prop) for prop in self.poses.prop) + _props(a.pose, b.pose, t),
            order=chief.order,
            shade=frozenset(shade),
            spine=mix(a.pose.spine, b.pose.spine, t),
            mirrored=turned and not roles,
            breath=sin(2 * pi * clock_ms / BREATH_MS),
            pulse=0.5 + 0.5 * sin(2 * pi * clock_ms / PULSE_MS),
            scroll=scroll,
            travels=self._travels or self.poses.motion == "run",
        )

    @property
    def _travels(self) -> bool:
        return self.poses.motion == "walk"

    def _scroll(self, joints: Joints, side: Side) -> float:
        if not self._travels:
            return 0.0
        start = self._reps.get(side, self._reps[Side.BOTH]).out.keys[0]
        return joints["pelvis"][0] - start.joints["pelvis"][0]


def _props(one: Pose, other: Pose, t: float) -> tuple[Placed, ...]:
    """Blend the things of two poses; what only one of them has fades in or out."""
    if t <= 0.0 or one is other:
        return tuple(Placed(prop) for prop in one.prop)
    if t >= 1.0:
        return tuple(Placed(prop) for prop in other.prop)
    placed: list[Placed] = []
    coming = list(other.prop)
    for prop in one.prop:
        for partner in coming:
            if (both := blended(prop, partner, t)) is not None:
                placed.append(Placed(both))
                coming.remove(partner)
                break
        else:
            placed.append(Placed(prop, 1.0 - t))
    placed += [Placed(prop, t) for prop in coming]
    return tuple(placed)
