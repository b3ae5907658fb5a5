"""Why a link is in its state: a sentence for every code that a look gives; a code that ends in "_once" waits for a second day."""

from __future__ import annotations

from collections.abc import Mapping

from core.words import N_

_THERE: Mapping[str, str] = {
    "live": N_("The link is there, plain, and leads to you."),
    "live_but_for_bing": N_("The link is there, plain, and leads to you. The page asks Bing, though not Google, not to show it."),
    "through_counter": N_("The link is there. It goes through a redirect of {site} first, which search engines may or may not follow."),
    "only_without_scripts": N_("The link is there, but in a part of the page that search engines may or may not read."),
    "looks_hidden": N_("The link is there, but it looks hidden from visitors. Have a look at the page yourself."),
    "nofollow_link": N_(
        "The link itself is marked “do not count” (nofollow). It can still bring visitors; search engines take it as a hint at most."
    ),
    "ugc_link": N_("The link is marked as written by visitors of the site (ugc). It can still bring visitors."),
    "nofollow_counter": N_("The link is marked “do not count” (nofollow) and goes through a redirect of {site} first."),
    "nofollow_page": N_("The whole page marks its links “do not count” (nofollow). The link can still bring visitors."),
    "nofollow_server": N_("The site’s server marks the links of this page “do not count” (nofollow). The link can still bring visitors."),
    "sponsored": N_("The link is marked as sponsored. That is right and healthy for a link that was paid for or swapped."),
    "other_target": N_("The link is there and leads to {address}. It should lead to {before}."),
    "dead_target": N_("The link is there, but {address} does not exist any more. A redirect on your website repairs it."),
    "words_changed": N_("The link is there and now says “{now}”. Before it said “{before}”."),
    "words_gone": N_("The link is there, but has no words any more. Before it said “{before}”."),
    "noindex_page": N_("The link is there. The page itself asks search engines not to show it (noindex)."),
    "noindex_server": N_("The link is there. The site’s server asks search engines not to show this page (noindex)."),
    "search_refused": N_("The link is there. The site’s robots.txt asks Google not to read this page."),
    "copy_of": N_("The link is there, on a page that says it is a copy of one on {site}. Search engines count the original."),
    "answers_gone_with_link": N_(
        "The link is there, but the site answers that this page does not exist ({status}). Search engines leave such pages out."
    ),
}
_NOT_THERE: Mapping[str, str] = {
    "no_link": N_("The page is there and shows its text, but no link to you. It was so on two different days."),
    "no_link_once": N_("The page is there and shows its text, but no link to you. Look again on another day before calling it gone."),
    "never_seen": N_("The page is there and shows its text, but no link to you on two different days. We have never seen one here."),
    "never_seen_once": N_(
        "The page is there and shows its text, but no link to you, and we have not seen one here before. "
        "Look again on another day before calling it gone. Is the address the right one?"
    ),
    "written_off": N_("The link is still in the page’s code, but taken out of what is shown. It was so on two different days."),
    "written_off_once": N_(
        "The link is still in the page’s code, but taken out of what is shown. Look again on another day before calling it gone."
    ),
    "held_back": N_("The link is in a part of the page that is kept back and not shown. It was so on two different days."),
    "held_back_once": N_(
        "The link is in a part of the page that is kept back and not shown. Look again on another day before calling it gone."
    ),
    "miswritten": N_(
        "The page has a link meant for you, but its address is written wrongly, so it does not lead to you. "
        "It was so on two different days. A friendly word repairs it."
    ),
    "miswritten_once": N_(
        "The page has a link meant for you, but its address is written wrongly, so it does not lead to you. "
        "Look again on another day before calling it gone."
    ),
    "named_only": N_("The page still names your website, but not as a link, on two different days. A friendly word may bring it back."),
    "named_only_once": N_("The page names your website, but not as a link. Look again on another day before calling it gone."),
    "data_only": N_("Your website is named in the page’s data, but no link is shown. It was so on two different days."),
    "data_only_once": N_(
        "Your website is named in the page’s data, but no link is shown. Look again on another day before calling it gone."
    ),
    "answers_gone": N_("The site answers that this page does not exist any more ({status}), on two different days."),
    "answers_gone_once": N_("The site answers that this page does not exist ({status}). Look again on another day before calling it gone."),
    "says_gone": N_("In place of the page stands a notice that it was not found, on two different days."),
    "says_gone_once": N_("In place of the page stands a notice that it was not found. Look again on another day before calling it gone."),
    "as_made_up": N_(
        "In place of the page the site shows what it shows for any made-up address, on two different days. The page is not there."
    ),
    "as_made_up_once": N_(
        "In place of the page the site shows what it shows for any made-up address. Look again on another day before calling it gone."
    ),
    "parked": N_("The website is no longer in use; its name is parked or for sale. It was so on two different days."),
    "parked_once": N_(
        "The website seems no longer in use; its name is parked or for sale. Look again on another day before calling it gone."
    ),
    "moved_home": N_("The page now leads to the home page of {site}, where there is no link to you. It was so on two different days."),
    "moved_home_once": N_(
        "The page now leads to the home page of {site}, where there is no link to you. Look again on another day before calling it gone."
    ),
    "moved_away": N_("The page now leads to another website, {site}, where there is no link to you. It was so on two different days."),
    "moved_away_once": N_(
        "The page now leads to another website, {site}, where there is no link to you. Look again on another day before calling it gone."
    ),
}
_NO_ANSWER: Mapping[str, str] = {
    "bad_address": N_("The page leads to something that is not a web address. Nothing is known of the link."),
    "private_address": N_("The address leads into a private network, where the program does not look."),
    "outside": N_("In the sample only the made-up pages can be looked at. For your own links start Linkstead without the sample."),
    "no_such_host": N_("No website is found under this name at the moment. It may have lapsed, or there is a slip in the address."),
    "name_lookup": N_("The website’s name could not be looked up just now. Look again later."),
    "refused": N_("The website’s server did not take the call. Look again later."),
    "timeout": N_("The website did not answer in time. Look again later."),
    "reset": N_("The website broke off in the middle of its answer. Look again later."),
    "certificate": N_(
        "There is a problem with the website’s certificate, so its page cannot be read safely. "
        "Browsers may warn of it too; the link may well be there."
    ),
    "broken_answer": N_("The website’s answer could not be understood. Look again later."),
    "redirect_loop": N_("The page sends visitors round in a circle. A browser may fare better."),
    "too_many_redirects": N_("The page sends visitors on and on. A browser may fare better."),
    "server_fault": N_("The website has a fault of its own just now ({status}). Look again later."),
    "stand_in": N_(
        "In place of the page stands a notice of the website or its host: it is being built, mended, moved or is out of order. "
        "Look again later."
    ),
    "breaks_off": N_("The page broke off before its end. In the part that came there is no link to you. Look again later."),
    "odd_answer": N_("The website gave an answer that says nothing of the page ({status}). Look again later."),
    "busy": N_("Other links of yours led to the same website, so that it was not asked this time. Look again later."),
    "stopped": N_("The look was stopped before the page came. Nothing is known of the link."),
}
_REFUSED: Mapping[str, str] = {
    "robots_refuses": N_("The site’s robots.txt asks programs like this one not to read the page. Look yourself: your browser may."),
    "refuses_programs": N_("The site turned the program away ({status}). People can probably see the page; look yourself."),
    "too_many_requests": N_("The site asks programs to come less often. Look again tomorrow at the earliest."),
    "challenge": N_("The site asks visitors to prove that they are people. Look yourself: your browser can."),
    "challenge_by": N_("The site is guarded by {provider}, which lets only people in. Look yourself: your browser can."),
    "consent": N_("The site shows a question about cookies before the page. Look yourself: your browser can answer it."),
    "login": N_("The page is only for those who log in. Look yourself, if you have a login."),
    "gate": N_(
        "The site asks visitors a question before the page, such as their age or country. Look yourself: your browser can answer it."
    ),
    "refusal": N_("In place of the page stands a notice that turns the program away. People can probably see the page; look yourself."),
    "paywall": N_("Only the beginning of the page is open to everybody, and there is no link to you in it. The rest is for subscribers."),
}
_BROWSER: Mapping[str, str] = {
    "shell": N_("The page puts its text together in the browser; what the program gets is an empty frame."),
    "unreadable": N_("The page is built in a way that cannot be read safely by a program."),
    "packed": N_("The site sends the page packed in a way that this program cannot open. Look yourself: your browser can."),
    "parts_later": N_(
        "Parts of the page come only when a browser asks for them. There is no link to you in what the program got; the rest may hold it."
    ),
    "way_lost": N_(
        "The site sends its addresses without https to its home page. The page may well be there under {address}; "
        "look yourself, and put that address in the list."
    ),
    "perhaps_counted": N_(
        "The page sends its links through a counter that does not say where they lead, and following it did not tell. "
        "One of them may be yours; look yourself."
    ),
    "not_html": N_("This is a file and no web page, a PDF or a picture perhaps. Its links cannot be read here."),
    "empty_page": N_("The site answered with an empty page. A browser may show more."),
    "all_alike": N_("The site sends the same for every address, even a made-up one. Only a browser shows what becomes of it."),
    "too_long": N_("The page is very long. In the part that was read there is no link to you; it may stand further down."),
    "forwards": N_("The page sends visitors on to {site} by itself, as browsers do and this program does not."),
    "only_in_data": N_("Your website is named in the page’s data, not as a plain link. Only a browser shows what becomes of it."),
    "set_aside": N_("Reading this page stopped the checker twice, so it was set aside. Look yourself."),
}

_BY_HAND: Mapping[str, str] = {
    "seen_by_hand": N_("You looked on {day} and saw the link."),
    "not_seen_by_hand": N_("You looked on {day} and did not see the link. It was missing on an earlier day too."),
    "not_seen_by_hand_once": N_("You looked on {day} and did not see the link. Look again on another day before calling it gone."),
}

NOT_ASKED = frozenset({"bad_address", "private_address", "outside", "busy", "stopped"})
"""Those with which nobody was asked: it would not be true that the site gave no answer."""

REASONS: Mapping[str, str] = {**_THERE, **_NOT_THERE, **_NO_ANSWER, **_REFUSED, **_BROWSER, **_BY_HAND}
