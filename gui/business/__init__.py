"""Who the business is: shown, asked for, edited.

page     the profile on one page
fields   its fields as a form asks for them
sources  where a fact comes from, in words

The folder `interview` asks the first questions.
"""
