"""Every state, place and reason has its words, and every sentence takes what the judge gives."""

import ast
import inspect
import re
import string
from itertools import product

import pytest

from core.links import absence, by_hand, judge
from core.links.reasons import REASONS
from core.links.state import FOUND, GROUP_OF, LinkState, StateGroup
from core.links.words import counts_word, group_word, place_words, reason_sentence, short_word, state_words
from core.web.records import FetchFault, Place
from core.words import PSEUDO, speak
from tests.core.links.visits import NEVER_SEEN, SEEN, SEEN_AND_MISSED, answered, failed, judged
from tests.core.web.pages import LINK, page

GIVEN = {"site", "status", "provider", "address", "before", "now", "day"}


@pytest.fixture
def stretched() -> object:
    speak(PSEUDO)
    yield
    speak("en")


def test_every_state_group_and_place_has_its_words() -> None:
    assert len({state_words(state) for state in LinkState}) == len(LinkState) == len({short_word(state) for state in LinkState})
    assert len({group_word(group) for group in StateGroup}) == len(StateGroup)
    assert len({place_words(place) for place in Place}) == len(Place)
    assert place_words("footer") == place_words(Place.FOOTER) == "in the footer"
    assert place_words("") == place_words("attic") == ""
    assert set(GROUP_OF) == set(LinkState)


def test_short_words_fit_a_table() -> None:
    assert max(len(short_word(state)) for state in LinkState) <= 22


def test_what_could_not_be_checked_is_never_called_lost() -> None:
    lost = re.compile(r"\b(lost|gone|dead|broken link|error)\b", re.IGNORECASE)
    unknown = [state for state, group in GROUP_OF.items() if group is StateGroup.UNKNOWN]
    assert not [state for state in unknown if lost.search(state_words(state) + short_word(state))]


def test_every_code_the_judge_can_give_has_its_sentence_and_no_sentence_is_idle() -> None:
    written = "\n".join(inspect.getsource(module) for module in (judge, absence, by_hand))
    literals = {node.value for node in ast.walk(ast.parse(written)) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    waiting = {f"{code}_once" for code in literals if f"{code}_once" in REASONS}
    assert set(REASONS) - literals - waiting == {"set_aside"}
    codes = {
        code for code in literals if re.fullmatch(r"[a-z]+(_[a-z]+)+|live|parked|shell|timeout|refused|reset|sponsored|consent|login", code)
    }
    assert codes - set(REASONS) <= {"no_link_once"}


def test_every_sentence_asks_only_for_what_is_given_and_ends_as_one() -> None:
    for code, sentence in REASONS.items():
        fields = {name for _text, name, _spec, _conversion in string.Formatter().parse(sentence) if name}
        assert fields <= GIVEN, code
        assert sentence[0].isupper(), code
        assert sentence.endswith((".", "?")), code


def test_a_sentence_that_waits_says_so() -> None:
    for code in REASONS:
        if code.endswith("_once"):
            assert "again on another day" in REASONS[code]
            assert code.removesuffix("_once") in REASONS


CANONICAL = '<link rel="canonical" href="https://original.example/">'
GIVE_ALL = [
    lambda before: judged(LINK, before=before),
    lambda before: judged(LINK, before=before, alive=False),
    lambda before: judged(LINK, before=before, search_allowed=False),
    lambda before: judged(LINK, CANONICAL, before=before),
    lambda before: judged(LINK, before=before, status=410),
    lambda before: judged('<a href="/out?u=https://bakery.example/x">{braces}</a>', before=before),
    lambda before: judged('<a href="//bakery.example" rel=nofollow>{0}</a>', before=before),
    lambda before: judged('<a href="/out?u=https://bakery.example/" rel=nofollow>Crumb bakery</a>', before=before),
    lambda before: judged('<a href="//bakery.example"></a>', before=before),
    lambda before: judged("", before=before),
    lambda before: judged("", before=before, status=404),
    lambda before: judged("", before=before, status=403),
    lambda before: judged("", before=before, status=500),
    lambda before: judged("", before=before, status=400),
    lambda before: answered(page(), before, final="https://club.example/"),
    lambda before: answered(page(), before, final="https://elsewhere.example/"),
    lambda before: answered("<p>x", before, headers={"cf-mitigated": "challenge"}),
    lambda before: answered(page(head='<meta http-equiv="refresh" content="0; url=//new.example">'), before),
    *(lambda before, fault=fault: failed(fault, before) for fault in FetchFault),
]


@pytest.mark.usefixtures("stretched")
@pytest.mark.parametrize(("before", "give"), list(product([SEEN, SEEN_AND_MISSED, NEVER_SEEN], GIVE_ALL)))
def test_every_sentence_takes_what_the_judge_gives_in_any_language(before: object, give: object) -> None:
    seen = give(before)  # type: ignore[operator]
    sentence = reason_sentence(seen.reason, seen.params)
    assert sentence.startswith("[")
    for value in seen.params.values():
        assert str(value) in sentence


@pytest.mark.parametrize(
    ("state", "rel", "followed", "indexable", "words"),
    [
        (LinkState.LIVE, "", True, True, "Plain link"),
        (LinkState.LIVE, "noopener", True, None, "Plain link"),
        (LinkState.NOT_FOLLOWED, "nofollow", False, True, "Link says “do not count”"),
        (LinkState.NOT_FOLLOWED, "nofollow ugc", False, True, "Link says “do not count”"),
        (LinkState.NOT_FOLLOWED, "ugc", False, True, "Marked as visitors’ words"),
        (LinkState.NOT_FOLLOWED, "noopener", False, True, "Page says “do not count”"),
        (LinkState.SPONSORED, "nofollow sponsored", False, True, "Sponsored, as agreed"),
        (LinkState.HIDDEN_FROM_SEARCH, "", True, False, "Page not shown in search"),
        (LinkState.WORDS_CHANGED, "nofollow", False, True, "Link says “do not count”"),
    ],
)
def test_how_it_counts(state: LinkState, rel: str, followed: bool, indexable: bool | None, words: str) -> None:
    assert state in FOUND
    assert counts_word(state, rel, followed, indexable) == words


def test_of_a_site_that_was_not_asked_it_is_not_said_that_it_gave_no_answer() -> None:
    assert state_words(LinkState.SITE_UNREACHABLE, "timeout") == "The site did not answer"
    assert state_words(LinkState.SITE_UNREACHABLE, "outside") == "Could not check"
    assert short_word(LinkState.SITE_UNREACHABLE, "outside") == "Could not look"
