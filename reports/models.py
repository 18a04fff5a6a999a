"""The face of the chapters' models for Django (模型汇总), nothing else."""

from reports.earlier.models import EarlierSummary, Excerpt
from reports.figures.models import Override, Target, ToldFigure
from reports.filing.models import Filing, FrozenFigure, FrozenRow
from reports.indicators.models import Definition, OwnIndicator
from reports.workflow.models import Point
from reports.workflow.reports import Event, Report
from reports.writing.models import OutlineEntry, Passage, Wording

__all__ = [
    "Definition",
    "EarlierSummary",
    "Event",
    "Excerpt",
    "Filing",
    "FrozenFigure",
    "FrozenRow",
    "OutlineEntry",
    "Override",
    "OwnIndicator",
    "Passage",
    "Point",
    "Report",
    "Target",
    "ToldFigure",
    "Wording",
]
