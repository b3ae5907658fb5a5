"""Before the first question: what a link is, in three sentences and a picture."""

from __future__ import annotations

from core.words import N_, _
from gui.business.interview.picture import LinkPicture
from gui.business.interview.step import Step
from gui.business.reader import Reader
from gui.page import PageContext
from gui.widgets import Label

SENTENCES = (
    N_("A neighbour’s page that names you with a link is a recommendation: people can follow it, and search engines do."),
    N_("Linkstead helps you to earn such links, to keep them, and to see which stand."),
    N_("First a few questions, about three minutes. Skip what you like; everything is kept on this computer, letter by letter."),
)


class WelcomeStep(Step):
    name = "welcome"
    title = N_("Welcome. What is a link?")
    next_word = N_("Begin")
    can_skip = False
    is_question = False

    def __init__(self, context: PageContext, reader: Reader) -> None:
        super().__init__(context, reader)
        self.rows.addWidget(LinkPicture(context.theme))
        for sentence in SENTENCES:
            self.rows.addWidget(Label(_(sentence)))
