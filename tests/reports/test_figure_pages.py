"""Pages of figures (指标页面)."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from reports.explanations.models import Explanation
from reports.workflow.reports import Report
from reports.workflow.states import State
from tests.factories.access import person
from tests.factories.activities import ActivityFactory
from tests.factories.enterprises import covered
from tests.factories.explanations import ExplanationFactory
from tests.factories.figures import OverrideFactory, TargetFactory, ToldFigureFactory
from tests.factories.organisations import UnionFactory
from tests.factories.reports import remark_on, report_in, task_for
from unions.organisations.models import Union
from unions.trail.record import record

pytestmark = pytest.mark.django_db
TOLD = "rights.reception_received"


@pytest.fixture
def street() -> Union:
    return UnionFactory(name="枫林街道总工会", street=True, parent=UnionFactory(name="云溪区总工会"), code="FL")


def behind(client: Client, code: str, **more: str) -> dict[str, object]:
    return client.get(reverse("figure-rows", args=[code]), {"period": "2014", **more}).context


def test_a_figure_says_which_typed_figures_are_in_it(client: Client, street: Union) -> None:
    community = UnionFactory(parent=street, community=True)
    group = UnionFactory(parent=community, grassroots=True)
    for union in (community, group):
        ToldFigureFactory(union=union, code=TOLD, value=20)
    client.force_login(person("reader", street))

    page = behind(client, TOLD)

    assert page["reading"].value == 20
    assert [(line.row.union, line.use) for line in page["typed"]] == [
        (community, "计入合计"),
        (group, "已含在上级工会的填报数里"),
    ]


def test_typed_figures_of_what_is_counted_stay_beside_it(client: Client, street: Union) -> None:
    community = UnionFactory(parent=street, community=True)
    OverrideFactory(union=community, code="unions.founded", value=3)
    ToldFigureFactory(union=street, code="unions.founded", value=5)
    client.force_login(person("clerk", street))

    page = behind(client, "unions.founded")

    assert [(line.kind, line.use) for line in page["typed"]] == [
        ("填报数", "按此数印出"),
        ("更正数", "只用于该工会，不计入合计"),
    ]
    assert page["may_type"]


def test_a_figure_of_no_ledger_asks_to_be_told(client: Client, street: Union) -> None:
    client.force_login(person("clerk", street))

    page = client.get(reverse("figure-rows", args=[TOLD]), {"period": "2014"})

    assert f"{reverse('type-told', args=[TOLD])}?union=FL&amp;period=2014" in page.text


def test_a_figure_is_broken_down_by_union_and_by_a_column(client: Client, street: Union) -> None:
    community = UnionFactory(parent=street, community=True, code="WJ")
    for union, code in ((street, "training.skill"), (community, "training.law_school")):
        ActivityFactory(union=union, code=code)
    client.force_login(person("reader", street))

    page = behind(client, "training.sessions", by="kind")

    assert [(place, part.value) for place, part in page["below"]] == [(street, 1), (community, 1)]
    assert (page["breakdown"].column, [share.value for share in page["breakdown"].shares]) == ("kind", [1, 1])
    key = page["breakdown"].shares[0].key
    only = behind(client, "training.sessions", by="kind", **{"is": key})
    assert (len(only["lines"]), only["only"].startswith("类别：")) == (1, True)


@pytest.mark.parametrize("asked", [{"by": "title"}, {"by": "kind", "is": "999999"}])
def test_what_no_figure_is_broken_down_by_is_not_found(client: Client, street: Union, asked: dict[str, str]) -> None:
    client.force_login(person("reader", street))

    address = reverse("figure-rows", args=["training.sessions"])
    assert client.get(address, {"period": "2014", **asked}).status_code == 404


def test_a_rate_shows_part_and_whole_of_each_union(client: Client, street: Union) -> None:
    community = UnionFactory(parent=street, community=True)
    covered(UnionFactory(parent=community, grassroots=True, established_on=date(2013, 1, 1)))
    client.force_login(person("reader", street))

    page = client.get(reverse("figure-rows", args=["unions.rate"]), {"period": "2014"})

    (part,) = [reading for place, reading in page.context["below"] if place == community]
    assert (part.part, part.whole) == (1, 1)
    assert "分母" in page.text


@pytest.mark.parametrize("code", ["unions.rate", "members.present", "training.sessions", TOLD, "basics.year"])
@pytest.mark.parametrize("unions", [1, 20])
def test_what_stands_behind_a_figure_takes_few_queries(
    client: Client, street: Union, code: str, unions: int, django_assert_max_num_queries: Any
) -> None:
    for _ in range(unions):
        community = UnionFactory(parent=street, community=True)
        ActivityFactory(union=community)
        ToldFigureFactory(union=community, code=TOLD)
    client.force_login(person("clerk", street))

    with django_assert_max_num_queries(25):
        answer = client.get(reverse("figure-rows", args=[code]), {"period": "2014"})

    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("asked", "period"),
    [
        ({"period": "2014H1"}, "2014H1"),
        ({"period": "2014S"}, "2014S"),
        ({"period": "2014", "from": "2014年1月1日", "to": "2014.8.31"}, "2014-01-01..2014-08-31"),
        ({"period": "2014", "from": "2013-01-01", "to": "2014-12-31"}, "2013-01-01..2014-12-31"),
        ({"period": "2014", "from": "2014-08-31", "to": "2014-01-01"}, "2014"),
        ({"period": "2014", "from": "八月", "to": "2014-01-01"}, "2014"),
        ({"period": "2014", "from": "2014-01-01", "to": ""}, "2014"),
    ],
)
def test_any_period_may_be_chosen(client: Client, street: Union, asked: dict[str, str], period: str) -> None:
    client.force_login(person("reader", street))

    page = client.get(reverse("figures"), asked)

    assert str(page.context["scope"].period) == period
    assert f'<option value="{period}" selected>' in page.text
    assert ("没有换期间：" in page.text) is ("from" in asked and period == "2014")


@pytest.mark.parametrize("page", ["workbench", "figures", "summary"])
def test_pages_show_a_statistical_year(client: Client, street: Union, page: str) -> None:
    ActivityFactory(union=street)
    client.force_login(person("reader", street))

    assert client.get(reverse(page), {"period": "2014S"}).status_code == 200


KEY = f"jump:{TOLD}"
WHAT = {"period": "2014"}
LAST_YEAR = {"start": date(2013, 1, 1), "end": date(2013, 12, 31)}


@pytest.fixture
def fallen(street: Union) -> Union:
    """The street, where 30 came this year and 100 last year."""
    ToldFigureFactory(union=street, code=TOLD, value=30)
    ToldFigureFactory(union=street, code=TOLD, value=100, **LAST_YEAR)
    return street


def figures(client: Client, **more: str) -> Any:
    return client.get(reverse("figures"), {**WHAT, **more})


def explain(client: Client, text: str = "接待室改由街道办统一接待。", **more: object) -> Any:
    told = {"act": "explain", "key": KEY, "text": text, "version": "0", **more}
    return client.post(f"{reverse('figures')}?union=FL&period=2014", told)


def test_tabs_say_how_many_figures_they_hold(client: Client, fallen: Union) -> None:
    OverrideFactory(union=fallen, code="training.sessions", value=3)
    ActivityFactory(union=fallen)
    client.force_login(person("clerk", fallen))

    page = figures(client, show="typed").context["sheet"]

    assert [(tab.label, count) for tab, count in page.tabs[1:]] == [("有问题", 1), ("变化较大", 1), ("手工填写", 2)]
    assert page.tabs[0][1] == len(page.lines) > 2
    assert [line.reading.code for _, lines in page.themes for line in lines] == ["training.sessions", TOLD]


def test_figures_that_the_union_above_asks_for_have_a_tab(client: Client, street: Union) -> None:
    task_for(street.parent, indicators=[TOLD, "members.present"])
    client.force_login(person("clerk", street))

    page = figures(client, show="required")

    lines = {line.reading.code: line for _, lines in page.context["sheet"].themes for line in lines}
    assert {code: line.mark.words for code, line in lines.items()} == {
        "members.present": "通过",
        TOLD: "必报，还没有数",
    }
    assert f"{reverse('type-told', args=[TOLD])}?union=FL&amp;period=2014" in page.text


def test_who_is_excused_owes_no_figures(client: Client, street: Union) -> None:
    task = task_for(street.parent, indicators=[TOLD])
    task.assignments.update(excused="当年新成立")
    client.force_login(person("clerk", street))

    assert "必报" not in [tab.label for tab, _ in figures(client).context["sheet"].tabs]


def test_target_and_completion_stand_beside_a_figure(client: Client, fallen: Union) -> None:
    TargetFactory(union=fallen, code=TOLD, value=40)
    client.force_login(person("reader", fallen))

    page = figures(client).text

    assert '<th class="num">完成率</th>' in page
    assert '<td class="num">40</td><td class="num">75%</td>' in page


def test_an_oddity_is_explained_on_the_page(client: Client, fallen: Union) -> None:
    clerk = person("clerk", fallen)
    client.force_login(clerk)
    assert figures(client).context["tally"].waiting == 1

    answer = explain(client)

    assert (answer.status_code, answer.url) == (302, f"{reverse('figures')}?union=FL&period=2014#{KEY}")
    page = figures(client)
    assert (page.context["tally"].waiting, page.context["tally"].told) == (0, 1)
    assert "接待室改由街道办统一接待。" in page.text
    assert Explanation.objects.get().by == clerk


def test_an_explanation_is_withdrawn_on_the_page(client: Client, fallen: Union) -> None:
    client.force_login(person("clerk", fallen))
    explain(client)

    explain(client, act="withdraw", version="1")

    assert figures(client).context["tally"].waiting == 1


def test_several_oddities_get_one_explanation(client: Client, fallen: Union) -> None:
    ToldFigureFactory(union=fallen, code="training.laid_off", value=30)
    ToldFigureFactory(union=fallen, code="training.laid_off", value=100, **LAST_YEAR)
    client.force_login(person("clerk", fallen))
    assert "几处是同一个原因，一起说明" in figures(client).text

    refused = explain(client, act="together", key="r-jump")
    answer = explain(client, act="together", key="r-jump", keys=[KEY, "jump:training.laid_off"])

    assert (refused.status_code, answer.status_code, answer.url[-7:]) == (409, 302, "#r-jump")
    assert figures(client).context["tally"].told == 2


def test_words_that_are_refused_stay_in_the_form(client: Client, fallen: Union) -> None:
    ExplanationFactory(union=fallen, finding=KEY, text="原来的说明。")
    client.force_login(person("clerk", fallen))

    answer = explain(client, "我刚写的说明。")

    assert answer.status_code == 409
    assert "现在是“原来的说明。”" in answer.text
    assert "我刚写的说明。</textarea>" in answer.text


@pytest.mark.parametrize(("role", "status"), [("reader", 409), ("auditor", 404)])
def test_only_who_writes_explains(client: Client, fallen: Union, role: str, status: int) -> None:
    client.force_login(person(role, fallen))

    assert explain(client).status_code == status
    assert not Explanation.objects.exists()


def test_strangers_and_unknown_acts_find_nothing(client: Client, fallen: Union) -> None:
    client.force_login(person("clerk", fallen))
    assert explain(client, act="approve").status_code == 404

    client.force_login(person("clerk", UnionFactory()))
    assert explain(client).status_code == 404


def test_last_year_is_offered_and_never_taken_silently(client: Client, fallen: Union) -> None:
    ExplanationFactory(union=fallen, finding=KEY, text="登记簿换了，少了3家。", **LAST_YEAR)
    client.force_login(person("clerk", fallen))

    page = figures(client).text
    taken = figures(client, take=KEY).text

    assert "<b>上年说明</b>：登记簿换了，少了3家。" in page
    assert ("少了3家。</textarea>" in page, "少了3家。</textarea>" in taken) == (False, True)
    assert ("“3家”在本期指标里没有对得上的数" in page, "“3家”在本期指标里没有对得上的数" in taken) == (False, True)
    assert not Explanation.objects.filter(start=date(2014, 1, 1)).exists()


def test_stale_explanations_and_numbers_without_ground_are_marked(client: Client, fallen: Union) -> None:
    ExplanationFactory(union=fallen, finding=KEY, sentence="31人，上年同期100人。", text="3家企业注销。")
    client.force_login(person("clerk", fallen))

    page = figures(client)

    assert "数字变了，核对说明" in page.text
    assert "“3家”在本期指标里没有对得上的数" in page.text
    assert [line.mark.words for line in page.context["sheet"].lines if line.found] == ["核对说明"]


def test_remarks_stand_beside_their_figure_once_they_are_told(client: Client, fallen: Union) -> None:
    report = report_in(State.SUBMITTED, fallen)
    remark_on(report, {"text": "核对登记簿", "code": TOLD})
    client.force_login(person("clerk", fallen))
    assert "核对登记簿" not in figures(client).text

    Report.objects.update(state=State.RETURNED)

    page = figures(client).text
    assert "核对登记簿" in page
    assert f"{reverse('report', args=[report.pk])}#remark-{report.remarks.get().pk}" in page


@pytest.mark.parametrize("state", State)
def test_the_page_says_that_what_went_up_stays(client: Client, fallen: Union, state: State) -> None:
    report_in(state, fallen)
    client.force_login(person("clerk", fallen))

    told = "已提交第1次，改动不会进入已提交的文稿" in figures(client).text
    assert told is (state in (State.SUBMITTED, State.APPROVED))


def changes(client: Client, since: str) -> Any:
    return client.get(reverse("figure-changes"), {**WHAT, "union": "FL", "since": since})


def test_the_open_page_learns_of_changes(client: Client, street: Union) -> None:
    clerk, since = person("clerk", street), timezone.now()
    client.force_login(clerk)
    assert changes(client, since.isoformat()).text.strip() == ""

    for _ in range(2):
        record("新增", ActivityFactory(union=street), by=clerk)

    assert "之后台账改动2条" in changes(client, since.isoformat()).text
    assert changes(client, (since + timedelta(hours=1)).isoformat()).text.strip() == ""
    assert changes(client, "昨天").status_code == 404


@pytest.mark.parametrize("told", [0, 2])
def test_the_page_takes_few_queries(
    client: Client, fallen: Union, told: int, django_assert_max_num_queries: Any
) -> None:
    task_for(fallen.parent, indicators=[TOLD])
    Report.objects.update(state=State.RETURNED, round=1, submitted_by=person("clerk", fallen))
    for year in range(2014, 2014 - told, -1):
        ExplanationFactory(union=fallen, finding=KEY, start=date(year, 1, 1), end=date(year, 12, 31))
    remark_on(Report.objects.get(), *[{"text": "核对", "code": TOLD}] * told)
    client.force_login(person("clerk", fallen))

    with django_assert_max_num_queries(25):
        assert figures(client).status_code == 200
