"""Conditions (约束条件): a row in memory answers as the database would."""

from datetime import date

import pytest
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db import IntegrityError, models, transaction
from django.db.models import CheckConstraint, Exists, Q
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories.enterprises import EnterpriseFactory
from unions.enterprises.models import Enterprise, Headcount
from unions.ledgers.workbook.conditions import compiled, conditions
from unions.ledgers.workbook.uniqueness import unique_columns
from unions.organisations.models import Union

OURS = [model for label in ("unions", "members", "reports") for model in apps.get_app_config(label).get_models()]


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_every_constraint_of_every_model_can_be_asked(model: type[models.Model]) -> None:
    checks = [rule for rule in model._meta.constraints if isinstance(rule, CheckConstraint)]

    assert len(conditions(model)) == len(checks)
    assert all(unique.names for unique in unique_columns(model))


COUNTS = st.integers(0, 3)


@pytest.mark.django_db
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(employees=COUNTS, women=COUNTS, migrants=COUNTS)
def test_row_answers_as_the_database_does(employees, women, migrants):
    with transaction.atomic():
        row = Headcount(enterprise=EnterpriseFactory(), as_of=date(2014, 1, 1))
        row.employees, row.women, row.migrants = employees, women, migrants
        broken = any(condition.is_broken(row) for condition in conditions(Headcount))
        try:
            with transaction.atomic():
                row.save()
            refused = False
        except IntegrityError:
            refused = True
        transaction.set_rollback(True)

    assert broken == refused


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        (Q(opened_on=None), True),
        (Q(opened_on__isnull=False), False),
        (Q(opened_on__gt=date(2014, 1, 1)), None),
        (~Q(opened_on__gt=date(2014, 1, 1)), None),
        (Q(opened_on__gt=date(2014, 1, 1)) | Q(name="甲厂"), True),
        (Q(opened_on__gt=date(2014, 1, 1)) & Q(name="乙厂"), False),
        (Q(nature__in=("110", "170")) & Q(name__startswith="甲"), True),
        (Q(nature__range=("100", "160")), False),
        (~Q(nature="170"), False),
        (Q(pk=None), True),
        (Q(union=None), True),
    ],
)
def test_unknown_is_neither_true_nor_false(condition, answer):
    row = Enterprise(name="甲厂", nature="170")

    assert compiled(Enterprise, condition)(row) is answer


@pytest.mark.parametrize("condition", [Q(Exists(Union.objects.all())), Q(name__regex="甲")])
def test_question_that_only_the_database_answers_is_refused(condition):
    with pytest.raises(ImproperlyConfigured):
        compiled(Enterprise, condition)
