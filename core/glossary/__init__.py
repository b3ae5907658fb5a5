"""The experts' words, each with the owner's word for it and what it means in plain sentences.

word     one word of the glossary
library  the words that ship
naming   which of them a text names; finding words by what somebody types
"""
