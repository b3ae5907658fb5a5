"""Who the business is, to be edited.

dialog  asks for name and website
"""
