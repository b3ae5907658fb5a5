"""Help: what the program does, what it says and how to reach everything.

words          what the page says, as data
page           lays it out
lookup         a page to look something up
glossary_page  what the words mean
schema_page    what the business file holds
helper_dialog  what a helper needs, to be read before it is saved
about          which Linkstead this is, and who made its parts
"""
