"""Pages of what was handed up: frozen figures, what changed since, whether a printed paper holds."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from members.people.models import Member
from reports.filing.actions import submit
from reports.filing.models import Filing
from reports.filing.standing import TRIES, Standing, standing_of
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.actions import move, report_of
from reports.workflow.reports import Report
from reports.workflow.states import Act
from tests.factories.access import person
from tests.factories.aid import AidFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from tests.factories.reports import clerk_of, small_street
from unions.access.models import User
from unions.access.roles import Role
from unions.ledgers.actions import change, remove
from unions.ledgers.books import books
from unions.organisations.models import Union, UnionKind
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
MOST_QUERIES = 25


@pytest.fixture
def street() -> Union:
    return UnionFactory(name="枫林街道总工会", kind=UnionKind.STREET, parent=UnionFactory(kind=UnionKind.DISTRICT))


@pytest.fixture
def clerk(street: Union) -> User:
    return person(Role.CLERK, street)


def joined(street: Union, name: str) -> Member:
    return MemberFactory(union=street, name=name, joined_on="2014-05-01", changed_on="2014-05-01")


def handed_up(street: Union, by: User) -> Filing:
    return submit(report_of(street, Period.year(2014), Kind.SUMMARY), by=by, leader="王建国")


def take_away(member: Member, by: User) -> None:
    ledger = books().of(Member)
    assert ledger is not None
    remove(ledger, member, by=by, reason="重复登记")


def test_a_frozen_figure_opens_to_its_rows_when_they_are_gone(client: Client, street: Union, clerk: User) -> None:
    gone, _ = joined(street, "赵一鸣"), joined(street, "钱二丽")
    filing = handed_up(street, clerk)
    take_away(gone, clerk)
    client.force_login(person(Role.REVIEWER, street.parent))

    page = client.get(reverse("frozen-figure", args=[filing.pk, "members.present"]))

    assert page.context["reading"].value == 2
    assert page.context["total"] == "2"
    assert [("赵一鸣" in line.cells, bool(line.url)) for line in page.context["lines"]] == [
        (True, False),
        (False, True),
    ]
    assert "已不在台账" in page.content.decode()


def test_a_frozen_rate_opens_to_its_part_and_whole(client: Client, street: Union, clerk: User) -> None:
    filing = handed_up(street, clerk)
    client.force_login(clerk)

    page = client.get(reverse("frozen-figure", args=[filing.pk, "unions.rate"]))

    assert len(page.context["parts"]) == 2


def test_the_paper_is_printed_the_same_after_the_ledgers_have_changed(
    client: Client, street: Union, clerk: User
) -> None:
    member = joined(street, "赵一鸣")
    filing = handed_up(street, clerk)
    client.force_login(clerk)
    file = reverse("filing-file", args=[filing.pk, "txt"])
    before = client.get(file).content.decode()
    take_away(member, clerk)
    move(filing.report, Act.APPROVE, by=person(Role.REVIEWER, street.parent))

    after = client.get(file).content.decode()

    assert before.replace("送审稿", "定稿") == after
    assert f"定稿 第1版　校验码 {filing.code}" in after
    assert Entry.objects.filter(act="下载", object_text=f"{filing}（txt）").count() == 2


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
def test_the_paper_comes_in_every_form(client: Client, street: Union, clerk: User, form: str) -> None:
    joined(street, "赵一鸣")
    filing = handed_up(street, clerk)
    client.force_login(clerk)

    answer = client.get(reverse("filing-file", args=[filing.pk, form]))

    assert (answer.status_code, len(answer.content) > 1000) == (200, True)


def test_readers_without_the_right_to_export_get_no_file(client: Client, street: Union, clerk: User) -> None:
    filing = handed_up(street, clerk)
    client.force_login(person(Role.AUDITOR, street))

    assert client.get(reverse("filing-file", args=[filing.pk, "txt"])).status_code == 404


def test_the_paper_opens_with_its_figures(client: Client, street: Union, clerk: User) -> None:
    joined(street, "赵一鸣")
    filing = handed_up(street, clerk)
    client.force_login(person(Role.READER, street.parent))

    page = client.get(reverse("filing", args=[filing.pk]))

    shown = {reading.code for _, readings in page.context["themes"] for reading in readings}
    assert "members.present" in shown
    assert filing.code in page.content.decode()


def test_a_stranger_finds_nothing(client: Client, street: Union, clerk: User) -> None:
    filing = handed_up(street, clerk)
    client.force_login(person(Role.CLERK, UnionFactory(kind=UnionKind.STREET, parent=street.parent)))

    pages = [reverse("frozen-figure", args=[filing.pk, "members.present"]), reverse("filing-drift", args=[filing.pk])]
    pages.append(reverse("filing", args=[filing.pk]))

    assert [client.get(page).status_code for page in pages] == [404, 404, 404]


def test_drift_names_rows_people_and_effect(client: Client, street: Union, clerk: User) -> None:
    gone = joined(street, "赵一鸣")
    filing = handed_up(street, clerk)
    take_away(gone, clerk)
    joined(street, "孙三元"), joined(street, "李四方")
    client.force_login(clerk)

    page = client.get(reverse("filing-drift", args=[filing.pk]))

    present = next(one for one in page.context["drifts"] if one.drift.code == "members.present")
    names = ("赵一鸣", "孙三元", "李四方")
    told = [(row.effect.value, [one for one in names if one in name]) for row, name in present.rows]
    assert told == [("减少", ["赵一鸣"]), ("新增", ["孙三元"]), ("新增", ["李四方"])]
    text = page.content.decode()
    assert "报出1人，现在2人" in text
    assert "重复登记" in text


def test_drift_says_nothing_of_what_is_done_to_a_row_elsewhere(client: Client, street: Union, clerk: User) -> None:
    member = joined(street, "赵一鸣")
    filing = handed_up(street, clerk)
    outside = UnionFactory(kind=UnionKind.STREET, parent=street.parent)
    other, ledger = person(Role.CLERK, outside, name="外单位的人"), books().of(Member)
    assert ledger is not None
    member.union = outside
    change(ledger, member, by=person(Role.CLERK, street.parent), version=member.version)
    member.name = "赵明"
    change(ledger, member, by=other, version=member.version, reason="外单位的理由")
    client.force_login(clerk)

    page = client.get(reverse("filing-drift", args=[filing.pk]))

    present = next(one for one in page.context["drifts"] if one.drift.code == "members.present")
    ((row, name),) = present.rows
    assert (row.effect.value, row.is_elsewhere, row.entry, "赵一鸣" in name) == ("减少", True, None, True)
    text = page.content.decode()
    assert [one in text for one in ("已移出本单位", "外单位的人", "外单位的理由", "赵明")] == [
        True,
        False,
        False,
        False,
    ]


def test_a_paper_that_nothing_has_touched(client: Client, street: Union, clerk: User) -> None:
    client.force_login(clerk)

    page = client.get(reverse("filing-drift", args=[handed_up(street, clerk).pk]))

    assert "台账没有影响报出数字的改动" in page.content.decode()


@pytest.mark.parametrize("rows", [1, 60])
def test_pages_take_few_queries_for_any_number_of_rows(
    client: Client, street: Union, clerk: User, rows: int, django_assert_max_num_queries: Any
) -> None:
    members = [joined(street, f"会员{number}") for number in range(rows)]
    filing = handed_up(street, clerk)
    for member in members:
        take_away(member, clerk)
        AidFactory(union=street, given_on="2014-03-01")
    client.force_login(clerk)

    for page in (
        reverse("frozen-figure", args=[filing.pk, "members.present"]),
        reverse("filing-drift", args=[filing.pk]),
    ):
        with django_assert_max_num_queries(MOST_QUERIES):
            assert client.get(page).status_code == 200


def test_a_code_tells_how_its_paper_stands(client: Client, street: Union, clerk: User) -> None:
    joined(street, "赵一鸣")
    reviewer = person(Role.REVIEWER, street.parent)
    first = handed_up(street, clerk)
    said = [asked(client, first)]
    move(first.report, Act.APPROVE, by=reviewer)
    said.append(asked(client, first))
    move(first.report, Act.REOPEN, by=reviewer, comment="漏报了一人")
    said.append(asked(client, first))
    joined(street, "钱二丽")
    second = submit(Report.objects.get(pk=first.report.pk), by=clerk, leader="王建国")
    said += [asked(client, first), asked(client, second)]
    move(second.report, Act.APPROVE, by=reviewer)
    said += [asked(client, first), asked(client, second)]

    assert said == ["草稿", "现行", "作废", "作废", "草稿", "已更正", "现行"]
    page = client.get(reverse("check"), {"code": first.code})
    cells = {old.code: (old.value, new.value) for old, new in page.context["found"].cells}
    assert cells["members.present"] == (1, 2)
    assert "unions.standing" not in cells


def asked(client: Client, filing: Filing) -> str:
    """As somebody types it who is not signed in."""
    code = f" {filing.code[:4].lower()}-{filing.code[4:]} "
    standing: Standing = client.get(reverse("check"), {"code": code}).context["found"].standing
    assert standing is standing_of(Filing.objects.get(pk=filing.pk))
    return standing.value


def test_an_unknown_code_costs_the_same_few_queries_and_tires(
    client: Client, street: Union, clerk: User, django_assert_max_num_queries: Any
) -> None:
    filing = handed_up(street, clerk)
    for _ in range(TRIES):
        with django_assert_max_num_queries(12):
            assert "没有查到" in client.get(reverse("check"), {"code": "ABCD"}).content.decode()

    refused = client.get(reverse("check"), {"code": "ABCD"})

    assert refused.status_code == 429
    assert asked(client, filing) == "草稿"


def test_the_check_page_waits_for_a_code(client: Client) -> None:
    page = client.get(reverse("check"))

    assert (page.status_code, "没有查到" in page.content.decode()) == (200, False)


@pytest.mark.django_db
def test_numbers_of_a_paper_that_was_handed_up_open_to_its_frozen_rows(client: Client) -> None:
    street = small_street()
    filing = handed_up(street, clerk_of(street))
    client.force_login(clerk_of(street))

    page = client.get(f"/filings/{filing.pk}/").content.decode()

    assert f'href="/filings/{filing.pk}/figures/members.present/"' in page
