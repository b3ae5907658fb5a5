"""The two kinds of error: the person's world went wrong, and we went wrong.

A `WorldError` carries a code and parameters, never a sentence, so that it crosses a process and a change of language;
`sentence` puts it into words. Every other exception is a fault of ours.
"""

from __future__ import annotations

from collections.abc import Mapping

from core.words import N_, _

SENTENCES: Mapping[str, str] = {
    "engine_crashed": N_(
        "The checker stopped three times at the same work. What it had seen is kept. Start it again later; the log has the details."
    ),
    "engine_fault": N_("Something went wrong inside the checker. What it had seen is kept. The log has the details."),
    "fault_here": N_("Something went wrong inside the program. What it had seen is kept. The details stand above."),
    "engine_missing": N_("The checker could not be started: {reason}"),
    "file_busy": N_("{name} is already open in another copy of Linkstead (process {process}). Close that one first, or use it."),
    "file_held": N_(
        "{name} is being used by another program, such as a backup. Nothing that was saved is lost. Close that one and try again."
    ),
    "file_damaged": N_("{name} is damaged and cannot be opened. A copy from before may stand beside it, in the folder “backups”."),
    "file_is_not_ours": N_("{name} is not a Linkstead file. Nothing was changed in it."),
    "file_is_newer": N_("{name} was written by a newer Linkstead. Install the newer version to open it. Nothing was changed in it."),
    "file_missing": N_("{name} is not there. It may have been moved or renamed."),
    "files_missing": N_("None of these files is there: {names}. They may have been moved or renamed."),
    "file_moved": N_(
        "{name} was moved, renamed or deleted while it was open. Nothing more can be saved in it. "
        "Close Linkstead, put the file back where it was, then start Linkstead again."
    ),
    "file_read_only": N_(
        "{name} may not be written here: the file, its folder or the disk is protected, or belongs to somebody else. "
        "Put it into a folder of your own, or ask for the right to write."
    ),
    "folder_is_network": N_("{folder} is on a network drive. A live file can be damaged there; keep it on this computer's own disk."),
    "folder_is_synced": N_(
        "{folder} is kept in step by {service}. A live file can be damaged there; keep it outside, and put backups inside if you like."
    ),
    "backup_no_room": N_("There is not enough room on the disk for a copy of {name}: {size} MB are needed. Make some room and try again."),
    "copy_onto_itself": N_("This is the file of your business itself. Choose another name."),
    "disk_fault": N_("{name} could not be read or written: the disk reports an error. Copy the file to another disk before you go on."),
    "disk_full": N_("The disk is full. Nothing that was saved is lost; make some room and try again."),
    "not_an_address": N_("“{text}” is not a web address. It should look like www.example.com."),
    "nobody_to_find": N_("Say what your business is called first, and in which town: without that nobody can be seen to name it."),
    "site_is_yours": N_("“{text}” is your own website. Give the site of somebody who knows you."),
    "list_not_saved": N_("The list could not be saved there: {reason}"),
    "no_room_for_list": N_("There is not enough room on the disk for {name}. Nothing half-written is left. Make some room and try again."),
    "nothing_to_add": N_("There is no web address in this. Paste the addresses of pages that link to you, one a line."),
    "only_own_pages": N_("These are all pages of your own website. Paste pages of other sites that link to you."),
    "no_own_site": N_("Say which website is yours first: without it no link can be recognised."),
    "no_site_given": N_("Say which website is yours first, with --site ADDRESS: without it no link can be recognised."),
    "no_network": N_(
        "Neither the pages nor your own website, {site}, could be reached. This computer seems to be offline. "
        "Nothing was changed; look again when the line is back."
    ),
    "captive_portal": N_(
        "This network answers with a page of its own, as hotels and trains do before one has logged in. "
        "Log in with your browser and look again; nothing was changed."
    ),
    "tls_everywhere": N_(
        "No secure connection could be made, to your own website, {site}, neither. A virus scanner, a filter or a wrong clock "
        "on this computer can do that. Nothing was changed."
    ),
    "country_unknown": N_("“{text}” is not a country that Linkstead knows. Write its name or its two letters."),
    "description_long": N_("This has {letters} letters; {most} is as much as most listings show."),
    "email_unlike": N_("“{text}” is not an e-mail address. It should look like hello@example.com."),
    "folder_missing": N_("There is no folder “{text}” on this computer."),
    "hours_overlap": N_("Two of the times in “{text}” overlap."),
    "hours_unclear": N_("“{text}” cannot be read as hours. Write 9:00–17:00, or 9–12, 14–18, or closed."),
    "language_unknown": N_("“{text}” is not the name of a language that Linkstead knows."),
    "offers_number": N_("These are {n}. Name at most {most}, one a line."),
    "page_not_yours": N_("{text} is not a page of {site}."),
    "page_without_site": N_("Say which website is yours first, or write the whole address instead of “{text}”."),
    "phone_needs_country": N_("Say your country first, or begin “{text}” with + and the country’s number."),
    "phone_too_long": N_("“{text}” has more digits than a phone number there has."),
    "phone_too_short": N_("“{text}” has fewer digits than a phone number there has. Write it with the area code."),
    "phone_unclear": N_("“{text}” is not a phone number."),
    "postcode_unlike": N_("“{text}” is no postcode of this country ({country}). One looks like {example}."),
    "site_needed": N_("Without a website no link can be recognised."),
    "special_day_unclear": N_("“{text}” cannot be read. Write the day with its year and then the hours: 24 December 2026: 8–12."),
    "trade_unknown": N_("“{text}” is not in the list. Try another word, and choose what comes closest."),
    "output_failed": N_("What there was to print could not be written where it was sent: {reason}."),
    "not_performance": N_(
        "{name} is not an export of searches as Search Console writes it: a table of searches, clicks and times shown. "
        "There, open Performance, choose one month, then Export."
    ),
    "export_compares": N_("{name} compares two periods. In Search Console choose one month, without comparing, then Export."),
    "export_row_wrong": N_(
        "{name}, line {line}, cannot be read: “{text}”. Nothing was kept. Export it anew, and choose the file as Search Console gave it."
    ),
    "export_letters_wrong": N_(
        "{name} is damaged in line {line}: letters in it are not whole. Nothing was kept. Export it anew, and choose the file as Search "
        "Console gave it."
    ),
    "export_too_long": N_("{name} has more than {most} rows; Search Console writes a thousand at most. Nothing was kept. Export it anew."),
    "export_too_big": N_("{name} is larger than an export of searches ever is ({limit} MB). Choose the file that Search Console gave you."),
    "unreadable_text": N_("{name} is not a text of addresses. Open the file, copy the addresses and paste them."),
    "file_is_page": N_(
        "{name} holds a web page, not an export: often one that says you are not signed in. Open it, sign in there, and export anew."
    ),
    "file_is_old_workbook": N_("{name} is a workbook of the old kind (.xls). Open it, save it as .xlsx or .csv, and choose that file."),
    "file_broken": N_("{name} is not whole. Nothing of it was kept. Export or download it anew."),
    "file_empty": N_("{name} is empty. Export it anew."),
    "file_half_written": N_("{name} is still being written. Wait until the download has ended, then choose it again."),
    "file_is_disavowed": N_(
        "{name} lists what you asked a search engine to leave out. That says nothing of links to you, and nothing of it was kept."
    ),
    "file_is_other_workbook": N_("{name} is a workbook of another program. Open it there, save it as .xlsx or .csv, and choose that file."),
    "file_line_too_long": N_("{name}, line {line}, is longer than a table or a list ever has one. Nothing was kept. Export it anew."),
    "file_locked": N_("{name} is locked with a password. Open it, save it without one, and choose that file."),
    "file_packed_twice": N_("{name} holds {part}, which is packed itself. Unpack it, and choose what is in it."),
    "file_rows_broken": N_("No row of {name} can be read; the first is in line {line}: “{text}”. Nothing was kept. Export it anew."),
    "file_too_long": N_("{name} has more than {most} rows. Nothing of it was kept. Export a part of it at a time."),
    "file_without_links": N_("{name} names no page and no site that links to you. Nothing of it was kept."),
    "file_without_rows": N_("{name} holds the names of its columns and no rows. Nothing links to you in it, or it was not exported whole."),
    "file_without_table": N_("{name} holds no table and no list. Choose the file as it was exported, or a .csv, .xlsx or .txt out of it."),
    "workbook_too_heavy": N_("{name} is too large a workbook to be read. Save the sheet with the links as .csv, and choose that file."),
    "table_unknown": N_(
        "{name} is a table that Linkstead does not know. Say with --column which of its columns is the page that links to you; "
        "--look names them."
    ),
    "text_too_big": N_("{name} is larger than {limit} MB. Paste a part of it at a time."),
}


class WorldError(Exception):
    """Something in the person's world is not as it should be; `code` is a key of `SENTENCES`."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code, params)
        self.code = code
        self.params: dict[str, str | int] = dict(params)

    def __str__(self) -> str:
        return sentence(self.code, self.params)


def sentence(code: str, params: Mapping[str, str | int]) -> str:
    """Put an error's code and parameters into the words of the present language.

    Raises KeyError where the code is not in `SENTENCES`: that is a fault of ours.
    """
    return _(SENTENCES[code]).format(**params)
