"""What the web told us, as plain frozen facts: a fetch, a page read once, a visit with both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from core.web.why import Why

if TYPE_CHECKING:
    from core.web.asked import Request


class FetchFault(StrEnum):
    """Why no answer came, or none that may be used."""

    BAD_ADDRESS = "bad_address"
    PRIVATE_ADDRESS = "private_address"
    OUTSIDE = "outside"
    """The host lies outside the made-up web of a sample."""
    NO_SUCH_HOST = "no_such_host"
    NAME_LOOKUP = "name_lookup"
    REFUSED = "refused"
    TIMEOUT = "timeout"
    RESET = "reset"
    TLS = "tls"
    BROKEN_ANSWER = "broken_answer"
    REDIRECT_LOOP = "redirect_loop"
    TOO_MANY_REDIRECTS = "too_many_redirects"
    BUSY = "busy"
    """Others of ours were with the site for so long that it was not asked at all."""
    STOPPED = "stopped"


LEADS_NOWHERE = frozenset(
    {FetchFault.REDIRECT_LOOP, FetchFault.TOO_MANY_REDIRECTS, FetchFault.BAD_ADDRESS, FetchFault.PRIVATE_ADDRESS, FetchFault.OUTSIDE}
)
"""Faults of a redirect's target, which is not asked then."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One redirect on the way: where from, the status, where to."""

    address: str
    status: int
    to: str


