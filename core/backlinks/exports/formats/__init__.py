"""What each tool exports, one small file a tool; a new one is a file here and a line below.

google          Search Console's tables of links
ahrefs          Site Explorer, old and new
"""

from core.backlinks.exports.formats.ahrefs import AHREFS
from core.backlinks.exports.formats.google import GOOGLE
from core.backlinks.exports.shape import Format

FORMATS: tuple[Format, ...] = (GOOGLE, AHREFS)
"""In the order in which they are asked; of several that know a table, the one that reads most of its columns has it."""
