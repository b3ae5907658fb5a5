"""Everything Linkstead knows and does, without a window: no module here imports Qt.

The map, top to bottom; a room uses what stands below it and never what stands above, and rooms on one line are strangers:

    headless | engine        the verbs for a terminal; the process that runs the jobs
    sample                   the sample business and its small web, on this machine alone
    workspace                one business's file, open
    reports | signs | trash | forgetting | diagnosis   earned; did it work; recently deleted; a person forgotten; for a helper
    checklist                the guided path: steps, which are done, this week's three
    five                     five who know you: their sites read, the first findings
    backlinks                links to you: records, repository, jobs, adding them, exporting them
    links                    my links in a page's facts, and one link's state
    business | settings      who the owner is; options declared once as data
    web | jobs               everything HTTP; what a job is
    store                    the SQLite file: open, migrate, back up, write, read windows of rows
    events | errors | notices | glossary   what changed, said once; the two kinds of error; who made the parts; the experts' words
    words                    gettext, plurals, dates and figures
    clock                    the only place that asks the time
    setup                    the program's own environment; standard library only, used before anything is installed

Data flows one way: a job *plans* (reads the file into frozen tasks), *works* (threads fetch, read and judge, no database)
and *stores* (one writer, small batches, then says what changed).
"""

__version__ = "0.1.0"
