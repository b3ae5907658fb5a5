"""Business files as the person meets them: several on one computer, each opened in the place of the one before, and their backups.

businesses      what the business's name offers: new, open, duplicate, rename, close; by keys as well
name_dialog     asks what a business is called
copy_dialog     offers a copy on this computer where a file lies where a live one is not safe or may not be written
backups_card    back up now, restore, take everything to another computer
restore_dialog  every backup of a file, with a look inside
weekly          the backup that is made by itself
stuck           the ways out where a start cannot open its file
"""
