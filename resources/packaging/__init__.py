"""The bundle: Linkstead with a Python and all its parts in one folder, made by `python3 -m resources.packaging`.

    build            makes it and prints what it is: its size, and how soon window and engine are there
    linkstead.spec   what PyInstaller makes of it, on every system
    contents         what goes in and what is left out
    licences         who made what is in it, as one text
    trying           starts a bundle and waits until its window or its engine answers
    macos            what macOS is told about the program and its files
    drawing          draws the program's icon in each system's format, into `icons`
    linux, windows   the menu entry and the installer

`README.md` says how each system's bundle is made and handed out.
"""
