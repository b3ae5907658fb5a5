"""Everything HTTP, from the address to the facts of a page.

Asking: `manners` who we are and how we behave; `client` one look at one page, `looking` what a job needs for many and learns of
their sites; `doors` whether a site lets us in; `fetch` one request, `session` and `wires` what it runs through, `trust`
certificates, `guard` public addresses only, `proxies` where that is not in our hands, `faults` what went wrong; `pacing` one at a
time per host, `standing` how often and until when a site is left alone; `robots` what it lets programs read. `doubts` tells a
site's silence from our own line's; `answering` whether a page is there at all, `unread` why one could not be read,
`made_up` what a site shows where nothing is.

Addresses: `address` made whole, compared, shown; `url` taken apart; `hosts`. Kept in the file: `robots_repository`,
`standing_repository`, `made_up_repository`, in `kept_page_repository` each `kept_page` that need not be sent again, and in
`request_repository` every request made: what was `asked`, and `why`.

Reading: `page` one answer into facts, `reading` in processes of their own; `charset` its text; `bounds` and `nesting` whether it may be
parsed at all; `head` what it says of itself, `directives` what it asks of search engines; `finding` its links, with `inside`,
`placing`, `snippet`, `counters` and `mentions`; `traces` signs that are no links, `gaps` why there may be one all the same; `signs`,
`walls`, `challenges`, `notices` and `not_found` what stands in a page's place. `records` is what all of them hand on.
"""
