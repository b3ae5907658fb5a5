"""Every picture of the tour: a name, whose business, where in the window, how large."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from core.clock import SetClock
from gui.application import Program
from gui.backlinks.over_time.sentences import Show
from tests.tour import bringing, businesses, links, showing, signs

USUAL = QSize(1440, 810)
SMALLEST = QSize(1024, 640)


@dataclass(frozen=True, slots=True)
class Screen:
    """`fill` puts records into the file, `show` brings the window where the picture is taken and returns what to take."""

    name: str
    fill: Callable[[Program, SetClock], None]
    show: Callable[[Program], QWidget]
    size: QSize = USUAL


SCREENS: tuple[Screen, ...] = (
    Screen("start-empty", businesses.nothing, showing.start),
    Screen("start", businesses.week_one, showing.start),
    Screen("start-how", businesses.week_one, showing.how),
    Screen("start-done", businesses.three_done, showing.start),
    Screen("start-quiet", businesses.quiet, showing.start),
    Screen("start-asking", businesses.asking, showing.start),
    Screen("start-paused", businesses.paused, showing.start),
    Screen("start-unfinished", businesses.no_website, showing.start, SMALLEST),
    Screen("start-smallest", businesses.week_one, showing.start, SMALLEST),
    Screen("path", businesses.three_done, showing.path),
    Screen("links-none", businesses.nothing, showing.links),
    Screen("links-one", businesses.one, showing.links),
    Screen("links", businesses.street, showing.links),
    Screen("links-gone", businesses.street, showing.at("stall-holders")),
    Screen("links-there", businesses.street, showing.at("harbourchronicle")),
    Screen("links-blocked", businesses.street, showing.at("yellowbook")),
    Screen("links-smallest", businesses.street, showing.at("chamber"), SMALLEST),
    Screen("links-none-fit", businesses.street, showing.searching),
    Screen("links-running", businesses.street, showing.running),
    Screen("links-many", businesses.many, showing.links),
    Screen("links-reported", businesses.reported, showing.at("chamber")),
    Screen("links-reported-end", businesses.reported, links.who_reported_it),
    Screen("links-asked", businesses.reported, links.asked_what_was_seen),
    Screen("links-several", businesses.reported, links.several),
    Screen("links-several-smallest", businesses.reported, links.several, SMALLEST),
    Screen("links-narrowed", businesses.reported, links.narrowed),
    Screen("links-facet", businesses.reported, links.facet_open),
    Screen("links-by-site", businesses.many, links.by_site),
    Screen("known-sites", businesses.linking_sites, showing.corner("linking_sites")),
    Screen("known-sites-smallest", businesses.linking_sites, showing.corner("linking_sites"), SMALLEST),
    Screen("links-over-time", businesses.a_year, showing.over_time(Show.SEEN)),
    Screen("links-over-time-reported", businesses.a_year, showing.over_time(Show.REPORTED)),
    Screen("links-over-time-stood", businesses.a_year, showing.over_time(Show.STOOD)),
    Screen("links-over-time-smallest", businesses.a_year, showing.over_time(Show.STOOD), SMALLEST),
    Screen("links-over-time-none", businesses.not_looked, showing.over_time(Show.SEEN)),
    Screen("add-first", businesses.nothing, showing.adding),
    Screen("add", businesses.street, showing.adding_filled),
    Screen("bring", businesses.street, bringing.files),
    Screen("bring-smallest", businesses.street, bringing.files, SMALLEST),
    Screen("bring-asked", businesses.street, bringing.asked),
    Screen("bring-broken", businesses.street, bringing.broken),
    Screen("bring-first", businesses.nothing, bringing.dropped_first),
    Screen("getting", businesses.street, showing.corner("getting")),
    Screen("getting-foot", businesses.street, bringing.getting_foot),
    Screen("getting-smallest", businesses.street, showing.corner("getting"), SMALLEST),
    Screen("interview-welcome", businesses.nothing, showing.asked("welcome")),
    Screen("interview-website", businesses.nothing, showing.asked("website")),
    Screen("interview-yes-no", businesses.nothing, showing.asked("shop_front")),
    Screen("interview-hands", businesses.nothing, showing.asked("hands")),
    Screen("interview-five", businesses.known_by, showing.asked("five")),
    Screen("interview-found", businesses.read, showing.asked("found")),
    Screen("interview-mending", businesses.read, showing.mending, SMALLEST),
    Screen("interview-unreachable", businesses.unreachable, showing.asked("found")),
    Screen("interview-place", businesses.nothing, showing.asked("place")),
    Screen("interview-offers", businesses.no_website, showing.asked("offers"), SMALLEST),
    Screen("interview-last-no-website", businesses.no_website, showing.asked("last")),
    Screen("interview-hours", businesses.nothing, showing.asked("hours"), SMALLEST),
    Screen("interview-last", businesses.told, showing.asked("last")),
    Screen("business", businesses.told, showing.corner("business")),
    Screen("business-smallest", businesses.told, showing.corner("business"), SMALLEST),
    Screen("findings-none", businesses.nothing, showing.corner("findings")),
    Screen("findings-unread", businesses.unread, showing.corner("findings")),
    Screen("findings", businesses.known_by, showing.corner("findings")),
    Screen("earned", businesses.three_done, showing.corner("earned")),
    Screen("signs", businesses.signs, showing.corner("signs")),
    Screen("signs-months", businesses.signs, signs.months),
    Screen("signs-one", businesses.signs_of_one_month, signs.months),
    Screen("signs-months-smallest", businesses.signs, signs.months, SMALLEST),
    Screen("signs-refused", businesses.signs, signs.refused_export),
    Screen("signs-preview", businesses.signs, signs.export),
    Screen("signs-preview-unsaid", businesses.signs, signs.export_without_days),
    Screen("signs-none", businesses.nothing, showing.corner("signs")),
    Screen("signs-smallest", businesses.signs, showing.corner("signs"), SMALLEST),
    Screen("earned-none", businesses.nothing, showing.corner("earned")),
    Screen("findings-smallest", businesses.known_by, showing.corner("findings"), SMALLEST),
    Screen("asked-none", businesses.nothing, showing.corner("asked")),
    Screen("asked", businesses.asked_often, showing.corner("asked")),
    Screen("asked-smallest", businesses.asked_often, showing.corner("asked"), SMALLEST),
    Screen("asked-emptying", businesses.asked_often, showing.emptying),
    Screen("leaving", businesses.street, showing.leaving),
    Screen("permission-links", businesses.street, showing.permission("check_links")),
    Screen("permission-site", businesses.street, showing.permission("read_site")),
    Screen("permission-linking", businesses.street, showing.permission("find_pages")),
    Screen("permission-five", businesses.street, showing.permission("read_five")),
    Screen("backups", businesses.backed_up, showing.backups),
    Screen("name-menu", businesses.week_one, showing.name_menu),
    Screen("settings", businesses.street, showing.corner("settings")),
    Screen("help", businesses.street, showing.corner("help")),
    Screen("words", businesses.street, showing.corner("words")),
    Screen("words-named", businesses.street, showing.named("nofollow", "robots_txt")),
    Screen("words-none-fit", businesses.street, showing.nothing_found("words")),
    Screen("file", businesses.street, showing.corner("file")),
    Screen("helper", businesses.told, showing.helper),
    Screen("trash", businesses.thrown_away, showing.corner("trash")),
    Screen("trash-none", businesses.street, showing.corner("trash")),
    Screen("trash-purge", businesses.thrown_away, showing.purging),
    Screen("trash-smallest", businesses.thrown_away, showing.corner("trash"), SMALLEST),
    Screen("forget", businesses.told_and_backed_up, showing.forgetting),
    Screen("about", businesses.street, showing.about),
    Screen("settings-smallest", businesses.street, showing.corner("settings"), SMALLEST),
)
