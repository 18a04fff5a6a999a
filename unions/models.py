"""The face of the chapters' models for Django (模型汇总), nothing else."""

from unions.access.models import Grant, User
from unions.ledgers.models import Batch
from unions.organisations.models import Union
from unions.trail.models import Chain, Entry

__all__ = ["Batch", "Chain", "Entry", "Grant", "Union", "User"]
