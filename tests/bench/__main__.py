"""Measures everything and prints it: `python3 -m tests.bench [--quick] [NAME ...]`."""

import sys


def main(argv):
    """Set up where needed, then measure; like the tests themselves this must be readable by every Python until it is set up."""
    from core.setup import start
    from core.setup.testing import run_module

    if argv[:1] != [start.DONE]:
        return run_module("tests.bench", argv)
    from tests.bench.all import measure

    return measure(argv[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
