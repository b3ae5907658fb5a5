"""Whatever is pasted or opened: it is read, or it is said to be no text; what was put in comes out."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from core.backlinks.pasted import lines_of, read_lines
from core.backlinks.textfile import decode
from core.errors import WorldError
from core.web.addresses.address import is_mine, key, site_of

MINE = frozenset({"bakery.example"})

pieces = st.sampled_from(
    [
        "https://",
        "http://",
        "club.example",
        "/a",
        ",",
        ";",
        "(",
        ")",
        "[",
        "]",
        "<a href='",
        "'>",
        "\t",
        " ",
        "\n",
        "\0",
        "bakery.example",
        "@",
        "ü",
        "%ff",
        ".",
        '"',
    ]
)
texts = st.text(max_size=200) | st.lists(pieces, max_size=40).map("".join)


@given(
    st.binary(max_size=500)
    | texts.map(lambda text: text.encode("utf-8", "replace"))
    | texts.map(lambda text: text.encode("utf-16", "replace"))
)
def test_any_bytes_are_read_or_said_to_be_no_text(raw: bytes) -> None:
    with suppress(WorldError):
        read_lines(lines_of(decode(raw, "list.txt"), MINE), MINE)


@given(texts)
def test_what_is_found_is_a_page_of_somebody_else_with_its_key_and_site(text: str) -> None:
    found = read_lines(lines_of(text, MINE), MINE)
    for link in found.links:
        assert link.page_address.startswith(("http://", "https://"))
        assert (link.page_key, link.site) == (key(link.page_address), site_of(link.page_address))
        assert link.page_key
        assert not is_mine(link.page_key.partition("/")[0].partition(":")[0], MINE)
        link.page_address.encode()
    assert len({(link.page_key, link.target_key) for link in found.links}) == len(found.links)


addresses = st.builds(
    lambda host, path: f"https://{host}.example/{path}",
    st.from_regex(r"[a-z]([a-z0-9]{0,10}[a-z0-9])?", fullmatch=True).filter(lambda host: host != "bakery"),
    st.from_regex(r"[a-z0-9/_-]{0,20}", fullmatch=True).filter(lambda path: "//" not in path),
)


@given(st.lists(addresses, min_size=1, max_size=20), st.sampled_from(["\n", "\r\n", " ", "\t", ", ", "; ", ",", " and ", ">\n<", "\n\n- "]))
def test_a_list_of_addresses_is_found_whole_however_it_is_separated(given_addresses: list[str], between: str) -> None:
    found = read_lines(lines_of(between.join(given_addresses), MINE), MINE)
    assert {link.page_key for link in found.links} == {key(address) for address in given_addresses}
