"""Did it work? Three honest signs beside what was done, never as its cause.

records      what is kept of a month
sheets       the tables in a file: CSV, a ZIP of them, a workbook
performance  which of them is the export of searches, and what it says of a month
naming       which searches name the town, the trade or a product
repository   the signs, kept in the file, and what was done beside them
wording      what the owner reads of it
"""
