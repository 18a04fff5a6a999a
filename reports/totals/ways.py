"""How figures of several units become one (怎样汇总): by what each is, told from its frozen form alone."""

from enum import StrEnum

from reports.catalogue import BY_CODE
from reports.catalogue.kinds import Told
from reports.catalogue.measures import TOLD_APART
from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit


class Way(StrEnum):
    """The value says why, where nothing can be added."""

    SUM = "各单位相加"
    APART = "各单位相加，另数去重数"
    ONCE = "同样的项目各单位都有，相加没有意义，只数去重数"
    RATE = "分子、分母分别相加再算"
    SAME = "各单位相同，不相加"
    DAY = "日期不相加"
    ORDINAL = "届次、级次、年限不相加"
    SHARE = "填报的百分比没有分子、分母，不相加"
    OTHERWISE = "各单位的计量单位不同，不相加"
    ALONE = "只说一个单位的情况，不相加"

    @property
    def is_added(self) -> bool:
        return self in (Way.SUM, Way.APART)


SORTS = (Unit.PROJECT, Unit.CLASS)  # what is told apart is a sort of thing, not a thing
ORDINALS = (Unit.EDITION, Unit.LEVEL, Unit.YEARS)
NEVER = ("largest", "levels", "years_since")


def way_of(code: str, measure: str, reading: Reading) -> Way:
    """How figures of this code make up a total; `measure` is the stored name of how its rows are put together."""
    match reading.kind:
        case "ratio":
            return Way.RATE
        case "year" | "fixed":
            return Way.SAME
    if reading.unit is Unit.DAY:
        return Way.DAY
    if reading.unit in ORDINALS or measure in NEVER:
        return Way.ORDINAL
    if reading.unit is Unit.PERCENT:
        return Way.SHARE
    indicator = BY_CODE.get(code)
    if isinstance(indicator, Told) and not indicator.adds_up:
        return Way.ALONE
    if measure in TOLD_APART:
        return Way.ONCE if reading.unit in SORTS else Way.APART
    return Way.SUM
