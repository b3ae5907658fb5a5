"""Business files as the person meets them: several on one computer, each opened in the place of the one before.

businesses    what the business's name offers: new, open, duplicate, rename, close; by keys as well
name_dialog   asks what a business is called
"""
