"""One mail to whoever looks after the website: what to change, where, why, and the text to paste."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from core.checklist.facts import Facts
from core.checklist.step import Step
from core.checklist.wording import filled
from core.words import _

LONGEST_ADDRESS = 2_000
"""Letters of a mailto address that every mail program takes; some cut what is longer."""


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail that is not sent yet; `to` is "" where the owner has to fill in whom it goes to."""

    subject: str
    body: str
    to: str = ""

    @property
    def address(self) -> str:
        """The mail as a mailto address, "" where it is longer than mail programs take."""
        address = (
            f"mailto:{quote(self.to, safe='@')}?subject={quote(self.subject)}&body={quote(self.body.replace(chr(10), chr(13) + chr(10)))}"
        )
        return address if len(address) <= LONGEST_ADDRESS else ""

    @property
    def text(self) -> str:
        """The mail as text to copy."""
        return f"{self.subject}\n\n{self.body}"


def mail_for(step: Step, facts: Facts) -> Mail:
    """Write the mail for a step that changes the website. Raises ValueError for one that does not."""
    web = step.web
    if web is None:
        raise ValueError(f"{step.id} changes no website")
    site = facts.sites[0] if facts.sites else ""
    parts = [
        _("Hello,"),
        _("could you please change something on {site}?").format(site=site),
        _("What: {text}").format(text=filled(web.what, facts)),
        _("Where: {text}").format(text=filled(web.where, facts)),
        _("Why: {text}").format(text=filled(step.why, facts)),
    ]
    if web.text:
        parts.append(_("The text to paste:") + "\n\n" + filled(web.text, facts, step.about))
    parts.append(_("A short word when it is done would help me. Thank you!"))
    parts.append(facts.name)
    return Mail(_("A small change for {site}").format(site=site), "\n\n".join(part for part in parts if part), facts.web_person)
