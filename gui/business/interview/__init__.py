"""The first questions: one a screen, each kept at once, each with Back and Skip.

page      the frame around a question
steps     all questions in their order
parts     the parts they stand in, which are counted
left      how many are left
step      what every question has
welcome   what a link is
picture   the same as a picture
website   which website is yours
yes_no    does this apply to you?
hands     who can change the website
found     what the website says, to be confirmed
asking    what the website does not say
five      who knows the business, and what was found
last      what is known now, and what to do next
"""
