"""Links to you: which are known, what every look saw, how more of them come in and go out.

records      a link, a look at it, what stands on top of the page
query        which links a table shows, in which order
facets       how many there are of each kind, and what is new
sites        the links by the site they are on
sources      what the tools are called that report links
pasted       the links inside any pasted text or page
textfile     the text of a file, whatever its encoding
repository   reading links and what was seen
since        what happened to links since a moment
tidying      what an opened file loses
needs        what the jobs need of an open file
seen         what is kept of a look for ever
additions    putting links in, as one import
looks        keeping what a look saw
in_common    what several links have in common
marks        notes and tags
reported     what each tool's files say of a link
by_hand      keeping what the owner saw with their own eyes
add_job      bringing a long list in, piece by piece
check_job    looking at links: plan, work, store
check_tasks  what its workers are given and bring back
belief       which looks may be believed
portions     the pages of a long run, some at a time
questions    what a look waits for before it can be judged
judging      a look judged, ready to be kept
export       the list as other programs read it
"""
