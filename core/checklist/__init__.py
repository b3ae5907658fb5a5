"""The guided path: what to do for links, what of it is done, and which three things are for this week.

step         a step, as data
library      the steps that ship, read from resources/checklist
facts        what the program can see of a business
gathering    the facts of a file
conditions   when a step applies, and when it is seen to be done
standing     how a step stands: to do, my part done, proven, set aside
week         which three are for this week
kept         what the file keeps of it
checklist    all of it together: what the start page asks
news         what happened to links since the last visit
wording      what the owner reads of it
reminder     a weekly entry for the owner's calendar
webperson    the mail to whoever looks after the website
"""
