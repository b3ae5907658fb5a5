"""Reading the owner's own website into facts for the profile: what is declared comes first, nothing is guessed.

records     findings, each with its source; how a reading stands
tree        an answer as a tree
items       things as a page declares them, in whatever way
jsonld      declared in JSON-LD
microdata   declared in microdata
hcard       declared in h-card and hCard
choosing    which of the things is the business
facts       what the business's item says
opening     its opening hours
postal      its address
one_text    an address in one text
links       telephone and mail links, social profiles
signs       what a page does for phones and machines
page        everything one page says
outside     links to other sites that may lead nowhere by now
wayfinding  which pages are worth reading
combining   findings of several pages as one profile to confirm
differing   whether it gives another address than the profile
confirming  that profile as the owner confirms it
repository  the last reading, kept in the file
job         the reading itself, in the engine
outside_repository  links to other sites, kept in the file
outside_job whether anything is where they lead, in the engine
"""
