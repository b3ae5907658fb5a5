"""The other programs, each a script on its own: what to fetch comes as JSON on its input, what it did goes out as JSON.

They are run by a Python that may know nothing of Linkstead, and import nothing of it.

hosts        every host is this machine
plain        requests by itself, from as many threads as ours: requests.get, a session a thread, or with BeautifulSoup behind it
spider       Scrapy: robots.txt obeyed, the page fetched and parsed, the link found
linkchecker  LinkChecker: whether each address answers
"""
