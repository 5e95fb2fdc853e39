"""How many lines and sheets of a folder are read rightly, as its README has it.

`./dev bench sheets [FOLDER]`: the folder has `lines.jsonl`, and sheets as `NAME.txt` with their
reading as `NAME.json`. Without one, the sheets of the tests are read. Those that are wrong are
counted by the worst of their faults.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from tests.sheet.score import FaultKind, score_lines, score_sheets

ORDER = tuple(FaultKind)
TESTS = Path(__file__).parents[1] / "tests" / "sheet" / "given"


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else TESTS
    exercises = load_catalogue(assets_dir()).exercises
    for score in (score_lines, score_sheets):
        begun = perf_counter()
        found = score(folder, exercises)
        took = perf_counter() - begun
        for one in found.faulty:
            print(f"{one.title}: {'; '.join(map(str, one.faults))}")
        print(f"{found.right} of {found.all} right, in {took:.2f} s")
        if found.all_blocks:
            print(f"    exercises of sheets: {found.right_blocks} of {found.all_blocks} right")
        for kind, count in sorted(found.kinds().items(), key=lambda pair: ORDER.index(pair[0])):
            print(f"    {count} {kind}")


if __name__ == "__main__":
    main()
