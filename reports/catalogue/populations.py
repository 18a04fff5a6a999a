"""Populations (统计范围): which enterprises and unions the rates are over, each said once."""

from datetime import date

from django.db.models import Q

from unions.contracts.models import with_contract
from unions.democracy.models import under_regional_congress, with_congress
from unions.enterprises.models import Enterprise, business, known, newest, non_public, operating, unionised
from unions.organisations.models import GRASSROOTS, UnionKind, standing


def enterprises(day: date) -> Q:
    """在册企业."""
    return known(day) & business()


def operating_enterprises(day: date) -> Q:
    """正常生产经营企业."""
    return operating(day) & business()


def organised(day: date) -> Q:
    """已建会企业."""
    return enterprises(day) & unionised(day)


def organised_operating(day: date) -> Q:
    return operating_enterprises(day) & unionised(day)


def organised_non_public(day: date) -> Q:
    """已建会的非公企业."""
    return organised(day) & non_public()


def with_any_congress(day: date) -> Q:
    """有本单位职代会，或由区域性、行业性职代会覆盖."""
    return with_congress(day) | under_regional_congress(day)


def non_public_with_congress(day: date) -> Q:
    """已建立职代会的非公企业."""
    return organised_non_public(day) & with_any_congress(day)


def under_contract(day: date, *kinds: str) -> Q:
    """已建会且签有这类集体合同的企业."""
    return organised(day) & with_contract(day, *kinds)


def headcounts(day: date, where: Q) -> Q:
    """The newest headcounts of the enterprises that meet `where`."""
    return newest(day) & Q(enterprise__in=Enterprise.objects.filter(where))


def grassroots(day: date) -> Q:
    """基层工会."""
    return standing(day) & Q(kind__in=GRASSROOTS)


NOT_GROUPS = ~Q(kind=UnionKind.GROUP)
