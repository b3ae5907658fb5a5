"""The window: everything that is seen and touched; it shows what `core` knows and decides nothing of its own.

The map:

    starting.py              the start from outside: which file, who has it, what stands in the way
    application.py           one open window: fonts, theme, language, faults, the file, the frame, the bridge
    language.py              the language of this person's system, and Qt's own words in it
    main_window.py           the frame: header, pages, job strip, toasts; keys that work everywhere
    room.py                  where a page stands: it scrolls where the window is too low
    demo.py                  the sample business in the window
    header.py                the tabs, the business's name, Help and Settings, on one line
    notice.py                a line below the tabs that stays in sight
    pages.py  page.py        every page in tab order; what a page is and may reach
    seldom.py                what is made anew once in a while, however often it is asked for
    dialog.py                what Return and Escape do in every dialog
    choosing.py              choosing a file, without opening those that are only listed
    copying.py               a list on the clipboard, as text or as a table
    saving.py                a list written to a file of the person's own
    ctrl_c.py                Ctrl+C in the terminal closes the window in good order
    leaving.py               what leaves this computer, said alike wherever somebody may ask
    permission.py            asked before asking: a job begins once requests of its kind were agreed to
    permission_dialog.py     that question
    front.py                 a second start brings the first window to the front
    opening.py               files that macOS asks the running program to open
    bridge.py                the one place where the engine meets Qt
    engine_process.py        one engine process: lines in, lines out, its end
    running.py               jobs as the person meets them
    strip.py  toasts.py      what is running now; what was just done, with Undo
    faults.py  fault_dialog.py   our own faults: kept in a log, said honestly
    theme.py  icons.py  fonts.py   roles to colours; drawings; typefaces
    widgets/                 the few shared pieces, every label plain text by construction
    tables/  forms/          described tables over any number of rows; described forms
    files/                   several businesses; backups of each
    checklist/  backlinks/  business/  reports/  signs/  asked/  settings/  help/  trash/   the pages, one folder a subject

Whatever came from the web or a file reaches the screen as plain text only.
"""
