"""Two rounds side by side: an answer for each remark, the unasked changes, and nothing else."""

from datetime import date
from typing import Any

import pytest

from reports.filing.models import Filing
from reports.filing.paragraphs import Place, paragraphs_of
from reports.filing.reading import readings_of
from reports.narrative.themes import Theme
from reports.periods import Period
from reports.review.rounds import Rounds, compared
from reports.workflow.actions import move
from reports.workflow.remarks import Remark
from reports.workflow.reports import Report
from reports.workflow.states import Act
from reports.writing.models import Passage
from tests.factories.activities import ActivityFactory
from tests.factories.figures import OverrideFactory
from tests.factories.people import MemberFactory
from tests.factories.reports import approved, clerk_of, handed_up, remark_on, report_for, reviewer_of, small_street
from tests.factories.writing import PassageFactory
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
MEMBERS, WOMEN, JOINED = "members.present", "members.women", "members.joined"
SINGLE: dict[str, Any] = {"joined_on": date(2014, 6, 1), "changed_on": date(2014, 6, 1)}


@pytest.fixture
def street() -> Union:
    return small_street()


@pytest.fixture
def report(street: Union) -> Report:
    return report_for(street)


def sent_back(report: Report, *remarks: dict[str, Any]) -> Filing:
    """Handed up and returned with these remarks; the filing that was returned."""
    filing = handed_up(report)
    remark_on(filing.report, *(remarks or ({"text": "再核对"},)))
    move(filing.report, Act.SEND_BACK, by=reviewer_of(report))
    return filing


def rounds_of(report: Report) -> Rounds:
    found = compared(Report.objects.get(pk=report.pk))
    assert found is not None
    return found


def answer(report: Report, *texts: str) -> None:
    for one, text in zip(Remark.objects.filter(report=report), texts, strict=True):
        Remark.objects.filter(pk=one.pk).update(answer=text, answered_by=clerk_of(report.union))


def test_three_remarks_have_three_answers_and_the_rest_is_what_else_moved(report: Report, street: Union) -> None:
    asked = (MEMBERS, JOINED, "unions.standing")
    first = sent_back(report, *({"text": f"核对{code}", "code": code} for code in asked))
    answer(report, "补录1人", "补录1人", "核对无误")
    MemberFactory(union=street, **SINGLE)
    OverrideFactory(union=street, code="training.bases", value=7)
    second = handed_up(report)

    rounds = rounds_of(report)

    before, now = readings_of(first), readings_of(second)
    moved = {code for code, reading in now.items() if reading.value != before[code].value}
    assert [one.remark.code for one in rounds.answers] == list(asked)
    assert [(one.before, one.now, one.remark.answer) for one in rounds.answers[:2]] == [("2人", "3人", "补录1人")] * 2
    assert (rounds.answers[2].is_changed, rounds.answers[2].remark.answer) == (False, "核对无误")
    assert {one.code for one in rounds.figures} == moved - set(asked)
    assert "training.bases" in {one.code for one in rounds.figures}
    old, new = paragraphs_of(first), paragraphs_of(second)
    assert {one.now for one in rounds.paragraphs if one.now} == set(new.values()) - set(old.values())
    assert rounds.count == 3 + len(rounds.figures) + len(rounds.paragraphs)


def test_a_report_that_came_back_unchanged_shows_its_remarks_alone(report: Report) -> None:
    sent_back(report, {"text": "核对", "code": MEMBERS, "said": "2人"})
    handed_up(report)

    rounds = rounds_of(report)

    assert [(one.label, one.before, one.now, one.is_changed) for one in rounds.answers] == [
        (readings_of(rounds.now)[MEMBERS].label, "2人", "2人", False)
    ]
    assert (rounds.figures, rounds.paragraphs) == ((), ())


def test_a_remark_on_the_whole_report_has_an_answer(report: Report) -> None:
    sent_back(report, {"text": "整篇再精简"})
    handed_up(report)

    assert [(one.label, one.is_gone) for one in rounds_of(report).answers] == [("整篇报告", False)]


def test_a_remark_on_a_row_shows_its_cells_then_and_now(report: Report, street: Union) -> None:
    filing = handed_up(report)
    row = filing.rows.filter(ledger="members.member").order_by("row")[0]
    remark_on(filing.report, {"text": "名字写错", "code": MEMBERS, "ledger": row.ledger, "row": row.row})
    move(filing.report, Act.SEND_BACK, by=reviewer_of(report))
    from_model = MemberFactory._meta.model.objects.get(pk=row.row)
    from_model.name = "钱二丽"
    from_model.save()
    handed_up(report)

    (answered,) = rounds_of(report).answers

    assert [(one.head, one.now) for one in answered.cells if one.is_changed] == [("姓名", "钱二丽")]
    assert (answered.is_changed, answered.is_gone) == (True, False)


def test_a_row_that_no_longer_counts_is_told(report: Report, street: Union) -> None:
    filing = handed_up(report)
    row = filing.rows.filter(ledger="members.member").order_by("row")[0]
    remark_on(filing.report, {"text": "重复", "ledger": row.ledger, "row": row.row, "said": "姓名：赵一鸣"})
    move(filing.report, Act.SEND_BACK, by=reviewer_of(report))
    MemberFactory._meta.model.objects.filter(pk=row.row).delete()
    handed_up(report)

    (answered,) = rounds_of(report).answers

    assert (answered.now, answered.is_gone, answered.cells) == ("不再计入", True, ())


