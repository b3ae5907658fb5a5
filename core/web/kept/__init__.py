"""What is kept of asking, in the business's file, for as long as it is good.

robots_files   what sites let programs read, with its age
standings      how often sites were asked, and until when they are left alone
made_up_pages  what sites show where nothing is
kept_pages     pages that need not be sent again
requests       every request that was made
"""
