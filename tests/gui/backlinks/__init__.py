"""The page of links, its table, its dialogs."""
