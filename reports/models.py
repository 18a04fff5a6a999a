"""The face of the chapters' models for Django (模型汇总), nothing else."""

from reports.figures.models import Override, Target, ToldFigure
from reports.indicators.models import Definition, OwnIndicator
from reports.workflow.models import Point

__all__ = ["Definition", "Override", "OwnIndicator", "Point", "Target", "ToldFigure"]
