"""What each tool exports, one small file a tool; a new one is a file here and a line below.

google          Search Console's tables of links, and those of Webmaster Tools before it
ahrefs          Site Explorer, old and new
semrush         Backlink Analytics, old and new, and Backlink Audit
moz             Open Site Explorer and Link Explorer
majestic        its backlinks and its sites
spyglass        SEO SpyGlass
seranking       SE Ranking
ubersuggest     its list of backlinks
linkody         its own format, and its list of backlinks
screamingfrog   the inlinks of a site that was crawled
dataforseo      the names of its API
tracelinker     its lists
bing            Webmaster Tools' three tables
other           anybody else's, whose columns bear the usual names
"""

from core.backlinks.exports.formats.ahrefs import AHREFS
from core.backlinks.exports.formats.bing import BING
from core.backlinks.exports.formats.dataforseo import DATAFORSEO
from core.backlinks.exports.formats.google import GOOGLE
from core.backlinks.exports.formats.linkody import LINKODY
from core.backlinks.exports.formats.majestic import MAJESTIC
from core.backlinks.exports.formats.moz import MOZ
from core.backlinks.exports.formats.other import OTHER, PAGE_NAMES
from core.backlinks.exports.formats.screamingfrog import SCREAMINGFROG
from core.backlinks.exports.formats.semrush import SEMRUSH
from core.backlinks.exports.formats.seranking import SERANKING
from core.backlinks.exports.formats.spyglass import SPYGLASS
from core.backlinks.exports.formats.tracelinker import TRACELINKER
from core.backlinks.exports.formats.ubersuggest import UBERSUGGEST
from core.backlinks.exports.shape import Format

__all__ = ["FORMATS", "OTHER", "PAGE_NAMES"]

FORMATS: tuple[Format, ...] = (
    GOOGLE,
    AHREFS,
    SEMRUSH,
    MOZ,
    MAJESTIC,
    SPYGLASS,
    SERANKING,
    UBERSUGGEST,
    LINKODY,
    SCREAMINGFROG,
    DATAFORSEO,
    TRACELINKER,
    BING,
)
"""In the order in which they are asked; of several that know a table, the one that reads most of its columns has it."""
