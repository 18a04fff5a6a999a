"""The work list ticks itself off: what was changed or answered is done, and nothing else."""

from typing import Any

import pytest

from members.people.models import Member
from reports.documents.assemble import summary_of
from reports.filing.sections import sections_of
from reports.filing.worklist import ELSEWHERE, GONE, Mending, answer, last_remarks, work_list
from reports.narrative.facts import Kind
from reports.narrative.themes import Theme
from reports.workflow.remarks import Remark
from reports.workflow.reports import Report
from reports.writing.actions import Living, Place, write
from tests.factories.access import person
from tests.factories.figures import OverrideFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from tests.factories.reports import YEAR, clerk_of, handed_up, remark_on, report_for, returned, small_street
from unions.access.refusal import Refused
from unions.access.roles import Role
from unions.ledgers.actions import change, remove
from unions.ledgers.books import books
from unions.organisations.models import Union, UnionKind
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
FIGURE = {"text": "会员数与名册不符", "code": "members.present", "said": "2人"}


@pytest.fixture
def street() -> Union:
    return small_street()


def mendings(report: Report) -> tuple[Mending, ...]:
    paper = summary_of(report.union, report.period)
    return work_list(report, paper.figures, sections_of(paper))


def the_mending(report: Report) -> Mending:
    (one,) = mendings(report)
    return one


def of_row(member: Member) -> dict[str, Any]:
    return {"text": "入会日期不对", "code": "members.present", "ledger": "members.member", "row": member.pk}


def test_nothing_is_to_be_done_before_a_report_came_back(street: Union) -> None:
    report = handed_up(report_for(street)).report
    remark_on(report, FIGURE)

    assert mendings(report) == ()


def test_a_figure_is_done_when_it_is_another(street: Union) -> None:
    report = returned(report_for(street), FIGURE)
    before = the_mending(report)
    MemberFactory(union=street, joined_on="2014-06-01", changed_on="2014-06-01")

    after = the_mending(report)

    assert (before.said, before.now, before.is_done) == ("2人", "2人", False)
    assert (after.said, after.now, after.is_done) == ("2人", "3人", True)
    assert after.url == f"/figures/members.present/{report.query}"


def test_a_corrected_figure_counts_as_changed(street: Union) -> None:
    report = returned(report_for(street), {"text": "漏了一户", "code": "aid.households"})
    OverrideFactory(union=street, code="aid.households", value=3)

    assert (the_mending(report).said, the_mending(report).now, the_mending(report).is_changed) == ("0户", "3户", True)


def test_a_row_is_done_when_it_was_changed_or_taken_away(street: Union) -> None:
    first, second = Member.objects.filter(union=street).order_by("pk")
    report = returned(report_for(street), of_row(first), of_row(second))
    ledger, clerk = books().of(Member), clerk_of(street)
    assert ledger is not None
    assert [one.is_done for one in mendings(report)] == [False, False]
    first.phone = "13800000000"
    change(ledger, first, by=clerk, version=first.version)
    remove(ledger, second, by=clerk, reason="重复登记")

    changed, gone = mendings(report)

    assert (changed.is_done, changed.url.endswith(f"/{first.pk}/change/?back=%2Freports%2F{report.pk}%2F")) == (
        True,
        True,
    )
    assert (gone.is_done, gone.now, gone.url) == (True, GONE, "")


def test_a_row_that_has_left_the_union_is_told_without_its_present_words(street: Union) -> None:
    away, stays = Member.objects.filter(union=street).order_by("pk")
    inside, outside = (
        UnionFactory(parent=street, grassroots=True),
        UnionFactory(parent=street.parent, kind=UnionKind.STREET),
    )
    report = returned(report_for(street), of_row(away), of_row(stays))
    ledger, above = books().of(Member), person(Role.CLERK, street.parent or street)
    assert ledger is not None
    away.union, stays.union = outside, inside
    away.name = stays.name = "改名以后"
    for member in (away, stays):
        change(ledger, member, by=above, version=member.version)

    gone, here = mendings(report)

    assert (gone.now, gone.is_done, gone.url) == (ELSEWHERE, True, "")
    assert (here.now.startswith("改名以后"), here.is_done, bool(here.url)) == (True, True, True)


