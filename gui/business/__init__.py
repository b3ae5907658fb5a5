"""Who the business is: shown, asked for, edited.

page     the profile on one page
fields   its fields as a form asks for them
reader   the website, read in the engine
outside  where the website leads, asked a few links at a time
five     the sites of those who know the business, read
findings what was found, in lines
findings_page  the same as a place of its own
forget_dialog  whom to forget for good, what goes and what remains
forgetting  does it while nobody has the file open
sources  where a fact comes from, in words

The folder `interview` asks the first questions.
"""
