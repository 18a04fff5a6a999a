"""Collective contracts (集体合同)."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from tests.factories.enterprises import EnterpriseFactory
from tests.factories.organisations import UnionFactory
from unions.contracts.models import CollectiveContract, ContractCoverage


class ContractFactory(DjangoModelFactory[CollectiveContract]):
    class Meta:
        model = CollectiveContract

    class Params:
        wage = factory.Trait(kind=CollectiveContract.Kind.WAGE)
        women_only = factory.Trait(kind=CollectiveContract.Kind.WOMEN)
        regional = factory.Trait(scope=CollectiveContract.Scope.REGION, enterprise=None)
        expired = factory.Trait(signed_on=date(2010, 3, 1), expires_on=date(2013, 2, 28))

    union = factory.SubFactory(UnionFactory)
    number = factory.Sequence(lambda n: f"集合〔2014〕{n}号")
    kind = CollectiveContract.Kind.GENERAL
    enterprise = factory.SubFactory(EnterpriseFactory, union=factory.SelfAttribute("..union"))
    signed_on = date(2014, 3, 1)
    expires_on = date(2015, 2, 28)


class ContractCoverageFactory(DjangoModelFactory[ContractCoverage]):
    class Meta:
        model = ContractCoverage

    contract = factory.SubFactory(ContractFactory, regional=True)
    enterprise = factory.SubFactory(EnterpriseFactory, union=factory.SelfAttribute("..contract.union"))
