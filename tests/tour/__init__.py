"""Pictures of the program.

`businesses` fills a file, `showing` brings the window there (`signs` to *Did it work?*), `screens` lists them, `drawing` draws.
"""
