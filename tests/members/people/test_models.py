"""Members (会员)."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from members.people.codes import ETHNICITIES, ChangeKind
from members.people.identity import IdKind
from members.people.models import (
    Member,
    in_new_occupations,
    left,
    with_file,
)
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory, identity
from unions.organisations.models import Union
from unions.organisations.persons import Sex

pytestmark = pytest.mark.django_db

DAY = date(2014, 12, 31)
YEAR = (date(2014, 1, 1), DAY)


def typed(**fields: Any) -> Member:
    """A member as a form makes it, not yet stored."""
    return Member(**{"name": "王伟", "id_number": identity(7), "changed_on": date(2014, 3, 2), **fields})


def faults(member: Member) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as wrong:
        member.full_clean()
    return wrong.value.message_dict


def test_birthday_and_sex_are_taken_from_the_identity_number() -> None:
    member = typed(union=UnionFactory(), id_number=identity(7, born=date(1990, 2, 28), sex=Sex.FEMALE))

    member.full_clean()

    assert (member.born_on, member.sex) == (date(1990, 2, 28), Sex.FEMALE)


def test_an_untidy_number_tells_birthday_and_sex_too() -> None:
    member = typed(id_number=" 11010519491231002ｘ")

    member.fill_in()

    assert (member.born_on, member.sex) == (date(1949, 12, 31), Sex.FEMALE)


def test_a_row_written_in_bulk_is_filled_in_too() -> None:
    member = typed(change_kind=ChangeKind.TRANSFERRED_IN)

    Member.objects.all().prepare([member])

    assert (member.born_on, member.sex) == (date(1980, 5, 6), Sex.MALE)
    assert (member.joined_on, member.joined_as) == (date(2014, 3, 2), ChangeKind.TRANSFERRED_IN)


def test_a_typed_joining_date_is_kept() -> None:
    member = typed(joined_on=date(2010, 3, 1), change_kind=ChangeKind.RETAINED)

    member.fill_in()

    assert (member.joined_on, member.joined_as) == (date(2010, 3, 1), ChangeKind.JOINED)


def test_nobody_knows_when_a_member_joined_who_came_as_retained() -> None:
    member = typed(change_kind=ChangeKind.RETAINED)

    member.fill_in()

    assert member.joined_on is None


def test_faults_of_a_row_ask_no_database(django_assert_num_queries: Any) -> None:
    member = typed(sex=Sex.FEMALE, born_on=date(2014, 3, 2), id_kind=IdKind.PASSPORT, id_number="E12345678")

    with django_assert_num_queries(0):
        found = member.faults()

    assert found == {"born_on": "出生日期2014-03-02不早于入会日期2014-03-02，核对其中一项。"}


def test_a_wrong_sex_is_told_at_its_column() -> None:
    found = faults(typed(union=UnionFactory(), sex=Sex.FEMALE))

    assert found == {"sex": ["性别“女”与证件号码第17位不一致（应为男），对照证件改正其中一项。"]}


def test_a_change_before_joining_is_refused() -> None:
    found = faults(typed(union=UnionFactory(), joined_on=date(2014, 3, 3), change_kind=ChangeKind.RETAINED))

    assert found == {"__all__": ["会籍变化日期早于入会日期，核对其中一项。"]}


def test_the_same_person_is_not_entered_twice_in_one_union() -> None:
    first = MemberFactory()

    found = faults(typed(union=first.union, id_number=f" {first.id_number.lower()}"))

    message = "这个证件号码已在本工会名册中：刘海娟（1980-05-06）。打开那一行修改，不必再录一次。"
    assert found == {"id_number": [message]}


def test_the_same_person_may_stand_in_another_union_until_the_transfer() -> None:
    first = MemberFactory()

    typed(union=UnionFactory(), id_number=first.id_number).full_clean()


@pytest.mark.parametrize("kind", [ChangeKind.TRANSFERRED_OUT, ChangeKind.EXPELLED, ChangeKind.RESIGNED])
def test_a_member_who_left_may_join_again(kind: str) -> None:
    gone = MemberFactory(gone=True, change_kind=kind)

    typed(union=gone.union, id_number=gone.id_number).full_clean()


def test_a_row_may_record_that_somebody_left_though_another_row_has_him() -> None:
    first = MemberFactory()

    typed(union=first.union, id_number=first.id_number, change_kind=ChangeKind.RESIGNED).full_clean()


def test_a_stored_member_is_no_duplicate_of_himself() -> None:
    MemberFactory().full_clean()


def test_identity_numbers_are_stored_sealed_and_found_by_their_hash() -> None:
    member = MemberFactory()

    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM members_member")
        stored = [str(value) for value in cursor.fetchone()]

    assert not [value for value in stored if member.id_number in value]
    assert Member.objects.with_id_number(member.id_number).get() == member
    assert not Member.objects.with_id_number("").exists()


def test_the_number_is_stored_tidy_however_it_was_typed() -> None:
    member = MemberFactory(id_number="11010519491231002ｘ")

    assert Member.objects.with_id_number("11010519491231002X").get() == member
    assert Member.objects.get().id_number == "11010519491231002X"


def test_people_of_one_name_are_told_apart_by_birthday() -> None:
    member = MemberFactory(name="王伟", id_number=identity(1, born=date(1975, 1, 9)))

    assert (str(member), member.called) == ("王伟（1975-01-09）", "王伟（1975-01-09）")


@pytest.fixture
def register() -> Union:
    """A union with a member of every kind at the end of 2014."""
    union = UnionFactory()
    MemberFactory(union=union, name="新发展", woman=True, filed=True)
    MemberFactory(union=union, name="转入", transferred_in=True, migrant=True)
    MemberFactory(union=union, name="保留", retained=True, changed_on=date(2013, 6, 1), handbook_no="0001")
    MemberFactory(union=union, name="转出", gone=True, changed_on=date(2014, 7, 1), courier=True)
    MemberFactory(union=union, name="早已转出", gone=True, changed_on=date(2013, 7, 1))
    MemberFactory(union=union, name="明年入会", changed_on=date(2015, 1, 1))
    MemberFactory(union=union, name="不知何时", change_kind=ChangeKind.RETAINED, changed_on=date(2015, 1, 1))
    return union


def names(rows: Any) -> set[str]:
    return {row.name for row in rows}


def test_members_present_are_those_who_joined_and_have_not_left(register: Union) -> None:
    assert names(Member.objects.present(DAY)) == {"新发展", "转入", "保留", "不知何时"}


def test_a_member_who_leaves_today_is_no_longer_present(register: Union) -> None:
    leaver = Member.objects.get(name="转出")

    assert leaver not in Member.objects.present(date(2014, 7, 1))
    assert leaver in Member.objects.present(date(2014, 6, 30))


def test_a_row_and_the_database_agree_on_who_is_present(register: Union) -> None:
    days = [date(2010, 2, 28) + timedelta(days=step * 61) for step in range(32)]

    for day in days:
        assert set(Member.objects.present(day)) == {m for m in Member.objects.all() if m.is_present(day)}


def test_flows_lead_from_the_stock_of_one_day_to_that_of_a_later_one(register: Union) -> None:
    members = Member.objects.exclude(joined_on=None)
    for start in (date(2013, 1, 1), date(2014, 1, 1), date(2014, 7, 1)):
        opening = members.present(start - timedelta(days=1)).count()
        flow = (members.joined_between(start, DAY) | members.transferred_in_between(start, DAY)).count()
        gone = members.left_between(start, DAY).count()

        assert opening + flow - gone == members.present(DAY).count()


def test_newly_developed_members_are_not_those_transferred_in(register: Union) -> None:
    assert names(Member.objects.joined_between(*YEAR)) == {"新发展"}
    assert names(Member.objects.transferred_in_between(*YEAR)) == {"转入"}


def test_members_left_in_a_period(register: Union) -> None:
    assert names(Member.objects.left_between(*YEAR)) == {"转出"}
    assert names(Member.objects.filter(left(DAY))) == {"转出", "早已转出"}


def test_men_and_women_are_all_members(register: Union) -> None:
    assert names(Member.objects.women()) == {"新发展"}
    assert Member.objects.men().count() == Member.objects.count() - 1


def test_members_are_counted_by_what_their_rows_say(register: Union) -> None:
    assert names(Member.objects.retained(DAY)) == {"保留"}
    assert names(Member.objects.migrant_workers()) == {"转入"}
    assert names(Member.objects.filter(with_file())) == {"新发展"}
    assert names(Member.objects.filter(in_new_occupations())) == {"转出"}


def test_a_person_present_in_two_unions_is_shown_for_a_transfer() -> None:
    here, there = MemberFactory(), MemberFactory()
    MemberFactory(union=UnionFactory(), id_number=here.id_number)
    MemberFactory(union=UnionFactory(), id_number=there.id_number, gone=True)

    doubled = Member.objects.within(here.union).doubled(DAY)

    assert list(doubled) == [here]
    assert not Member.objects.within(there.union).doubled(DAY).exists()


def test_the_fifty_six_peoples_have_the_codes_of_the_national_standard() -> None:
    codes = dict(ETHNICITIES)

    assert len(codes) == 56
    assert (codes["01"], codes["11"], codes["56"]) == ("汉族", "满族", "基诺族")
