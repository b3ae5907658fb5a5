"""The glossary's page, and the keys that lead there from where a word is used."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.business.profile import Fact
from core.checklist.library import read_steps
from core.clock import SetClock
from core.five.records import Finding, SiteAnswer
from core.glossary.library import read_words
from core.glossary.naming import named_in
from core.workspace import Workspace
from gui.backlinks.page import BacklinksPage
from gui.business.findings_page import FindingsPage
from gui.help.glossary_page import GlossaryPage
from gui.help.page import HelpPage
from gui.main_window import MainWindow
from gui.page import Page, PageContext, Place
from gui.pages import PAGES
from gui.widgets import Label
from gui.widgets.explained import meaning, words_at
from tests.gui.recorder import Recorder
from tests.gui.widgets.test_explained import as_read
from tests.street import fill_profile, open_street


@pytest.fixture
def page(qtbot: QtBot, context: PageContext) -> GlossaryPage:
    page = GlossaryPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    return page


def in_sight(page: GlossaryPage) -> list[str]:
    return [name for name, card in page.cards.items() if card.isVisibleTo(page)]


def test_every_word_stands_there(page: GlossaryPage) -> None:
    assert sorted(in_sight(page)) == sorted(word.id for word in read_words())
    assert not page.everything.isVisibleTo(page)


def test_typing_narrows_and_esc_shows_all_again(page: GlossaryPage) -> None:
    page.search.setText("toxic")
    page.search.returnPressed.emit()
    assert in_sight(page) == ["toxic"]
    assert page.escape()
    assert len(in_sight(page)) == len(read_words())
    assert not page.escape()


def test_what_is_named_in_its_meaning_comes_after_its_name(page: GlossaryPage) -> None:
    page.search.setText("redirect")
    page.search.returnPressed.emit()
    rows = [page.view.rows.itemAt(place).widget() for place in range(page.view.rows.count())]
    assert rows[0] is page.cards["redirect"]


def test_nothing_that_fits_says_what_to_do(page: GlossaryPage) -> None:
    page.search.setText("nothing is called this")
    page.search.returnPressed.emit()
    assert page.none_fit.isVisibleTo(page)
    assert page.none_fit.button is not None
    page.none_fit.button.click()
    assert len(in_sight(page)) == len(read_words())


def test_a_place_shows_the_words_that_were_named_there(page: GlossaryPage) -> None:
    page.show_place(Place("words", filter="nofollow robots_txt unheard_of"))
    assert sorted(in_sight(page)) == ["nofollow", "robots_txt"]
    page.everything.click()
    assert len(in_sight(page)) == len(read_words())


def test_an_unknown_word_shows_all(page: GlossaryPage) -> None:
    page.show_place(Place("words", filter="unheard_of"))
    assert len(in_sight(page)) == len(read_words())


def test_find_in_help_leads_to_the_words(qtbot: QtBot, context: PageContext, recorder: Recorder) -> None:
    page = HelpPage(context)
    qtbot.addWidget(page)
    assert page.find()
    assert recorder.places == [Place("words")]


@pytest.fixture
def window(qtbot: QtBot, context: PageContext, workspace: Workspace) -> MainWindow:
    clock = workspace.clock
    assert isinstance(clock, SetClock)
    open_street(workspace, clock)
    window = MainWindow(PAGES, context.memory)
    window.start(PageContext(**{**{name: getattr(context, name) for name in context.__dataclass_fields__}, "go": window.go}))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    return window


def links_at(window: MainWindow, part: str) -> BacklinksPage:
    window.go(Place("backlinks"))
    page = window.page("backlinks")
    assert isinstance(page, BacklinksPage)
    page.table.show_id(page.context.workspace.store.one("SELECT id FROM link WHERE page_address LIKE ?", (f"%{part}%",)))
    return page


def test_f1_in_a_row_opens_help_at_the_words_of_that_row(window: MainWindow) -> None:
    page = links_at(window, "chamber")
    page.table.setFocus()
    window._help()
    assert window.current() == "words"
    shown = window.page("words")
    assert isinstance(shown, GlossaryPage)
    assert in_sight(shown) == ["nofollow"]


def test_f1_in_the_detail_opens_help_at_what_the_detail_names(window: MainWindow) -> None:
    page = links_at(window, "chamber")
    page.detail._look.setFocus()
    window._help()
    shown = window.page("words")
    assert isinstance(shown, GlossaryPage)
    assert "nofollow" in in_sight(shown)


def test_f1_elsewhere_opens_help_as_ever(window: MainWindow) -> None:
    page = links_at(window, "chamber")
    page.search.setFocus()
    window._help()
    assert window.current() == "help"


def test_the_second_key_opens_the_glossary_where_nothing_is_named(window: MainWindow) -> None:
    page = links_at(window, "chamber")
    page.search.setFocus()
    window._look_up(page.search)
    assert window.current() == "backlinks"
    assert window._look_up(page.detail._reason)
    assert window.current() == "words"


def test_the_headings_of_the_table_are_explained(window: MainWindow) -> None:
    model = links_at(window, "chamber").model
    across, tooltip = Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
    read = "\n".join(as_read(model.headerData(section, across, tooltip) or "") for section in range(model.columnCount()))
    assert "Text of the link: The words of a link that one clicks." in read
    assert "Marked “do not count”: The page asks" in read


def explained(page: QWidget) -> list[str]:
    """Return the texts of a page that it offers to have explained, in sight or not."""
    return [label.text() for label in page.findChildren(Label) if label.explained_texts()]


@pytest.mark.parametrize("name", ["checklist", "backlinks", "settings"])
def test_pages_offer_their_own_texts_and_no_tooltip_of_theirs_renders_markup(window: MainWindow, name: str) -> None:
    window.go(Place(name, filter="all") if name == "checklist" else Place(name))
    if name == "backlinks":
        links_at(window, "chamber")
    if name == "checklist":
        path = window.page(name).path  # type: ignore[attr-defined]
        for row in path.rows:
            row.open(True)
    texts = explained(window.page(name))
    assert texts
    for text in texts:
        told = as_read(meaning(text))
        assert "<" not in told
        assert (told != "") == bool(_named(text))
    if name != "settings":
        assert any(map(meaning, texts))


def _named(text: str) -> list[str]:
    return [word.id for word in named_in(text)]


def test_the_cards_of_the_path_name_words_of_the_glossary() -> None:
    named = {name for step in read_steps() for text in (step.title, step.why, *step.how, step.knows) for name in _named(text)}
    assert {"search_console", "business_profile", "backlink", "domain"} <= named


def test_findings_offer_theirs(qtbot: QtBot, context: PageContext) -> None:
    workspace = context.workspace
    fill_profile(workspace)
    workspace.business.set_sites(["millersbakery.example"])
    workspace.profiles.set(Fact.FIVE, ("https://guild.example/", "", "", "", ""))
    workspace.five.keep(SiteAnswer("https://guild.example/", workspace.clock.now(), Finding.NAMED, "https://guild.example/m", "Miller", 1))
    page: Page = FindingsPage(context)
    qtbot.addWidget(page)
    page.show()
    button = page.view.buttons[0]  # type: ignore[attr-defined]
    assert [word.id for word in words_at(button)] == ["mention"]
