"""New and lost over time: bars, and the same as a table.

place      where the view stands in the page, and whether it is open
view       lays it out
counting   counts a long list piece by piece
series     what the bars are made of, and what explains them
sentences  a period's name, and what it says
columns    the table of periods
"""
