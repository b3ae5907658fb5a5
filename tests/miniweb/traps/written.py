"""The link is there, written in one of the many ways that browsers understand."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Callable

from core.links.state import LinkState
from tests.miniweb.paper import HOME, link, page
from tests.miniweb.trap import NAME, OWNER, Answer, Asked, Trap

_NAME = NAME.replace("&", "&amp;")
_ESCAPED = link().replace('"', "&quot;")
_INSIDE = {
    "upper": f'<A HREF="HTTP://{OWNER.upper()}/">{_NAME}</A>',
    "entities": f'<a href="http&#58;&#x2F;/b&#97;kery&period;example/">{_NAME}</a>',
    "percent": f'<a href="http://b%61kery.example/">{_NAME}</a>',
    "protocol-relative": f'<a href="//{OWNER}/">{_NAME}</a>',
    "backslashes": f'<a href="http:\\\\{OWNER}\\">{_NAME}</a>',
    "white-space": f'<a href="\n  http://bakery\t.exa\nmple/  ">{_NAME}</a>',
    "port": f'<a href="http://{OWNER}:80/#top">{_NAME}</a>',
    "https": f'<a href="https://{OWNER}/">{_NAME}</a>',
    "subdomain": f'<a href="http://shop.{OWNER}/">{_NAME}</a>',
    "no-quotes": f"<a href=http://{OWNER}/>{_NAME}</a>",
    "twice-href": f'<a href="http://{OWNER}/" href="http://other.example/">{_NAME}</a>',
    "never-closed": f'<a href="http://{OWNER}/">{_NAME}',
    "image": f'<a href="http://{OWNER}/"><img src="/logo.png" alt="{_NAME}"></a>',
    "image-only": f'<a href="http://{OWNER}/" title="{_NAME}"><img src="/logo.png" alt=""></a>',
    "area": f'<map name="m"><area href="http://{OWNER}/" alt="{_NAME}"></map>',
    "svg": f'<svg><a xlink:href="http://{OWNER}/"><text>{_NAME}</text></a></svg>',
    "noscript": f"<noscript>{link()}</noscript>",
    "srcdoc": f'<iframe srcdoc="<p>{_ESCAPED}</p>"></iframe>',
    "shadow": f'<our-box><template shadowrootmode="open"><p>{link()}</p></template></our-box>',
    "counter": f'<a href="/out?u=http%3A%2F%2F{OWNER}%2F">{_NAME}</a>',
    "counter-elsewhere": f'<a href="https://l.counter.example/l.php?u=http://{OWNER}/&amp;h=AT1">{_NAME}</a>',
    "counter-in-base64": f'<a href="/goto/{urlsafe_b64encode(HOME.encode()).decode()}">{_NAME}</a>',
    "hidden": f'<p style="display: none">{link()}</p>',
    "in-comments": f'<div id="comments"><p class="comment">{link()}</p></div>',
    "in-broken-markup": f"<table><b><p></table></i><li>{link()}</div></b>",
    "beside-a-wall": f"<h2>We value your privacy</h2><button>Accept all</button>{link()}",
    "beside-a-captcha": f'{link()}<div class="g-recaptcha"></div><script src="https://www.google.com/recaptcha/api.js"></script>',
    "beside-other-links": "".join(link(f"http://shop{n}.example/", f"Shop {n}") for n in range(200)) + link(),
    "after-a-long-text": "<p>A long story about the old mill, told again and again.</p>" * 4_000 + link(),
}


def _with(inside: str) -> Callable[[Asked], Answer]:
    return lambda asked: Answer(page(asked, inside))


def _base(asked: Asked) -> Answer:
    head = f'<base target="_top"><base href="http://{OWNER}/bread/"><base href="http://other.example/">'
    return Answer(page(asked, f'<a href="../">{_NAME}</a>', head))


def _old_name(asked: Asked) -> Answer:
    return Answer(page(asked, link("http://www.old-bakery.example/")))


def _own_letters(asked: Asked) -> Answer:
    return Answer(page(asked, link("http://BÄCKEREI.example/")))


def _in_ascii(asked: Asked) -> Answer:
    return Answer(page(asked, link("http://xn--bckerei-5wa.example/")))


def _escaped_letters(asked: Asked) -> Answer:
    return Answer(page(asked, link("/out?u=http%3A%2F%2Fb%C3%A4ckerei.example%2F")))


WRITTEN = (
    *(Trap(f"written-{name}", LinkState.LIVE, _with(inside)) for name, inside in _INSIDE.items()),
    Trap("written-base", LinkState.LIVE, _base),
    Trap("alias-old-name", LinkState.LIVE, _old_name, usual=False),
    Trap("alias-own-letters", LinkState.LIVE, _own_letters, usual=False),
    Trap("alias-in-ascii", LinkState.LIVE, _in_ascii, usual=False),
    Trap("alias-escaped", LinkState.LIVE, _escaped_letters, usual=False),
)
