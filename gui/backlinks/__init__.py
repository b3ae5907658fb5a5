"""Links to you.

page        lays the page out and shows what is known
actions     what a person can do with links
columns     describes its table
narrowing   what narrows the list
facets      the quiet choices under the states
shapes      the two shapes of the list
site_table  the list by site
sentences   what stands on top: where one stands, in words
side        what is selected: one link, or several
detail      the link that is selected
several     the links that are
facts       what is known of a link, names and values
reported    who reported it, in words
note        its note, typed in place
tags        tags, taken away and added
asking      what the owner saw, asked in place
marking     notes, tags and answers, each with a way back
snippet     the words around a link, the link's own marked
add_dialog  pasting or opening a list
files       files that are dragged or pasted
saving      the list as a file of the person's own
"""
