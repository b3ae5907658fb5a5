"""Pages to measure with: one like those of real local sites, and some made to be slow."""

from __future__ import annotations

import random

OWN = "bakery.example"

_WORDS = (
    "market harbour street baker council summer winter garden school river bridge morning festival library museum volunteer "
    "neighbour kitchen station family history weekend parking evening children concert gallery teacher supplier opening"
).split()


def ordinary(kilobytes: int = 100, seed: int = 1) -> bytes:
    """Return a page of about that size: a menu, articles with pictures and links, a footer, scripts and styles, one link to mine."""
    dice = random.Random(seed)
    parts = [
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>News from the quay</title>",
        '<link rel="stylesheet" href="/style.css"><style>',
        ".a{color:red}" * 80,
        "</style></head><body>",
        "<nav><ul>",
        *(f'<li class="menu-item item-{i}"><a href="/section/{i}">{dice.choice(_WORDS)}</a></li>' for i in range(60)),
        "</ul></nav><main>",
    ]
    size = sum(map(len, parts))
    number = 0
    while size < kilobytes * 1024 - 3000:
        number += 1
        sentence = " ".join(dice.choices(_WORDS, k=60))
        article = (
            f'<article class="post post-{number}" id="p{number}"><h2><a href="/news/{number}?page=2">{sentence[:40]}</a></h2>'
            f'<p class="meta"><span data-id="{number}">By <a rel="author" href="/authors/{number % 7}">the editor</a></span></p>'
            f'<img src="/pictures/{number}.jpg" alt="{sentence[40:70]}" width=600 height=400><p>{sentence}.</p>'
            f'<p>See <a href="https://site{number}.example/page/{number}">{sentence[70:95]}</a> and {sentence[::-1][:200]}</p></article>'
        )
        parts.append(article)
        size += len(article)
        if number == 20:
            parts.append(f'<p>The best rolls come from <a href="http://{OWN}/bread">Miller&#8217;s Bakery</a>.</p>')
    parts.append("</main><footer><p>© the harbour</p></footer><script>" + "var a=1;" * 200 + "</script></body></html>")
    return "".join(parts).encode()


def hostile(kilobytes: int = 1000) -> dict[str, bytes]:
    """Return pages that are slow to read for those who do not look first, by name."""
    size = kilobytes * 1024
    return {
        "nested elements": b"<div>" * (size // 5),
        "attributes": b"<a " + b"".join(b"a%d=1 " % i for i in range(size // 9)) + b">x</a>",
        "unclosed links": b"<a href=x " * (size // 10),
        "unclosed comment": b"<!--" + b"- " * (size // 2),
        "unclosed quote": b'<a href="' + b"x" * size,
        "angle brackets": b"<" * size,
        "links in svg": b"<svg>" + (link := b'<a xlink:href="//bakery.example">x</a>') * (size // len(link)),
        "links through a counter": (link := b'<a href="/out?u=https://bakery.example/">x</a>') * (size // len(link)),
        "trees in the shadow": (tree := b"<x-a><template shadowrootmode=open><a href=//bakery.example>x</a></template></x-a>")
        * (size // len(tree)),
    }
