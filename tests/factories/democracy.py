"""Congresses, their parts, disclosures (民主管理)."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from tests.factories.enterprises import EnterpriseFactory
from tests.factories.organisations import UnionFactory
from unions.democracy.models import Congress, CongressCoverage, Disclosure, Resolution


class CongressFactory(DjangoModelFactory[Congress]):
    class Meta:
        model = Congress

    class Params:
        regional = factory.Trait(scope=Congress.Scope.REGION, enterprise=None)
        of_members = factory.Trait(kind=Congress.Kind.MEMBER_DELEGATES, scope=Congress.Scope.REGION, enterprise=None)

    union = factory.SubFactory(UnionFactory)
    name = factory.Sequence(lambda n: f"第{n}次职工代表大会")
    kind = Congress.Kind.DELEGATES
    scope = Congress.Scope.ENTERPRISE
    enterprise = factory.SubFactory(EnterpriseFactory, union=factory.SelfAttribute("..union"))
    held_on = date(2014, 1, 20)


class CongressCoverageFactory(DjangoModelFactory[CongressCoverage]):
    class Meta:
        model = CongressCoverage

    congress = factory.SubFactory(CongressFactory, regional=True)
    enterprise = factory.SubFactory(EnterpriseFactory, union=factory.SelfAttribute("..congress.union"))


class ResolutionFactory(DjangoModelFactory[Resolution]):
    class Meta:
        model = Resolution

    congress = factory.SubFactory(CongressFactory)
    topic = factory.Sequence(lambda n: f"工资集体协议草案（{n}）")


class DisclosureFactory(DjangoModelFactory[Disclosure]):
    class Meta:
        model = Disclosure

    union = factory.SubFactory(UnionFactory)
    enterprise = factory.SubFactory(EnterpriseFactory, union=factory.SelfAttribute("..union"))
    subject = "上半年业务招待费使用情况"
    published_on = date(2014, 7, 10)
