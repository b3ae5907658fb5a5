"""Five who know you: sites of clubs, suppliers and others, read politely for whether they name you, and the first findings.

records     what was found on a site
naming      whether a text names the business
page        everything one of its pages says of the business
repository  what was found, kept in the file
job         the reading, in the engine
findings    at most five true lines, from these sites and from the owner's own
"""
