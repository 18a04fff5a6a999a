"""The face of the chapters' models for Django (模型汇总), nothing else."""

from unions.access.models import Grant, User
from unions.activities.models import Accident, Activity, ActivityKind, Participation, Photo
from unions.contracts.models import CollectiveContract, ContractCoverage
from unions.democracy.models import Congress, CongressCoverage, Disclosure, Resolution
from unions.elections.models import Committee, Officer, Term
from unions.enterprises.models import Coverage, Enterprise, Headcount, Standstill
from unions.enterprises.places import Area, Building, Liaison
from unions.enterprises.visits import Visit
from unions.facilities.courses import Course, CourseOrder
from unions.facilities.models import Facility, Platform
from unions.facilities.partners import Association, PartnerUnit
from unions.finance.models import Allocation, Dues, Expenditure, MutualFund
from unions.honours.models import Honour, HonourKind
from unions.innovations.models import Innovation
from unions.ledgers.models import Batch, Submission
from unions.organisations.changes import UnionChange
from unions.organisations.models import Union
from unions.profiles.models import Profile
from unions.standards.models import Assessment, Check, Document, Scheme, SchemeItem
from unions.trail.models import Chain, Entry

__all__ = [
    "Accident",
    "Activity",
    "ActivityKind",
    "Allocation",
    "Area",
    "Assessment",
    "Association",
    "Batch",
    "Building",
    "Chain",
    "Check",
    "CollectiveContract",
    "Committee",
    "Congress",
    "CongressCoverage",
    "ContractCoverage",
    "Course",
    "CourseOrder",
    "Coverage",
    "Disclosure",
    "Document",
    "Dues",
    "Enterprise",
    "Entry",
    "Expenditure",
    "Facility",
    "Grant",
    "Headcount",
    "Honour",
    "HonourKind",
    "Innovation",
    "Liaison",
    "MutualFund",
    "Officer",
    "Participation",
    "PartnerUnit",
    "Photo",
    "Platform",
    "Profile",
    "Resolution",
    "Scheme",
    "SchemeItem",
    "Standstill",
    "Submission",
    "Term",
    "Union",
    "UnionChange",
    "User",
    "Visit",
]
