"""Labour disputes (劳动争议)."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from members.cases.disputes import Dispute, DisputeKind, DisputeResult, Severity, closed_by, referred
from tests.factories.cases import DisputeFactory

pytestmark = pytest.mark.django_db

YEAR = (date(2014, 1, 1), date(2014, 12, 31))


def test_disputes_of_a_year_and_how_they_ended() -> None:
    DisputeFactory(settled=True, items=3)
    DisputeFactory(result=DisputeResult.ARBITRATION, closed_on=date(2014, 10, 8), kind=DisputeKind.INJURY)
    DisputeFactory(severity=Severity.MAJOR)
    DisputeFactory(accepted_on=date(2013, 8, 10))
    year = Dispute.objects.accepted_between(*YEAR)

    assert year.items() == 5
    assert year.settled().items() == 3
    assert year.filter(referred()).items() == 1
    assert year.major().items() == 1
    assert year.over_wages().items() == 4
    assert year.filter(closed_by(date(2014, 9, 30))).items() == 3


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"result": DisputeResult.SETTLED}, "处理结果和结案日期应一起填写，没有结案的都不填。"),
        ({"closed_on": date(2014, 9, 1)}, "处理结果和结案日期应一起填写，没有结案的都不填。"),
        (
            {"result": DisputeResult.SETTLED, "closed_on": date(2014, 8, 9)},
            "结案日期早于受理日期，核对其中一项。",
        ),
        ({"claimed": Decimal(-1)}, "金额不能小于0元。"),
    ],
)
def test_result_and_dates_agree(fields: dict[str, object], fault: str) -> None:
    dispute = DisputeFactory()
    for name, value in fields.items():
        setattr(dispute, name, value)

    with pytest.raises(ValidationError) as wrong:
        dispute.full_clean()

    assert wrong.value.messages == [fault]


def test_a_dispute_is_called_by_its_subject() -> None:
    assert str(DisputeFactory.build(subject="加班工资争议")) == "加班工资争议"
