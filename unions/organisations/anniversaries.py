"""Terms counted in years and months (届满日): the same day of the month, or the month's last day (民法典第202条)."""

from calendar import monthrange
from datetime import date


def months_after(day: date, months: int) -> date:
    """The day on which a term of `months` beginning on `day` ends."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def years_after(day: date, years: int) -> date:
    """The day on which a term of `years` beginning on `day` ends."""
    return months_after(day, 12 * years)


def years_before(day: date, years: int) -> date:
    """The latest beginning of a term of `years` that ends on or before `day`."""
    last = monthrange(day.year - years, day.month)[1]
    is_month_end = day.day == monthrange(day.year, day.month)[1]
    return date(day.year - years, day.month, last if is_month_end else min(day.day, last))
