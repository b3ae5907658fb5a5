"""The SQLite file: open, migrate, back up, one way to write, windows of rows.

database    one connection, its pragmas, its checks; sqlite's errors told apart
folders     where a live file may lie
lock        one copy of the program a file
migrations  the schema, one small file a step
migrate     bring a file up to date, after a backup
backup      copies that hold every committed row
restore     a backup in the place of the present file, which is kept first
rows        a frozen dataclass in, a row out, and back
parts       long lists of values, a statement's worth at a time
described   what a file holds, in plain words
keeping     how long what was deleted can be had back
store       reading and the one `write()`
window      ids of a filtered, sorted table, and its rows a page at a time
"""

from core.store.parts import parts
from core.store.store import Store, Writer
from core.store.window import Window, WindowedReader

__all__ = ["Store", "Window", "WindowedReader", "Writer", "parts"]
