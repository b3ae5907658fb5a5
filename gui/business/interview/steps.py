"""Every question in its order."""

from __future__ import annotations

from gui.business.interview.asking import AreaStep, HoursStep, NameStep, OffersStep, PlaceStep, ReachStep
from gui.business.interview.five import FindingsStep, FiveStep
from gui.business.interview.found import FoundStep
from gui.business.interview.hands import HandsStep, WebPersonStep
from gui.business.interview.last import LastStep
from gui.business.interview.step import Step
from gui.business.interview.website import WebsiteStep
from gui.business.interview.welcome import WelcomeStep
from gui.business.interview.yes_no import HomeVisitsStep, RegulatedStep, SeveralTownsStep, ShopFrontStep

STEPS: tuple[type[Step], ...] = (
    WelcomeStep,
    WebsiteStep,
    # Answered while the website is read.
    ShopFrontStep,
    HomeVisitsStep,
    SeveralTownsStep,
    RegulatedStep,
    HandsStep,
    WebPersonStep,
    FoundStep,
    NameStep,
    PlaceStep,
    # Read while the rest is answered.
    FiveStep,
    ReachStep,
    OffersStep,
    AreaStep,
    HoursStep,
    FindingsStep,
    LastStep,
)
