"""Populations (统计范围): which enterprises and unions the rates are over, each said once.

Conditions are remembered by their day, so that a question which many figures share is the same object in each,
and is put to the database once.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from django.db.models import Exists, OuterRef, Q

from unions.contracts import models as contracts
from unions.democracy import models as democracy
from unions.elections import models as elections
from unions.enterprises import models as employers
from unions.finance import models as finance
from unions.organisations.models import GRASSROOTS, UnionKind, standing

DAYS = 512  # remembered: two a period, and as many as there are kinds and numbers

remembered = lru_cache(maxsize=DAYS)
known = remembered(employers.known)
operating = remembered(employers.operating)
unionised = remembered(employers.unionised)
newly_unionised = remembered(employers.newly_unionised)
newest = remembered(employers.newest)
employees_at_least = remembered(employers.employees_at_least)
women_at_least = remembered(employers.women_at_least)
with_congress = remembered(democracy.with_congress)
under_regional_congress = remembered(democracy.under_regional_congress)
held_congress = remembered(democracy.held_congress)
with_disclosure = remembered(democracy.with_disclosure)
with_contract = remembered(contracts.with_contract)
unions_with_contract = remembered(contracts.unions_with_contract)
with_mutual_fund = remembered(finance.with_mutual_fund)
with_committee = remembered(elections.with_committee)

NOT_GROUPS = ~Q(kind=UnionKind.GROUP)


def enterprises(day: date) -> Q:
    """在册企业."""
    return known(day) & employers.business()


def operating_enterprises(day: date) -> Q:
    """正常生产经营企业."""
    return operating(day) & employers.business()


def organised(day: date) -> Q:
    """已建会企业."""
    return enterprises(day) & unionised(day)


def organised_operating(day: date) -> Q:
    return operating_enterprises(day) & unionised(day)


def organised_non_public(day: date) -> Q:
    """已建会的非公企业."""
    return organised(day) & employers.non_public()


def with_any_congress(day: date) -> Q:
    """有本单位职代会，或由区域性、行业性职代会覆盖."""
    return with_congress(day) | under_regional_congress(day)


def non_public_with_congress(day: date) -> Q:
    """已建立职代会的非公企业."""
    return organised_non_public(day) & with_any_congress(day)


def under_contract(day: date, *kinds: str) -> Q:
    """已建会且签有这类集体合同的企业."""
    return organised(day) & with_contract(day, *kinds)


@remembered
def headcounts(day: date, of: Callable[..., Q], *kinds: str) -> Q:
    """The newest headcounts of the enterprises that meet `of`."""
    found = employers.Enterprise.objects.filter(of(day, *kinds), pk=OuterRef("enterprise"))
    return newest(day) & Q(Exists(found))


def grassroots(day: date) -> Q:
    """基层工会."""
    return standing(day) & Q(kind__in=GRASSROOTS)
