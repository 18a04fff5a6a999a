"""The face of the chapters' models for Django (模型汇总), nothing else."""

from members.aid.applications import MedicalApplication, StudyApplication
from members.aid.donations import DonationDrive
from members.aid.models import Aid
from members.aid.visits import HomeVisit
from members.benefits.models import Benefit, Checkup, Insurance, InsuranceClaim
from members.cases.disputes import Dispute
from members.cases.models import Case
from members.employment.models import FollowUp, JobSeeker, Placement, Vacancy
from members.hardship.household import HouseholdMember, Proceeding
from members.hardship.models import HardshipFile
from members.hardship.standards import LowIncomeStandard
from members.people.certificates import SkillCertificate
from members.people.changes import MembershipChange, Transfer
from members.people.models import Member

__all__ = [
    "Aid",
    "Benefit",
    "Case",
    "Checkup",
    "Dispute",
    "DonationDrive",
    "FollowUp",
    "HardshipFile",
    "HomeVisit",
    "HouseholdMember",
    "Insurance",
    "InsuranceClaim",
    "JobSeeker",
    "LowIncomeStandard",
    "MedicalApplication",
    "Member",
    "MembershipChange",
    "Placement",
    "Proceeding",
    "SkillCertificate",
    "StudyApplication",
    "Transfer",
    "Vacancy",
]
