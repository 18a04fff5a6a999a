"""Plain streets (一般街道): how the streets of the second district are founded, and their unions year by year."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from reports.demo.book import Book
from reports.demo.draw import Draw, workday
from reports.demo.enrolment import join
from reports.demo.officers import Cadre, cadres_of, elect, equip
from reports.demo.place import Firm, Place
from reports.demo.records import words
from unions.organisations.models import Union, UnionKind

CERTIFIED_UNTIL = "2028-06-29"


def found(
    book: Book, district: Union, short: str, founded: str, *, code: str, number: int, year: int, communities: str,
    chair: str, contact: str,
) -> Place:  # fmt: skip
    """The street's own union; `number` keeps its people and firms apart from those of other places."""
    draw, region = Draw(number), district.shown.removesuffix("总工会")
    day = date.fromisoformat(founded)
    union = book.add(
        Union,
        name=f"{short}总工会",
        short_name=short,
        kind=UnionKind.STREET,
        parent=district,
        code=code,
        credit_code=draw.credit_code("union"),
        approval_number=f"{region[0]}总工〔{day.year}〕{number - 40}号",
        approved_on=workday(day - timedelta(days=7)),
        established_on=day,
        chair=chair,
        contact=contact,
        phone=draw.landline(),
        address=f"{region}{short}{communities.split()[0]}路{number}号",
        certificate_number=f"工法证字第39{number:02}00018号",
        certified_on=workday(day + timedelta(days=30)),
        certificate_until=CERTIFIED_UNTIL,
    )
    book.name(union, short)
    return Place(book, draw, union, short, year, words(communities), region)


def names(place: Place, stems: str, trades: str) -> Iterator[str]:
    """Short names of firms: each stem once, with a trade of the place."""
    choices = words(trades)
    return (stem + place.draw.choice(choices) for stem in words(stems))


def firm(place: Place, short: str, employees: int, on: date, community: str, **more: object) -> Firm:
    """A firm that opened some years before the day on which it was organised."""
    opened = place.draw.day_of(on.year - place.draw.randint(1, 7))
    return place.firm(short, employees, opened=opened, community=community, **more)  # type: ignore[arg-type]


def enrol(place: Place, joined: Mapping[int, int], last: int) -> None:
    """Headcounts from the first of the years on, and who joined in each."""
    place.count_heads(range(min(joined), last + 1))
    for year, total in joined.items():
        join(place, year, total)


def staff(place: Place, communities: Sequence[Union], cadres: Sequence[Cadre], last: date) -> None:
    """Elections everywhere, committees and officers of the unions below, and the cadres of the street itself."""
    elect(place, [place.union, *communities, *place.grassroots], last)
    equip(place, [*communities, *place.grassroots])
    cadres_of(place, cadres)
