"""Sites that are said to link, without the page: known from a file, looked through for the page.

page     lays the list out, and looks through sites
columns  describes its table
wording  where one stands, and what was found, in words
"""
