"""Makes the bundle: `python3 -m resources.packaging [--out FOLDER] [--no-trying]`, into `dist` where no folder is named.

Like main.py this file must be readable by every Python.
"""

import os
import sys


def main(argv):
    """Set up where needed, then build, and return the exit code."""
    if sys.version_info < (3, 11):
        sys.stderr.write("This computer's Python is %d.%d. The bundle needs Python 3.11 or newer.\n" % sys.version_info[:2])
        return 1
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    if root not in sys.path:
        sys.path.insert(0, root)
    from core.setup import stamp, start, testing

    if argv[:1] != [start.DONE]:
        return testing.run_module("resources.packaging", argv, stamp.BUNDLE)
    from resources.packaging.build import run

    return run(argv[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
