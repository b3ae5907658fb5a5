"""Options declared once as data; the machine's kept apart from the business file.

options     every option there is
machine     the options of this computer, in a small file of its own
permissions what is asked of others, and the owner's answers
repository  the options of one business, in its file
everything  both behind one door
manners     how we behave on the web, as the settings ask
recent      the business files that were open last
folders     where this computer keeps settings, files and logs
"""
