"""Runs the recipes of a page, in their order, in one folder: what a block prints must be the `text` block behind it, where there is one."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def main(page: Path, schemas: Path) -> int:
    blocks = FENCE.findall(page.read_text())
    folder = Path(tempfile.mkdtemp())
    failed = ran = 0
    try:
        shutil.copytree(schemas, folder / "schema")
        for place, (language, block) in enumerate(blocks):
            command = {"sh": ["bash", "-euo", "pipefail", "-c", block], "python": [sys.executable, "-c", block]}.get(language)
            if command is None:
                continue
            ran += 1
            run = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=os.environ)
            following = blocks[place + 1] if place + 1 < len(blocks) else ("", "")
            expected = following[1] if following[0] == "text" else ""
            if run.returncode != 0 or run.stdout != expected:
                failed += 1
                print(f"--- this block ended with {run.returncode}:\n{block}--- it printed\n{run.stdout}{run.stderr}--- expected\n{expected}")
    finally:
        shutil.rmtree(folder)
    print(f"{page.name}: {ran} recipes, {failed} failed")
    return 1 if failed or not ran else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
