"""This week: three things to do, what changed, where one stands; and the whole path behind it.

page      the page: this week, or the path
doing     what can be done with a step, each with a way back
card      a step as a card
asking    the question what came of a step
week      this week's view
unfinished  the way back to the first questions
panels    what changed since the last visit, where one stands
path      the whole path, searchable
"""
