"""Every page in tab order, one line each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.words import N_
from gui.page import Page, PageContext


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page by name; `title` is marked for translation, `build` is called when it is first opened.

    A page of the corner stands at the top right of the window instead of among the tabs; one that is aside is reached from elsewhere.
    """

    name: str
    title: str
    build: Callable[[PageContext], Page]
    corner: bool = False
    aside: bool = False

    @property
    def is_tab(self) -> bool:
        return not self.corner and not self.aside


def _checklist(context: PageContext) -> Page:
    from gui.checklist.page import ChecklistPage

    return ChecklistPage(context)


def _help(context: PageContext) -> Page:
    from gui.help.page import HelpPage

    return HelpPage(context)


def _settings(context: PageContext) -> Page:
    from gui.settings.page import SettingsPage

    return SettingsPage(context)


def _backlinks(context: PageContext) -> Page:
    from gui.backlinks.page import BacklinksPage

    return BacklinksPage(context)


def _asked(context: PageContext) -> Page:
    from gui.asked.page import AskedPage

    return AskedPage(context)


def _business(context: PageContext) -> Page:
    from gui.business.page import BusinessPage

    return BusinessPage(context)


def _findings(context: PageContext) -> Page:
    from gui.business.findings_page import FindingsPage

    return FindingsPage(context)


def _interview(context: PageContext) -> Page:
    from gui.business.interview.page import InterviewPage

    return InterviewPage(context)


def _words(context: PageContext) -> Page:
    from gui.help.glossary_page import GlossaryPage

    return GlossaryPage(context)


def _schema(context: PageContext) -> Page:
    from gui.help.schema_page import SchemaPage

    return SchemaPage(context)


def _trash(context: PageContext) -> Page:
    from gui.trash.page import TrashPage

    return TrashPage(context)


def _earned(context: PageContext) -> Page:
    from gui.reports.page import EarnedPage

    return EarnedPage(context)


def _signs(context: PageContext) -> Page:
    from gui.signs.page import SignsPage

    return SignsPage(context)


def _getting(context: PageContext) -> Page:
    from gui.backlinks.getting_page import GettingPage

    return GettingPage(context)


def _linking_sites(context: PageContext) -> Page:
    from gui.backlinks.linking_sites.page import LinkingSitesPage

    return LinkingSitesPage(context)


PAGES: tuple[PageSpec, ...] = (
    PageSpec("checklist", N_("This week"), _checklist),
    PageSpec("backlinks", N_("Links to you"), _backlinks),
    PageSpec("linking_sites", N_("Known sites"), _linking_sites, aside=True),
    PageSpec("getting", N_("How to get a list of your links"), _getting, aside=True),
    PageSpec("business", N_("Your business"), _business, aside=True),
    PageSpec("interview", N_("A few questions"), _interview, aside=True),
    PageSpec("findings", N_("First findings"), _findings, aside=True),
    PageSpec("earned", N_("Earned so far"), _earned, aside=True),
    PageSpec("signs", N_("Did it work?"), _signs, aside=True),
    PageSpec("asked", N_("What was asked"), _asked, aside=True),
    PageSpec("words", N_("What the words mean"), _words, aside=True),
    PageSpec("file", N_("What your file holds"), _schema, aside=True),
    PageSpec("trash", N_("Recently deleted"), _trash, aside=True),
    PageSpec("help", N_("Help"), _help, corner=True),
    PageSpec("settings", N_("Settings"), _settings, corner=True),
)
