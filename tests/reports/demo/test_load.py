from collections import defaultdict
from collections.abc import Iterator
from io import StringIO
from itertools import islice

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import models, transaction
from django.test import override_settings

from members.people.models import Member
from reports.assignments.models import Assignment
from reports.demo.reporting import LAST, THIS
from reports.demo.users import PASSWORD, USERS
from reports.filing.drift import drift
from reports.filing.reading import in_force
from reports.narrative.facts import Kind as PaperKind
from reports.totals.coverage import coverage_of
from reports.workflow.remarks import Remark
from reports.workflow.reports import Report
from reports.workflow.states import State
from unions.access.owned import Part
from unions.contracts.models import CollectiveContract
from unions.elections.models import Term
from unions.ledgers.kinds import Kind
from unions.organisations.models import Union

SAMPLE = 40  # rows of each ledger
WEEKEND = (1, 7)  # as databases number the days of the week

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def told(django_db_setup, django_db_blocker) -> Iterator[str]:
    """The demo district with its reports, loaded once for all tests here, and what the command said."""
    said = StringIO()
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(DEMO=True):
            call_command("demo", stdout=said)
        yield said.getvalue()
        transaction.set_rollback(True)


def ledgers() -> list[type[models.Model]]:
    """What people keep; the standard kinds belong to nobody and are never typed in."""
    return [model for model in apps.get_models() if issubclass(model, (Union, Part)) and not issubclass(model, Kind)]


def sample(model: type[models.Model]) -> Iterator[models.Model]:
    """Rows spread over the whole ledger."""
    keys = model._base_manager.order_by("pk").values_list("pk", flat=True)
    step = max(len(keys) // SAMPLE, 1)
    return model._base_manager.filter(pk__in=list(islice(keys, 0, None, step))).iterator()


def test_every_row_meets_the_rules_of_its_ledger(told):
    faults = defaultdict(list)

    for model in ledgers():
        for row in sample(model):
            try:
                row.full_clean()
            except ValidationError as wrong:
                faults[model.__name__].append((str(row), wrong.messages))

    assert dict(faults) == {}


def test_nobody_stands_in_two_rows(told):
    assert Member.objects.values("id_number_index").distinct().count() == Member.objects.count()


def test_names_with_rare_characters_are_among_the_members(told):
    rare = [character for character in "堃喆玥赟祎" if not Member.objects.filter(name__contains=character).exists()]

    assert rare == []


@pytest.mark.parametrize(
    ("model", "column"), [(Union, "established_on"), (CollectiveContract, "signed_on"), (Term, "elected_on")]
)
def test_unions_act_on_working_days(told, model, column):
    assert list(model.objects.filter(**{f"{column}__week_day__in": WEEKEND})) == []


def test_last_year_is_approved_and_this_year_stands_in_every_state(told):
    place = Union.objects.get(code="SEED-N")
    this = Report.objects.filter(start=THIS.start)

    assert not coverage_of(place, LAST, PaperKind.SUMMARY).missing
    assert {one.state for one in this} == set(State)
    assert Remark.objects.filter(report__in=this, answer="").count() == 2  # the work list of one street
    assert {one.code for one in drift(in_force(this.get(union__code="SEED-A")))}
    assert Assignment.objects.exclude(excused="").count() == 4


def test_every_user_can_sign_in_and_is_named(told, client):
    for username, _, _, _ in USERS:
        assert f"登录名 {username}，密码 {PASSWORD}" in told
        assert client.login(username=username, password=PASSWORD)


def test_a_second_district_is_refused(told, settings):
    settings.DEMO = True

    with pytest.raises(CommandError, match="库里已有工会"):
        call_command("demo")


def test_if_empty_leaves_what_is_there_and_names_the_users(told, settings):
    settings.DEMO = True
    before, said = Union.objects.count(), StringIO()

    call_command("demo", if_empty=True, stdout=said)

    assert Union.objects.count() == before
    assert PASSWORD in said.getvalue()


def test_known_passwords_stay_out_of_a_real_system():
    with pytest.raises(CommandError, match="不能进正式系统"):
        call_command("demo", if_empty=True)
