"""Everything HTTP, from the address to the facts of a page.

Asking: `manners` who we are and how we behave; `client` one look at one page; `fetch` one request, `session` and `wires` what it
runs through, `trust` certificates, `guard` public addresses only, `faults` what went wrong; `pacing` one at a time per host; `robots`
and `robots_repository` what a site lets programs read. Addresses: `address` made whole, compared, shown; `url` taken apart; `hosts`.

Reading: `page` one answer into facts; `charset` its text; `bounds` and `nesting` whether it may be parsed at all; `head` what it says of
itself, `directives` what it asks of search engines; `finding` its links, with `inside`, `placing`, `snippet`, `counters` and `mentions`;
`traces` signs that are no links, `doubts` why there may be one all the same; `signs`, `walls`, `challenges`, `notices` and `not_found`
what stands in a page's place. `records` is what all of them hand on.
"""
