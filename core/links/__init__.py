"""My links in a page's facts, and one link's state.

`state` the closed set of states; `records` what was known before a look, and what it comes to; `sighting` the best link of a page;
`counters` links that do not say where they lead; `absence` what a look without one says; `judge` one look judged; `by_hand` a look by
the owner's own eyes; `reasons` a sentence
for every why; `rhythm` when to look again; `words` what the owner reads.
"""
