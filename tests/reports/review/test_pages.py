"""The page of review: every tab, every act by form and by htmx, and nothing for those who may not."""

import re
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from reports.filing.models import Filing
from reports.filing.paragraphs import paragraphs_of
from reports.overview.lines import Group
from reports.review.remarking import accept, remark
from reports.review.views import TABS
from reports.workflow.actions import move
from reports.workflow.remarks import Acceptance, Remark
from reports.workflow.reports import Report
from reports.workflow.states import Act, State
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from tests.factories.reports import (
    approved,
    clerk_of,
    handed_up,
    remark_on,
    report_for,
    report_in,
    returned,
    reviewer_of,
    small_street,
    task_for,
)
from unions.access.models import Grant, User
from unions.access.roles import Role
from unions.organisations.models import Union, UnionKind
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
MOST_QUERIES = 25
ON_THE_TRAIL = 5  # whoever draws a sample leaves an entry
MEMBERS, MEN = "members.present", "members.men"
HX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def street() -> Union:
    return small_street()


@pytest.fixture
def filing(street: Union) -> Filing:
    task_for(street.parent)
    filing = handed_up(report_for(street))
    odd = {"rule": "jump", "level": "odd", "title": "会员增长", "sentence": "变化超过50%。", "codes": [MEMBERS]}
    filing.findings = [{**odd, "text": "新建3家", "by": "陈丽华", "stale": True, "notes": ["3家与台账不符"]}]
    filing.save(update_fields=["findings"])
    return filing


@pytest.fixture
def report(filing: Filing) -> Report:
    return filing.report


@pytest.fixture
def reviewer(client: Client, report: Report) -> User:
    user = reviewer_of(report)
    client.force_login(user)
    return user


def page(client: Client, report: Report, tab: str = "look", **query: Any) -> Any:
    return client.get(reverse("review", args=[report.pk]), {"tab": tab, **query})


def send(client: Client, report: Report, act: str, tab: str = "look", **data: Any) -> HttpResponse:
    """Press a button on the page as it stands."""
    fresh = Report.objects.get(pk=report.pk)
    url = f"{reverse('review', args=[report.pk])}?tab={tab}"
    extra = data.pop("extra", {})
    return client.post(url, {"act": act, "round": fresh.round, "version": fresh.version, **data}, **extra)  # type: ignore[return-value]


def said(response: Any) -> str:
    return " ".join(str(one) for one in response.context["messages"]) if response.context else ""


def state_of(report: Report) -> State:
    return State(Report.objects.get(pk=report.pk).state)


@pytest.mark.parametrize("tab", TABS)
def test_every_tab_opens_in_few_queries(
    client: Client, street: Union, filing: Filing, reviewer: User, tab: str, django_assert_max_num_queries: Any
) -> None:
    row = filing.rows.filter(ledger="members.member")[0]
    remark_on(
        filing.report,
        {"text": "核对", "code": MEMBERS},
        {"text": "姓名", "code": MEMBERS, "ledger": row.ledger, "row": row.row},
        {"text": "写具体", "theme": "LEAD", "paragraph": 1},
        {"text": "整篇精简"},
    )
    move(filing.report, Act.SEND_BACK, by=reviewer)
    MemberFactory(union=street, joined_on="2014-06-01", changed_on="2014-06-01")
    report = handed_up(filing.report).report
    for name in ("桂苑街道总工会", "云溪街道总工会"):
        handed_up(report_for(small_street(street.parent, name=name)))

    with django_assert_max_num_queries(MOST_QUERIES + ON_THE_TRAIL * (tab == "rows")):
        answer = page(client, report, tab, **({"code": MEMBERS, "seed": 7} if tab == "rows" else {}))

    assert answer.status_code == 200
    assert answer.context["tab"] == tab
    assert "下一个：" in answer.content.decode()


def test_the_page_shows_what_to_look_at_first(client: Client, report: Report, reviewer: User) -> None:
    answer = page(client, report)
    text = answer.content.decode()

    assert [item.code for item in answer.context["items"]] == [MEMBERS]
    assert "新建3家" in text
    assert "写这条说明以后，数字又变过" in text
    assert "还有1项未看" in text
    assert "开始审核" in text
    assert "2015-01-15" in text
    assert Report.objects.get(pk=report.pk).opened_at is None


def test_unknown_tabs_show_the_first(client: Client, report: Report, reviewer: User) -> None:
    assert page(client, report, "nonsense").context["tab"] == "look"


def test_a_first_submission_has_nothing_to_compare_with(client: Client, report: Report, reviewer: User) -> None:
    assert "这是第一次提交" in page(client, report, "rounds").content.decode()


def test_a_reviewer_opens_the_report(client: Client, report: Report, reviewer: User) -> None:
    send(client, report, "open")

    assert Report.objects.get(pk=report.pk).opened_at
    assert "还没有人开始审核" not in page(client, report).content.decode()


