"""Forgetting a person for good: no name and no e-mail address of theirs is left in the file, not even between its rows.

people   whom the file knows
columns  which columns of the file may hold somebody's name, and what becomes of it there
folded   a text as names are compared in it
wanted   finding a name or an address in a text
erasing  takes a person out of every table
"""
