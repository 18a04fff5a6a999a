"""Constraints that many ledgers share (约束): dates in order, parts within the whole, no negative money."""

from itertools import combinations

from django.db.models import CheckConstraint, F, Q


def in_order(name: str, *columns: str, message: str) -> CheckConstraint:
    """Dates that are filled in follow one another, the same day included."""
    condition = Q()
    for earlier, later in combinations(columns, 2):
        condition &= Q(**{earlier: None}) | Q(**{later: None}) | Q(**{f"{later}__gte": F(earlier)})
    return CheckConstraint(name=name, condition=condition, violation_error_message=message)


def within(name: str, part: str, whole: str, *, message: str) -> CheckConstraint:
    """A part is never more than its whole, where both are filled in."""
    condition = Q(**{part: None}) | Q(**{whole: None}) | Q(**{f"{whole}__gte": F(part)})
    return CheckConstraint(name=name, condition=condition, violation_error_message=message)


def not_negative(name: str, *columns: str, message: str) -> CheckConstraint:
    """Amounts that are filled in are 0 or more."""
    condition = Q()
    for column in columns:
        condition &= Q(**{column: None}) | Q(**{f"{column}__gte": 0})
    return CheckConstraint(name=name, condition=condition, violation_error_message=message)
