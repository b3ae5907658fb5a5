"""What a helper needs to know when something does not work, without anybody's data.

masking  names, addresses, phones and folders covered in a text
personal the names and addresses that the file itself knows
log      the end of the program's log
parts    everything that goes along, as texts
saving   all of it as one file
"""
