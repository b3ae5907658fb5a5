"""Reading what other tools export: any file an owner has, from whatever tool and in whatever language.

files      the tables in a file, bounded, whatever it is
rows       the rows of a text in columns, broken quotes put right
cells      what stands in a cell: a day, a number, yes or no
shape      how a tool lays its tables out
formats    what each tool exports, one small file a tool
recognise  whose table this is
telling    rows made into links, sites and own pages
reading    a whole file read
"""
