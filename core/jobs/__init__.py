"""What a job is: Job, Progress, Cancel, Outcome. Nothing of any strategy."""

from core.jobs.cancel import Cancel
from core.jobs.job import Job, JobRequest, Stored, Task
from core.jobs.outcome import Ending, Outcome
from core.jobs.progress import Progress

__all__ = ["Cancel", "Ending", "Job", "JobRequest", "Outcome", "Progress", "Stored", "Task"]
