"""Importing and taking back (导入与撤回): all or nothing, a trail, and later work stays."""

from datetime import date, timedelta

import pytest

from tests.factories.access import person
from tests.factories.enterprises import EnterpriseFactory, HeadcountFactory
from tests.factories.organisations import UnionFactory
from tests.unions.ledgers.workbook.sheets import imported, planned, sheet
from unions.access.refusal import Refused
from unions.access.roles import Role
from unions.enterprises.models import Enterprise, Headcount
from unions.ledgers.models import Batch
from unions.ledgers.workbook.apply import apply, reason
from unions.ledgers.workbook.undo import Undone, undo
from unions.organisations.models import Union
from unions.trail.models import Entry
from unions.trail.record import verify

pytestmark = pytest.mark.django_db
HEADS = ("单位名称", "单位性质类别", "开业日期")
COUNTS = ("用人单位", "统计日期", "职工（人）")


def enterprises(*rows: tuple[object, ...]) -> object:
    return sheet("用人单位", HEADS, *rows)


def test_rows_are_written_with_their_batch(street, clerk):
    counts = sheet("职工人数", COUNTS, ("甲厂", "2013-12-31", 60.0))

    batch = imported(street, clerk, counts, enterprises(("甲厂", "私营企业", "2001-03-01")))

    row = Enterprise.objects.get()
    assert (row.name, row.union, row.version, row.batch, row.initials) == ("甲厂", street, 1, batch, "jc")
    assert Headcount.objects.get().enterprise == row
    assert (batch.state, batch.rows, batch.counts["sheets"]) == (
        Batch.State.APPLIED,
        2,
        [
            {"slug": "enterprises", "title": "用人单位", "new": 1, "changed": 0, "unchanged": 0},
            {"slug": "headcounts", "title": "职工人数", "new": 1, "changed": 0, "unchanged": 0},
        ],
    )


def test_new_unions_find_their_places_in_the_tree(street, clerk):
    heads = ("工会名称", "工会类别", "上级工会", "统计代码", "建会日期")
    child = ("甲厂工会", "独立基层工会", "一社区工会", "C2", "2010-01-01")

    imported(street, clerk, sheet("工会组织", heads, child, ("一社区工会", "社区工会", "", "C1", "2009-01-01")))

    parent, child = Union.objects.get(code="C1"), Union.objects.get(code="C2")
    assert (parent.path, child.path) == (street.path + "0001", street.path + "00010001")
    assert (parent.parent, child.parent, child.depth) == (street, parent, street.depth + 2)


def test_changed_row_counts_its_version_and_leaves_a_trace(street, clerk):
    known = EnterpriseFactory(union=street, name="甲厂")

    batch = imported(street, clerk, enterprises(("甲厂", "国有企业", "")))

    known.refresh_from_db()
    entry = Entry.objects.about(known).get()
    assert (known.nature, known.version, known.batch) == ("110", 2, None)
    assert (entry.act, entry.user, entry.before, entry.after) == ("修改", clerk, {"nature": "170"}, {"nature": "110"})
    assert entry.reason == reason(batch)
    assert verify() is None


def test_import_itself_stands_in_the_trail(street, clerk):
    batch = imported(street, clerk, enterprises(("甲厂", "国有企业", "")))

    entry = Entry.objects.get(act="导入")
    assert (entry.object_text, entry.union, entry.after, entry.reason) == (
        "a.xlsx", street, {"用人单位": "新增1，修改0"}, reason(batch),
    )  # fmt: skip


def test_nothing_is_written_while_there_is_a_fault(street, clerk):
    rows = [(f"第{number}厂", "私营企业", "2001-03-01") for number in range(200)]

    with pytest.raises(Refused, match="文件有1处问题"):
        imported(street, clerk, enterprises(*rows, ("坏厂", "私营企业", "2001-13-01")))

    assert (Enterprise.objects.count(), Batch.objects.count(), Entry.objects.count()) == (0, 0, 0)


def test_row_changed_since_the_check_refuses_the_import(street, clerk):
    known = EnterpriseFactory(union=street, name="甲厂")
    plan = planned(street, enterprises(("甲厂", "国有企业", ""), ("乙厂", "国有企业", "")), user=clerk)
    Enterprise.objects.filter(pk=known.pk).update(version=2, nature="120")

    with pytest.raises(Refused, match="检查之后台账又有变动"):
        apply(plan, Batch(union=street, user=clerk, file_name="a.xlsx", digest=""), by=clerk)

    assert list(Enterprise.objects.values_list("name", "nature")) == [("甲厂", "120")]


