"""Letters and visits (来信来访)."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from members.cases.models import Case, CaseKind, CaseState, Channel
from tests.factories.cases import CaseFactory

pytestmark = pytest.mark.django_db

YEAR = (date(2014, 1, 1), date(2014, 12, 31))


def test_people_and_letters_of_a_year_add_up_by_channel() -> None:
    CaseFactory(people=27, items=9)
    CaseFactory(channel=Channel.LETTER, people=16, items=16)
    CaseFactory(channel=Channel.CALL, people=22, items=22)
    CaseFactory(channel=Channel.COUNSEL, kind=CaseKind.POLICY, people=98, items=1)
    CaseFactory(received_on=date(2013, 12, 31))
    year = Case.objects.received_between(*YEAR)

    assert year.people() == 163
    assert year.by_channel(Channel.VISIT).people() == 27
    assert year.by_channel(Channel.LETTER).items() == 16
    assert year.of_kind(CaseKind.POLICY).people() == 98


def test_cases_closed_are_part_of_those_received() -> None:
    CaseFactory(closed=True, recovered=Decimal("12000.50"))
    CaseFactory(closed=True, closed_on=date(2015, 1, 5))
    CaseFactory()
    received = Case.objects.received_between(*YEAR)

    assert (received.items(), received.closed_by(YEAR[1]).items()) == (3, 1)
    assert received.recovered() == Decimal("12000.50")


def test_featured_cases_tell_a_story() -> None:
    featured = CaseFactory(is_featured=True, story="一位盖楼的农民工……")
    CaseFactory()

    assert list(Case.objects.featured()) == [featured]


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"state": CaseState.CLOSED}, "已办结的填写办结日期，没有办结的不填。"),
        ({"closed_on": date(2014, 8, 30)}, "已办结的填写办结日期，没有办结的不填。"),
        (
            {"state": CaseState.CLOSED, "closed_on": date(2014, 8, 9)},
            "受理、办结、回访日期应依次不早于前一项，核对这几项。",
        ),
        ({"recovered": Decimal(-1)}, "挽回损失不能小于0元。"),
    ],
)
def test_dates_and_states_agree(fields: dict[str, object], fault: str) -> None:
    case = CaseFactory()
    for name, value in fields.items():
        setattr(case, name, value)

    with pytest.raises(ValidationError) as wrong:
        case.full_clean()

    assert wrong.value.messages == [fault]


def test_alike_cases_of_a_day_are_one_row() -> None:
    first = CaseFactory()

    with pytest.raises(ValidationError) as wrong:
        CaseFactory.build(union=first.union, subject=first.subject).full_clean()

    assert wrong.value.messages == ["这一天已登记同样的来件；几件合记一行的，改那一行的人次和件数。"]


def test_a_case_is_called_by_its_subject() -> None:
    assert str(CaseFactory.build(subject="反映拖欠工资")) == "反映拖欠工资"
