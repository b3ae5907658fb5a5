"""Described tables over any number of rows: the ids are held, the rows are read a page at a time.

column         one column, described
model          the ids, and the pages of rows looked at
view           the table as it is seen
header         its heading line
delegate       its cells
layout         which columns show, in what order, how wide
widths         sharing out the room
widest         dates and sizes as wide as any
columns_menu   choosing columns and order from a menu
"""

from gui.tables.column import Align, Column
from gui.tables.model import WindowedModel
from gui.tables.view import TableView

__all__ = ["Align", "Column", "TableView", "WindowedModel"]
