"""What the headings and the codes of a list are called: for people in their words, for scripts the codes themselves."""

from __future__ import annotations

from collections.abc import Mapping

from core.backlinks.sources import SOURCES, source_name
from core.links.reasons import NOT_ASKED, REASONS
from core.links.state import LinkState, StateGroup
from core.links.words import group_word, place_words, short_word
from core.web.records import Place
from core.words import N_, _

HEADINGS: Mapping[str, str] = {
    "page": N_("Address of the page"),
    "site": N_("Site"),
    "state": N_("State"),
    "group": N_("Comes down to"),
    "reason": N_("Why"),
    "title": N_("Page"),
    "words": N_("Text of the link"),
    "leads_to": N_("Leads to"),
    "should_lead_to": N_("Should lead to"),
    "rel": N_("Marked (rel)"),
    "place": N_("Place on the page"),
    "followed": N_("Plain link"),
    "indexable": N_("Page shown in search"),
    "first_seen": N_("First seen"),
    "last_seen": N_("Last seen"),
    "looked_at": N_("Looked"),
    "added": N_("Added"),
    "looks": N_("Number of looks"),
    "last_status": N_("Last answer (HTTP)"),
    "note": N_("Note"),
    "tags": N_("Tags"),
    "reported_by": N_("Reported by"),
    "first_report": N_("First report"),
    "last_report": N_("Last report"),
    "reported_first_seen": N_("First seen, as reported"),
    "reported_last_seen": N_("Last seen, as reported"),
    "reported_lost": N_("Lost, as reported"),
    "reported_followed": N_("Plain link, as reported"),
    "figures": N_("Figures of the last report"),
    "at": N_("When"),
    "status": N_("Answer (HTTP)"),
}


class Wording:
    """Words by kind and code, such as "state:live"; a code without a word stays what it is."""

    def __init__(self, words: Mapping[str, str] | None = None) -> None:
        self._words = words or {}

    def of(self, kind: str, code: str) -> str:
        return self._words.get(f"{kind}:{code}", code)

    def state(self, state: str, reason: str) -> str:
        """Return a state; of a site that was not asked it is not said that it gave no answer."""
        return self.of("state", LinkState.BLOCKED if self._words and reason in NOT_ASKED else state)

    def reason(self, code: str, params: Mapping[str, str | int]) -> str:
        """Return why a link is in its state."""
        template = self._words.get(f"reason:{code}")
        return code if template is None else template.format(**params)


def words_for_people() -> dict[str, str]:
    """Return every word a list needs, in the present language: the engine that writes the list knows none."""
    return {
        **{f"heading:{name}": _(title) for name, title in HEADINGS.items()},
        **{f"state:{state}": short_word(state) for state in LinkState},
        **{f"group:{group}": group_word(group) for group in StateGroup},
        **{f"place:{place}": place_words(place) for place in Place},
        **{f"reason:{code}": _(template) for code, template in REASONS.items()},
        **{f"source:{source}": source_name(source) for source in SOURCES if source},
        "truth:yes": _("yes"),
        "truth:no": _("no"),
        "sheet:links": _("Links"),
        "sheet:looks": _("Looks"),
        "said:more_looks": _("There are more looks than these. The JSON export has every one."),
    }
