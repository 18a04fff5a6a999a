"""Explanations of what the checks found (异常说明)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from reports.catalogue import CATALOGUE
from reports.catalogue.checks import Finding, check
from reports.explanations.explaining import Explained, explain, explain_together, explained, withdraw
from reports.explanations.models import Explanation
from reports.figures.compute import take
from reports.periods import Period
from reports.workflow.reports import Report
from reports.workflow.states import State
from tests.factories.access import person
from tests.factories.explanations import ExplanationFactory
from tests.factories.figures import ToldFigureFactory
from tests.factories.organisations import UnionFactory
from tests.factories.reports import handed_up, report_for
from unions.access.models import User
from unions.access.refusal import Refused
from unions.organisations.models import Union
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
YEAR = Period.year(2014)
CODE = "rights.reception_received"
KEY = f"jump:{CODE}"
LAST_YEAR = {"start": date(2013, 1, 1), "end": date(2013, 12, 31)}


@pytest.fixture
def street() -> Union:
    """Where 30 people came this year and 100 last year."""
    street = UnionFactory(name="枫林街道总工会", street=True, parent=UnionFactory(name="云溪区总工会"))
    ToldFigureFactory(union=street, code=CODE, value=30)
    ToldFigureFactory(union=street, code=CODE, value=100, **LAST_YEAR)
    return street


@pytest.fixture
def clerk(street: Union) -> User:
    return person("clerk", street)


def findings(street: Union) -> list[Finding]:
    return check(take(CATALOGUE, street, YEAR).values())


def only(street: Union) -> Explained:
    (one,) = explained(street, YEAR, findings(street), take(CATALOGUE, street, YEAR))
    return one


def test_an_oddity_is_open_until_it_is_explained(street: Union, clerk: User) -> None:
    assert (only(street).is_open, only(street).version) == (True, 0)

    explain(street, YEAR, KEY, " 接待室改由 街道办统一接待。 ", by=clerk)

    one = only(street)
    assert one.explanation is not None
    assert (one.is_open, one.is_stale, one.version) == (False, False, 1)
    assert (one.explanation.text, one.explanation.by) == ("接待室改由 街道办统一接待。", clerk)


def test_what_was_said_a_year_ago_is_offered(street: Union) -> None:
    earlier = ExplanationFactory(union=street, **LAST_YEAR)

    one = only(street)

    assert (one.last_year, one.explanation, one.is_open) == (earlier, None, True)


def test_an_explanation_of_other_figures_is_stale_until_it_is_confirmed(street: Union, clerk: User) -> None:
    explain(street, YEAR, KEY, "接待室改由街道办统一接待。", by=clerk)
    street_told = ToldFigureFactory._meta.model.objects.get(code=CODE, start=YEAR.start)
    street_told.value = Decimal(28)
    street_told.save()
    assert (only(street).is_stale, only(street).is_open) == (True, False)

    explain(street, YEAR, KEY, "接待室改由街道办统一接待。", by=clerk, version=1)

    assert (only(street).is_stale, only(street).version) == (False, 2)


def test_the_same_again_is_not_an_act(street: Union, clerk: User) -> None:
    for _ in range(2):
        explain(street, YEAR, KEY, "接待室改由街道办统一接待。", by=clerk, version=1)

    assert Entry.objects.filter(ledger="reports.explanation").count() == 1


def test_who_comes_late_is_refused_and_told_what_stands_there(street: Union, clerk: User) -> None:
    explain(street, YEAR, KEY, "接待室改由街道办统一接待。", by=clerk)

    with pytest.raises(Refused, match=r"陈丽华刚刚改过这条说明，现在是“接待室改由街道办统一接待。”"):
        explain(street, YEAR, KEY, "来的人少了。", by=clerk)

    assert Explanation.objects.get().text == "接待室改由街道办统一接待。"


@pytest.mark.parametrize(
    ("key", "text", "why"),
    [
        (KEY, " 　\n", "说明是空的"),
        (KEY, "无", "写得太短"),
        (KEY, "情况属实。", "至少5个字"),
        (KEY, "人" * 501, "超过500个字"),
        ("jump:members.present", "来的人少了。", "不再有问题"),
        ("within:members.women+members.present", "名册正在补录。", "“女会员人数大于会员人数”是错误"),
    ],
)
def test_what_cannot_be_explained_is_refused(street: Union, clerk: User, key: str, text: str, why: str) -> None:
    ToldFigureFactory(union=street, code="members.women", value=5)

    with pytest.raises(Refused, match=why):
        explain(street, YEAR, key, text, by=clerk)

    assert not Explanation.objects.exists()


@pytest.mark.parametrize(
    ("role", "above"), [("reader", False), ("administrator", False), ("auditor", False), ("reviewer", True)]
)
def test_only_who_writes_for_the_union_explains(street: Union, role: str, above: bool) -> None:
    by = person(role, street.parent if above else street)

    with pytest.raises(Refused, match="“枫林街道总工会”的说明由该单位自己填写"):
        explain(street, YEAR, KEY, "来的人少了。", by=by)
    with pytest.raises(Refused, match="“枫林街道总工会”的说明由该单位自己填写"):
        withdraw(street, YEAR, KEY, by=by, version=1)


def test_every_act_is_on_the_trail(street: Union, clerk: User) -> None:
    explain(street, YEAR, KEY, "来的人少了。", by=clerk)
    explain(street, YEAR, KEY, "接待室改由街道办统一接待。", by=clerk, version=1)
    withdraw(street, YEAR, KEY, by=clerk, version=2)

    entries = Entry.objects.filter(ledger="reports.explanation").order_by("pk")
    assert [(one.act, one.user, one.before.get("text"), one.after.get("text")) for one in entries] == [
        ("填写说明", clerk, None, "来的人少了。"),
        ("填写说明", clerk, "来的人少了。", "接待室改由街道办统一接待。"),
        ("撤回说明", clerk, "接待室改由街道办统一接待。", None),
    ]
    assert only(street).is_open


def test_what_somebody_else_changed_is_not_withdrawn(street: Union, clerk: User) -> None:
    explain(street, YEAR, KEY, "来的人少了。", by=clerk)

    with pytest.raises(Refused, match="刚刚改过"):
        withdraw(street, YEAR, KEY, by=clerk, version=5)
    withdraw(street, YEAR, KEY, by=clerk, version=1)
    with pytest.raises(Refused, match="已经撤回"):
        withdraw(street, YEAR, KEY, by=clerk, version=1)


OTHER = "training.laid_off"


def test_several_are_explained_together_or_not_at_all(street: Union, clerk: User) -> None:
    ToldFigureFactory(union=street, code=OTHER, value=20)
    ToldFigureFactory(union=street, code=OTHER, value=90, **LAST_YEAR)

    with pytest.raises(Refused, match="没有勾选"):
        explain_together(street, YEAR, [], "登记簿换了。", by=clerk)
    with pytest.raises(Refused, match="不再有问题"):
        explain_together(street, YEAR, [KEY, "jump:members.present"], "登记簿换了。", by=clerk)
    assert not Explanation.objects.exists()

    assert explain_together(street, YEAR, [KEY, f"jump:{OTHER}"], "登记簿换了。", by=clerk) == 2
    assert [one.is_open for one in explained(street, YEAR, findings(street))] == [False, False]
    with pytest.raises(Refused, match="刚刚改过"):
        explain_together(street, YEAR, [KEY], "登记簿又换了。", by=clerk)


@pytest.mark.parametrize(("role", "state"), [("clerk", State.DRAFTING), ("reviewer", State.NOT_STARTED)])
def test_work_on_the_paper_begins_with_the_first_explanation(street: Union, role: str, state: State) -> None:
    explain(street, YEAR, KEY, "登记簿换了。", by=person(role, street))

    assert Report.objects.get().state == state


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("接待室改由街道办统一接待。", []),
        ("上年接待100人，今年30人，减少70人。", []),
        ("3家企业注销，来的人少了。", ["“3家”在本期指标里没有对得上的数，核对台账，或者写明出处。"]),
        (
            "职工接待站接待人数增长20%。",
            ["“增长20%”说反了：「职工接待站接待人数」本期30人、上年同期100人，是下降，不是增长。"],
        ),
        ("职工接待站接待人数25人。", ["“25人”与台账不符：职工接待站接待人数是30人，上年同期100人。"]),
    ],
)
def test_numbers_in_an_explanation_are_held_against_the_figures(
    street: Union, clerk: User, text: str, notes: list[str]
) -> None:
    explain(street, YEAR, KEY, text, by=clerk)

    assert list(only(street).notes) == notes


def test_explanations_travel_with_the_report(street: Union, clerk: User) -> None:
    told = explain(street, YEAR, KEY, "3家企业注销，来的人少了。", by=clerk)

    filing = handed_up(report_for(street), by=clerk)

    (kept,) = filing.findings
    assert kept == {
        "rule": "jump",
        "heading": "变化较大",
        "key": KEY,
        "level": "odd",
        "title": only(street).finding.title,
        "sentence": only(street).finding.sentence,
        "codes": [CODE],
        "text": "3家企业注销，来的人少了。",
        "by": "陈丽华",
        "at": told.at.isoformat(),
        "stale": False,
        "notes": ["“3家”在本期指标里没有对得上的数，核对台账，或者写明出处。"],
    }


@pytest.mark.parametrize("told", [0, 3])
def test_explanations_are_read_in_one_query(street: Union, told: int, django_assert_num_queries: Any) -> None:
    for year in range(2014 - told, 2014):
        ExplanationFactory(union=street, start=date(year, 1, 1), end=date(year, 12, 31))
    found = findings(street)

    with django_assert_num_queries(1):
        [one.last_year and one.last_year.by.name for one in explained(street, YEAR, found)]


def test_numbers_without_ground_are_told_before_the_paper_goes_up(client: Client, street: Union, clerk: User) -> None:
    explain(street, YEAR, KEY, "3家企业注销，来的人少了。", by=clerk)
    client.force_login(clerk)

    page = client.get(reverse("submit"), {"period": "2014"})

    assert "“3家”在本期指标里没有对得上的数，核对台账，或者写明出处。" in page.text
