"""What came of it, told plainly: pages to read and to print.

records   what was earned
earned    gathers it from the facts of a file
links     which links stand, since when, and whether they were won
wording   what the owner reads of it
printed   the same as a page to print
"""
