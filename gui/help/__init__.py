"""Help: what the program does, what it says and how to reach everything.

words   what the page says, as data
page    lays it out
about   which Linkstead this is, and who made its parts
"""
