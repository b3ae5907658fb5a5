"""What was asked: every request over the network, for the owner to read.

page      the sentence on top, the table, its search
columns   what the table shows of a request
words     why it was made and what came of it, as the owner reads it
saving    the list as a file
emptying  the question before it is emptied
"""
