"""Applications for aid (助学申请、医疗救助申请)."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from members.aid.applications import Decision, MedicalApplication, StudyApplication
from tests.factories.aid import MedicalApplicationFactory, StudyApplicationFactory
from tests.factories.hardship import FileFactory
from tests.factories.people import identity

pytestmark = pytest.mark.django_db


def faults(application: StudyApplication | MedicalApplication) -> list[str]:
    with pytest.raises(ValidationError) as wrong:
        application.full_clean()
    return wrong.value.messages


def test_applications_granted_are_those_decided_so() -> None:
    granted = StudyApplicationFactory(decision=Decision.GRANTED, decided_on=date(2014, 8, 20))
    StudyApplicationFactory()

    assert list(StudyApplication.objects.granted()) == [granted]


@pytest.mark.parametrize(
    ("decision", "day"),
    [
        (Decision.WAITING, date(2014, 8, 20)),
        (Decision.GRANTED, None),
        (Decision.DECLINED, date(2014, 7, 31)),
    ],
)
def test_a_decision_has_its_date(decision: str, day: date | None) -> None:
    application = StudyApplicationFactory.build(file=FileFactory(), decision=decision, decided_on=day)

    assert faults(application) == ["同意或不予救助的，填写不早于申报日期的审批日期；审核中的不填。"]


def test_the_same_application_is_entered_once() -> None:
    first = MedicalApplicationFactory()

    second = MedicalApplicationFactory.build(file=first.file, name=first.name)

    assert faults(second) == ["这一天已登记这个人的申请。"]


def test_amounts_are_not_negative() -> None:
    study = StudyApplicationFactory.build(file=FileFactory(), tuition=Decimal(-1))
    medical = MedicalApplicationFactory.build(file=FileFactory(), own_spending=Decimal(-1))

    assert faults(study) == ["学杂费和贷款金额不能小于0元。"]
    assert faults(medical) == ["支出和救助金额不能小于0元。"]


def test_birthday_and_sex_of_the_student_are_taken_from_the_number() -> None:
    application = StudyApplicationFactory.build(
        file=FileFactory(), id_number=identity(1, born=date(1996, 1, 2), sex="female")
    )

    application.full_clean()

    assert (application.born_on, application.sex) == (date(1996, 1, 2), "female")


def test_a_wrong_number_is_told_at_its_column() -> None:
    application = StudyApplicationFactory.build(file=FileFactory(), id_number="123")

    assert faults(application) == ["身份证号应为18位，现在是3位。"]


def test_an_application_belongs_to_the_union_of_the_file() -> None:
    application = MedicalApplicationFactory(name="周桂兰")

    assert (application.owner, str(application)) == (application.file.union, "2014-08-01 周桂兰")
