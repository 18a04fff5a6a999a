"""Money of unions (经费)."""

from datetime import date, timedelta
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from tests.factories.enterprises import EnterpriseFactory
from tests.factories.organisations import UnionFactory
from unions.finance.models import Allocation, Dues, Expenditure, MutualFund


class DuesFactory(DjangoModelFactory[Dues]):
    class Meta:
        model = Dues

    union = factory.SubFactory(UnionFactory)
    started_on = factory.Sequence(lambda n: date(2014, 1, 1) + timedelta(days=n))
    ended_on = factory.LazyAttribute(lambda dues: dues.started_on + timedelta(days=30))
    due = Decimal("3600.00")


class AllocationFactory(DjangoModelFactory[Allocation]):
    class Meta:
        model = Allocation

    union = factory.SubFactory(UnionFactory)
    allocated_on = date(2014, 6, 18)
    direction = Allocation.Direction.RECEIVED
    counterpart = "青江区总工会"
    purpose = Allocation.Purpose.SUBSIDY
    amount = Decimal("20000.00")


class ExpenditureFactory(DjangoModelFactory[Expenditure]):
    class Meta:
        model = Expenditure

    union = factory.SubFactory(UnionFactory)
    spent_on = date(2014, 5, 4)
    category = Expenditure.Category.ACTIVITIES
    purpose = "职工篮球赛器材"
    amount = Decimal("4800.00")


class MutualFundFactory(DjangoModelFactory[MutualFund]):
    class Meta:
        model = MutualFund

    union = factory.SubFactory(UnionFactory)
    enterprise = factory.SubFactory(EnterpriseFactory, union=factory.SelfAttribute("..union"))
    established_on = date(2012, 9, 1)
    balance = Decimal("28000.00")
