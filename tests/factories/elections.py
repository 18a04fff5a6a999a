"""Terms, committees, officers (选举换届)."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from tests.factories.organisations import UnionFactory
from unions.elections.models import Committee, Officer, Term


class CommitteeFactory(DjangoModelFactory[Committee]):
    class Meta:
        model = Committee

    union = factory.SubFactory(UnionFactory)
    kind = Committee.Kind.AUDIT
    name = factory.Sequence(lambda n: f"第{n}经审小组")
    established_on = date(2011, 4, 8)


class TermFactory(DjangoModelFactory[Term]):
    class Meta:
        model = Term

    class Params:
        by_election = factory.Trait(kind=Term.Kind.BY_ELECTION)
        three_years = factory.Trait(years=Term.Years.THREE)

    union = factory.SubFactory(UnionFactory)
    number = factory.Sequence(lambda n: n % 1000 + 1)
    elected_on = factory.Sequence(lambda n: date(2010 + n % 3, 5, n % 28 + 1))
    years = Term.Years.FIVE


class OfficerFactory(DjangoModelFactory[Officer]):
    class Meta:
        model = Officer

    class Params:
        inspector = factory.Trait(
            role=Officer.Role.INSPECTOR, certificate_number="LB2012-0037", certified_on=date(2012, 9, 1)
        )

    union = factory.SubFactory(UnionFactory)
    name = factory.Sequence(lambda n: f"陈丽{chr(0x4E00 + n % 2000)}")
    role = Officer.Role.CHAIR
    since = date(2011, 4, 8)
