"""What a reviewer looks at: exceptions first, with all that he judges them by."""

from datetime import date
from typing import Any

import pytest

from reports.filing.models import Filing
from reports.filing.reading import in_force
from reports.review.looking import Reason, to_look_at
from reports.review.remarking import accept, remark
from tests.factories.figures import OverrideFactory
from tests.factories.people import MemberFactory
from tests.factories.reports import handed_up, report_for, returned, reviewer_of, small_street
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
MEMBERS, MEN, JOINED = "members.present", "members.men", "members.joined"
ODD: dict[str, Any] = {
    "rule": "jump",
    "heading": "大幅变动",
    "key": "jump:members.present",
    "level": "odd",
    "title": "会员比上年增长60.0%",
    "sentence": "变化超过50%，需说明原因。",
    "codes": [MEMBERS],
    "text": "",
    "by": "",
    "at": "",
    "stale": False,
    "notes": [],
}


@pytest.fixture
def street() -> Union:
    return small_street()


def found(filing: Filing | None, *findings: dict[str, Any]) -> Filing:
    assert filing
    filing.findings = list(findings)
    filing.save(update_fields=["findings"])
    return filing


def test_a_report_within_its_band_has_nothing_to_look_at(street: Union) -> None:
    assert to_look_at(found(handed_up(report_for(street)))) == []


def test_what_is_odd_comes_before_what_is_explained(street: Union) -> None:
    explained = {**ODD, "codes": [MEN, MEMBERS], "text": "新建企业工会3家", "by": "陈丽华"}

    items = to_look_at(found(handed_up(report_for(street)), explained, ODD))

    assert [(one.code, one.reasons) for one in items] == [(MEMBERS, (Reason.ODD,)), (MEN, (Reason.EXPLAINED,))]
    assert items[0].is_beyond
    assert items[1].findings == (explained,)


def test_what_was_changed_or_remarked_on_comes_back(street: Union) -> None:
    report = report_for(street)
    returned(report, {"text": "核对", "code": MEN, "said": "2人"})
    MemberFactory(union=street, joined_on=date(2014, 6, 1), changed_on=date(2014, 6, 1))

    items = {one.code: one for one in to_look_at(found(handed_up(report)))}

    assert items[MEMBERS].reasons == (Reason.CHANGED,)
    assert items[MEMBERS].moved is not None
    assert items[MEMBERS].moved.before_told == "2人"
    assert Reason.REMARKED in items[MEN].reasons
    assert [one.remark.text for one in items[MEN].asked] == ["核对"]


def test_each_stands_beside_last_year_the_median_and_the_mark(street: Union) -> None:
    for one in (
        street,
        *(small_street(street.parent, name=f"桂苑{members}街道", members=members) for members in (5, 8)),
    ):
        OverrideFactory(union=one, code=JOINED, value=4, start=date(2013, 1, 1), end=date(2013, 12, 31))
        handed_up(report_for(one))

    (item,) = to_look_at(found(in_force(report_for(street)), {**ODD, "codes": [JOINED]}))

    assert (item.reading.value, item.reading.last_year, item.usual, item.usual_growth) == (2, 4, "5", "+25%")
    assert item.against_last_year == "−50%"
    assert item.mark.is_open


def test_of_fewer_than_three_units_no_median_is_told(street: Union) -> None:
    for one in (street, small_street(street.parent, name="桂苑街道总工会", members=8)):
        OverrideFactory(union=one, code=JOINED, value=4, start=date(2013, 1, 1), end=date(2013, 12, 31))
        handed_up(report_for(one))

    (item,) = to_look_at(found(in_force(report_for(street)), {**ODD, "codes": [JOINED]}))

    assert (item.median, item.usual, item.usual_growth) == (None, "—", "")


def test_marks_are_those_of_the_round(street: Union) -> None:
    report = report_for(street)
    returned(report, {"text": "核对", "code": MEMBERS})
    filing = found(handed_up(report), ODD, {**ODD, "codes": [MEN]})
    reviewer = reviewer_of(report)
    accept(filing.report, MEMBERS, by=reviewer)
    remark(filing.report, "男会员偏多", by=reviewer, code=MEN)

    items = {one.code: one.mark for one in to_look_at(filing)}

    assert items[MEMBERS].acceptance is not None
    assert items[MEMBERS].remarks == ()
    assert [one.text for one in items[MEN].remarks] == ["男会员偏多"]
    assert not items[MEN].is_open


def test_findings_on_figures_that_are_not_there_are_left_out(street: Union) -> None:
    assert to_look_at(found(handed_up(report_for(street)), {**ODD, "codes": []}, {**ODD, "codes": ["gone"]})) == []
