"""Hardship files (困难职工档案)."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from members.hardship.codes import CONDITIONS, HEALTH, HEALTHY, Level, State, Subject
from members.hardship.models import HardshipFile, closed_between
from tests.factories.hardship import FileFactory
from tests.factories.people import identity
from unions.organisations.persons import Sex

pytestmark = pytest.mark.django_db

DAY = date(2014, 12, 31)
YEAR = (date(2014, 1, 1), DAY)


def faults(file: HardshipFile) -> list[str]:
    with pytest.raises(ValidationError) as wrong:
        file.full_clean()
    return wrong.value.messages


@pytest.mark.parametrize(("day", "is_open"), [(date(2012, 3, 19), False), (date(2012, 3, 20), True), (DAY, False)])
def test_a_file_is_open_from_opening_until_closing(day: date, is_open: bool) -> None:
    FileFactory(lifted=True)

    assert HardshipFile.objects.open_on(day).exists() == is_open


def test_files_of_a_year_are_counted_as_opened_open_and_lifted() -> None:
    opened, lifted = FileFactory(open=True), FileFactory(lifted=True)
    FileFactory(lifted=True, state=State.REMOVED)

    assert list(HardshipFile.objects.opened_between(*YEAR)) == [opened]
    assert list(HardshipFile.objects.open_on(DAY)) == [opened]
    assert list(HardshipFile.objects.lifted_between(*YEAR)) == [lifted]
    assert HardshipFile.objects.filter(closed_between(*YEAR)).count() == 2


def test_enterprises_in_difficulty_have_files_but_are_no_people() -> None:
    works = FileFactory(enterprise_in_difficulty=True)
    worker = FileFactory()

    assert list(HardshipFile.objects.of_people()) == [worker]
    assert str(works) == "丰平车轮厂"


@pytest.mark.parametrize(
    ("opened", "reviewed", "is_due"),
    [
        (date(2013, 12, 31), None, True),
        (date(2014, 1, 1), None, False),
        (date(2012, 5, 1), date(2014, 1, 1), False),
        (date(2012, 5, 1), date(2013, 12, 31), True),
    ],
)
def test_a_file_is_due_for_review_a_year_after_the_last_look(opened: date, reviewed: date | None, is_due: bool) -> None:
    FileFactory(open=True, opened_on=opened, reviewed_on=reviewed)

    assert HardshipFile.objects.unreviewed(DAY).exists() == is_due


def test_income_per_head_is_before_and_after_rigid_spending() -> None:
    file = FileFactory.build(yearly_income=Decimal(36000), rigid_spending=Decimal(18000), household_size=3)

    assert (file.income_per_head, file.net_income_per_head) == (Decimal("1000.00"), Decimal("500.00"))
    assert file.implied_level(Decimal(600)) == Level.DEEP
    assert file.implied_level(Decimal(500)) == Level.RELATIVE
    assert file.implied_level(Decimal(250)) is None


def test_household_income_is_no_less_than_the_workers_own() -> None:
    file = FileFactory(monthly_income=Decimal(1000), yearly_income=Decimal(11999))

    assert faults(file) == ["家庭年度总收入11999元，少于本人12个月收入12000元，核对其中一项。"]


def test_a_worker_without_identity_number_is_asked_for_it() -> None:
    assert faults(FileFactory(id_number="")) == ["填写困难职工的身份证号，一户一档靠它核对。"]


def test_an_enterprise_has_no_identity_number() -> None:
    file = FileFactory(subject=Subject.ENTERPRISE)

    assert faults(file) == ["困难企业没有身份证号，清空这一项。"]


def test_birthday_and_sex_are_taken_from_the_identity_number() -> None:
    file = FileFactory(id_number=identity(3, born=date(1969, 7, 8), sex=Sex.FEMALE))

    assert (file.born_on, file.sex, str(file)) == (date(1969, 7, 8), Sex.FEMALE, "刘杰（1969-07-08）")


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"state": State.OPEN}, "在档和已退出的档案应有建档日期。"),
        (
            {"state": State.LIFTED, "opened_on": DAY},
            "状态是脱困、退档或注销的应有退出日期，其他状态不填退出日期。",
        ),
        (
            {"state": State.OPEN, "opened_on": DAY, "closed_on": DAY},
            "状态是脱困、退档或注销的应有退出日期，其他状态不填退出日期。",
        ),
        ({"opened_on": date(2012, 2, 29)}, "申请、建档、复核、退出日期应依次不早于前一项，核对这几项。"),
        (
            {"posted_on": date(2012, 3, 9), "posted_until": date(2012, 3, 8)},
            "申请、公示开始、公示结束日期应依次不早于前一项，核对这几项。",
        ),
        ({"household_size": 0}, "家庭人口至少为1人（本人）。"),
        ({"rigid_spending": Decimal(-1)}, "收入和支出不能小于0元。"),
        (
            {"contract_from": DAY, "contract_until": date(2014, 1, 1)},
            "劳动合同终止日期早于起始日期，核对其中一项。",
        ),
    ],
)
def test_dates_states_and_amounts_agree(fields: dict[str, object], fault: str) -> None:
    file = FileFactory()
    for name, value in fields.items():
        setattr(file, name, value)

    assert faults(file) == [fault]


def test_a_file_number_serves_one_file_at_a_time() -> None:
    first = FileFactory(file_no="KN0001")

    second = FileFactory.build(union=first.union, file_no="KN0001")

    assert faults(second) == ["这个档案编号已有一份在办或在档的档案，换一个编号。"]


def test_a_household_that_falls_back_keeps_its_file_number() -> None:
    closed = FileFactory(lifted=True, file_no="KN0001")

    FileFactory.build(union=closed.union, file_no="KN0001", id_number=closed.id_number).full_clean()


def test_numbers_of_identity_and_bank_card_are_stored_sealed() -> None:
    file = FileFactory(bank_card="6222021202041701234")

    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM members_hardshipfile")
        stored = [str(value) for value in cursor.fetchone()]

    assert not [value for value in stored if file.id_number in value or file.bank_card in value]
    assert HardshipFile.objects.get().bank_card == "6222021202041701234"


def test_states_of_health_are_those_of_the_paper() -> None:
    assert len(CONDITIONS.split()) == 20
    assert (dict(HEALTH)[HEALTHY], HEALTH[-1]) == ("良好", ("20", "残疾"))
