"""Recently deleted.

page     the list, what comes back and what goes for good
columns  describes its table
asking   the question before something goes for good
"""
