"""The program's own environment: made on the first start, kept right afterwards; standard library only.

    start        what a start does: go on, hand over to the environment's Python, or set up first
    place        where the environment may live
    stamp        whether an environment is whole and right, in one read
    environment  making it, mending it, making it anew
    packages     the package installer and what its lines mean
    once         one set-up at a time
    commands     running a program and hearing its lines
    faces        who hears of progress and faults: a terminal, a small window, a text page
    terminal, small_window, text_page
    console      whether a Windows console is ours alone
    screen       whether a window can be shown at all
    system       libraries of the system, and the packages that hold them
    startfile    the file beside main.py for a double click
    testing      the same set-up for the tests and for building the bundle
    bundle       what is different where the program was put together with all its parts
    faults       what stops a set-up, as a sentence
    wording      the words, before the program's own are there

`start`, `place`, `stamp` and `bundle` import nothing but os and sys, because a usual start needs no more of them: it must cost nothing.
"""
