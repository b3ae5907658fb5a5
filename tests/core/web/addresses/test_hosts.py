"""The list of public suffixes is read as the library that brings it reads it."""

from __future__ import annotations

from tldextract import TLDExtract

from core.web.addresses.hosts import _rules, suffix_known


def test_every_suffix_of_the_list_is_known_and_no_other() -> None:
    listed = TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True).tlds
    assert {rule for rule in _rules() if "xn--" not in rule} == {rule for rule in listed if rule.isascii() and "xn--" not in rule}
    assert len(_rules()) == len(set(listed))
    assert all(suffix_known(f"a.{rule}") for rule in _rules() if rule[0] not in "*!")
