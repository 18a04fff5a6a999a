"""Changes of unions, seats filled within a term, and the profile of the area (工会变更、补选、辖区概况)."""

from collections.abc import Iterable
from datetime import date

from reports.demo.place import Place
from reports.demo.records import records
from unions.elections.models import Term
from unions.organisations.changes import UnionChange
from unions.profiles.models import Profile


def fill(place: Place, filled: Iterable[tuple[str, str, str, str]]) -> None:
    """Elections that fill a seat: union, kind, day, who was elected."""
    for union, kind, day, person in filled:
        place.book.add(
            Term,
            union=union,
            number=2 if place.book.union(union).established_on.year < int(day[:4]) - 5 else 1,
            kind=kind,
            elected_on=day,
            seats=1,
            elected_persons=person,
        )


def register(place: Place, years: range, renewed: Iterable[tuple[str, str]]) -> None:
    """New legal persons of those years, and changes of what is registered."""
    for union in place.grassroots:
        if union.certified_on and union.certified_on.year in years:
            change(place, union.shown, UnionChange.Kind.REGISTERED, union.certified_on)
    for union_name, day in renewed:
        chair = place.book.union(union_name).chair
        change(
            place,
            union_name,
            UnionChange.Kind.REREGISTERED,
            date.fromisoformat(day),
            before=f"法定代表人{place.draw.person()}",
            after=f"法定代表人{chair}",
            reason="主席变动",
        )


def change(place: Place, subject: str, kind: UnionChange.Kind, on: date, **more: object) -> UnionChange:
    number = f"{place.union.shown}〔{on.year}〕{place.draw.randint(10, 90)}号"
    values: dict[str, object] = {"subject": subject, "on": on, "document_number": number}
    return place.book.add(UnionChange, union=place.union, kind=kind, **{**values, **more})


def profile(place: Place, columns: str, text: str, source: str = "街道统计年报") -> None:
    """The area year by year."""
    for values in records(f"year {columns}", text):
        place.book.add(Profile, union=place.union, source=source, **values)
