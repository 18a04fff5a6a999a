"""Vacancies, job seekers, placements (就业)."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from members.employment.models import FollowUp, JobSeeker, Placement, SeekerKind, Vacancy
from tests.factories.organisations import UnionFactory


class VacancyFactory(DjangoModelFactory[Vacancy]):
    class Meta:
        model = Vacancy

    union = factory.SubFactory(UnionFactory)
    published_on = date(2014, 4, 8)
    job = factory.Sequence(lambda n: f"缝纫工{n}")
    positions = 2


class JobSeekerFactory(DjangoModelFactory[JobSeeker]):
    class Meta:
        model = JobSeeker

    union = factory.SubFactory(UnionFactory)
    registered_on = date(2014, 4, 1)
    name = factory.Sequence(lambda n: f"吴美凤{n}")
    kind = SeekerKind.LAID_OFF


class FollowUpFactory(DjangoModelFactory[FollowUp]):
    class Meta:
        model = FollowUp

    seeker = factory.SubFactory(JobSeekerFactory)
    done_on = factory.Sequence(lambda n: date(2014, 1 + n % 12, 1 + n // 12 % 28))
    state = JobSeeker.State.REGISTERED


class PlacementFactory(DjangoModelFactory[Placement]):
    class Meta:
        model = Placement

    class Params:
        exported = factory.Trait(is_export=True, destination="苏南", kind=SeekerKind.MIGRANT)

    union = factory.SubFactory(UnionFactory)
    placed_on = date(2014, 5, 20)
    kind = SeekerKind.LAID_OFF
    person = factory.Sequence(lambda n: f"吴美凤{n}")
