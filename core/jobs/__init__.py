"""What a job is and what runs it; nothing of any strategy.

job       plan, work, store: three steps, and a job by its name
cancel    Stop, asked for once and heard everywhere
progress  how far a job is
outcome   how it ended
run       one job on its way
queue     the tasks that wait, by host
runner    worker threads, and the one thread that stores
"""

from core.jobs.cancel import Cancel
from core.jobs.job import Job, JobRequest, Plan, Stored, Task
from core.jobs.outcome import Ending, Outcome
from core.jobs.progress import Progress
from core.jobs.run import Run
from core.jobs.runner import Runner

__all__ = ["Cancel", "Ending", "Job", "JobRequest", "Outcome", "Plan", "Progress", "Run", "Runner", "Stored", "Task"]
