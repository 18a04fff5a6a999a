"""What the streets leave to 滨河区 is added, neither more nor less."""

import pytest

from reports.demo import district, district_n, street_a, users
from reports.demo.book import Book
from reports.demo.district_n_balance import FACTS, Balance
from reports.demo.draw import Draw
from reports.demo.events import build, hold, honour
from reports.demo.place import Place
from unions.activities.models import Activity
from unions.ledgers.kinds import of_kind
from unions.organisations.models import Union, UnionKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def bare() -> Place:
    """The district alone, with its clerk."""
    place = district.found(Book())
    place.book.write()
    users.admit(users.FIRST)
    return place


def street_of(above: Place) -> Place:
    """A street that has something of nearly every fact."""
    book = above.book
    union = book.add(
        Union,
        name="试验街道总工会",
        short_name="试验街道总工会",
        kind=UnionKind.STREET,
        parent=above.union,
        code="T",
        established_on="2005-05-12",
    )
    place = Place(book, Draw(90), union, "试验街道", 2014, ("东桥", "西桥"))
    for number in range(1, 4):
        firms = [place.some_firm(12) for _ in range(30)]
        place.joint(f"东桥{number}组联合工会", firms, f"201{number + 1}-05-20")
    new = [place.some_firm(30, above_scale=True) for _ in range(11)]
    place.joint("西桥新厂联合工会", new, "2014-03-20")
    for _ in range(7):
        place.some_firm(5)
    _work(place)
    book.write()
    return place


def _work(place: Place) -> None:
    for trade in ("焊接", "钳工", "包装"):
        hold(place, f"{trade}比赛 | competition.skill | 2014-05-08\n  trade={trade} people=12")
    hold(place, "消防培训 | training.safety | 2014-06-10\n  people=333\n")
    hold(place, "半年检查 | inspection.safety | 2014-06-11\n  sessions=4\n")
    hold(place, "知识竞赛 | competition.safety | 2014-06-12\n  people=30\n")
    build(place, "model_studio | 试验劳模工作室 | 2013-05-08\nskill_studio | 试验技术工作室 | 2014-05-08")
    build(place, "home | 试验职工之家 | 2012-05-08\nbookroom | 试验职工书屋 | 2014-05-08")
    for year in (2012, 2014):
        honour(place, f"skill.expert | district | person | 试验能手 | {year}", awarded_on=f"{year}-09-09")
    for kind, level, scope in (
        ("labour.team", "city", "general"),
        ("labour.model", "city", "general"),
        ("pioneer", "city", "general"),
        ("union.cadre", "city", "union"),
        ("advanced.team", "own", "general"),
    ):
        honour(place, f"{kind} | {level} | person | 试验 | 2014", awarded_on="2014-04-28", scope=scope)


def test_the_district_is_exact_on_a_street_that_has_something_of_everything(bare: Place) -> None:
    balance = Balance(bare.union)
    street_of(bare)
    before = {code for code in FACTS if balance.stored(code)}

    district_n.build(bare)

    assert {code: balance.stored(code) for code in FACTS} == FACTS
    assert len(before) == 16
    skill = Activity.objects.filter(of_kind("competition.skill"), started_on__year=2014)
    assert len({row.trade for row in skill}) == 9


def test_the_district_is_exact_on_a_street_of_another_document() -> None:
    book = Book()
    place = district.found(book)
    street_a.load(book, place.union)
    book.write()
    users.admit(users.FIRST)

    district_n.build(place)

    balance = Balance(place.union)
    assert {code: balance.stored(code) for code in FACTS} == FACTS


def test_streets_with_more_than_the_district_tells_of_are_refused(bare: Place) -> None:
    street = street_of(bare)
    hold(street, "十次检查 | inspection.safety | 2014-09-11\n  sessions=7")
    bare.book.write()

    with pytest.raises(ValueError, match="安全生产检查次数：下级已有11，多于全区的10"):
        Balance(bare.union).lacking("safety.inspections")


def test_a_fact_that_does_not_hold_is_named(bare: Place) -> None:
    with pytest.raises(ValueError, match=r"'staff\.regions': 0"):
        Balance(bare.union).settle()


def test_only_what_is_counted_is_balanced(bare: Place) -> None:
    with pytest.raises(TypeError, match=r"staff\.liaison_load不由台账计数"):
        Balance(bare.union).stored("staff.liaison_load")
