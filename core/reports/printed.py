"""What was earned as a page to print, for the shop wall or the accountant."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from core.reports.records import Earned
from core.reports.wording import done_words, other_sentences, since_words, sum_sentence
from core.web.addresses.address import shown
from core.words import _, full_day, language

TEMPLATE = Path(__file__).resolve().parents[2] / "resources" / "reports" / "earned.html"


def earned_page(earned: Earned, business: str, today: date) -> str:
    """Return the page as HTML. Everything that came from the web is escaped, and no link in it leads anywhere."""
    from jinja2 import Environment

    template = Environment(autoescape=True, trim_blocks=True).from_string(TEMPLATE.read_text("utf-8"))
    return template.render(
        language=language(),
        title=_("Earned so far: {name}").format(name=business) if business else _("Earned so far"),
        sum=sum_sentence(earned) if earned.links else "",
        others=other_sentences(earned.total),
        links_heading=_("Who recommends us"),
        links=[{"site": each.site, "since": since_words(each), "words": each.words, "page": shown(each.page)} for each in earned.links],
        steps_heading=_("What was done"),
        steps=[{"title": _(step.title), "since": done_words(step)} for step in earned.steps],
        foot=_("As Linkstead saw it on {day}.").format(day=full_day(today)),
    )