def test_a_paragraph_is_done_when_it_reads_otherwise(street: Union) -> None:
    filing = handed_up(report_for(street))
    section = next(one for one in filing.paper["sections"] if one["paragraphs"])
    theme, said = section["themes"][0], section["paragraphs"][0]
    report = returned(filing.report, {"text": "写具体些", "theme": theme, "paragraph": 1, "said": said})
    before = the_mending(report)
    place = Place(street, YEAR, Kind.SUMMARY, Theme[theme])
    write(place, f"{said}还办了一件事。", by=clerk_of(street), version=0, living=Living({}))

    after = the_mending(report)

    assert (before.now, before.is_done) == (said, False)
    assert (after.now, after.is_done) == (f"{said}还办了一件事。", True)
    assert after.url.endswith(f"&theme={theme.lower()}#{theme.lower()}")


def test_a_section_and_the_whole_paper(street: Union) -> None:
    filing = handed_up(report_for(street))
    theme = filing.paper["sections"][0]["themes"][0]
    report = returned(filing.report, {"text": "通读一遍", "theme": theme}, "加一张表")

    section, whole = mendings(report)

    assert (section.is_done, section.place) == (False, Theme[theme].value.name)
    assert (whole.is_done, whole.place, whole.url) == (False, "全文", "")


def test_an_answer_ticks_off_and_goes_on_the_trail(street: Union) -> None:
    report = returned(report_for(street), FIGURE)
    remark, clerk = last_remarks(report).get(), clerk_of(street)

    answer(remark, " 已核对\n名册 ", by=clerk)

    assert (the_mending(report).is_done, remark.answer, remark.answered_by) == (True, "已核对 名册", clerk)
    entry = Entry.objects.get(act="答复审核意见")
    assert entry.after == {"意见": FIGURE["text"], "答复": "已核对 名册"}
    answer(remark, "", by=clerk)
    assert (the_mending(report).is_done, remark.answered_by) == (False, None)


def test_an_answer_that_says_nothing_ticks_nothing_off(street: Union) -> None:
    report = returned(report_for(street), FIGURE)

    with pytest.raises(Refused, match="写明改在哪里，或者为什么不用改，至少5个字"):
        answer(last_remarks(report).get(), "无。", by=clerk_of(street))

    assert not the_mending(report).is_done


def test_the_same_answer_again_is_no_act(street: Union) -> None:
    remark = last_remarks(returned(report_for(street), FIGURE)).get()
    for _ in range(2):
        answer(remark, "已逐人核对", by=clerk_of(street))

    assert Entry.objects.filter(act="答复审核意见").count() == 1


@pytest.mark.parametrize("role", [Role.READER, Role.REVIEWER])
def test_only_those_who_hand_up_answer(street: Union, role: Role) -> None:
    remark = last_remarks(returned(report_for(street), FIGURE)).get()

    with pytest.raises(Refused, match="经办人答复"):
        answer(remark, "已逐人核对", by=person(role, street.parent or street))


def test_an_answer_is_refused_once_the_report_has_gone_up_again(street: Union) -> None:
    remark = last_remarks(returned(report_for(street), FIGURE)).get()
    stale = Remark.objects.get(pk=remark.pk)
    handed_up(remark.report)

    with pytest.raises(Refused, match="已经提交"):
        answer(stale, "再补上一句", by=clerk_of(street))
    with pytest.raises(Refused, match="超过500个字"):
        answer(stale, "长" * 501, by=clerk_of(street))


def test_of_two_clerks_who_answer_at_once_one_is_told(street: Union) -> None:
    remark = last_remarks(returned(report_for(street), FIGURE)).get()
    late = Remark.objects.get(pk=remark.pk)
    answer(remark, "已逐人核对", by=clerk_of(street))

    with pytest.raises(Refused, match="刚刚有人答复过"):
        answer(late, "数字没有错", by=clerk_of(street))


def test_the_next_round_begins_with_its_own_list(street: Union) -> None:
    report = returned(report_for(street), FIGURE)
    again = returned(report, "署名不对")

    assert [one.remark.text for one in mendings(again)] == ["署名不对"]


@pytest.mark.parametrize("remarks", [1, 4])
def test_the_list_takes_the_same_queries_for_any_number(
    street: Union, django_assert_num_queries: Any, remarks: int
) -> None:
    member = Member.objects.filter(union=street).order_by("pk")[0]
    report = returned(report_for(street), *[FIGURE, of_row(member)] * remarks)
    paper = summary_of(street, YEAR)

    with django_assert_num_queries(6):
        assert len(work_list(report, paper.figures, sections_of(paper))) == 2 * remarks
