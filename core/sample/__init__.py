"""The sample business and its small web: made-up neighbours, answered for on this machine.

server    a web server on loopback, which asks and tells nobody outside
town      the sample as data: the business, the sites around it, the truth about every link
web       the town's sites, served
business  the sample business's file, with its past
stage     web and file set up for one showing
"""
