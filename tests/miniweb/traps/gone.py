"""The link, or its page, is not there any more; said only at the second look."""

from __future__ import annotations

from core.links.state import LinkState
from tests.miniweb.paper import HOME, link, page
from tests.miniweb.trap import NAME, OWNER, Answer, Asked, Trap

_ONCE = LinkState.MISSING_ONCE


def _without(asked: Asked) -> Answer:
    return Answer(page(asked))


def _named(asked: Asked) -> Answer:
    return Answer(page(asked, f"Bread came from {NAME.replace('&', '&amp;')} again."))


def _commented(asked: Asked) -> Answer:
    return Answer(page(asked, f"<!-- {link()} -->"))


def _look_alike(asked: Asked) -> Answer:
    return Answer(page(asked, link("http://notbakery.example/") + link("http://bakery.example.cheap-bread.example/")))


def _held_back(asked: Asked) -> Answer:
    return Answer(page(asked, f"<template>{link()}</template>"))


def _told(asked: Asked) -> Answer:
    return Answer(page(asked, f'<script type="application/ld+json">{{"sameAs": "{HOME}"}}</script><textarea>{link()}</textarea>'))


def _address_only(asked: Asked) -> Answer:
    return Answer(page(asked, f"Bread came from www.{OWNER} again, says the club."))


def _miswritten(asked: Asked) -> Answer:
    return Answer(page(asked, link(f"www.{OWNER}") + link(f"htp://{OWNER}/")))


def _other_ways(asked: Asked) -> Answer:
    shared = link(f"https://www.facebook.com/sharer.php?u={HOME}", "Share") + link(f"mailto:shop@{OWNER}", "Write")
    return Answer(page(asked, f'{shared}<link rel="alternate" href="{HOME}"><form action="{HOME}"></form><iframe src="{HOME}"></iframe>'))


def _friendly_not_found(asked: Asked) -> Answer:
    return Answer("<!doctype html><title>Seite nicht gefunden | Verein</title><h1>Fehler 404</h1><p>Leider gibt es hier nichts zu sehen.")


def _parked(asked: Asked) -> Answer:
    return Answer(f"<!doctype html><title>{asked.host}</title><h1>This domain is for sale</h1><p>Make an offer.")


def _to_another_site(asked: Asked) -> Answer:
    if asked.host.startswith("www."):
        return Answer(page(asked, title="Another firm"))
    return Answer(status=301, headers=(("Location", f"http://www.{asked.host}/"),))


def _not_found(asked: Asked) -> Answer:
    return Answer(page(asked, title="Page not found"), 404)


def _removed(asked: Asked) -> Answer:
    return Answer(page(asked, title="Removed"), 410)


def _home(asked: Asked) -> Answer:
    if asked.path == "/":
        return Answer(page(asked, title="Welcome"))
    return Answer(status=302, headers=(("Location", "/"),))


GONE = (
    Trap("gone", _ONCE, _without, later=LinkState.GONE),
    Trap("gone-named", _ONCE, _named, later=LinkState.GONE),
    Trap("gone-commented", _ONCE, _commented, later=LinkState.GONE),
    Trap("gone-look-alike", _ONCE, _look_alike, later=LinkState.GONE),
    Trap("gone-held-back", _ONCE, _held_back, later=LinkState.GONE),
    Trap("gone-told", _ONCE, _told, later=LinkState.GONE),
    Trap("gone-address-only", _ONCE, _address_only, later=LinkState.GONE),
    Trap("gone-miswritten", _ONCE, _miswritten, later=LinkState.GONE),
    Trap("gone-other-ways", _ONCE, _other_ways, later=LinkState.GONE),
    Trap("page-gone-friendly", _ONCE, _friendly_not_found, later=LinkState.PAGE_GONE),
    Trap("page-gone-parked", _ONCE, _parked, later=LinkState.PAGE_GONE),
    Trap("page-gone-elsewhere", _ONCE, _to_another_site, later=LinkState.PAGE_GONE, usual=False),
    Trap("page-gone-404", _ONCE, _not_found, later=LinkState.PAGE_GONE),
    Trap("page-gone-410", _ONCE, _removed, later=LinkState.PAGE_GONE),
    Trap("page-gone-home", _ONCE, _home, later=LinkState.PAGE_GONE, path="/2024/summer-fair/helpers"),
)
