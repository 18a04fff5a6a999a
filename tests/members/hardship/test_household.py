"""Households and proceedings (家庭成员、办理记录)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from members.hardship.household import HouseholdMember, with_students
from members.hardship.models import HardshipFile
from tests.factories.hardship import FileFactory, HouseholdMemberFactory, ProceedingFactory
from tests.factories.people import identity
from unions.organisations.persons import Sex

pytestmark = pytest.mark.django_db


def test_files_of_households_with_a_child_at_school() -> None:
    family = FileFactory()
    HouseholdMemberFactory(file=family, student=True)
    HouseholdMemberFactory(file=family, student=True)
    HouseholdMemberFactory()

    assert list(HardshipFile.objects.filter(with_students())) == [family]
    assert HouseholdMember.objects.students().count() == 2


def test_a_relative_is_registered_once_in_a_file() -> None:
    first = HouseholdMemberFactory()

    with pytest.raises(ValidationError) as wrong:
        HouseholdMemberFactory.build(file=first.file, name=first.name).full_clean()

    assert wrong.value.messages == ["这份档案里已有这位家庭成员。"]


def test_a_relatives_birthday_and_sex_are_taken_from_the_number() -> None:
    relative = HouseholdMember(
        file=FileFactory(), name="周桂兰", relation="spouse", id_number=identity(5, born=date(1974, 2, 1), sex="female")
    )

    relative.full_clean()

    assert (relative.born_on, relative.sex) == (date(1974, 2, 1), Sex.FEMALE)


def test_a_relatives_wrong_number_is_told() -> None:
    relative = HouseholdMemberFactory.build(file=FileFactory(), id_number="110105")

    with pytest.raises(ValidationError) as wrong:
        relative.full_clean()

    assert list(wrong.value.message_dict) == ["id_number"]


def test_relatives_and_proceedings_belong_to_the_union_of_the_file() -> None:
    relative, visit = HouseholdMemberFactory(), ProceedingFactory(done_on=date(2014, 3, 5))

    assert (relative.owner, visit.owner) == (relative.file.union, visit.file.union)
    assert str(visit) == "2014-03-05 入户调查"
    assert str(HouseholdMemberFactory(name="周桂兰")) == "周桂兰（配偶）"
