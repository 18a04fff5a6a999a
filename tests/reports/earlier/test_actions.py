"""Acts on earlier summaries (往年总结办理)."""

from decimal import Decimal
from typing import Any

import pytest

from reports.earlier import actions
from reports.earlier.actions import Choice, Written, confirm, correct, drop, keep, take_back
from reports.earlier.models import EarlierSummary
from reports.figures.models import ToldFigure
from reports.periods import Period
from tests.factories.access import person
from tests.factories.earlier import EarlierSummaryFactory
from tests.factories.figures import ToldFigureFactory
from unions.access.refusal import Refused
from unions.access.roles import Role
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
YEAR = Period.year(2013)
JOINED = Choice(begin=14, finish=18, code="members.joined", value=Decimal(873))


def test_who_may_not_import_does_nothing() -> None:
    summary = EarlierSummaryFactory()
    by = person(Role.REVIEWER, summary.union)
    acts: tuple[Any, ...] = (
        lambda: keep(summary.union, YEAR, "甲", is_plan=False, by=by),
        lambda: correct(summary, "甲", YEAR, is_plan=False, version=1, by=by),
        lambda: drop(summary, by=by),
        lambda: confirm(summary, [JOINED], version=1, by=by),
        lambda: take_back(summary, by=by),
    )

    for act in acts:
        with pytest.raises(Refused, match="权限"):
            act()
    assert not Entry.objects.exists()


def test_all_or_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    summary = EarlierSummaryFactory()
    ToldFigureFactory(union=summary.union, start=summary.start, end=summary.end, code="members.joined")

    def as_if_new(summary: EarlierSummary, choice: Choice, by: Any) -> tuple[ToldFigure, dict[str, Any]]:
        place = {"union": summary.union, "start": summary.start, "end": summary.end, "code": choice.code}
        return ToldFigure(value=choice.value, by=by, source="甲", **place), {}

    monkeypatch.setattr(actions, "_figure", as_if_new)
    other = Choice(begin=0, finish=2, code="unions.founded", value=Decimal(1))

    with pytest.raises(Refused, match="刚刚有人改过或办理过"):
        confirm(summary, [other, JOINED], version=1, by=person(Role.CLERK, summary.union))

    summary.refresh_from_db()
    assert (summary.is_waiting, ToldFigure.objects.count(), Entry.objects.count()) == (True, 1, 0)


def test_a_figure_that_is_told_anew_keeps_its_version_going() -> None:
    summary = EarlierSummaryFactory()
    row = ToldFigureFactory(union=summary.union, start=summary.start, end=summary.end, code="members.joined", value=9)
    by = person(Role.CLERK, summary.union)

    written = confirm(summary, [JOINED], version=1, by=by)
    summary.refresh_from_db()
    take_back(summary, by=by)

    row.refresh_from_db()
    assert (str(written), row.value, row.source, row.version) == ("改填1项", 9, "社区台账", 3)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (Written(new=2, changed=1, same=3), "新填2项，改填1项，3项原来就是这个数"),
        (Written(new=2), "新填2项"),
        (Written(same=1), "1项原来就是这个数"),
    ],
)
def test_what_was_written_is_said_in_a_sentence(written: Written, said: str) -> None:
    assert str(written) == said
