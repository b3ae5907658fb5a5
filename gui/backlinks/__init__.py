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
add_dialog  pasting a list, or choosing files
bringing    files and pasted tables on their way in
adding      what is brought in by the engine, and the way back
bring_dialog  what of them will come in, before anything is kept
brought     one file on its way in
file_part   what one file would bring in
columns_question  which column of an unknown table is which
files       files that are dragged, pasted or chosen
getting_page  how to get a list of links
getting_card  one tool: what it is, four steps, a button that opens it
drawing     small pictures of the steps
drop_zone   where files may be dropped or chosen
saving      the list as a file of the person's own
over_time   new and lost over time
linking_sites  sites that are said to link, without the page
"""