def test_a_remark_is_made_changed_and_taken_back_by_form(client: Client, report: Report, reviewer: User) -> None:
    made = send(client, report, "remark", code=MEMBERS, text="核对会员人数")
    assert made.headers["Location"].endswith("?tab=look#i-members_present")
    one = Remark.objects.get()
    assert (one.text, one.said, one.by) == ("核对会员人数", "2人", reviewer)

    send(client, report, "amend", remark=one.pk, text="核对男女人数")
    assert Remark.objects.get().text == "核对男女人数"
    assert "退回修改（1条意见）" in page(client, report).content.decode()

    send(client, report, "retract", remark=one.pk)
    assert not Remark.objects.exists()
    assert "已撤销" in said(
        client.get(send(client, report, "amend", remark=one.pk, text="再把人数改正").headers["Location"])
    )


def test_a_figure_is_accepted_and_looked_at_again(client: Client, report: Report, reviewer: User) -> None:
    send(client, report, "accept", code=MEMBERS)
    assert "要看的都看过了" in page(client, report).content.decode()

    send(client, report, "unaccept", code=MEMBERS)
    assert not Acceptance.objects.exists()


def test_paragraphs_rows_and_the_whole_take_remarks(
    client: Client, filing: Filing, report: Report, reviewer: User
) -> None:
    row = filing.rows.filter(ledger="members.member")[0]
    place = next(iter(paragraphs_of(filing)))
    send(client, report, "remark", "words", theme=place.theme, paragraph=place.number, text="第一条意见")
    send(client, report, "remark", "rows", code=MEMBERS, ledger=row.ledger, row=row.row, text="第二条意见")
    send(client, report, "remark", text="第三条意见")

    assert [bool(one.said) for one in Remark.objects.all()] == [True, True, False]
    assert "第一条意见" in page(client, report, "words").content.decode()
    assert "第二条意见" in page(client, report, "rows", code=MEMBERS).content.decode()
    asked = page(client, report).context["desk"].asked
    assert [(one.label, one.query.partition("#")[0]) for one in asked] == [
        ("导语第1段", "?tab=words"),
        (f"{asked[1].label}", f"?tab=rows&code={MEMBERS}"),
        ("整篇报告", ""),
    ]
    assert asked[1].label.endswith("的一条记录")


def test_htmx_swaps_one_mark_and_the_foot(client: Client, report: Report, reviewer: User) -> None:
    answer = send(client, report, "remark", code=MEMBERS, text="核对会员人数", extra=HX)
    text = answer.content.decode()

    assert re.findall(r'id="([mdoa][-a-z_]+)"', text) == ["m-members_present", "opening", "asked", "decide"]
    assert 'hx-swap-oob="true"' in text
    assert f'name="version" value="{Report.objects.get().version}"' in text
    assert "退回修改（1条意见）" in text


def test_what_htmx_is_refused_keeps_the_words(client: Client, report: Report, reviewer: User) -> None:
    text = send(client, report, "remark", code=MEMBERS, text="长" * 501, extra=HX).content.decode()

    assert 'role="alert"' in text
    assert "长" * 501 in text
    assert "<details open>" in text


def test_a_clean_report_is_approved(client: Client, report: Report, reviewer: User) -> None:
    answer = send(client, report, "approve")

    assert (state_of(report), answer.headers["Location"]) == (State.APPROVED, reverse("review", args=[report.pk]))
    assert "已定稿" in page(client, report).content.decode()


def test_a_report_with_remarks_is_returned_and_not_approved(client: Client, report: Report, reviewer: User) -> None:
    assert "至少写一条意见" in said(client.get(send(client, report, "send_back").headers["Location"]))
    send(client, report, "remark", code=MEMBERS, text="核对会员人数")
    assert "不能通过" in said(client.get(send(client, report, "approve").headers["Location"]))

    send(client, report, "send_back", comment="尽快")

    assert state_of(report) == State.RETURNED
    assert report.events.get(act=Act.SEND_BACK).comment == "尽快"
    text = page(client, report).content.decode()
    assert "等枫林街道总工会修改后重新提交" in text
    assert "核对" in text
    assert "<textarea" not in text


def test_of_two_reviewers_the_slower_is_told(client: Client, report: Report, reviewer: User) -> None:
    stale = Report.objects.get(pk=report.pk).version
    move(Report.objects.get(pk=report.pk), Act.APPROVE, by=person(Role.REVIEWER, report.union.parent))

    late = client.post(reverse("review", args=[report.pk]), {"act": "approve", "version": stale}, follow=True)
    mark = send(client, report, "accept", code=MEMBERS, extra=HX)

    assert "现为“已通过”，不能通过" in said(late)
    assert "不能再提意见或认可" in mark.content.decode()
    assert report.events.filter(act=Act.APPROVE).count() == 1


