"""Who the owner is: the business's name and the websites that are its own.

records     the business as it is known
repository  kept in its file
"""
