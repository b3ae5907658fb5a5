"""Web addresses.

address  made whole, compared, shown
url      taken apart as browsers do
hosts    names of hosts, and the sites they belong to
"""
