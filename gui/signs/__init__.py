"""Did it work? Three honest signs, month by month, beside what was done.

page      all of it
tally     how did you find us: one click a customer
searches  an export of Search Console read for a month, or why it cannot be
typing    the Business Profile's figures of a month
reading   an export of searches, shown before it is kept
columns   the table of months
saving    the table as a file
"""
