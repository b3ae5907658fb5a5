"""LinkChecker on the same addresses, none deeper than the page itself: whether it answers, and nothing of what it says."""

import json
import sys
import time

from hosts import all_here
from linkcheck.cmdline import aggregate_url
from linkcheck.configuration import Configuration
from linkcheck.director import check_urls, get_aggregate

THREADS = 32


def main() -> None:
    """Check every address; those it calls valid are right."""
    given = json.load(sys.stdin)
    all_here()
    config = Configuration()
    config["threads"] = THREADS
    config["recursionlevel"] = 0
    config["status"] = False
    config["verbose"] = True
    if given["bundle"]:
        config["sslverify"] = given["bundle"]
    config["logger"] = config.logger_new("none")
    aggregate = get_aggregate(config)
    results = []
    aggregate.logger.log_url = lambda data: results.append(data.valid)
    for address in given["addresses"]:
        aggregate_url(aggregate, address)
    began = time.perf_counter()
    check_urls(aggregate)
    seconds = time.perf_counter() - began
    sys.stdout.write("\n" + json.dumps({"seconds": seconds, "right": sum(results)}) + "\n")


if __name__ == "__main__":
    main()
