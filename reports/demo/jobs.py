"""Work found and skills certified (招聘、安置就业、技能证书)."""

from collections.abc import Sequence

from members.employment.models import Placement, SeekerKind, Vacancy
from members.people.certificates import SkillCertificate
from reports.demo.draw import share
from reports.demo.place import Place
from reports.demo.records import records

MEDIA = ("社区公告栏", "就业服务大厅", "街头招聘会", "短信和公告栏")
WAGES = ("1800—2200元/月", "2000—2600元/月", "2300—3000元/月", "面议")


def advertise(place: Place, year: int, positions: int, notices: int, kind: str = "") -> None:
    """Notices of firms with that many positions in all."""
    draw = place.draw
    for number in share(positions, [draw.randint(1, 6) for _ in range(notices)]):
        firm = draw.choice(place.organised(year))
        place.book.add(
            Vacancy,
            union=place.union,
            published_on=draw.day_of(year, 2, 11),
            enterprise=firm.row,
            job=draw.choice(firm.trade.jobs),
            positions=number,
            kind=kind,
            wage=draw.choice(WAGES),
            medium=draw.choice(MEDIA),
        )


def settle(place: Place, year: int, kind: SeekerKind, number: int, **more: object) -> None:
    """That many people placed in work, a row each."""
    draw = place.draw
    for _ in range(number):
        firm = draw.choice(place.firms)
        born = draw.birthday(year)
        values: dict[str, object] = {
            "placed_on": draw.day_of(year, 3, 12),
            "person": draw.person(born=born.year),
            "enterprise": firm.row,
            "job": draw.choice(firm.trade.jobs),
            "way": Placement.Way.TRAINED,
            "is_after_training": True,
            "destination": place.town,
        }
        place.book.add(Placement, union=place.union, kind=kind, **{**values, **more})


def certify(place: Place, text: str) -> None:
    """Certificates: person, level, trade, firm, day."""
    for values in records("person level trade enterprise awarded_on", text):
        place.book.add(
            SkillCertificate,
            union=place.union,
            number=f"39{place.draw.number:02}{place.draw.randrange(10**8):08}",
            awarded_by="江州市职业技能鉴定中心",
            **values,
        )


def elsewhere(destinations: Sequence[str], at: int) -> dict[str, object]:
    """Somebody who went to work elsewhere, in a firm that is not in the books."""
    return {"enterprise": None, "destination": destinations[at % len(destinations)]}