@dataclass(frozen=True, slots=True)
class Fetched:
    """The answer to one polite request, redirects followed.

    `headers` have lower-case names, repeated ones joined with ", " (x-robots-tag with a line break). `body` is decompressed and
    at most `Manners.max_bytes` long (`cut` says that more was there); it is empty where the content is no text or HTML.
    """

    address: str
    final_address: str
    at: datetime
    status: int = 0
    hops: tuple[Hop, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    cut: bool = False
    fault: FetchFault | None = None


class Place(StrEnum):
    """Where on its page a link stands."""

    CONTENT = "content"
    NAVIGATION = "navigation"
    HEADER = "header"
    FOOTER = "footer"
    SIDE = "side"
    COMMENTS = "comments"


class Trace(StrEnum):
    """A sign of my site on a page that is not a plain link."""

    COMMENTED_OUT = "commented_out"
    TEMPLATE = "template"
    NOSCRIPT = "noscript"
    PAGE_DATA = "page_data"
    """In what scripts read or do: they may make a link of it."""
    DESCRIBED = "described"
    """In what is only told to machines, or shown as code: nothing makes a link of it."""
    MISWRITTEN = "miswritten"
    """In a link whose address has a slip in it, so that it leads elsewhere or nowhere."""
    NAMED = "named"


class Gap(StrEnum):
    """Why a page without a plain link to me may hold one all the same, where it was read as it came."""

    BREAKS_OFF = "breaks_off"
    SUBSCRIBERS = "subscribers"
    """Only its beginning is open to everybody."""
    LATER = "later"
    """Parts of it come when a browser asks for them: frames of the same site, "load more"."""
    COUNTERS = "counters"
    """It sends links through a counter that does not say where they lead."""


class Bot(StrEnum):
    """The search engines whose directives are told apart."""

    GOOGLE = "google"
    BING = "bing"


class PageKind(StrEnum):
    """What a page is, apart from its status."""

    CONTENT = "content"
    CHALLENGE = "challenge"
    CONSENT = "consent"
    LOGIN = "login"
    GATE = "gate"
    """A question first: the visitor's age or country, or whether to go on."""
    REFUSAL = "refusal"
    """A notice that turns this visitor away, whatever the status."""
    STAND_IN = "stand_in"
    """A notice of the site or its host: under construction, being mended, paused, faulty."""
    SOFT_404 = "soft_404"
    PARKED = "parked"
    SHELL = "shell"
    NOT_A_PAGE = "not_a_page"
    PACKED = "packed"
    """Compressed in a way that we cannot undo."""
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class PageLink:
    """One link of a page to a wanted domain.

    `address` is absolute; `words` is the anchor text (an image's alt text), white space folded; `rel` is lower case and
    sorted; `snippet` is the text around, with the link's words at `words_at` (start, end).
    """

    address: str
    words: str = ""
    rel: tuple[str, ...] = ()
    place: Place = Place.CONTENT
    hidden: bool = False
    image: bool = False
    weak: bool = False
    """Inside noscript or svg: a reader may or may not follow it."""
    through: str = ""
    """The counter's address, where the link goes through one."""
    hint: str = ""
    """Where there are no words: what `aria-label` or `title` says, which search engines take for little."""
    snippet: str = ""
    words_at: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What one page says, read once; nothing here is judged."""

    kind: PageKind
    title: str = ""
    language: str = ""
    links: tuple[PageLink, ...] = ()
    traces: frozenset[Trace] = frozenset()
    gaps: frozenset[Gap] = frozenset()
    """Looked for only where no plain link was found."""
    noindex_for: frozenset[Bot] = frozenset()
    """The engines that are asked not to show the page."""
    noindex_by: str = ""
    """Who asks Google: "page" (meta robots) or "server" (X-Robots-Tag); "" where nobody does."""
    nofollow_for: frozenset[Bot] = frozenset()
    nofollow_by: str = ""
    canonical: str = ""
    """The one canonical address declared, absolute; "" where none or several that differ."""
    refresh: str = ""
    """Where the page leads by itself within seconds, absolute."""
    outside_links: int = 0
    outside_sites: int = 0
    text_length: int = 0
    provider: str = ""
    """Who set the challenge, where `kind` is CHALLENGE: "Cloudflare"."""
    counted: tuple[PageLink, ...] = ()
    """Links through a counter that does not say where they lead, its address theirs; looked for as the gaps are."""

    @property
    def noindex(self) -> bool:
        """Whether Google, with which most people search, is asked not to show the page."""
        return Bot.GOOGLE in self.noindex_for

    @property
    def nofollow(self) -> bool:
        """Whether Google is asked not to follow its links."""
        return Bot.GOOGLE in self.nofollow_for


FRESH_FOR = timedelta(hours=24)
"""For how long a kept robots file may be used; RFC 9309 asks for no longer."""


@dataclass(frozen=True, slots=True)
class RobotsFile:
    """A site's robots.txt as fetched: `origin` is scheme://host:port, `status` 0 where it could not be had."""

    origin: str
    at: datetime
    status: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How we stand with a site: `host` as it is paced, how many pages it was asked for on the local `day`, until when it rests."""

    host: str
    day: date
    asked: int
    rests_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page with a link of mine as it was last read whole, and by what its site tells whether it changed since.

    `reader` is who read it, `domains` whose links were looked for: for others it holds nothing.
    """

    page_address: str
    final_address: str
    etag: str
    last_modified: str
    reader: str
    domains: frozenset[str]
    read_at: datetime
    facts: PageFacts


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a page's site, and of the page, before it is asked; all of it may be missing.

    `own` says that the site is one of mine: it is asked as often as links lead there. `why` is what the page is asked for.
    """

    robots: RobotsFile | None = None
    page: KeptPage | None = None
    own: bool = False
    why: Why = Why.PAGE


@dataclass(frozen=True, slots=True)
class Visit:
    """One look at one page: what was asked, what came, what it says.

    `allowed` is whether robots.txt lets us read the page, `search_allowed` whether it lets Google; both True where no rule
    was found. Where `allowed` is False the page was not fetched. Where the site is to be left alone `put_off` says until when,
    and nothing is known of the page. `robots`, `standings` and `page` are what was learnt on the way, to be kept; `requests` is every
    request that was made for it.
    """

    address: str
    at: datetime
    allowed: bool = True
    search_allowed: bool = True
    fetched: Fetched | None = None
    facts: PageFacts | None = None
    robots: tuple[RobotsFile, ...] = ()
    put_off: datetime | None = None
    standings: tuple[Standing, ...] = ()
    page: KeptPage | None = None
    unchanged: bool = False
    """Whether the site said that the page is as it was: then `facts` are those of the look before."""
    digest: str = ""
    """Stands for the answer's bytes, where they hold no link of mine: one page for many sites is none of theirs."""
    as_made_up: bool = False
    """Whether the site shows the same for an address that never was."""
    unfollowed: bool = False
    """Whether a counter that may lead to me could not be followed."""
    requests: tuple[Request, ...] = ()

    @property
    def was_cut_off(self) -> bool:
        """Whether Stop ended the look: then it says nothing about the page."""
        return self.fetched is not None and self.fetched.fault is FetchFault.STOPPED

    def light(self) -> Visit:
        """Return the visit without the page's bytes, once they are read."""
        return self if self.fetched is None else replace(self, fetched=replace(self.fetched, body=b""))
