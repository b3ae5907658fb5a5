"""Fetches pages with requests as anybody would: one of "get", "session" or "soup" tells how."""

import json
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import requests
from hosts import all_here

THREADS = 32
OWN = "bakery.example"


def main() -> None:
    """Fetch every page; those with the link in them are right."""
    given = json.load(sys.stdin)
    (way,) = given["options"]
    all_here()
    threads = threading.local()

    def fetch(address: str) -> bool:
        asking = requests if way == "get" else threads.__dict__.setdefault("session", requests.Session())
        answer = asking.get(address, timeout=30, verify=given["bundle"] or True)
        if way != "soup":
            return OWN in answer.text
        from bs4 import BeautifulSoup

        return any(OWN in link["href"] for link in BeautifulSoup(answer.text, "html.parser").find_all("a", href=True))

    began = time.perf_counter()
    with ThreadPoolExecutor(THREADS) as pool:
        right = sum(pool.map(fetch, given["addresses"]))
    json.dump({"seconds": time.perf_counter() - began, "right": right}, sys.stdout)


if __name__ == "__main__":
    main()
