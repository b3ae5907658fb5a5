"""The figures: each file measures one thing and prints it beside the figure to reach.

server     a fast web of real pages on loopback, in a process of its own
pages      the pages it serves
checks     full checks over HTTP beside plain requests
reading    one page into facts, ordinary and hostile
start      the first painted window beside a bare one
heartbeat  how late the window's heart beats while links are checked at full speed
table      sort, filter and scroll at 100,000 rows
adding     bringing 100,000 links in
bundle     how large the bundle is, and how soon its window and its engine are there
"""
