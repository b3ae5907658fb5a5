"""What the owner reads: cards, sentences with their dates, lines of news, the mail to the web person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from core.backlinks.since import Turn, Turned
from core.checklist import news, wording
from core.checklist.library import read_steps
from core.checklist.standing import Standing, StepState
from core.checklist.step import Strategy, WebChange
from core.checklist.webperson import LONGEST_ADDRESS, Mail, mail_for
from core.links.state import LinkState, StateGroup
from tests.core.checklist.made_up import NOW, ago, came, facts, step, to_do

S = LinkState
KNOWN = facts(name="Miller’s {Bakery}", sites=("millersbakery.example",))


def test_a_card_begins_with_strategy_minutes_and_money() -> None:
    assert wording.effort(step(strategy=Strategy.DIRECTORIES, minutes=8)) == "Listings & reviews  ·  8 min  ·  free"


def test_a_text_is_filled_with_the_business_or_says_what_is_missing() -> None:
    assert wording.filled("{name}, {site}", KNOWN) == "Miller’s {Bakery}, millersbakery.example"
    assert wording.filled("{name}, {site}", facts()) == "[your business], [your website]"
    assert wording.filled("{town}", facts(town="Harbour")) == "Harbour"
    assert wording.filled("{name}", facts(sites=("bakery.example",))) == "bakery.example"


def test_every_text_of_every_step_is_filled_to_the_last_field() -> None:
    for each in read_steps():
        web = [each.web.what, each.web.where, each.web.text] if each.web else []
        texts = [each.title, each.why, *each.how, each.knows, each.opens.copy, each.opens.search, each.opens.address, *web]
        filled = " ".join(wording.filled(text, facts(name="N", sites=("s",), town="T")) for text in texts)
        assert "{name}" not in filled
        assert "{site}" not in filled
        assert "{town}" not in filled


def test_a_step_about_a_link_says_which_and_how_many_more() -> None:
    lost = step(about="gone", why="Ask.")
    newest = {S.GONE: came(7, 1, "a.example"), S.PAGE_GONE: came(8, 2, "b.example")}
    assert wording.why(lost, facts(by_state={S.GONE: 1}, newest=newest)) == "It is the link on a.example. Ask."
    several = facts(by_state={S.GONE: 1, S.PAGE_GONE: 2}, newest=newest)
    assert wording.why(lost, several) == "It is the link on a.example. There are 2 more. Ask."
    assert wording.why(step(why="Do."), several) == "Do."
    assert wording.why(lost, facts()) == "Ask."


def test_the_headline_says_how_many_and_how_long() -> None:
    assert wording.headline([to_do(minutes=8), to_do(minutes=5), to_do(minutes=12)], False) == "Three things this week, about 25 minutes."
    assert wording.headline([to_do(minutes=8)], True) == "One thing this month, about 8 minutes."
    assert wording.headline([to_do()] * 4, False) == "4 things this week, about 20 minutes."


@pytest.mark.parametrize(
    ("standing", "sentence"),
    [
        (Standing(step(), StepState.PROVEN, ago(1), by_word=True), "Done on Sunday 15 November, as you said."),
        (Standing(step(), StepState.PROVEN, NOW), "Done: seen on Monday 16 November."),
        (
            Standing(step(), StepState.MY_PART_DONE, NOW, date(2026, 11, 30)),
            "Your part was done on Monday 16 November. You are asked again on Monday 30 November.",
        ),
        (
            Standing(step(), StepState.MY_PART_DONE, ago(9), date(2026, 11, 16), asks=True),
            "Your part was done on Saturday 7 November. It is time to ask what came of it.",
        ),
        (Standing(step(), StepState.SET_ASIDE, NOW, date(2026, 11, 30)), "Set aside until Monday 30 November."),
        (Standing(step(), StepState.SET_ASIDE, NOW), "Not for you, as you said."),
        (to_do(due=True), "It is time for this again."),
        (to_do(is_open=False), "Comes after another step."),
        (to_do(), "To do."),
    ],
)
def test_how_a_step_stands_is_a_sentence_with_its_day(standing: Standing, sentence: str) -> None:
    assert wording.standing_sentence(standing) == sentence


def test_progress_is_facts_and_what_is_set_aside_counts_as_neither() -> None:
    path = [to_do(), Standing(step(), StepState.PROVEN), Standing(step(), StepState.MY_PART_DONE), Standing(step(), StepState.SET_ASIDE)]
    assert wording.progress(path, Strategy.CONTENT) == (1, 3)
    assert wording.progress(path, Strategy.SOCIAL) == (0, 0)


@pytest.mark.parametrize("turn", list(Turn))
def test_news_of_one_link_names_its_site_and_leads_to_it(turn: Turn) -> None:
    (line,) = news.lines([Turned(turn, 1, 7, "club.example")], [])
    assert "club.example" in line.text
    assert line.link_id == 7
    assert line.group is not None


def test_news_of_several_links_is_one_line_that_leads_to_all_of_them() -> None:
    told = news.lines([Turned(Turn.GONE, 3, 7, "a.example"), Turned(Turn.BACK, 2, 8, "b.example")], [])
    assert [(line.text, line.group) for line in told] == [
        ("3 links are gone", StateGroup.GONE),
        ("2 links are as they should be again", StateGroup.THERE),
    ]


def test_there_are_at_most_five_lines_and_what_was_done_is_one_of_them() -> None:
    told = news.lines([Turned(turn, 2, 1, "a.example") for turn in Turn], [to_do("A"), to_do("B")])
    assert len(told) == news.MOST_LINES == 5
    assert (told[-1].text, told[-1].group) == ("2 steps were seen to be done", None)
    assert news.lines([], [to_do("Name it")])[0].text == "Seen, and so done: Name it"
    assert news.lines([], []) == []


def test_a_strategy_that_is_complete_is_a_quiet_line_of_its_own() -> None:
    told = news.lines([Turned(turn, 2, 1, "a.example") for turn in Turn], [to_do("A")], [Strategy.FIRST, Strategy.SOCIAL])
    assert len(told) == news.MOST_LINES
    assert told[-1].text == "All done for now: First things, Social"


WEB = WebChange("Show the phone number.", "In the footer of {site}.", "{name}\n100 % & more")


def test_the_mail_says_what_where_why_and_brings_the_text() -> None:
    mail = mail_for(step(why="People look there.", web=WEB), KNOWN)
    assert mail.subject == "A small change for millersbakery.example"
    for part in (
        "What: Show the phone number.",
        "Where: In the footer of millersbakery.example.",
        "Why: People look there.",
        "Miller’s {Bakery}\n100 % & more",
    ):
        assert part in mail.body
    assert mail.body.endswith("Miller’s {Bakery}")


def test_the_mails_address_holds_every_letter_of_it() -> None:
    mail = mail_for(step(web=WEB), KNOWN)
    asked = parse_qs(urlsplit(mail.address).query, strict_parsing=True)
    assert asked == {"subject": [mail.subject], "body": [mail.body.replace("\n", "\r\n")]}
    assert "+" not in mail.address


def test_the_mail_goes_to_the_web_person_where_the_profile_names_one() -> None:
    mail = mail_for(step(web=WEB), replace(KNOWN, web_person="web+1@maker.example"))
    assert mail.to == "web+1@maker.example"
    assert mail.address.startswith("mailto:web%2B1@maker.example?subject=")


def test_a_mail_too_long_for_an_address_has_none_and_stays_whole_as_text() -> None:
    mail = Mail("Subject", "word " * LONGEST_ADDRESS)
    assert mail.address == ""
    assert mail.text == "Subject\n\n" + "word " * LONGEST_ADDRESS


def test_every_step_that_changes_the_website_has_a_mail_that_says_all_of_it() -> None:
    steps = [each for each in read_steps() if each.web is not None]
    assert len(steps) >= 6
    for each in steps:
        mail = mail_for(each, KNOWN)
        assert wording.filled(each.why, KNOWN) in mail.body
        assert len(mail.address) > 100, each.id


def test_a_step_that_changes_no_website_has_no_mail() -> None:
    with pytest.raises(ValueError, match="changes no website"):
        mail_for(step(), KNOWN)
