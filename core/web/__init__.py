"""Everything HTTP, from the address to the facts of a page; a room uses what stands below it and never what stands above.

looking    what a job needs for many looks, and learns of their sites
kept       what of all that is kept in the file
asking     one look at one page: politely, safely, through the right door
reading    one answer into facts: its text, its links, what stands in a page's place
addresses  made whole, taken apart, compared, shown
records    what all of them hand on; a page `kept_page` that need not be sent again; what was `asked`, and `why`
"""
