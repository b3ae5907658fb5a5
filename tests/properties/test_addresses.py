"""Laws of addresses: whatever comes in, nothing breaks, and what is normal stays as it is."""

import contextlib
import string
from urllib.parse import quote

from hypothesis import example, given
from hypothesis import strategies as st

from core.errors import WorldError
from core.web.addresses.address import clean, host_of, is_mine, join, key, shown, site_of

ODD = st.text(
    alphabet=st.one_of(st.sampled_from(":/\\?#@[]%.&=+ \t\n\x00-"), st.sampled_from(string.ascii_letters + string.digits), st.characters()),
    max_size=60,
)
HREFS = st.one_of(ODD, ODD.map(lambda t: f"https://{t}"), ODD.map(lambda t: f"//{t}"), ODD.map(lambda t: f"https://a.example/{t}"))
LABELS = st.text(alphabet=string.ascii_lowercase + string.digits, min_size=1, max_size=8).filter(lambda t: t[0].isalpha())
PATHS = st.lists(st.text(alphabet="abcXYZ019._~-%äß中é", max_size=6), max_size=4).map("/".join)
BASE = "https://club.example/news/fete?x=1"


@given(HREFS)
@example("https://xn--999999999/")
@example("http://[v1.a]/")
@example("https://" + "a." * 5_000 + "example/")
def test_joining_gives_an_address_or_nothing(href: str) -> None:
    address = join(BASE, href)
    assert bool(host_of(address)) == address.startswith(("http://", "https://")) == bool(address)
    assert address.isascii()
    assert "#" not in address
    assert not set(address) & set(" \t\n\r")


@given(HREFS)
def test_an_address_that_was_joined_once_stays_as_it_is(href: str) -> None:
    once = join(BASE, href)
    assert join("", once) == once
    assert not once or join(BASE, once) == once


@given(HREFS)
def test_showing_and_comparing_never_fail(href: str) -> None:
    address = join(BASE, href)
    assert isinstance(shown(address), str)
    assert key(join("", shown(address))) == key(address)
    assert isinstance(site_of(address), str)
    assert isinstance(site_of(href), str)


@given(HREFS)
def test_what_is_typed_is_an_address_or_said_to_be_none(text: str) -> None:
    with contextlib.suppress(WorldError):
        address = clean(text)
        assert host_of(address)
        assert clean(address) == address


@given(LABELS, PATHS)
def test_the_key_of_a_page_does_not_depend_on_how_it_is_written(label: str, path: str) -> None:
    plain = key(f"https://{label}.example/{path}")
    for other in (
        f"http://www.{label}.example/{path}",
        f"https://{label.upper()}.EXAMPLE:443/{path}#top",
        f"https://{label}.example/{path}?utm_source=x&fbclid=1",
    ):
        assert key(other) == plain


PLAIN_HOSTS = r"https?://[a-z0-9\-]{1,5}(\.[a-z0-9\-]{1,4}){0,2}\.[a-z]{1,4}"
PLAIN = st.from_regex(PLAIN_HOSTS + r"/[A-Za-z0-9/_\-]{0,9}(\.(html|php|x_1))?(\?[a-z_=&\-]{0,9})?", fullmatch=True)


@given(PLAIN)
@example("https://www.a.example/x//index.html?utm_a=1&b")
@example("https://a.example/a/.x")
@example("https://xn--a.example/")
def test_an_address_that_looks_plain_is_read_as_the_long_way_reads_it(address: str) -> None:
    # Only the scheme in capitals, so that nothing takes it for plain.
    long_way = "HTTP" + address[4:]
    assert key(address) == key(long_way)
    assert join("", address) == join("", long_way)
    with contextlib.suppress(WorldError):
        assert clean(address) == clean(long_way)


@given(LABELS, LABELS)
def test_a_host_is_mine_only_with_a_dot_between(label: str, other: str) -> None:
    mine = frozenset({f"{label}.example"})
    assert is_mine(f"{other}.{label}.example", mine)
    assert not is_mine(f"{other}{label}.example", mine)
    assert not is_mine(f"{label}.example.{other}.example", mine) or other == label


@given(HREFS)
def test_the_key_is_the_same_for_both_schemes_and_for_www(href: str) -> None:
    address = join(BASE, href)
    scheme, mark, rest = address.partition("://")
    if mark and "@" not in rest and ":" not in rest.partition("/")[0]:
        other = {"http": "https", "https": "http"}[scheme]
        assert key(f"{other}://{rest}") == key(address)
        if host_of(address).count(".") == 1:
            assert key(f"{scheme}://www.{rest}") == key(address)


@given(PATHS, st.text(alphabet="abc=&%äé ", max_size=12))
def test_a_relative_address_stays_on_its_site(path: str, query: str) -> None:
    for href in (f"./{path}?{query}", f"/x/{path}?{query}", f"?{query}", f"../../{path}"):
        assert host_of(join(BASE, href)) == "club.example"


@given(LABELS, st.sampled_from(["ä", "ß", "é", "ñ", "д", "日本", "ı"]))
def test_a_host_with_letters_of_its_own_is_one_host_in_every_writing(label: str, letters: str) -> None:
    plain = host_of(join("", f"http://{label}{letters}.example/"))
    assert plain.isascii()
    assert host_of(join("", f"HTTP://{label.upper()}{letters}.EXAMPLE:80/x")) == plain
    assert host_of(join("", f"http://{plain}/")) == plain
    assert host_of(join("", f"http://{quote(label + letters)}.example/")) == plain
    assert is_mine(plain, frozenset({plain}))
