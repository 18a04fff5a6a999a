"""Changes of unions (工会变更)."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from tests.factories.organisations import UnionFactory
from unions.organisations.changes import UnionChange
from unions.organisations.models import UnionKind


class UnionChangeFactory(DjangoModelFactory[UnionChange]):
    class Meta:
        model = UnionChange

    class Params:
        upgraded = factory.Trait(
            kind=UnionChange.Kind.UPGRADED,
            kind_before=UnionKind.COMMUNITY,
            kind_after=UnionKind.COMMUNITY_GENERAL,
        )

    union = factory.SubFactory(UnionFactory)
    subject = factory.SubFactory(UnionFactory, parent=factory.SelfAttribute("..union"), grassroots=True)
    kind = UnionChange.Kind.DISSOLVED
    on = date(2014, 6, 18)
