"""Which folders lie on file systems that may hang: those of a network, and of other programs."""

from __future__ import annotations

from pathlib import Path

MOUNTS = Path("/proc/self/mounts")
"""What is mounted where, on Linux."""
REMOTE = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "9p", "autofs")
)
_MOST_LINKS = 40


def is_remote(path: Path) -> bool:
    """Return whether an absolute path leads to such a file system, without touching it."""
    mounts = _remote_mounts()
    return bool(mounts) and _leads_there(path, mounts, _MOST_LINKS)


def _remote_mounts() -> frozenset[str]:
    try:
        lines = MOUNTS.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return frozenset()
    found = set()
    for line in lines:
        _, place, kind, *_ = line.split(" ", 3)
        if kind in REMOTE or kind.partition(".")[0] == "fuse":
            found.add(place.replace("\\040", " ").replace("\\011", "\t"))
    return frozenset(found)


def _leads_there(path: Path, mounts: frozenset[str], links: int) -> bool:
    """Follow a path folder by folder, and stop before the first that is not on this machine."""
    for folder in (*reversed(path.parents), path):
        if str(folder) in mounts:
            return True
        try:
            target = folder.readlink()
        except (OSError, ValueError):  # no link, or not there
            continue
        rest = path.relative_to(folder)
        return links > 0 and _leads_there(folder.parent / target / rest, mounts, links - 1)
    return False
