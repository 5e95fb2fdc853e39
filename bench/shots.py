"""Takes pictures of every screen: the mat view in all its moments, and the pages.

The pictures go into a folder, by day, at night and in high contrast, at two sizes.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("shots"))
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("mat_shots.py", "page_shots.py"):
        subprocess.run([sys.executable, str(HERE / name), str(folder)], check=True)
    print(f"{len(list(folder.glob('**/*.png')))} pictures are in {folder}.")


if __name__ == "__main__":
    main()