def test_row_added_since_the_check_refuses_the_import(street, clerk):
    plan = planned(street, enterprises(("甲厂", "国有企业", "")), user=clerk)
    EnterpriseFactory(union=street, name="甲厂")

    with pytest.raises(Refused, match="检查之后台账又有变动"):
        apply(plan, Batch(union=street, user=clerk, file_name="a.xlsx", digest=""), by=clerk)

    assert Batch.objects.count() == 0


def test_progress_is_told(street, clerk):
    plan = planned(street, enterprises(("甲厂", "国有企业", ""), ("乙厂", "国有企业", "")), user=clerk)
    heard: list[int] = []

    apply(plan, Batch(union=street, user=clerk, file_name="a.xlsx", digest=""), by=clerk, tick=heard.append)

    assert heard == [2, 2]


def test_import_is_taken_back(street, clerk):
    known = EnterpriseFactory(union=street, name="甲厂", opened_on=date(2001, 3, 1))
    counts = sheet("职工人数", COUNTS, ("乙厂", "2013-12-31", 60.0))
    batch = imported(street, clerk, counts, enterprises(("甲厂", "国有企业", "2002-01-01"), ("乙厂", "国有企业", "")))

    undone = undo(batch, by=clerk, now=batch.at)

    known.refresh_from_db()
    batch.refresh_from_db()
    assert undone == Undone(removed=2, restored=1, kept=0)
    assert (known.nature, known.opened_on, known.version) == ("170", date(2001, 3, 1), 3)
    assert (Enterprise.objects.count(), Headcount.objects.count()) == (1, 0)
    assert (batch.state, batch.message) == (Batch.State.UNDONE, "已撤回：删除新增的2条，还原修改的1条。")


def test_later_work_stays_when_an_import_is_taken_back(street, clerk):
    changed = EnterpriseFactory(union=street, name="甲厂")
    rows = [("甲厂", "国有企业", ""), ("乙厂", "国有企业", ""), ("丙厂", "国有企业", ""), ("丁厂", "国有企业", "")]
    batch = imported(street, clerk, enterprises(*rows))
    Enterprise.objects.filter(pk=changed.pk).update(nature="120", version=3)
    Enterprise.objects.filter(name="乙厂").update(phone="88001234", version=2)
    HeadcountFactory(enterprise=Enterprise.objects.get(name="丙厂"))

    undone = undo(batch, by=clerk, now=batch.at)

    assert undone == Undone(removed=1, restored=0, kept=3)
    assert set(Enterprise.objects.values_list("name", "nature")) == {("甲厂", "120"), ("乙厂", "110"), ("丙厂", "110")}
    assert str(undone).endswith("；3条导入后又有人改过或引用，保留不动。")


def test_whole_branch_stays_where_one_of_its_unions_was_worked_on(street, clerk):
    heads = ("工会名称", "工会类别", "上级工会", "统计代码", "建会日期")
    rows = [
        ("一社区工会", "社区工会", "", "C1", "2009-01-01"),
        ("甲厂工会", "独立基层工会", "一社区工会", "C2", "2010-01-01"),
        ("一车间小组", "工会小组", "甲厂工会", "C3", "2010-01-01"),
        ("乙厂工会", "独立基层工会", "一社区工会", "C4", "2010-01-01"),
    ]
    batch = imported(street, clerk, sheet("工会组织", heads, *rows))
    Union.objects.filter(code="C3").update(version=2)

    undone = undo(batch, by=clerk, now=batch.at)

    assert undone == Undone(removed=1, restored=0, kept=3)
    assert set(Union.objects.filter(parent__isnull=False).values_list("code", flat=True)) >= {"C1", "C2", "C3"}


@pytest.mark.parametrize(("days", "state"), [(8, "applied"), (0, "undone"), (0, "checked")])
def test_import_is_taken_back_once_and_within_a_week(street, clerk, days, state):
    batch = imported(street, clerk, enterprises(("甲厂", "国有企业", "")))
    Batch.objects.filter(pk=batch.pk).update(state=state)

    with pytest.raises(Refused):
        undo(batch, by=clerk, now=batch.at + timedelta(days=days))

    assert Enterprise.objects.count() == 1


def test_only_who_may_import_there_takes_back(street, clerk):
    batch = imported(street, clerk, enterprises(("甲厂", "国有企业", "")))

    for stranger in (person(Role.CLERK, UnionFactory()), person(Role.REVIEWER, street)):
        with pytest.raises(Refused, match="撤回导入的权限"):
            undo(batch, by=stranger, now=batch.at)
