"""The owner's own site: a bakery with a few pages, and nothing at any other address."""

from __future__ import annotations

from tests.miniweb.trap import ALIASES, NAME, OWNER, Answer, Asked

_PAGES = {"/": "Bread since 1911", "/bread": "Our bread", "/cakes": "Cakes to order"}


_HOSTS = frozenset({OWNER, *(alias.encode("idna").decode() for alias in ALIASES)})


def is_owner(host: str) -> bool:
    """Return whether a host is one of the owner's, or below one."""
    return host in _HOSTS or any(host.endswith(f".{own}") for own in _HOSTS)


def owner_site(asked: Asked) -> Answer:
    """Answer for the owner's host: three pages live, all else is 404."""
    path = asked.path.partition("?")[0]
    title = _PAGES.get(path)
    name = NAME.replace("&", "&amp;")
    if title is None:
        return Answer(f"<!doctype html><title>Not found: {name}</title><h1>There is nothing here</h1>", 404)
    return Answer(
        f'<!doctype html><html lang="en"><head><title>{title}: {name}</title></head><body><h1>{title}</h1>'
        f"<p>{name}, Mill Lane 3. Open from six, closed on Mondays.</p></body></html>"
    )