def written(union: Union, theme: Theme, *paragraphs: str) -> None:
    Passage.objects.filter(union=union, theme=theme.name.lower()).delete()
    span = {"start": date(2014, 1, 1), "end": date(2014, 12, 31)}
    PassageFactory(union=union, theme=theme.name.lower(), text="\n".join(paragraphs), **span)


ONE = "今年我们走遍了辖区的每一家企业，和职工面对面谈心，把工会的声音带到车间班组。"
TWO = "困难职工的情况我们一户一户核实，档案一份一份建立，帮扶一件一件落实到位。"


def test_paragraphs_are_followed_wherever_they_went(report: Report, street: Union) -> None:
    written(street, Theme.PROBLEMS, ONE, TWO)
    first = sent_back(report, *({"text": "写具体", "theme": "PROBLEMS", "paragraph": n} for n in (1, 2)))
    Remark.objects.filter(paragraph=1).update(said=ONE)
    Remark.objects.filter(paragraph=2).update(said=TWO)
    assert paragraphs_of(first)[Place("PROBLEMS", 2)] == TWO
    written(street, Theme.PROBLEMS, "全新的一段，说的是另外的事情，字句都不同。", TWO.replace("一户一户", "逐户"))
    handed_up(report)

    rounds = rounds_of(report)

    told = [(one.label, one.now, one.is_changed) for one in rounds.answers]
    assert told[1] == ("存在问题第2段", TWO.replace("一户一户", "逐户"), True)
    assert rounds.paragraphs == ()


def test_paragraphs_that_came_and_went_are_told(report: Report, street: Union) -> None:
    written(street, Theme.PROBLEMS, ONE, TWO)
    sent_back(
        report, {"text": "删", "theme": "PROBLEMS", "paragraph": 1, "said": ONE}, {"text": "短", "theme": "PROBLEMS"}
    )
    written(street, Theme.PROBLEMS, TWO)
    written(street, Theme.PLANS, "2015年继续做好各项工作，让职工满意。")
    handed_up(report)

    rounds = rounds_of(report)

    assert [(one.label, one.is_gone) for one in rounds.answers] == [("存在问题第1段", True), ("存在问题", False)]
    new = [one for one in rounds.paragraphs if not one.before]
    assert [(one.label, one.now) for one in new] == [("下一步打算第1段", "2015年继续做好各项工作，让职工满意。")]


def test_a_paragraph_in_which_only_numbers_changed_says_so(report: Report, street: Union) -> None:
    written(street, Theme.PROBLEMS, "职工夜校还缺12间教室。", TWO)
    sent_back(report)
    written(street, Theme.PROBLEMS, "职工夜校还缺9间教室。", TWO + "明年接着做。")
    handed_up(report)

    moved = rounds_of(report).paragraphs

    assert [(one.place.number, one.is_reworded) for one in moved] == [(1, False), (2, True)]
    assert [(change.value, line[0].text) for change, line in moved[0].pieces] == [
        ("same", "职工夜校还缺"),
        ("removed", "12"),
        ("added", "9"),
        ("same", "间教室。"),
    ]


def test_what_moved_beside_the_value_is_told(report: Report, street: Union) -> None:
    OverrideFactory(union=street, code=JOINED, value=2, reason="按名册")
    sent_back(report)
    OverrideFactory._meta.model.objects.update(reason="按新名册")
    handed_up(report)

    (moved,) = rounds_of(report).figures

    assert (moved.code, moved.has_other_value, moved.asides) == (JOINED, False, ("改数原因：按名册 → 按新名册",))


def test_there_is_nothing_to_compare_a_first_submission_with(report: Report) -> None:
    filing = handed_up(report)

    assert compared(filing.report) is None


def test_rounds_that_were_withdrawn_are_passed_over(report: Report, street: Union) -> None:
    sent_back(report, {"text": "核对", "code": MEMBERS})
    move(handed_up(report).report, Act.WITHDRAW, by=clerk_of(street))
    third = handed_up(report)

    rounds = rounds_of(report)

    assert (rounds.before.round, rounds.now.round, third.round) == (1, 3, 3)
    assert len(rounds.answers) == 1


def test_a_reopened_report_is_compared_with_what_was_approved(report: Report, street: Union) -> None:
    move(approved(report), Act.REOPEN, by=reviewer_of(report), comment="会员人数报错")
    MemberFactory(union=street, **SINGLE)
    handed_up(report)

    rounds = rounds_of(report)

    assert rounds.answers == ()
    assert MEMBERS in {one.code for one in rounds.figures}


def test_an_earlier_round_can_be_compared_too(report: Report, street: Union) -> None:
    sent_back(report, {"text": "一"})
    sent_back(report, {"text": "二"})
    ActivityFactory(union=street, started_on=date(2014, 9, 1))
    now = handed_up(report)

    earlier = compared(now.report, 2)

    assert earlier is not None
    assert ([one.remark.text for one in earlier.answers], earlier.figures) == (["一"], ())


def test_a_figure_that_is_no_longer_reported_is_told(report: Report) -> None:
    first = sent_back(report, {"text": "核对", "code": MEMBERS, "said": "2人"})
    second = handed_up(report)
    second.figures.coded([MEMBERS, WOMEN]).delete()
    first.figures.coded([JOINED]).delete()

    rounds = rounds_of(report)

    assert [(one.now, one.is_gone) for one in rounds.answers] == [("已删去", True)]
    assert [(one.code, one.before is None, one.now is None) for one in rounds.figures] == [(JOINED, True, False)] or {
        one.code for one in rounds.figures
    } == {JOINED, WOMEN}


def test_periods_do_not_mix(street: Union) -> None:
    sent_back(report_for(street, Period.year(2013)))

    assert compared(handed_up(report_for(street)).report) is None
