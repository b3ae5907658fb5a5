"""Links to you.

page        lays the page out and shows what is known
actions     what a person can do with links
columns     describes its table
sentences   what stands on top: where one stands, in words
detail      the link that is selected, at the side
snippet     the words around a link, the link's own marked
add_dialog  pasting or opening a list
files       files that are dragged or pasted
saving      the list as a file of the person's own
over_time   new and lost over time
"""
