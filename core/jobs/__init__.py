"""What a job is and what runs it: Job, Progress, Cancel, Outcome, Runner. Nothing of any strategy."""

from core.jobs.cancel import Cancel
from core.jobs.job import Job, JobRequest, Plan, Stored, Task
from core.jobs.outcome import Ending, Outcome
from core.jobs.progress import Progress
from core.jobs.run import Run
from core.jobs.runner import Runner

__all__ = ["Cancel", "Ending", "Job", "JobRequest", "Outcome", "Plan", "Progress", "Run", "Runner", "Stored", "Task"]
