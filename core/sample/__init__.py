"""The sample business and its small web: made-up neighbours, answered for on this machine.

server  a web server on loopback, which asks and tells nobody outside
"""
