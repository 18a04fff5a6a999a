"""Gifts of aid (帮扶记录)."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Count

from members.aid.models import (
    Aid,
    AidKind,
    aided_between,
    group_key,
    person_key,
    single,
)
from members.hardship.models import HardshipFile
from tests.factories.aid import AidFactory
from tests.factories.hardship import FileFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory, identity

pytestmark = pytest.mark.django_db

YEAR = (date(2014, 1, 1), date(2014, 12, 31))
NUMBER = identity(42)


def to_file(file: HardshipFile, **fields: object) -> Aid:
    return AidFactory(union=file.union, file=file, person="", **fields)


def faults(aid: Aid) -> list[str]:
    with pytest.raises(ValidationError) as wrong:
        aid.full_clean()
    return wrong.value.messages


def test_money_of_a_kind_and_a_period_is_added_up_without_goods() -> None:
    AidFactory(urgent=True, amount=Decimal("9500.00"), goods_value=Decimal(300))
    AidFactory(urgent=True, given_on=date(2013, 12, 31), amount=Decimal(1000))
    AidFactory(amount=Decimal(700))
    urgent = Aid.objects.of_kind(AidKind.URGENT)

    assert urgent.given_between(*YEAR).amount() == Decimal("9500.00")
    assert urgent.given_by(YEAR[1]).amount() == Decimal("10500.00")
    assert Aid.objects.none().amount() == Decimal(0)


def test_a_household_aided_twice_is_one_household_and_a_batch_is_its_count() -> None:
    file = FileFactory()
    to_file(file)
    to_file(file, kind=AidKind.MEDICAL)
    AidFactory()
    AidFactory(spring_round=True)

    assert Aid.objects.households() == 2 + 36


def test_one_person_is_one_whichever_way_he_is_named() -> None:
    file, member = FileFactory(id_number=NUMBER), MemberFactory(id_number=NUMBER)
    to_file(file)
    AidFactory(member=member, person="")
    AidFactory(id_number=NUMBER)

    assert Aid.objects.households() == 1


def test_namesakes_in_two_unions_are_two() -> None:
    AidFactory(person="王伟")
    AidFactory(person="王伟")

    assert Aid.objects.households() == 2


def test_children_of_one_household_are_several_students() -> None:
    file = FileFactory()
    to_file(file, study=True, student="刘晓宇")
    to_file(file, study=True, student="刘晓雯")
    to_file(file, study=True, student="刘晓宇", given_on=date(2014, 2, 1))
    AidFactory(study=True, person="", people=15, households=15, amount=Decimal(15000))

    assert Aid.objects.of_kind(AidKind.STUDY).students() == 2 + 15


def test_communities_and_resident_groups_are_told_apart_by_row_or_file() -> None:
    to_file(FileFactory(community="兴隆社区", resident_group="第四居民组"))
    AidFactory(community="兴隆社区", resident_group="第四居民组")
    AidFactory(community="煤矿社区", resident_group="第四居民组")
    AidFactory(resident_group="第十五居民组")
    AidFactory(community="煤矿社区")
    AidFactory()

    assert (Aid.objects.communities(), Aid.objects.resident_groups()) == (2, 3)


def test_figures_of_all_unions_are_taken_in_one_query(django_assert_num_queries: object) -> None:
    file = FileFactory(resident_group="第一居民组")
    to_file(file)
    to_file(file, kind=AidKind.MEDICAL)
    AidFactory(spring_round=True, union=file.union)
    AidFactory(resident_group="第二居民组", union=UnionFactory())

    with django_assert_num_queries(1):  # type: ignore[operator]
        rows = set(
            Aid.objects.order_by()
            .values("union__path")
            .annotate(
                households=Count(person_key(), filter=single(), distinct=True),
                groups=Count(group_key(), distinct=True),
            )
            .values_list("households", "groups")
        )

    assert rows == {(1, 1)}


def test_open_files_aided_in_a_period_are_counted_among_the_files() -> None:
    aided, other = FileFactory(open=True), FileFactory(open=True)
    FileFactory(open=True)
    to_file(aided, study=True)
    to_file(aided)
    to_file(other, given_on=date(2013, 5, 1))

    counted = HardshipFile.objects.aggregate(
        all=Count("pk"),
        aided=Count("pk", filter=aided_between(*YEAR)),
        study=Count("pk", filter=aided_between(*YEAR, AidKind.STUDY)),
        medical=Count("pk", filter=aided_between(*YEAR, AidKind.MEDICAL)),
    )

    assert counted == {"all": 3, "aided": 1, "study": 1, "medical": 0}


def test_festive_aid_is_given_on_festivals() -> None:
    spring = AidFactory(spring_round=True)
    AidFactory(study=True)
    AidFactory()

    assert list(Aid.objects.festive()) == [spring]


def test_aid_to_files_is_told_from_other_aid() -> None:
    filed = to_file(FileFactory())
    AidFactory()

    assert list(Aid.objects.to_files()) == [filed]


def test_partners_are_counted_by_name() -> None:
    AidFactory(partners="民政办、慈善协会")
    AidFactory(partners="慈善协会")
    AidFactory()

    assert Aid.objects.partners() == 2


def test_the_second_gift_of_a_kind_in_a_year_is_noticed() -> None:
    file = FileFactory(id_number=NUMBER)
    first, second = to_file(file), AidFactory(id_number=NUMBER)
    AidFactory(id_number=NUMBER, kind=AidKind.MEDICAL)
    AidFactory(id_number=NUMBER, given_on=date(2013, 6, 18))
    AidFactory(spring_round=True)
    AidFactory(spring_round=True)

    assert set(Aid.objects.repeated()) == {first, second}


@pytest.mark.parametrize("typed", [NUMBER, f" {NUMBER.lower()}"])
def test_earlier_gifts_are_shown_before_a_new_one_is_stored(typed: str) -> None:
    earlier = to_file(FileFactory(id_number=NUMBER))
    AidFactory()

    new = AidFactory.build(union=UnionFactory(), id_number=typed)

    assert list(Aid.objects.like(new)) == [earlier]


def test_without_a_number_gifts_are_compared_by_name_in_one_union() -> None:
    earlier = AidFactory(person="陈秀英")
    AidFactory(person="陈秀英")

    assert list(Aid.objects.like(AidFactory.build(union=earlier.union, person="陈秀英"))) == [earlier]
    assert list(Aid.objects.like(AidFactory.build(union=earlier.union, person="", people=9))) == []


def test_a_file_without_a_number_is_compared_by_itself() -> None:
    earlier = to_file(FileFactory(enterprise_in_difficulty=True))

    new = AidFactory.build(union=earlier.union, file=earlier.file, person="")

    assert list(Aid.objects.like(new)) == [earlier]
    assert list(Aid.objects.repeated()) == []


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"person": ""}, "选困难职工档案、选会员或填受助人姓名；按批登记的，户数或人数应多于1。"),
        ({"id_number": "110105194912310021"}, "身份证号校验位不符，可能抄错了一位，对照证件逐位核对。"),
        ({"amount": Decimal(0)}, "金额和慰问品都没有填，填写其中一项。"),
        ({"amount": Decimal(-1)}, "金额和慰问品折款不能小于0元。"),
    ],
)
def test_a_gift_says_to_whom_and_what(fields: dict[str, object], fault: str) -> None:
    assert faults(AidFactory.build(union=UnionFactory(), **fields)) == [fault]


def test_a_recipient_is_named_in_one_way() -> None:
    both = AidFactory.build(union=UnionFactory(), file=FileFactory())
    member = AidFactory.build(union=UnionFactory(), member=MemberFactory())

    assert faults(both) == ["选了困难职工档案，就不再选会员或填写受助人姓名、身份证号。"]
    assert faults(member) == ["选了会员，就不再填写受助人姓名、身份证号。"]


def test_goods_alone_are_a_gift() -> None:
    AidFactory.build(union=UnionFactory(), amount=Decimal(0), goods="米、油").full_clean()


def test_recipients_are_named_as_lists_name_them() -> None:
    filed = to_file(FileFactory(name="刘海娟"))
    member = AidFactory(member=MemberFactory(name="王伟"), person="")
    person = AidFactory(person="陈秀英")
    rounds = [AidFactory(spring_round=True), AidFactory(person="", people=20)]

    assert [aid.recipient for aid in (filed, member, person, *rounds)] == ["刘海娟", "王伟", "陈秀英", "36户", "20人"]
    assert str(rounds[0]) == "走访慰问 36户"


def test_the_value_of_a_gift_is_money_and_goods() -> None:
    assert AidFactory(amount=Decimal(500), goods_value=Decimal(120)).value == Decimal(620)
