"""The process that runs the jobs, beside the window: started by it, spoken to in lines, gone when it goes.

joblist   every job by its name
protocol  the lines that cross the process
flight    what each worker has in hand, kept where a crash cannot lose it
engine    reading commands, running them, answering
"""

from core.engine.engine import main

__all__ = ["main"]
