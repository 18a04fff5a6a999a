"""Reports on their way in the demo district (报送与审核): every state is there to be seen."""

import pytest

from reports.assignments.models import Assignment
from reports.demo.reporting import LAST, THIS, report
from reports.filing.drift import drift
from reports.filing.reading import in_force
from reports.narrative.facts import Kind
from reports.totals.coverage import coverage_of
from reports.workflow.remarks import Remark
from reports.workflow.reports import Report
from reports.workflow.states import State
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db


def test_last_year_is_approved_and_this_year_stands_in_every_state(district: None) -> None:
    report()

    place = Union.objects.get(code="SEED-N")
    assert not coverage_of(place, LAST, Kind.SUMMARY).missing
    this = Report.objects.filter(start=THIS.start)
    assert {one.state for one in this} == set(State)
    assert Remark.objects.filter(report__in=this, answer="").count() == 2  # the work list of one street
    assert {one.code for one in drift(in_force(this.get(union__code="SEED-A")))}
    assert Assignment.objects.exclude(excused="").count() == 4
