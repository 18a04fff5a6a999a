"""Everything that stands in the way of a submission is told at once, each with the place where it is mended."""

from urllib.parse import urlsplit

import pytest
from django.urls import resolve

from reports.catalogue import CATALOGUE
from reports.catalogue.kinds import Ratio, Told
from reports.documents.assemble import summary_of
from reports.filing.readiness import FIRST, MOST_SAID, Ground, Heap, Hindrance, NotReady, hindrances, readiness_of
from reports.workflow.reports import Report
from tests.factories.figures import OverrideFactory, ToldFigureFactory
from tests.factories.people import MemberFactory
from tests.factories.reports import (
    answer_all,
    explain_all,
    handed_up,
    report_for,
    returned,
    small_street,
    task_for,
)
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
TOLD = next(one.code for one in CATALOGUE if isinstance(one, Told))


@pytest.fixture
def street() -> Union:
    return small_street()


def found(street: Union) -> tuple[Hindrance, ...]:
    return readiness_of(report_for(street), summary_of(street, report_for(street).period)).faults


def test_a_clean_paper_is_ready(street: Union) -> None:
    report = report_for(street)

    ready = readiness_of(report, summary_of(street, report.period))
    assert hindrances(ready, "王建国") == ()
    assert [str(one) for one in hindrances(ready, "　")] == ["还没有填写审签领导"]


def test_a_paper_that_nobody_began_has_no_report_yet(street: Union) -> None:
    fresh = Report(union=street, kind="summary", start="2014-01-01", end="2014-12-31")

    assert readiness_of(fresh, summary_of(street, report_for(street).period)).faults == ()


def test_contradictions_and_oddities_stand_in_the_way_until_they_are_mended_or_explained(street: Union) -> None:
    report = report_for(street)
    OverrideFactory(union=street, code="members.women", value=3)
    OverrideFactory(union=street, code="training.people", value=400)
    ToldFigureFactory(union=street, code="training.people", value=100, start="2013-01-01", end="2013-12-31")

    before = found(street)
    explain_all(report)
    after = found(street)

    assert {"看来源并改正", "写说明"} == {one.remedy for one in before}
    assert {"看来源并改正"} == {one.remedy for one in after}
    assert any("职业技能培训" in str(one) or "培训" in str(one) for one in before if one.remedy == "写说明")


def test_remarks_wait_for_a_change_or_an_answer(street: Union) -> None:
    figure = {"text": "会员数与名册不符", "code": "members.present", "said": "2人"}
    report = returned(report_for(street), figure, "补一张照片")
    first = found(street)
    MemberFactory(union=street, joined_on="2014-06-01", changed_on="2014-06-01")
    second = found(street)
    answer_all(report)

    assert [str(one)[:7] for one in first] == ["审核意见“会员", "审核意见“补一"]
    assert [str(one) for one in second] == ["审核意见“补一张照片”还没有改，也没有答复"]
    assert found(street) == ()


def test_long_remarks_are_told_by_how_they_begin(street: Union) -> None:
    returned(report_for(street), "核对名册，" * 40)

    (one,) = found(street)

    assert str(one) == f"审核意见“{'核对名册，' * 12}……”还没有改，也没有答复"


def test_what_the_task_asks_for_must_be_there(street: Union) -> None:
    task = task_for(street.parent, indicators=[TOLD, "members.present", "gone.away"], sections=["plans", "lead"])

    missing = found(street)

    assert [one.remedy for one in missing] == ["去填报", "去填报", "去写"]
    assert [urlsplit(one.url).path for one in missing] == [
        f"/figures/{TOLD}/told/",
        "/figures/gone.away/",
        "/writing/",
    ]
    assert "必写章节“下一步打算”还没有内容" in str(missing[-1])
    task.assignments.update(excused="今年新建，不报")
    assert found(street) == ()


def test_a_rate_of_nothing_is_no_omission(street: Union) -> None:
    figures = summary_of(street, report_for(street).period).figures
    empty = next(one.code for one in CATALOGUE if isinstance(one, Ratio) and figures[one.code].whole == 0)
    task_for(street.parent, indicators=[empty])

    assert found(street) == ()


def test_every_link_leads_to_a_page(street: Union) -> None:
    task_for(street.parent, indicators=[TOLD], sections=["plans"])
    OverrideFactory(union=street, code="members.women", value=3)

    for one in found(street):
        assert resolve(urlsplit(one.url).path)


def test_what_is_best_done_first_stands_first_and_what_is_alike_together(street: Union) -> None:
    returned(report_for(street), "补一张照片", "核对名册")
    task_for(street.parent, indicators=[TOLD], sections=["plans"])
    OverrideFactory(union=street, code="members.women", value=3)
    OverrideFactory(union=street, code="training.people", value=400)
    ToldFigureFactory(union=street, code="training.people", value=100, start="2013-01-01", end="2013-12-31")
    report = report_for(street)

    ready = readiness_of(report, summary_of(street, report.period))

    assert [(heap.ground.label, len(heap.items)) for heap in ready.heaps] == [
        ("审核意见", 2),
        ("错误：部分大于总数", 1),
        ("错误：分项合计不符", 1),
        ("必报指标", 1),
        ("必写章节", 1),
        ("待说明：变化较大", 1),
    ]
    assert tuple(one for heap in ready.heaps for one in heap.items) == ready.faults
    assert ready.heaps[-1].ground.url.endswith("#r-jump")


@pytest.mark.parametrize(("number", "shown"), [(1, 1), (FIRST + 1, FIRST + 1), (FIRST + 2, FIRST)])
def test_many_of_one_ground_are_folded(number: int, shown: int) -> None:
    heap = Heap(Ground("必报指标"), tuple(Hindrance(f"第{at}处") for at in range(number)))

    assert (len(heap.first), heap.first + heap.others) == (shown, heap.items)


def test_the_refusal_is_one_sentence_for_any_number() -> None:
    many = tuple(Hindrance(f"第{number}处") for number in range(1, MOST_SAID + 2))

    assert str(NotReady(many[:1])) == "没有提交，还有1处要改：第1处。"
    assert str(NotReady(many)).endswith("第5处……")


def test_a_submission_that_is_not_ready_is_refused_with_everything(street: Union) -> None:
    OverrideFactory(union=street, code="members.women", value=3)

    with pytest.raises(NotReady) as told:
        handed_up(report_for(street), leader="")

    assert [one.remedy for one in told.value.hindrances] == ["去填写", "看来源并改正", "看来源并改正"]
