"""Runs a part of a measurement in a fresh process, so that nothing measured before it weighs on it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any


def in_fresh_process(module: str, given: Any, python: str = sys.executable) -> Any:
    """Run `module` as a program, `given` as JSON on its input; return the JSON it prints last."""
    done = subprocess.run([python, "-m", module], input=json.dumps(given), stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])
