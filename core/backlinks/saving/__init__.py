"""The list of links as a file of the owner's own, with everything in it.

whole     a link with all that is known of it
columns   a link as a row of cells
wording   what the headings and the codes are called
csvlist   rows for any spreadsheet
workbook  the same with a second sheet of looks
jsonlist  all of it, for scripts
listfile  one of these, chosen by a name's ending; whole or not there at all
job       writing it piece by piece
"""
