"""What came of it: what was earned so far, to read and to print.

page      what was earned
saving    the same as a file to print
printing  the same on paper
"""
