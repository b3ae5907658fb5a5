"""Links to you: which are known, what every look saw, how more of them come in and go out.

records      a link, a look at it, what stands on top of the page
query        which links a table shows, in which order
facets       how many there are of each kind, and what is new
sites        the links by the site they are on
pasted       the links inside any pasted text or page
pasted_table whether a pasted text is a table
textfile     the text of a file, whatever its encoding
sources      what the tools are called that report links
exports      reading what other tools export
reports      what a tool says of a link, a site or a page of mine
repository   reading links and what was seen
since        what happened to links since a moment
tidying      what an opened file loses
needs        what the jobs need of an open file
seen         what is kept of a look for ever
additions    putting links in, as one import
taking_back  what was brought in, taken back
looks        keeping what a look saw
list_tasks   a file of links read in workers
preview      what a file would bring in, and what of it would be left out
preview_job  finding that out, before anything is kept
preview_words  a preview in sentences
column_answers what the owner said of tables nobody knows
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
linking_sites  sites that are said to link, without the page
find_pages_job  looking through such a site for the page
trail        the way through it
getting      how to get a list of links from each tool
over_time    how links came, went and stood, counted
periods      the same by weeks, months or years
export       what every list that goes out keeps to
saving       the list as a file, with everything in it
"""
