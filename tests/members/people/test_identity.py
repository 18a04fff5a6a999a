"""Papers of identity (证件)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from members.people.identity import IdKind, number_fault, person_faults, tidy, told_by
from tests.factories.people import identity
from unions.organisations.persons import Sex
from unions.organisations.rules import id_check_digit

NUMBER = "11010519491231002X"  # GB 11643-1999, appendix
birthdays = st.dates(date(1900, 1, 1), date(2100, 12, 31))
serials = st.integers(0, 9999)
sexes = st.sampled_from(Sex)


@given(serials, birthdays, sexes)
def test_a_number_tells_the_birthday_and_sex_it_was_made_for(serial: int, born: date, sex: Sex) -> None:
    number = identity(serial, born=born, sex=sex)

    assert told_by(IdKind.RESIDENT, number) == (born, sex)
    assert person_faults(IdKind.RESIDENT, number, born, sex) == {}


@given(serials, birthdays, sexes, birthdays)
def test_another_birthday_is_a_fault_of_the_birthday_alone(serial: int, born: date, sex: Sex, typed: date) -> None:
    faults = person_faults(IdKind.RESIDENT, identity(serial, born=born, sex=sex), typed, sex)

    assert list(faults) == ([] if typed == born else ["born_on"])


@given(serials, birthdays, sexes)
def test_the_other_sex_is_a_fault_of_the_sex_alone(serial: int, born: date, sex: Sex) -> None:
    other = Sex.MALE if sex == Sex.FEMALE else Sex.FEMALE

    faults = person_faults(IdKind.RESIDENT, identity(serial, born=born, sex=sex), born, other)

    assert list(faults) == ["sex"]


@given(serials, birthdays, sexes, st.integers(0, 16))
def test_two_neighbours_that_changed_places_are_noticed(serial: int, born: date, sex: Sex, place: int) -> None:
    number = identity(serial, born=born, sex=sex)
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]

    fault = number_fault(IdKind.RESIDENT, swapped)

    assert bool(fault) == (swapped != number)


@given(st.text("0123456789xX０１２３４５６７８９ｘＸ 　", max_size=30))
def test_tidying_twice_is_tidying_once(number: str) -> None:
    assert tidy(tidy(number)) == tidy(number)


def test_full_width_small_letters_and_blanks_are_tidied() -> None:
    assert tidy("１１０１０５ 19491231 002ｘ") == NUMBER


def test_faults_judge_the_tidied_number() -> None:
    assert person_faults(IdKind.RESIDENT, " 11010519491231002x", date(1949, 12, 31), Sex.FEMALE) == {}


def test_a_wrong_number_is_the_only_fault_told() -> None:
    faults = person_faults(IdKind.RESIDENT, "110105194912310021", date(1950, 1, 1), Sex.MALE)

    assert faults == {"id_number": "身份证号校验位不符，可能抄错了一位，对照证件逐位核对。"}


def test_disagreements_say_what_the_number_tells() -> None:
    faults = person_faults(IdKind.RESIDENT, NUMBER, date(1949, 12, 30), Sex.MALE)

    assert faults == {
        "born_on": "出生日期1949-12-30与证件号码中的1949-12-31不一致，对照证件改正其中一项。",
        "sex": "性别“男”与证件号码第17位不一致（应为女），对照证件改正其中一项。",
    }


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (IdKind.HM_PERMIT, "H12345678"),
        (IdKind.HM_PERMIT, "M1234567801"),
        (IdKind.TW_PERMIT, "12345678"),
        (IdKind.FOREIGN_RESIDENCE, "911124198102030029"),
        (IdKind.FOREIGN_RESIDENCE, "CAN110181111111"),
        (IdKind.PASSPORT, "E12345678"),
    ],
)
def test_papers_of_other_kinds_have_their_own_shape(kind: str, number: str) -> None:
    assert number_fault(kind, number) == ""
    assert told_by(kind, number) is None


@pytest.mark.parametrize(
    ("kind", "number", "fault"),
    [
        (IdKind.HM_PERMIT, "12345678", "港澳居民来往内地通行证号码以H或M开头，后接8位或10位数字。"),
        (IdKind.TW_PERMIT, "1234567", "台湾居民来往大陆通行证号码为8位数字。"),
        (
            IdKind.FOREIGN_RESIDENCE,
            "811124198102030029",
            "外国人永久居留身份证号码为以9开头的18位，旧版为3个字母加12位数字。",
        ),
        (IdKind.PASSPORT, "E1-2", "护照号码由5至17位字母和数字组成。"),
        (IdKind.HMT_RESIDENCE, NUMBER, "港澳台居民居住证号码以81、82或83开头。"),
    ],
)
def test_a_number_of_another_shape_is_a_fault(kind: str, number: str, fault: str) -> None:
    assert person_faults(kind, number, None, "") == {"id_number": fault}


def test_a_residence_permit_tells_birthday_and_sex_like_an_identity_card() -> None:
    first = "81000019900101001"

    assert told_by(IdKind.HMT_RESIDENCE, first + id_check_digit(first)) == (date(1990, 1, 1), Sex.MALE)


def test_papers_that_tell_nothing_ask_for_birthday_and_sex() -> None:
    faults = person_faults(IdKind.PASSPORT, "E12345678", None, "")

    assert faults == {
        "born_on": "护照号码看不出出生日期，填写证件上的出生日期。",
        "sex": "护照号码看不出性别，在“男”和“女”中选一项。",
    }


def test_nothing_is_said_of_a_number_that_is_not_there() -> None:
    assert person_faults(IdKind.RESIDENT, "", None, "") == {}
