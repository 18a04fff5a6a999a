"""Agreement (相符): whether a number that somebody typed says what a figure says."""

from decimal import ROUND_HALF_UP, Decimal

from reports.narrative.facts import Reading
from reports.numbers import TEN_THOUSAND
from reports.proofreading.comparators import ABOUT, AND_MORE, AT_MOST, NEARLY, ODD, OVER
from reports.proofreading.measures import converted
from reports.proofreading.mentions import Mention

TENTH = Decimal("0.1")


def exactly(value: object, unit: str) -> Decimal | None:
    """The value in the unit in which numbers of a text are read: money in 元."""
    return converted(value, unit, "元") if isinstance(value, Decimal) else None


def agrees(mention: Mention, reading: Reading) -> bool:
    """Whether a number equals the figure, or may stand for it: 近300人 for 296, 95% for 95.45%."""
    low, high = exactly(reading.value, reading.unit), exactly(reading.value_max, reading.unit)
    if mention.value is None or low is None:
        return False
    if mention.value_max is not None or high is not None:
        return (mention.value, mention.value_max) == (low, high)
    return equals(mention, low)


def equals(mention: Mention, value: Decimal) -> bool:
    """The same for a bare value: a target, last year's, a difference."""
    said = mention.value
    if said is None:
        return False
    if said in _rounded(value):
        return True
    within = {
        NEARLY: said * (1 - TENTH) <= value <= said,
        ABOUT: abs(value - said) <= said * TENTH,
        ODD: said <= value <= said + _step(said),
        OVER: said <= value <= said + _step(said),
        AND_MORE: value >= said,
        AT_MOST: value <= said,
    }
    return within.get(mention.comparator, False)


def _rounded(value: Decimal) -> set[Decimal]:
    """As prose may round it: to whole numbers, one or two decimals; 元 to 百, or to 万 with decimals."""
    steps = [Decimal(1), TENTH, TENTH / 10]
    if value >= TEN_THOUSAND:
        steps += [Decimal(100), Decimal(1000)]
    return {value} | {(value / step).quantize(Decimal(1), ROUND_HALF_UP) * step for step in steps}


def _step(said: Decimal) -> Decimal:
    """How much 余 and 多 leave open: the place of the last digit that is not 0; 1800余 is below 1900."""
    exponent = said.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(1).scaleb(exponent)
