"""The process that runs the jobs, beside the window: started by it, spoken to in lines, gone when it goes.

    joblist   every job by its name
    protocol  the lines that cross the process
    flight    what each worker has in hand, kept where a crash cannot lose it
    engine    reading commands, running them, answering

The window imports `protocol` alone; `main` imports the rest when it is called, so that the first window need not wait for it.
"""


def main() -> int:
    """Serve the window that started this process until its input ends."""
    from core.engine.engine import main as serve

    return serve()
