"""Figures as words (数字写法): 873人, 575.8万元, 95.5%, 近300人, 1000余条."""

from decimal import ROUND_HALF_UP, Decimal

Number = int | Decimal

TEN_THOUSAND = 10_000
BEFORE = ("近", "约")
INSIDE = ("余", "多")
BEHIND = ("以上",)
UNSAID = ("达",)  # the sentence says it
COMPARATORS = ("", *BEFORE, *INSIDE, *BEHIND, *UNSAID)


def written(value: Number, decimals: int = 2, *, separators: bool = False) -> str:
    """The digits alone, rounded half up, without trailing zeros; separators (12,345) are for tables and screens."""
    rounded = Decimal(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    digits = f"{rounded:,f}" if separators else f"{rounded:f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits


def spoken(value: Number, unit: str, decimals: int = 0, comparator: str = "", *, separators: bool = False) -> str:
    """A figure as prose says it; money from 1万元 on in 万元 with at most two decimals, below in 元; so are full 万.

    Screens say it with separators; papers without, as GB/T 15835 leaves it to prose.
    """
    if comparator not in COMPARATORS:
        raise ValueError(f"Unknown comparator {comparator!r}.")
    value, unit, decimals = _in_office_units(value, unit, decimals)
    before = comparator if comparator in BEFORE else ""
    inside = comparator if comparator in INSIDE else ""
    behind = comparator if comparator in BEHIND else ""
    myriad, counted = ("万", unit[1:]) if unit.startswith("万") else ("", unit)
    return f"{before}{written(value, decimals, separators=separators)}{myriad}{inside}{counted}{behind}"


def _in_office_units(value: Number, unit: str, decimals: int) -> tuple[Number, str, int]:
    """Money changes between 元 and 万元 at 10,000; other units stay, but 10000册 are 1万册."""
    if unit not in ("元", "万元"):
        whole_myriads = value and unit and value % TEN_THOUSAND == 0
        return (Decimal(value) / TEN_THOUSAND, f"万{unit}", 0) if whole_myriads else (value, unit, decimals)
    yuan = Decimal(value) * (TEN_THOUSAND if unit == "万元" else 1)
    if abs(yuan) < TEN_THOUSAND:
        return yuan, "元", 2
    return yuan / TEN_THOUSAND, "万元", 2
