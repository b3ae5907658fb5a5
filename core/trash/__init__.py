"""Recently deleted: what was deleted lately anywhere in the program, to be had back or let go for good.

records  something that was deleted, and what a source of such things can do
trash    all sources as one list
links    forgotten links
linking_sites  forgotten sites that are said to link
profile  what was taken out of the profile

A strategy with records of its own adds a file here and its source in `core.workspace`.
"""
