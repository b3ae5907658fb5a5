"""Reading what other tools export: any file an owner has, from whatever tool and in whatever language.

files      the tables in a file, bounded, whatever it is
packed     the tables in a ZIP
workbook   the tables in a workbook
rows       the rows of a text in columns, broken quotes put right
cells      what stands in a cell: a day, a number, yes or no
shape      how a tool lays its tables out
formats    what each tool exports, one small file a tool
recognise  whose table this is
disavowed  lists of what a search engine was asked to leave out
reporting  what a row says of its link beside the addresses
telling    rows made into links, sites and own pages
reading    a whole file read
"""
