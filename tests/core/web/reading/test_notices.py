"""Notices that stand where a page should; each in the words that sites use, and never taken for the page."""

import pytest

from core.web.reading.page import read_page
from core.web.records import PageKind
from tests.core.web.pages import LINK, MINE, TEXT, answer, page

BUTTON = "<button>Go on</button>"
SERVERS_OWN = "This is the default welcome page used to test the correct operation of the server after installation. " * 20


def kind(body: str, **rest: object) -> PageKind:
    return read_page(answer(body, **rest), MINE).kind  # type: ignore[arg-type]


@pytest.mark.parametrize("status", [200, 404])
@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<title>Age verification | Brewery</title>{BUTTON}", PageKind.GATE),
        ("<title>Brewery</title><h2>Are you of legal drinking age?</h2><a href=#>Yes</a> <a href=#>No</a>", PageKind.GATE),
        ("<title>Brauerei</title><h1>Sind Sie über 18?</h1><p>Bitte bestätigen", PageKind.GATE),
        ("<h1>Choose your country or region</h1><ul>" + "<li>A country's name</li>" * 150, PageKind.GATE),
        ("<title>Leaving</title><h1>You are now leaving our site</h1><p>Go on to the other one", PageKind.GATE),
        ("<title>Access denied</title><h1>This content is not available in your region</h1>", PageKind.REFUSAL),
        ("<title>Paper</title><p>Unfortunately, our website is currently unavailable in most European countries.", PageKind.REFUSAL),
        ("<title>403 Forbidden</title><h1>Forbidden</h1><p>You don't have permission to access this resource.", PageKind.REFUSAL),
        ("<title>Request Rejected</title><p>Please consult with your administrator. Your support ID is: 1", PageKind.REFUSAL),
        ("<title>Zugriff verweigert</title><p>Ihre Anfrage wurde abgewiesen, bitte versuchen Sie es später", PageKind.REFUSAL),
        (f"<title>Apache2 Debian Default Page: It works</title><p>{SERVERS_OWN}", PageKind.STAND_IN),
        ("<title>Welcome to nginx!</title><h1>Welcome to nginx!</h1><p>Further configuration is required.", PageKind.STAND_IN),
        ("<html><body><h1>It works!</h1></body></html>", PageKind.STAND_IN),
        ("<title>Index of /partners</title><h1>Index of /partners</h1><pre>Name Size <a href=a.html>a.html</a>", PageKind.STAND_IN),
        ("<title>Maintenance</title><p>Briefly unavailable for scheduled maintenance. Check back in a minute.", PageKind.STAND_IN),
        ("<title>Club – Coming Soon</title><h1>Something is happening</h1><p>Our new website is on its way.", PageKind.STAND_IN),
        ("<title>Verein</title><h1>Wartungsarbeiten</h1><p>Wir sind bald wieder da, bitte haben Sie Geduld", PageKind.STAND_IN),
        ("<title>Account Suspended</title><h1>This account has been suspended</h1>", PageKind.STAND_IN),
        ("<title>Database Error</title><h1>Error establishing a database connection</h1>", PageKind.STAND_IN),
        ("<b>Fatal error</b>: Uncaught Error: Call to undefined function get_header() in index.php:12", PageKind.STAND_IN),
        ("<title>Oops</title><h1>Something went wrong</h1><p>Please try again later", PageKind.STAND_IN),
        ("<title>We have moved</title><p>Our website has a new address: <a href=https://new.example/>here</a>", PageKind.STAND_IN),
        ("<title>Club</title><p>Please enable JavaScript to view this page. " + "We need it for our menu. " * 12, PageKind.SHELL),
        ("<title>Club</title><p>This site uses cookies, which your browser did not accept. Please allow cookies.", PageKind.SHELL),
        ("<title>Redirecting</title><p>You are being redirected. <a href=/x>Click here</a> if nothing happens", PageKind.SHELL),
        ("<title>Club</title><p>Your browser does not support frames, and this page is made of them.", PageKind.SHELL),
    ],
)
def test_a_notice_is_known_by_its_words(body: str, expected: PageKind, status: int) -> None:
    assert kind(body, status=status) is expected
    assert kind(body + LINK, status=status) is PageKind.CONTENT


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("age-gate?to=x", PageKind.GATE),
        ("select-country", PageKind.GATE),
        ("blocked", PageKind.REFUSAL),
        ("captcha/", PageKind.CHALLENGE),
        ("404.html", PageKind.SOFT_404),
        ("page-not-found", PageKind.SOFT_404),
        ("maintenance.html", PageKind.STAND_IN),
    ],
)
def test_a_way_that_ends_at_a_notice_tells_what_it_is(path: str, expected: PageKind) -> None:
    final = f"https://club.example/{path}"
    assert kind(page(), final=final) is expected
    assert kind(page(), asked=final, final=f"{final}#") is PageKind.CONTENT
    assert kind(page(LINK), final=final) is PageKind.CONTENT


@pytest.mark.parametrize(
    "title",
    [
        "Coming soon: our summer fair",
        "You are leaving home for the first time",
        "How the mill was moved",
        "Our site was suspended above the river",
        "Access denied to the old bridge",
    ],
)
def test_a_page_with_a_text_of_its_own_is_a_page_whatever_its_title(title: str) -> None:
    assert kind(page(title=title, text=TEXT * 4)) is PageKind.CONTENT
