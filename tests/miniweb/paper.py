"""Pages as they are on the web: enough real words around a link that nobody takes them for an empty shell."""

from __future__ import annotations

from tests.miniweb.trap import NAME, OWNER, Asked

HOME = f"http://{OWNER}/"
_TEXT = (
    "Every spring the club plants the flower beds along the market square, and every autumn it clears the path to the old mill. "
    "Forty-two members gave more than six hundred hours last year. The work is paid for by small gifts from shops in the town, "
    "and by the cake stall at the summer fair, which this time ran out of cake at half past two. "
    "Whoever would like to help is welcome on the first Saturday of the month at nine, by the fountain; gloves are there."
)
_OTHERS = (
    ("http://ironmonger.example/", "Hobbs the ironmonger"),
    ("http://bookshop.example/", "The Corner Bookshop"),
    ("http://cafe.example/menu", "Café Linden"),
)


def link(to: str = HOME, words: str = NAME, rel: str = "") -> str:
    """Return one link as markup."""
    shown = words.replace("&", "&amp;")
    return f'<a href="{to}" rel="{rel}">{shown}</a>' if rel else f'<a href="{to}">{shown}</a>'


def page(asked: Asked, inside: str = "", head: str = "", title: str = "Friends of the town") -> str:
    """Return a whole page with `inside` in its text and `head` in its head."""
    others = "".join(f'<li><a href="{to}">{words}</a></li>' for to, words in _OTHERS)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}: {asked.host}</title>{head}</head>'
        f'<body><header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header><main><h1>{title}</h1><p>{_TEXT}</p>'
        f"<p>We thank those who gave this year. {inside} It would not go on without them.</p><ul>{others}</ul><p>{_TEXT}</p></main>"
        f"<footer><p>{asked.host}, the club of the town. Written by volunteers.</p></footer></body></html>"
    )


def linking(asked: Asked, head: str = "", rel: str = "", words: str = NAME, to: str = HOME) -> str:
    """Return a page with the one link that everything is about."""
    return page(asked, f"Bread for the helpers came from {link(to, words, rel)} again.", head)
