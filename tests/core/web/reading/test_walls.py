"""What stands in a page's place: challenges, consent, login, "not found", parked names, shells."""

import pytest

from core.web.reading.not_found import says_not_found
from core.web.reading.page import read_page
from core.web.records import PageFacts, PageKind
from tests.core.web.pages import LINK, MINE, TEXT, answer, page

JUST_A_MOMENT = (
    "<title>Just a moment...</title><noscript>Enable JavaScript and cookies to continue</noscript>"
    "<script>window._cf_chl_opt={cType:'managed'};</script>"
)
LOGIN_FORM = "<form><input name=user><input type=password name=p><button>Go on</button></form>"


def wall(body: str, **rest: object) -> PageFacts:
    return read_page(answer(body, **rest), MINE)  # type: ignore[arg-type]


@pytest.mark.parametrize("status", [200, 403, 503])
@pytest.mark.parametrize(
    ("body", "headers", "provider"),
    [
        (JUST_A_MOMENT, {}, "Cloudflare"),
        ("<title>Un momento…</title>", {"server": "cloudflare"}, "Cloudflare"),
        ("<title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked</h1>", {}, "Cloudflare"),
        ("<p>anything at all", {"cf-mitigated": "challenge"}, "Cloudflare"),
        ("<title>DDoS-Guard</title><p>Checking your browser", {}, "DDoS-Guard"),
        ("<script src='https://geo.captcha-delivery.com/captcha/'></script>", {}, "DataDome"),
        ("<h1>Access Denied</h1><p>You don't have permission. Reference #18.2f1 https://errors.edgesuite.net", {}, "Akamai"),
        ("<iframe src='/_Incapsula_Resource?x=1'></iframe>", {}, "Imperva"),
        ("<div id='px-captcha'></div><p>Press &amp; Hold", {}, "HUMAN"),
        ("<title>Sucuri WebSite Firewall - Access Denied</title>", {}, "Sucuri"),
        ("<p>x", {"x-amzn-waf-action": "captcha"}, "AWS"),
        ("<title>Vercel Security Checkpoint</title>", {}, "Vercel"),
        ("<p>x", {"x-vercel-mitigated": "challenge"}, "Vercel"),
        ("<title>Are you a robot?</title><p>x", {}, ""),
        ("<h1>Please verify you are human</h1>", {}, ""),
    ],
)
def test_a_challenge_is_known_at_any_status(body: str, headers: dict[str, str], provider: str, status: int) -> None:
    seen = wall(body, headers=headers, status=status)
    assert (seen.kind, seen.provider) == (PageKind.CHALLENGE, provider)


def test_a_refusal_by_cloudflare_is_known_by_its_marks() -> None:
    blocked = "<title>Access denied</title><span class='cf-error-code'>1020</span>"
    assert wall(blocked, status=403, headers={"server": "cloudflare"}).kind is PageKind.CHALLENGE
    assert (
        wall("<title>x</title><p>x", asked="https://a.example/", final="https://www.google.com/sorry/index?x=1").kind is PageKind.CHALLENGE
    )


@pytest.mark.parametrize(
    "inside",
    [
        '<div class="g-recaptcha" data-sitekey="x"></div><script src="https://www.google.com/recaptcha/api.js"></script>',
        '<div class="h-captcha"></div>',
        '<div class="cf-turnstile"></div><script src="https://challenges.cloudflare.com/turnstile/v0/api.js"></script>',
        "<script>window.__CF$cv$params={r:1};</script><script src=/cdn-cgi/challenge-platform/scripts/jsd/main.js></script>",
        "<p>Our members wait just a moment before the oven opens. Please verify you are human, said the robot in the play.</p>",
    ],
)
def test_a_form_with_a_captcha_is_an_ordinary_page(inside: str) -> None:
    assert wall(page(inside), headers={"server": "cloudflare"}).kind is PageKind.CONTENT


@pytest.mark.parametrize(
    ("body", "final"),
    [
        (page(), "https://club.example/login?next=/news"),
        (page(), "https://club.example/wp-login.php?redirect_to=x"),
        (page(), "https://www.linkedin.com/authwall?x"),
        (page(), "https://login.provider.example/"),
        (f"<title>Log in | Club</title>{LOGIN_FORM}", ""),
        (f"<h1>Anmelden</h1>{LOGIN_FORM}", ""),
        (f"<title>Club</title><h1>Please sign in to go on</h1>{LOGIN_FORM}", ""),
    ],
)
def test_a_login_wall(body: str, final: str) -> None:
    assert wall(body, final=final).kind is PageKind.LOGIN


@pytest.mark.parametrize(
    ("body", "final"),
    [
        (page(), "https://consent.club.example/?continue=x"),
        (page(), "https://club.example/cookie-wall?to=x"),
        ("<title>Before you continue</title><h1>Cookies</h1><button>Accept</button>", ""),
        ("<h1>Avant de continuer</h1><form><button>OK</button></form>", ""),
    ],
)
def test_a_consent_wall(body: str, final: str) -> None:
    assert wall(body, final=final).kind is PageKind.CONSENT


def test_a_login_box_or_a_cookie_notice_beside_real_text_is_no_wall() -> None:
    assert wall(page(LOGIN_FORM, title="Friends of the town")).kind is PageKind.CONTENT
    assert wall(page("<div><h2>We value your privacy</h2><button>Accept</button></div>")).kind is PageKind.CONTENT
    assert wall(page(), asked="https://club.example/login", final="https://club.example/login/").kind is PageKind.CONTENT


