"""Names behind the figures (名单): what prose enumerates from the rows of a period, one query a ledger."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from django.db.models import Q

from members.aid.models import Aid, given_between
from members.cases.models import Case, CaseKind, received_between
from members.employment.models import Placement, placed_between
from reports.narrative.names import Listed, Names
from reports.periods import Period
from unions.activities.choices import Audience
from unions.activities.models import Activity, held_between
from unions.democracy.models import Congress, Resolution
from unions.enterprises.places import Area, region
from unions.facilities.choices import FacilityKind
from unions.facilities.courses import Course, offered_on
from unions.facilities.models import Facility, Platform, open_on
from unions.honours.models import Honour, Step, stepped_between
from unions.ledgers.kinds import of_kind
from unions.organisations.changes import UnionChange, happened
from unions.organisations.levels import Level
from unions.organisations.models import Union
from unions.standards.models import Document, in_use

MOST = 40  # names of one kind; prose lists six and counts the rest
WOMEN = {Audience.WOMEN, Audience.LAID_OFF_WOMEN}


def names_of(union: Union, period: Period, **said: Listed) -> Names:
    """Every list of names for a union and all below it; `said` are lists that no ledger has."""
    found = Names(**said)
    for part in PARTS:
        found = replace(found, **part(union, period))
    return found


def _unions(union: Union, period: Period) -> dict[str, Listed]:
    founded = Union.objects.within(union).filter(established_on__range=(period.start, period.end)).exclude(pk=union.pk)
    return {"founded": once(row.shown for row in founded.order_by("established_on", "pk")[:MOST])}


def _changes(union: Union, period: Period) -> dict[str, Listed]:
    upgraded = UnionChange.objects.within(union).filter(
        happened(period.start, period.end), kind=UnionChange.Kind.UPGRADED
    )
    return {"upgraded": once(row.before for row in upgraded.order_by("on", "pk")[:MOST])}


def _documents(union: Union, period: Period) -> dict[str, Listed]:
    own = Document.objects.filter(in_use(period.end), union=union).order_by("issued_on", "pk")
    papers = list(own.filter(Q(category=Document.Category.REGULATION) | Q(is_on_wall=True)))
    regulations = [paper.title for paper in papers if paper.category == Document.Category.REGULATION]
    order = [category.value for category in Document.Category]
    on_wall = sorted((paper for paper in papers if paper.is_on_wall), key=lambda paper: order.index(paper.category))
    return {"regulations": once(regulations), "on_wall": once(paper.get_category_display() for paper in on_wall)}


def _resolutions(union: Union, period: Period) -> dict[str, Listed]:
    own = Resolution.objects.filter(
        congress__union=union,
        congress__kind=Congress.Kind.DEMOCRATIC,
        congress__held_on__range=(period.start, period.end),
    )
    return {"resolutions": once(own.order_by("congress__held_on", "pk").values_list("topic", flat=True)[:MOST])}


def _activities(union: Union, period: Period) -> dict[str, Listed]:
    """One reading of the activities that prose names serves every theme."""
    named = Q(is_featured=True) | of_kind(
        "competition.skill", "competition.labour", "competition.safety", "training.law", "training.skill"
    )
    named |= Q(audience__in=WOMEN) & of_kind("training")
    held = Activity.objects.within(union).filter(held_between(period.start, period.end), named)
    rows = list(held.select_related("kind", "union").order_by("started_on", "pk"))

    def of(code: str) -> list[Activity]:
        return [row for row in rows if row.kind.code == code or row.kind.code.startswith(f"{code}.")]

    contests = [row for row in rows if row.is_featured and row in (*of("competition.labour"), *of("competition.skill"))]
    spoken = [row for row in rows if row.is_featured and row.highlight]
    silent = [row for row in rows if row.is_featured and not row.highlight and row not in contests]
    return {
        "co_organisers": once(name for row in of("competition.skill") for name in parted(row.co_organisers)),
        "trades": once(row.trade for row in of("competition.skill")),
        "contests": once(row.title for row in contests if not row.highlight),
        "contest_places": once(row.place for row in of("competition.safety")),
        "women_courses": once(_topic(row) for row in of("training") if row.audience in WOMEN),
        "skill_courses": once(row.theme or row.trade for row in of("training.skill")),
        "law_courses": once(name for row in of("training.law") for name in parted(row.theme)),
        "highlights": once(row.highlight for row in spoken),
        "featured": once(f"{row.union.shown}的{row.title}" for row in silent if row.union_id != union.pk),
    }


def _topic(row: Activity) -> str:
    return row.theme or row.trade or row.title


def _courses(union: Union, period: Period) -> dict[str, Listed]:
    offered = Course.objects.within(union).filter(offered_on(period.end)).values_list("category", flat=True)
    return {"courses": most_first(offered)}


def _studios(union: Union, period: Period) -> dict[str, Listed]:
    studios = Facility.objects.within(union).filter(
        open_on(period.end), kind__in=(FacilityKind.MODEL_STUDIO, FacilityKind.SKILL_STUDIO)
    )
    rows = list(studios.select_related("enterprise").order_by("opened_on", "pk"))
    new = [row for row in rows if row.kind == FacilityKind.SKILL_STUDIO and period.start <= row.opened_on]
    model = [row for row in rows if row.kind == FacilityKind.MODEL_STUDIO]
    return {"model_studios": once(map(_led, model)), "skill_studios": once(map(_led, new))}


def _led(studio: Facility) -> str:
    """某某公司的某某, or the studio's own name where it says more."""
    host = studio.enterprise.name if studio.enterprise else ""
    return f"{host}的{studio.leader}" if host and studio.leader else studio.leader or studio.name


