"""The tests start here: their environment first, then the whole suite, or what the arguments for pytest ask for.

Like main.py this file must be readable by every Python.
"""

import os
import sys


def main(argv):
    """Run the tests and return the exit code."""
    if sys.version_info < (3, 11):
        sys.stderr.write("This computer's Python is %d.%d. The tests need Python 3.11 or newer.\n" % sys.version_info[:2])
        return 1
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    if root not in sys.path:
        sys.path.insert(0, root)
    from core.setup.testing import run

    return run(root, argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
