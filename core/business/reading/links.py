"""What a page's links say of its owner: telephone and mail links, profiles on social networks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

from core.web.addresses.address import host_of, join

MOST_LINKS = 3_000

NETWORKS = frozenset(
    "facebook.com instagram.com linkedin.com youtube.com tiktok.com pinterest.com x.com twitter.com threads.net bsky.app mastodon.social "
    "xing.com nextdoor.com nextdoor.co.uk vimeo.com snapchat.com tumblr.com flickr.com behance.net houzz.com "
    "vk.com reddit.com twitch.tv soundcloud.com".split()
)
HELPERS = frozenset(
    "google.com google.co.uk google.de goo.gl apple.com microsoft.com wordpress.org wordpress.com wix.com squarespace.com weebly.com "
    "shopify.com godaddy.com cloudflare.com adobe.com mozilla.org w3.org schema.org openstreetmap.org paypal.com whatsapp.com wa.me t.me "
    "eventbrite.com mailchimp.com gov.uk wikipedia.org".split()
)
"""Sites that are linked to for what they do, not because anybody is meant."""
_COUNTRY_PARTS = re.compile(r"^(?:www|m|mobile|[a-z]{2}(?:-[a-z]{2})?)\.")
_SHARING = re.compile(
    r"/(?:sharer?(?:\.php)?|share|intent|dialog|plugins|sharing|shareArticle|submit|home|hashtag|search|explore|watch|embed|login|signup"
    r"|privacy|policies|legal|help|about|p|reel|status|events|photo(?:\.php|s)?|groups|posts)(?:[/?]|$)|/pin/create",
    re.IGNORECASE,
)
_MADE_BY_NETWORKS = frozenset(
    {"facebook", "instagram", "twitter", "linkedin", "youtube", "wix", "squarespace", "wordpress", "wordpressdotcom"}
)
"""Their own profiles, which templates link to until somebody puts in another."""


def addresses_of(tree: BeautifulSoup) -> Iterator[str]:
    """Return where the links of a page lead, as they are written."""
    for tag in tree.find_all("a", href=True, limit=MOST_LINKS):
        yield str(tag["href"]).strip()


def phones_of(tree: BeautifulSoup) -> list[str]:
    """Return the numbers of telephone links, in the order of the page."""
    found = (address for address in addresses_of(tree) if address[:4].casefold() == "tel:")
    return list(dict.fromkeys(unquote(address[4:]).replace(";ext=", " ext. ").partition(";")[0].strip() for address in found))


def emails_of(tree: BeautifulSoup) -> list[str]:
    """Return the addresses of mail links, in the order of the page."""
    found = (address for address in addresses_of(tree) if address[:7].casefold() == "mailto:")
    return list(dict.fromkeys(unquote(address[7:].partition("?")[0]).strip() for address in found))


def profiles_of(tree: BeautifulSoup, page: str) -> list[str]:
    """Return the profiles on social networks a page links to; links for sharing, and to a network's own profile, are none."""
    whole = (join(page, address) for address in addresses_of(tree))
    return list(dict.fromkeys(address for address in whole if is_profile(address)))


def is_profile(address: str) -> bool:
    """Whether an address is somebody's profile on a social network."""
    host = host_of(address)
    while _COUNTRY_PARTS.match(host) and host not in NETWORKS:
        host = _COUNTRY_PARTS.sub("", host, count=1)
    parts = urlsplit(address)
    if host not in NETWORKS or not parts.path.strip("/") or _SHARING.search(parts.path):
        return False
    return parts.path.strip("/@").casefold() not in _MADE_BY_NETWORKS
