"""The face of the chapters' models for Django (模型汇总), nothing else."""

from reports.assignments.models import Assignment, Task
from reports.bundles.models import Bundle
from reports.correcting.models import Correction
from reports.earlier.models import EarlierSummary, Excerpt
from reports.explanations.models import Explanation
from reports.figures.models import Override, Target, ToldFigure
from reports.filing.models import Filing, FrozenFigure, FrozenMarks, FrozenRow, IssuedDraft, SignedCover
from reports.indicators.models import Definition, OwnIndicator
from reports.messages.models import Message
from reports.workflow.models import Point
from reports.workflow.remarks import Acceptance, Remark
from reports.workflow.reports import Event, Report
from reports.writing.chosen import ChosenPassage
from reports.writing.models import OutlineEntry, Passage, Wording

__all__ = [
    "Acceptance",
    "Assignment",
    "Bundle",
    "ChosenPassage",
    "Correction",
    "Definition",
    "EarlierSummary",
    "Event",
    "Excerpt",
    "Explanation",
    "Filing",
    "FrozenFigure",
    "FrozenMarks",
    "FrozenRow",
    "IssuedDraft",
    "Message",
    "OutlineEntry",
    "Override",
    "OwnIndicator",
    "Passage",
    "Point",
    "Remark",
    "Report",
    "SignedCover",
    "Target",
    "Task",
    "ToldFigure",
    "Wording",
]