def test_a_decision_on_what_was_not_on_the_page_is_refused(client: Client, report: Report, reviewer: User) -> None:
    stale = Report.objects.get(pk=report.pk).version
    other = person(Role.REVIEWER, report.union.parent)
    remark(Report.objects.get(pk=report.pk), "核对会员人数", by=other, code=MEMBERS)

    late = client.post(reverse("review", args=[report.pk]), {"act": "send_back", "version": stale}, follow=True)

    assert "刷新后再办" in said(late)
    assert state_of(report) == State.SUBMITTED


def test_marks_on_a_round_that_is_over_are_refused(client: Client, report: Report, reviewer: User) -> None:
    move(report, Act.WITHDRAW, by=clerk_of(report.union))
    handed_up(report)
    url = reverse("review", args=[report.pk])

    answer = client.post(url, {"act": "remark", "round": 1, "code": MEMBERS, "text": "核对会员人数"}, follow=True)

    assert "重新提交（第2次）" in said(answer)
    assert not Remark.objects.exists()


ACTS = ("open", "remark", "accept", "unaccept", "amend", "retract", "send_back", "approve")


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(
    ("role", "place"),
    [
        *((role, place) for role in Role.values if role != Role.REVIEWER for place in ("own", "above")),
        (Role.REVIEWER, "elsewhere"),
        (Role.REVIEWER, "beside"),
    ],
)
def test_strangers_and_other_roles_find_nothing(
    client: Client, report: Report, role: str, place: str, act: str
) -> None:
    made = remark(report, "核对会员人数", by=reviewer_of(report), code=MEN)
    somebody = person(role, where(place, report.union))
    client.force_login(somebody)

    answers = [page(client, report), send(client, report, act, code=MEMBERS, text="把人数改正", remark=made.pk)]

    assert [answer.status_code for answer in answers] == [404, 404]
    assert state_of(report) == State.SUBMITTED
    assert [one.text for one in Remark.objects.all()] == ["核对会员人数"]


def where(place: str, street: Union) -> Union:
    if place == "elsewhere":
        return UnionFactory(kind=UnionKind.DISTRICT)
    return (
        UnionFactory(kind=UnionKind.STREET, parent=street.parent)
        if place == "beside"
        else getattr(street, "parent" if place == "above" else "self", street)
    )


def of_the_union_itself(report: Report) -> User:
    return person(Role.REVIEWER, report.union)


def the_submitter(report: Report) -> User:
    submitter = clerk_of(report.union)
    Grant.objects.create(user=submitter, role=Role.REVIEWER, union=report.union.parent)
    return User.objects.get(pk=submitter.pk)


@pytest.mark.parametrize(
    ("somebody", "why"), [(of_the_union_itself, "由上级工会审核"), (the_submitter, "你自己提交的")]
)
def test_who_cannot_decide_sees_why_and_no_marks(client: Client, report: Report, somebody: Any, why: str) -> None:
    made = remark(report, "男会员偏多", by=reviewer_of(report), code=MEN)
    accept(report, MEMBERS, by=reviewer_of(report))
    client.force_login(somebody(report))

    for tab in TABS:
        text = page(client, report, tab).content.decode()
        assert why in text
        assert "男会员偏多" not in text
        assert "<textarea" not in text
    refused = [
        said(client.get(send(client, report, act, code=MEMBERS, text="把人数改正", remark=made.pk).headers["Location"]))
        for act in ACTS
    ]
    assert all(refused)
    assert (state_of(report), Remark.objects.get().text, Acceptance.objects.count()) == (
        State.SUBMITTED,
        "男会员偏多",
        1,
    )


def test_the_reviewers_of_the_union_itself_see_no_medians(client: Client, report: Report) -> None:
    client.force_login(of_the_union_itself(report))

    assert "同级中位" not in page(client, report, "all").content.decode()


def test_acts_that_there_are_not_are_404(client: Client, report: Report, reviewer: User) -> None:
    assert send(client, report, "nonsense").status_code == 404


@pytest.mark.parametrize("wrong", [{"row": "9" * 30}, {"row": "-1"}, {"row": "x"}, {"paragraph": "²"}])
def test_crafted_numbers_are_refused(client: Client, report: Report, reviewer: User, wrong: dict[str, str]) -> None:
    pinned = {"ledger": "members.member", "theme": "", **wrong}

    send(client, report, "remark", text="把人数改正", **({"code": "no.such"} | pinned))

    assert not Remark.objects.exists()


def test_the_words_open_to_figures_and_point_out_loose_numbers(client: Client, report: Report, reviewer: User) -> None:
    text = page(client, report, "words").content.decode()

    assert reverse("frozen-figure", args=[report.filings.get().pk, MEMBERS]) in text
    assert text.count('class="para"') == len(paragraphs_of(report.filings.get()))


