"""Links to you: which are known, what every look saw, how more of them come in and go out.

records      a link, a look at it, what stands on top of the page
query        which links a table shows, in which order
pasted       the links inside any pasted text or page
textfile     the text of a file, whatever its encoding
repository   reading links and what was seen
since        what happened to links since a moment
tidying      what an opened file loses
needs        what the jobs need of an open file
seen         what is kept of a look for ever
additions    putting links in, as one import
looks        keeping what a look saw
add_job      bringing a long list in, piece by piece
check_job    looking at links: plan, work, store
check_tasks  what its workers are given and bring back
belief       which looks may be believed
portions     the pages of a long run, some at a time
questions    what a look waits for before it can be judged
judging      a look judged, ready to be kept
over_time    how links came, went and stood, counted
periods      the same by weeks, months or years
export       what every list that goes out keeps to
saving       the list as a file, with everything in it
"""
