"""One answer read into facts.

page        all of it
processes   the same in processes of their own
charset     the text of its bytes
bounds      whether it may be parsed at all, with nesting
head        what it says of itself
directives  what it asks of search engines
finding     its links, with inside, placing, snippet, counters and mentions
traces      signs that are no links
gaps        why there may be one all the same
wayfinding  which pages of its site are worth reading
sitemap     the addresses in a site's own list of pages
signs       what stands in a page's place, with walls, challenges, notices and not_found
"""