def test_a_sample_is_the_same_at_the_same_address(client: Client, street: Union, reviewer: User) -> None:
    for _ in range(15):
        MemberFactory(union=street, joined_on="2014-05-01", changed_on="2014-05-01")
    move(Report.objects.get(), Act.WITHDRAW, by=clerk_of(street))
    report = handed_up(Report.objects.get()).report

    drawn = [page(client, report, "rows", code=MEMBERS, seed=seed).context["sample"] for seed in (7, 7, 8)]
    whole = page(client, report, "rows", code=MEMBERS).context["sample"]

    rows = [[line.row.pk for line in one.lines] for one in drawn]
    assert (rows[0] == rows[1], rows[0] == rows[2], len(rows[0])) == (True, False, 10)
    assert (whole.count, len(whole.lines)) == (17, 17)
    assert Entry.objects.filter(act="抽查记录", user=reviewer).count() == 4


@pytest.mark.parametrize("code", ["no.such", "unions.rate"])
def test_figures_without_rows_have_no_sample(client: Client, report: Report, reviewer: User, code: str) -> None:
    assert page(client, report, "rows", code=code).status_code == 404


def test_other_reports_that_wait_are_at_hand(client: Client, street: Union, report: Report, reviewer: User) -> None:
    beside = [small_street(street.parent, name=f"{name}街道总工会") for name in ("桂苑", "云溪")]
    waiting = [handed_up(report_for(one)).report for one in beside]
    move(waiting[1], Act.APPROVE, by=reviewer)

    desk = page(client, report).context["desk"]
    assert (desk.preceding, desk.following) == (None, waiting[0])
    desk = page(client, waiting[0]).context["desk"]
    assert (desk.preceding, desk.following) == (report, report)


def test_the_next_report_is_the_one_that_the_queue_puts_next(
    client: Client, street: Union, report: Report, reviewer: User
) -> None:
    """The second below the first in the tree is clean; the third has something to be looked at."""
    beside = [small_street(street.parent, name=f"{name}街道总工会") for name in ("桂苑", "云溪")]
    clean, odd = [handed_up(report_for(one)).report for one in beside]
    odd.filings.update(findings=[{"rule": "jump", "level": "odd", "codes": [MEMBERS], "text": "属实"}])

    desk = page(client, report).context["desk"]
    overview = client.get(reverse("reviews"), {"union": street.parent.code, "period": "2014"}).context["queue"]

    assert [line.report for line in overview.groups[Group.WAITING]] == [report, odd, clean]
    assert (desk.preceding, desk.following) == (None, odd)
    assert page(client, clean).context["desk"].preceding == odd
    move(odd, Act.APPROVE, by=reviewer)
    assert page(client, odd).context["desk"].following == report


def test_what_is_usual_beside_a_unit_is_for_those_above_it(client: Client, street: Union) -> None:
    beside = [small_street(street.parent, name=f"{name}街道总工会") for name in ("桂苑", "云溪")]
    report = [handed_up(report_for(one)).report for one in (*beside, street)][-1]

    client.force_login(reviewer_of(report))
    above = page(client, report, "all").context["look"].medians
    client.force_login(person(Role.REVIEWER, street))
    own = page(client, report, "all").context["look"].medians

    assert (bool(above), own) == (True, {})


def test_earlier_rounds_can_be_read(client: Client, report: Report, reviewer: User) -> None:
    row = {"ledger": "members.member", "row": 1}
    returned(report, {"text": "核对男女", "code": MEN}, {"text": "姓名", **row}, by=reviewer)
    handed_up(report)

    text = page(client, report, "all", round=1).content.decode()
    missing = page(client, report, round=9).content.decode()

    assert "核对男女" in text
    assert "<textarea" not in text
    assert "这是第1次提交" in text
    assert "没有第9次提交" in missing


@pytest.mark.parametrize("state", [State.NOT_STARTED, State.DRAFTING])
def test_a_report_that_was_not_handed_up_says_so(client: Client, street: Union, state: State) -> None:
    client.force_login(person(Role.REVIEWER, street.parent))

    assert "还没有提交" in page(client, report_in(state, street)).content.decode()


def test_a_report_that_was_withdrawn_says_so(client: Client, report: Report, reviewer: User) -> None:
    move(report, Act.WITHDRAW, by=clerk_of(report.union))

    assert "已撤回" in page(client, report).content.decode()


def test_approved_reports_keep_their_marks(client: Client, report: Report, reviewer: User) -> None:
    accept(report, MEMBERS, by=reviewer)
    approved(report, by=reviewer)

    assert "认可" in page(client, report).content.decode()
    assert page(client, report, "all").context["marks"].accepted.keys() == {MEMBERS}