def _platforms(union: Union, period: Period) -> dict[str, Listed]:
    rows = Platform.objects.within(union).filter(open_on(period.end, "facility__"))
    named = list(rows.order_by("pk").values_list("facility__kind", "name"))

    def at(*kinds: str) -> Listed:
        return once(name for kind, name in named if kind in kinds)

    return {
        "aid_platforms": at(FacilityKind.AID_CENTRE),
        "service_platforms": at(FacilityKind.SERVICE_CENTRE, FacilityKind.SERVICE_STATION),
        "four_in_one": at(FacilityKind.FOUR_IN_ONE),
    }


def _aid(union: Union, period: Period) -> dict[str, Listed]:
    given = Aid.objects.within(union).filter(given_between(period.start, period.end)).exclude(partners="")
    return {
        "aid_partners": most_first(name for text in given.values_list("partners", flat=True) for name in parted(text))
    }


def _placements(union: Union, period: Period) -> dict[str, Listed]:
    placed = Placement.objects.within(union).filter(
        placed_between(period.start, period.end), is_export=False, way=Placement.Way.INTRODUCED
    )
    people: Counter[str] = Counter()
    for destination, number in placed.exclude(destination="").values_list("destination", "people"):
        people[destination] += number
    return {"destinations": tuple(name for name, _ in people.most_common(MOST))}


def _cases(union: Union, period: Period) -> dict[str, Listed]:
    told = Case.objects.within(union).filter(received_between(period.start, period.end), is_featured=True)
    injured = told.filter(kind=CaseKind.INJURY).exclude(story="").order_by("received_on", "pk")
    return {"injury": once(injured.values_list("story", flat=True)[:1])}


def _honours(union: Union, period: Period) -> dict[str, Listed]:
    won = Honour.objects.filter(
        stepped_between(Step.AWARDED, period.start, period.end),
        union=union,
        recipient_kind=Honour.RecipientKind.UNION,
        recipient__in=(union.name, union.short_name),
    ).select_related("kind")
    order = [level.value for level in Level]
    rows = sorted(won, key=lambda row: (order.index(row.level), row.awarded_on))
    return {"honours": once(f"{_level(row)}“{row.title or row.kind}”" for row in rows)}


def _level(row: Honour) -> str:
    return "" if row.level == Level.OWN else row.get_level_display()


def _areas(union: Union, period: Period) -> dict[str, Listed]:
    own = Area.objects.filter(region(), union=union).order_by("pk").values_list("name", flat=True)
    return {"regions": once(own)}


PARTS: tuple[Callable[[Union, Period], dict[str, Any]], ...] = (
    _unions,
    _changes,
    _documents,
    _resolutions,
    _activities,
    _courses,
    _studios,
    _platforms,
    _aid,
    _placements,
    _cases,
    _honours,
    _areas,
)


def once(names: Iterable[str]) -> Listed:
    """Without doubles and empty ones, in their order."""
    return tuple(dict.fromkeys(name.strip("。 ") for name in names if name and name.strip()))


def most_first(names: Iterable[str]) -> Listed:
    return tuple(name for name, _ in Counter(filter(None, names)).most_common(MOST))


def parted(text: str) -> list[str]:
    """Names that stand in one cell with 顿号 between them."""
    return [name.strip() for name in text.replace("，", "、").split("、") if name.strip()]
