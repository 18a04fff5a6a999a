"""Which indicators people may name (可选指标): those of the catalogue and a union's own, by code or by name."""

from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import OuterRef, Q, QuerySet, Subquery

from reports.indicators import loaded
from reports.indicators.models import PREFIX, OwnIndicator
from unions.ledgers.workbook.cells import Cell, Unfit, plain, shown
from unions.organisations.derived import initials
from unions.organisations.models import Union

Rows = TypeVar("Rows", bound="QuerySet[Any]")


@dataclass(frozen=True)
class Named:
    """What is printed with a figure of an indicator."""

    label: str
    unit: str
    decimals: int


def named(code: str, row: Any = None) -> Named:
    """The indicator of a code; `row` may have brought what it needs, see `with_own`."""
    if found := loaded.by_code().get(code):
        return Named(found.label, str(found.unit), found.decimals)
    if row is not None and "own_label" in row.__dict__:
        return Named(row.own_label or code, row.own_unit or "", row.own_decimals or 0)
    own = OwnIndicator.objects.filter(code=code).first() if code.startswith(PREFIX) else None
    return Named(own.label, own.unit, own.decimals) if own else Named(code, "", 2)


def with_own(rows: Rows) -> Rows:
    """Rows with a `code`, and what the indicators made by unions say of theirs."""
    own = OwnIndicator.objects.filter(code=OuterRef("code"))
    columns = ("label", "unit", "decimals")
    annotated: Rows = rows.annotate(**{f"own_{name}": Subquery(own.values(name)[:1]) for name in columns})
    return annotated


def read_code(cell: Cell) -> str:
    """The code of an indicator that is named by it or by its name. Raises Unfit."""
    text = _without_note(plain(cell))
    own = list(OwnIndicator.objects.filter(Q(code=text.lower()) | Q(label=text)).values_list("code", flat=True)[:2])
    if len(own) > 1:
        raise Unfit(f"有不止一个自设指标叫{shown(cell)}，改填指标代码，如{own[0]}。")
    return own[0] if own else loaded.choices().find(text) or ""


def with_note(code: str) -> str:
    """The name with what tells it apart, as a box shows it: the unit, or the code where two may have one name."""
    found = loaded.by_code().get(code)
    return f"{found.label}（{found.unit}）" if found else f"{named(code).label}（{code}）"


def _without_note(text: str) -> str:
    """What is left of a name that a box has shown: the name, or the code."""
    name, _, note = text.replace("（", "(").replace("）", ")").removesuffix(")").rpartition("(")
    if note.startswith(PREFIX):
        return note
    return name if note in loaded.units() else text


def called(text: str) -> Q:
    """Rows whose `code` is of an indicator with the text in its name."""
    codes = [indicator.code for indicator in loaded.by_code().values() if text in indicator.label]
    own = OwnIndicator.objects.filter(label__icontains=text).values("code")
    return Q(code__in=codes) | Q(code__in=own) | Q(code__icontains=text)


def is_known(code: str, union: Union) -> bool:
    """Whether a figure of this indicator may be typed for `union`."""
    if code in loaded.by_code():
        return loaded.by_code()[code] in loaded.typed()
    return OwnIndicator.objects.valid_for(union).filter(code=code).exists()


def proposed(text: str, own: "QuerySet[OwnIndicator]") -> list[tuple[str, str]]:
    """Names that hold the text, or whose pinyin initials begin with it, with unit and code; told ones first."""
    mine = [(row.label, f"{row.unit}　{row.code}", initials(row.label)) for row in own]
    theirs = ((one.label, f"{one.unit}　{one.code}", initials(one.label)) for one in loaded.typed())
    return [(label, note) for label, note, sounds in (*mine, *theirs) if text in label or sounds.startswith(text)]
