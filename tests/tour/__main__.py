"""A picture of every screen: `python3 -m tests.tour FOLDER`, in light, dark, at 200 % text and in the stretched language."""

import sys


def main(argv):
    """Set up where needed, then draw; like the tests themselves this must be readable by every Python until it is set up."""
    from core.setup import start
    from core.setup.testing import run_module

    if argv[:1] != [start.DONE]:
        return run_module("tests.tour", argv)
    if len(argv) < 2:
        sys.stderr.write("Name a folder for the pictures: python3 -m tests.tour FOLDER\n")
        return 2
    from tests.tour.drawing import draw

    return draw(argv[1], argv[2:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
