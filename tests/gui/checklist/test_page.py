"""The page and this week's cards; by mouse, by keyboard, at every size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu
from pytestqt.qtbot import QtBot

from core.business.profile import Fact, Hands
from core.checklist.standing import Said
from core.clock import SetClock
from core.events import Changed, Topic
from core.links.state import LinkState
from gui.checklist.page import ChecklistPage
from gui.page import PageContext, Place
from gui.theme import Theme, ThemeChoice
from gui.widgets import Button, ButtonKind
from tests.gui.checklist.outside import Outside
from tests.gui.checklist.owner import change, known_shop, show, titles, words
from tests.gui.recorder import Recorder

S = LinkState


def test_an_empty_file_is_a_good_page_that_begins_with_the_website(qtbot: QtBot, page: ChecklistPage, recorder: Recorder) -> None:
    show(qtbot, page)
    assert titles(page)[:2] == ["website", "first_links"]
    assert page.week.title.text() == "Three things this week, about 25 minutes."
    assert "begins with which website is yours" in page.week.quieter.text()
    primary = page.week.cards[0].primary
    assert primary is not None
    qtbot.mouseClick(primary, Qt.MouseButton.LeftButton)
    assert recorder.places == [Place("business", filter="site")]


def test_each_card_has_one_filled_button_and_says_why_and_how_it_is_known(qtbot: QtBot, page: ChecklistPage) -> None:
    show(qtbot, page)
    for card in page.week.cards:
        filled = [button for button in card.findChildren(Button) if button.property("kind") == ButtonKind.PRIMARY.value]
        assert filled == [card.primary]
        step = card.standing.step
        assert all(text in words(card) for text in (step.title, step.knows, f"{step.minutes} min", "free"))


def test_how_unfolds_and_folds_again(qtbot: QtBot, page: ChecklistPage) -> None:
    show(qtbot, page)
    card = page.week.cards[0]
    line = card.standing.step.how[0]
    assert line not in words(card)
    card.how.click()
    assert line in words(card)
    card.how.click()
    assert line not in words(card)


def test_a_card_whose_fact_is_seen_closes_by_itself(qtbot: QtBot, page: ChecklistPage, context: PageContext) -> None:
    show(qtbot, page)
    context.workspace.business.set_sites(["bakery.example"])
    context.events.say([Changed(Topic.BUSINESS)])
    qtbot.waitUntil(lambda: page.week.cards[0].primary is None)
    assert "Done: seen on Monday 16 November." in words(page.week.cards[0])
    assert page.week.title.text().startswith("Two things this week")


def test_all_done_says_so_and_offers_one_more_and_no_more_than_that(qtbot: QtBot, page: ChecklistPage, context: PageContext) -> None:
    show(qtbot, page)
    for name in titles(page):
        context.workspace.checklist.say(name, Said.DONE)
    change(context, qtbot, page)
    assert page.week.title.text() == "That is it for this week."
    assert "Monday 23 November" in page.week.quieter.text()
    assert page.week.more.isVisible()
    page.week.more.click()
    qtbot.waitUntil(lambda: len(page.week.cards) == 4)
    assert page.week.title.text().startswith("One thing this week")
    assert not page.week.more.isVisible()


def test_not_for_me_brings_another_card_and_undo_the_first_one_back(qtbot: QtBot, page: ChecklistPage, recorder: Recorder) -> None:
    show(qtbot, page)
    before = titles(page)
    qtbot.mouseClick(page.week.cards[2].not_for_me, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: titles(page) != before)
    assert before[2] not in titles(page)
    recorder.undos[0]()
    qtbot.waitUntil(lambda: titles(page) == before)


def test_later_asks_until_when(qtbot: QtBot, page: ChecklistPage, recorder: Recorder) -> None:
    show(qtbot, page)
    before = titles(page)
    card = page.week.cards[2]
    card.later.click()
    (menu,) = card.findChildren(QMenu)
    assert [action.text() for action in menu.actions()] == ["Until next week", "For a month", "For three months"]
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: before[2] not in titles(page))
    assert "16 December" in recorder.said[0]


def test_my_part_done_leaves_a_quiet_line_that_leads_to_what_is_waited_for(
    qtbot: QtBot, page: ChecklistPage, context: PageContext, recorder: Recorder
) -> None:
    show(qtbot, page)
    index = titles(page).index("google_profile")
    page.week.cards[index].part_done.click()
    qtbot.waitUntil(lambda: "Waiting for others: 1" in words(page.week))
    assert page.week.stand is not None
    page.week.stand.waiting.click()
    page.show_place(recorder.places[-1])
    assert [row.standing.step.id for row in page.path.rows if row.isVisible()] == ["google_profile"]


@pytest.mark.parametrize(("answer", "left"), [("happened", 0), ("not_yet", 1), ("let_go", 0)])
def test_on_its_day_it_is_asked_once_what_came_of_it(
    qtbot: QtBot, page: ChecklistPage, context: PageContext, clock: SetClock, answer: str, left: int
) -> None:
    checklist = context.workspace.checklist
    checklist.did_my_part(next(step for step in checklist.steps if step.id == "google_profile"))
    clock.forward(days=14)
    show(qtbot, page)
    assert page.week.asking is not None
    assert "You did your part on Monday 16 November." in words(page.week.asking)
    getattr(page.week.asking, answer).setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.week.asking is None)
    assert any(card.isAncestorOf(page.focusWidget()) for card in page.week.cards)
    assert len(checklist.overview().waiting) == left


def test_cards_stay_as_they_are_when_nothing_about_them_changed(qtbot: QtBot, page: ChecklistPage, context: PageContext) -> None:
    show(qtbot, page)
    cards, news = list(page.week.cards), page.week.news
    change(context, qtbot, page)
    page.refresh()
    assert page.week.cards == cards
    assert page.week.news is news


def test_a_card_that_is_unfolded_stays_so_while_another_one_closes(qtbot: QtBot, page: ChecklistPage, context: PageContext) -> None:
    show(qtbot, page)
    before = list(page.week.cards)
    before[2].how.click()
    assert isinstance(context.workspace.clock, SetClock)
    context.workspace.clock.forward(minutes=5)
    context.workspace.checklist.say(before[0].standing.step.id, Said.DONE)
    change(context, qtbot, page)
    assert page.week.cards[0] is not before[0]
    assert page.week.cards[2] is before[2]
    assert before[2].standing.step.how[0] in words(before[2])


def test_the_keyboard_stays_among_the_cards_when_one_is_dealt_with(qtbot: QtBot, page: ChecklistPage) -> None:
    show(qtbot, page)
    before = titles(page)
    button = page.week.cards[2].not_for_me
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(page) != before)
    assert any(card.isAncestorOf(page.focusWidget()) for card in page.week.cards)


def test_everything_that_can_be_pressed_is_reached_with_tab_and_has_a_name_of_its_own(qtbot: QtBot, page: ChecklistPage) -> None:
    show(qtbot, page)
    visible = [button for button in page.findChildren(QAbstractButton) if button.isVisible()]
    chips = [button for button in visible if button.property("kind") == ButtonKind.CHIP.value]
    assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in visible if button not in chips)
    names = [button.accessibleName() for button in visible]
    assert "" not in names
    assert len(set(names)) == len(names)
    page.week.cards[0].primary.setFocus(Qt.FocusReason.TabFocusReason)  # type: ignore[union-attr]
    reached = set()
    for _press in range(len(visible) + 1):
        reached.add(page.focusWidget())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert len(reached & set(visible)) == len(visible) - len(chips) + 1


def test_the_web_persons_mail_is_on_every_card_that_changes_the_site(
    qtbot: QtBot, page: ChecklistPage, context: PageContext, clock: SetClock, away: Outside
) -> None:
    known_shop(context.workspace, clock)
    show(qtbot, page)
    page.show_place(Place("checklist", filter="all"))
    with_mail = [row for row in page.path.rows if row.standing.step.web is not None]
    for row in with_mail:
        row.open(True)
        assert row.card is not None
        row.card.send.click()
    assert len(away.opened) == len(with_mail) >= 6
    assert all(address.startswith("mailto:?subject=") for address in away.opened)


def test_an_owner_who_changes_the_site_alone_is_offered_no_mail(
    qtbot: QtBot, page: ChecklistPage, context: PageContext, clock: SetClock
) -> None:
    known_shop(context.workspace, clock)
    context.workspace.profiles.set(Fact.HANDS, Hands.OWNER.value)
    show(qtbot, page)
    page.show_place(Place("checklist", filter="all"))
    for row in page.path.rows:
        row.open(True)
        assert row.card is not None
        assert "Send this to my web person" not in [button.text() for button in row.card.findChildren(Button)]


def test_cards_stand_under_one_another_where_room_is_narrow_or_text_is_large(qtbot: QtBot, page: ChecklistPage, theme: Theme) -> None:
    def lefts() -> set[int]:
        return {card.mapTo(page, card.rect().topLeft()).x() for card in page.week.cards}

    show(qtbot, page)
    assert len(lefts()) == 3
    page.resize(800, 700)
    qtbot.waitUntil(lambda: len(lefts()) == 1)
    page.resize(1300, 800)
    qtbot.waitUntil(lambda: len(lefts()) == 3)
    theme.choose(ThemeChoice.LIGHT, 2.0)
    page.resize(1301, 800)
    qtbot.waitUntil(lambda: len(lefts()) == 1)
    assert all(card.minimumSizeHint().width() <= card.width() for card in page.week.cards)


def test_a_name_with_markup_in_it_stays_plain(qtbot: QtBot, page: ChecklistPage, context: PageContext) -> None:
    context.workspace.business.set_sites(["bakery.example"])
    context.workspace.business.rename("<b>Bakery</b>")
    show(qtbot, page)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(QLabel))


def test_the_minutes_a_step_takes_are_said_under_how_and_taken_back(qtbot: QtBot, page: ChecklistPage, recorder: Recorder) -> None:
    show(qtbot, page)
    card = page.week.cards[0]
    before = words(card)
    card.how.click()
    qtbot.mouseClick(card.longer, Qt.MouseButton.LeftButton)
    (menu,) = card.findChildren(QMenu)
    said = [action.text() for action in menu.actions()]
    assert f"{card.standing.step.minutes} minutes" not in said
    menu.actions()[said.index("45 minutes")].trigger()
    qtbot.waitUntil(lambda: "45 min" in words(page.week.cards[0]))
    assert recorder.said[-1].startswith("From now on 45 minutes: ")
    recorder.undos[-1]()
    qtbot.waitUntil(lambda: words(page.week.cards[0]) == before)


def test_the_minutes_go_back_to_what_ships_by_keyboard_and_after_it_was_done(
    qtbot: QtBot, page: ChecklistPage, context: PageContext
) -> None:
    checklist = context.workspace.checklist
    shipped = checklist.shipped_minutes("apple_place")
    checklist.took("apple_place", 45)
    checklist.say("apple_place", Said.DONE)
    show(qtbot, page)
    page.show_place(Place("checklist", filter="apple_place"))
    (row,) = (row for row in page.path.rows if row.standing.step.id == "apple_place")
    card = row.card
    assert card is not None
    assert "45 min" in words(card)
    card.longer.setFocus()
    qtbot.keyClick(card.longer, Qt.Key.Key_Return)
    (menu,) = card.findChildren(QMenu)
    qtbot.keyClick(menu, Qt.Key.Key_Up)
    assert menu.activeAction().text() == f"Back to {shipped} minutes, as it was at first"
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: row.card is not None and f"{shipped} min" in words(row.card))
    assert not any(text.startswith("Back to") for text, _n in page.doing.minutes_to_choose(row.standing.step))
