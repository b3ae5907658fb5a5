"""The settings: every option there is, on one page.

page      built from the list of options
reminder  an entry for the owner's calendar
"""
