"""What no ledger has (填报数、目标数、更正数、自写要点): typed figures and the clerk's own sentences."""

from collections.abc import Iterable, Mapping, Sequence

from reports.demo.book import Book
from reports.figures.models import Override, Target, ToldFigure
from reports.periods import Period
from reports.workflow.models import Point
from unions.access.models import Grant, User
from unions.access.roles import Role
from unions.organisations.models import Union
from unions.organisations.paths import STEP

Goal = int | tuple[int, int]  # a number, or the two ends of a range
Headed = Sequence[tuple[str, Sequence[str]]]  # headings and the points under each; the first may be empty


def tell(book: Book, union: Union, year: int, code: str, value: str, source: str, **more: object) -> None:
    """A figure that the clerk types, and where it comes from."""
    book.add(ToldFigure, union=union, code=code, value=value, source=source, by=_clerk(union), **_span(year), **more)


def correct(book: Book, union: Union, year: int, code: str, value: str, reason: str) -> None:
    """A figure that is printed instead of the computed one, and why."""
    book.add(Override, union=union, code=code, value=value, reason=reason, by=_clerk(union), **_span(year))


def aim(book: Book, union: Union, year: int, targets: Mapping[str, Goal], set_by: Union) -> None:
    for code, goal in targets.items():
        value, value_max = goal if isinstance(goal, tuple) else (goal, None)
        book.add(Target, union=union, code=code, value=value, value_max=value_max, set_by=set_by, **_span(year))


def say(book: Book, union: Union, year: int, kind: Point.Kind, sentences: Iterable[str]) -> None:
    """Shortcomings or plans, in the clerk's own words."""
    for position, text in enumerate(sentences, start=1):
        book.add(Point, union=union, kind=kind, position=position, text=text, **_span(year))


def outline(book: Book, union: Union, year: int, kind: Point.Kind, points: Headed) -> None:
    """Points of a plan or of a report on problems, several under one heading."""
    sentences = ((heading, text) for heading, texts in points for text in texts)
    for position, (heading, text) in enumerate(sentences, start=1):
        book.add(Point, union=union, kind=kind, position=position, heading=heading, text=text, **_span(year))


def discuss(book: Book, union: Union, year: int, kind: Point.Kind, themes: Iterable[tuple[str, Sequence[str]]]) -> None:
    """Several points under one heading each."""
    said = [(heading, text) for heading, texts in themes for text in texts]
    for position, (heading, text) in enumerate(said, start=1):
        book.add(Point, union=union, kind=kind, position=position, heading=heading, text=text, **_span(year))


def _span(year: int) -> dict[str, object]:
    period = Period.year(year)
    return {"start": period.start, "end": period.end}


def _clerk(union: Union) -> User:
    """Who keeps the ledgers of the union: its own clerk, or the clerk of the nearest union above it."""
    paths = [union.path[:end] for end in range(len(union.path), 0, -STEP)]
    grants = Grant.objects.filter(union__path__in=paths, role=Role.CLERK)
    return grants.select_related("user").order_by("-union__depth")[0].user
