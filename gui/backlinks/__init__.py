"""Links to you.

page        lays the page out and starts its jobs
columns     describes its table
sentences   what stands on top: where one stands, in words
detail      the link that is selected, at the side
snippet     the words around a link, the link's own marked
add_dialog  pasting or opening a list
saving      the list as a file of the person's own
"""
