"""Letters, visits and labour disputes (维权)."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from members.cases.disputes import Dispute, DisputeKind, DisputeResult
from members.cases.models import Case, CaseKind, CaseState, Channel
from tests.factories.organisations import UnionFactory


class CaseFactory(DjangoModelFactory[Case]):
    class Meta:
        model = Case

    class Params:
        closed = factory.Trait(state=CaseState.CLOSED, closed_on=date(2014, 8, 30), result="已协调解决。")

    union = factory.SubFactory(UnionFactory)
    channel = Channel.VISIT
    kind = CaseKind.WAGES
    received_on = date(2014, 8, 10)
    subject = factory.Sequence(lambda n: f"反映拖欠工资（第{n}件）")
    person = "张福来"


class DisputeFactory(DjangoModelFactory[Dispute]):
    class Meta:
        model = Dispute

    class Params:
        settled = factory.Trait(result=DisputeResult.SETTLED, closed_on=date(2014, 9, 1))

    union = factory.SubFactory(UnionFactory)
    accepted_on = date(2014, 8, 10)
    subject = factory.Sequence(lambda n: f"加班工资争议（第{n}起）")
    kind = DisputeKind.WAGES
