"""Ledgers that change after a report went up (提交以后的改动): two hundred rows taken away or dated otherwise."""

from collections import Counter
from datetime import timedelta
from itertools import chain, zip_longest

from django.db import transaction

from reports.filing.drift import Drift, Effect
from reports.filing.models import Filing, FrozenFigure
from reports.filing.reading import frozen_rows, together
from tests.factories.access import person
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Role
from unions.ledgers.actions import remove
from unions.ledgers.books import books

CHANGES = 200


def wreck(filing: Filing) -> Counter[str]:
    """Take away, or date otherwise, two hundred rows of every ledger in turn."""
    by = person(Role.CLERK, filing.report.union)
    done: Counter[str] = Counter()
    by_ledger = [filing.rows.filter(ledger=label).values_list("ledger", "row") for label in filing.ledgers]
    for label, row in filter(None, chain.from_iterable(zip_longest(*by_ledger))):
        if done.total() == CHANGES:
            break
        done[label] += wrecked(label, row, by)
    assert (done.total(), len(done) > 10) == (CHANGES, True)
    return done


def wrecked(label: str, pk: int, by: User) -> bool:
    ledger = books().by_label(label)
    assert ledger is not None
    row = ledger.model._default_manager.filter(pk=pk).first()
    try:
        with transaction.atomic():
            if row:
                remove(ledger, row, by=by, reason="重复登记")
    except Refused:
        if not ledger.dated:
            return False
        day = getattr(row, ledger.dated)
        later = {ledger.dated: day + timedelta(days=800)} if day else {}
        ledger.model._default_manager.filter(pk=pk).update(**later)
        return bool(later)
    return row is not None


def explained(figure: FrozenFigure, one: Drift) -> bool:
    """Whether the frozen rows with what was told of them make up the present figure."""
    if not figure.measure:
        return not one.rows
    number = str(figure.number)
    amounts = {row.row: row.amounts[number] for row in frozen_rows(figure)}
    for moved in one.rows:
        if moved.effect is Effect.REMOVED:
            del amounts[moved.row]
        else:
            amounts[moved.row] = moved.now
    present = one.now and (one.now.value if one.now.computed is None else one.now.computed)
    return together(figure, list(amounts.values()), figure.filing.report.end) == present