@pytest.mark.parametrize(
    "said",
    [
        *(
            "404",
            "Error 404",
            "404 Not Found",
            "404 - Page not found",
            "Page not found",
            "Page Not Found | Club",
            "Club – Page not found",
            "Oops!  404",
        ),
        *(
            "Oops! That page can’t be found.",
            "Sorry, this page isn't available",
            "The page you are looking for doesn’t exist.",
            "Nothing Found",
        ),
        *("The requested URL was not found", "This listing is no longer available", "We can't find the page you requested"),
        *(
            "Seite nicht gefunden",
            "Fehler 404 – Seite nicht gefunden",
            "Diese Seite existiert nicht mehr",
            "Page introuvable",
            "Erreur 404",
        ),
        *(
            "Página no encontrada",
            "Página não encontrada",
            "Pagina non trovata",
            "Pagina niet gevonden",
            "Sidan hittades inte",
            "Siden blev ikke fundet",
        ),
        *(
            "Sivua ei löydy",
            "Strona nie została znaleziona",
            "Stránka nenalezena",
            "Az oldal nem található",
            "Страница не найдена",
            "Sayfa bulunamadı",
        ),
        *("Η σελίδα δεν βρέθηκε", "ページが見つかりません", "找不到页面"),
    ],
)
def test_not_found_is_understood_in_many_languages(said: str) -> None:
    assert says_not_found(said)
    assert wall(f"<title>{said}</title><p>Sorry about that. Try the search, or go back to the home page.").kind is PageKind.SOFT_404
    assert wall(f"<title>Club</title><h1>{said}</h1><p>Sorry about that. Try the search.").kind is PageKind.SOFT_404


@pytest.mark.parametrize(
    "said",
    [
        "",
        "404 Day in town",
        "Lost and found",
        "The village not found on any map",
        "Page",
        "Error",
        "Our page",
        "Found: one cat",
        "Route 404",
        "Sorry",
    ],
)
def test_a_title_with_such_words_may_mean_something_else(said: str) -> None:
    assert not says_not_found(said)


def test_a_long_page_is_there_whatever_its_title_says() -> None:
    assert wall(page(title="Page not found", text=TEXT * 8)).kind is PageKind.CONTENT


@pytest.mark.parametrize(
    ("body", "final"),
    [
        ("<title>club.example</title><h1>This domain is for sale</h1>", ""),
        ("<title>club.example is for sale</title><p>The domain name club.example is for sale.</p>", ""),
        ("<script src='//www.sedoparking.com/x.js'></script><p>Related searches: plumbing, roofing</p>", ""),
        ("<script src='/px.js?ch=1'></script>", ""),
        ("<p>x</p>", "https://club.example/lander"),
        (page(), "https://www.hugedomains.com/domain_profile.cfm?d=club"),
        ("<h1>Diese Domain steht zum Verkauf</h1>", ""),
    ],
)
def test_a_parked_name(body: str, final: str) -> None:
    assert wall(body, final=final).kind is PageKind.PARKED


def test_a_page_about_parked_names_is_a_page() -> None:
    assert wall(page("<p>How we sold our old web address: this domain is for sale, we wrote.</p>", text=TEXT * 4)).kind is PageKind.CONTENT


@pytest.mark.parametrize(
    "body",
    [
        "",
        "   ",
        "<div id=root></div><script src=/main.js></script>",
        "<app-root></app-root><script src=/main.js></script>",
        "<p>You need to enable JavaScript to run this app.</p><script src=x.js></script>",
        "<script>window.location = '/real'</script><p>Please wait a little while",
        "<script>location.replace('https://new.example/')</script><p>One moment please, going on",
        "<p>Loading</p>",
        "<iframe src='https://other.example/all'></iframe>",
    ],
)
def test_a_shell_has_nothing_to_read(body: str) -> None:
    assert wall(body).kind is PageKind.SHELL


def test_a_short_page_with_its_own_words_is_a_page() -> None:
    assert wall("<h1>Thanks</h1><p>Bread for the fair came from Crumb bakery, as it does every year.").kind is PageKind.CONTENT
    assert wall(page("<div id=root></div><script>if (location == 1) {}</script>")).kind is PageKind.CONTENT


@pytest.mark.parametrize(
    "body",
    [
        JUST_A_MOMENT + LINK,
        f"<title>Page not found</title>{LINK}",
        f"<title>Log in</title>{LOGIN_FORM}{LINK}",
        f"<div id=root></div>{LINK}",
        f"<h1>This domain is for sale</h1>{LINK}",
    ],
)
def test_a_page_with_my_link_on_it_is_what_it_should_be(body: str) -> None:
    seen = wall(body)
    assert seen.kind is PageKind.CONTENT
    assert len(seen.links) == 1


def test_a_wall_may_carry_my_address_without_being_the_page() -> None:
    assert wall(f"<title>Log in</title>{LOGIN_FORM}<a href='/out?u=https://bakery.example/'>x</a>").kind is PageKind.LOGIN
    assert wall(JUST_A_MOMENT + f"<noscript>{LINK}</noscript>").kind is PageKind.CHALLENGE
