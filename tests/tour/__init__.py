"""Pictures of the program: `businesses` fills a file, `showing` brings the window there, `screens` lists them, `drawing` draws."""
