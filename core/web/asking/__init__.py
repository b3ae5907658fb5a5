"""One look at one page, and whether and when it may be asked for.

manners    who we are and how we behave
client     one look at one page
doors      whether a site lets us in
fetch      one request, its redirects and its limits
session    what requests run through
wires      the connections themselves
trust      certificates
guard      public addresses only
proxies    where that is not in our hands
faults     what went wrong
pacing     one request at a time per host
standing   how often a site is asked, and until when it is left alone
robots     what a site lets programs read
doubts     a site's silence told from our own line's
answering  whether a page is there at all
made_up    what a site shows where nothing is
unread     why a page could not be read
"""
