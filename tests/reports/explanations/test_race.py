"""Several clerks explain the same finding at the same moment: one is kept, the others are told."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection

from reports.explanations import explaining
from reports.explanations.explaining import explain, explain_together
from reports.explanations.models import Explanation
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.actions import begin
from tests.factories.access import person
from tests.factories.figures import ToldFigureFactory
from tests.factories.organisations import UnionFactory
from tests.racing import while_paused
from unions.access.models import User
from unions.access.refusal import Refused
from unions.trail.models import Entry

PEOPLE = 6
CODE = "rights.reception_received"
YEAR = Period.year(2014)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("version", [0, 1])
def test_one_explanation_wins(version: int) -> None:
    street = UnionFactory(street=True, parent=UnionFactory())
    ToldFigureFactory(union=street, code=CODE, value=30)
    ToldFigureFactory(union=street, code=CODE, value=100, start=date(2013, 1, 1), end=date(2013, 12, 31))
    clerks = [person("clerk", street) for _ in range(PEOPLE)]
    for _ in range(version):
        explain(street, YEAR, f"jump:{CODE}", "原来的说明。", by=clerks[0])
    start = Barrier(PEOPLE)

    def save(number: int) -> bool:
        user = User.objects.get(pk=clerks[number].pk)
        start.wait()
        try:
            explain(street, YEAR, f"jump:{CODE}", f"第{number}个人的说明。", by=user, version=version)
        except Refused:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(PEOPLE) as pool:
        won = list(pool.map(save, range(PEOPLE)))

    kept = Explanation.objects.get()
    assert (won.count(True), kept.version) == (1, version + 1)
    assert kept.text == f"第{won.index(True)}个人的说明。"
    assert Entry.objects.filter(ledger="reports.explanation").count() == version + 1


def test_explaining_together_and_one_by_one_do_not_wait_for_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """One goes through both findings; the other has the second one in hand and comes to the trail."""
    street = UnionFactory(street=True, parent=UnionFactory())
    other = "rights.reception_staff"
    for code in (CODE, other):
        ToldFigureFactory(union=street, code=code, value=30)
        ToldFigureFactory(union=street, code=code, value=100, start=date(2013, 1, 1), end=date(2013, 12, 31))
    one, two = (person("clerk", street) for _ in range(2))
    begin(street, YEAR, Kind.SUMMARY, by=one)
    keys = sorted([f"jump:{CODE}", f"jump:{other}"])

    told = while_paused(
        monkeypatch,
        explaining,
        "_keep",
        lambda: explain_together(street, YEAR, keys, "两处是同一个原因。", by=one),
        lambda: explain(street, YEAR, keys[1], "单独写的说明。", by=two),
        after=True,
    )

    assert told.count("") == 1
    assert Explanation.objects.count() == (2 if told[0] == "" else 1)
