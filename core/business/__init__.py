"""Who the owner is: the business, its websites, and the profile that is filled once and used everywhere.

records             the business as it is known to those who look at links
repository          its name and sites, kept in its file
profile             everything known of it, and where each part was learnt
address             postal addresses by the rules of their country
hours               opening hours of a week and of special days
special_days        those days as people type them
phones              phone numbers: read, kept, shown
trades              the list of trades
cells               facts as they are kept in the file
written             facts as people write them, checked
fields              every field of the profile, described once
profile_repository  the profile, kept in its file
summary             each fact in one line
interview           how far the first questions came
losing              what an edit takes out of a fact, and the fact with it in again
kept                how that is kept: the part, its places, where the whole was from
taken_out           what was taken out of the profile, for a while
tidying             what an opened file loses of the profile
editing             the profile edited field by field, with the way back

The folder `reading` fills it from the owner's own website.
"""
