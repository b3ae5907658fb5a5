"""A minimal Scrapy spider that does what a look does: robots.txt obeyed, the page fetched and parsed, the link found."""

import json
import sys
import time
from urllib.parse import urlsplit

import scrapy
from scrapy.crawler import CrawlerProcess
from scrapy.resolver import CachingThreadedResolver
from twisted.internet import defer

OWN = "bakery.example"
THREADS = 32


class Here(CachingThreadedResolver):
    """Every name is this machine, at once."""

    def getHostByName(self, name, timeout=None):  # noqa: N802 - Twisted's name
        return defer.succeed("127.0.0.1")


class Spider(scrapy.Spider):
    """Counts the pages on which it found the link."""

    name = "links"
    right = 0

    async def start(self):
        for address in self.addresses:
            yield scrapy.Request(address)

    def parse(self, response):
        links = (urlsplit(response.urljoin(a.attrib["href"])).hostname for a in response.css("a[href]"))
        Spider.right += OWN in links


def main() -> None:
    """Crawl, and say how long it took from the first to the last."""
    given = json.load(sys.stdin)
    settings = {
        "ROBOTSTXT_OBEY": True,
        "CONCURRENT_REQUESTS": THREADS,
        "DOWNLOAD_DELAY": 0,
        "DNS_RESOLVER": Here,
        "COOKIES_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "LOG_LEVEL": "ERROR",
    }
    process = CrawlerProcess(settings)
    process.crawl(Spider, addresses=given["addresses"])
    began = time.perf_counter()
    process.start()
    json.dump({"seconds": time.perf_counter() - began, "right": Spider.right}, sys.stdout)


if __name__ == "__main__":
    main()
