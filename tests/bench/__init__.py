"""The figures: each file measures one thing and prints it beside the figure to reach.

    python3 -m tests.bench [--quick] [--peers PYTHON] [NAME ...]

start      the first painted window beside a bare one
table      sort, filter and scroll at 100,000 rows, sort at a million
adding     bringing 100,000 links in
reading    one page into facts, ordinary and hostile
checks     full checks over HTTP, beside Scrapy, requests, and requests with BeautifulSoup
tls        full checks over HTTPS, beside requests.Session, Scrapy and LinkChecker
far        full checks of sites that are far away
mixed      full checks of a web with slow, failing, moved and dropped pages
heartbeat  how late the window's heart beats while links are checked at full speed
stopping   how soon a run has ended once Stop is pressed
memory     what window and engine hold, and whether it grows from round to round
bundle     how large the bundle is, and how soon its window and its engine are there

all        every measurement by name, each in a process of its own
figure     one measured figure, and one that could not be measured
fresh      a part of a measurement in a fresh process
server     a fast web on loopback, in a process of its own
answers    what it answers, and what is true of it
pages      the pages it serves
ours       full checks by Linkstead
window     a window with its rows, its engine and something to check
peers      the programs ours is measured beside
rivals     those programs, a script each
"""
