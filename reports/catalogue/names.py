"""Names behind the figures (名单): what prose enumerates from the rows of a period, in few queries."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Case as DatabaseCase
from django.db.models import DateField, F, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, NullIf

from members.aid.models import Aid, given_between
from members.cases.disputes import Dispute, accepted_between
from members.cases.models import Case, CaseKind, received_between
from members.employment.models import Placement, placed_between
from reports.catalogue.standards import ARCHIVES
from reports.narrative.names import Listed, Names
from reports.periods import Period
from unions.activities.choices import Audience, Occasion
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
from unions.organisations.models import Union, UnionKind
from unions.organisations.rules import mask_name
from unions.standards.models import Document, in_use

PERSON = re.compile("[\u4e00-\u9fff]{2,4}(?<!职工|工人|代表|家属|居民)")
NOBODY = Value("")
AT_LARGE = (UnionKind.CITY, UnionKind.DISTRICT)
TOLD_ELSEWHERE = ("campaign.women", "campaign.quality", "campaign.women_double", "campaign.study_aid")
MOST = 40  # names of one kind; prose lists six and counts the rest
WOMEN = {Audience.WOMEN, Audience.LAID_OFF_WOMEN}
PLATFORMS = (
    ("aid_platforms", (FacilityKind.AID_CENTRE,)),
    ("service_platforms", (FacilityKind.SERVICE_CENTRE, FacilityKind.SERVICE_STATION)),
    ("four_in_one", (FacilityKind.FOUR_IN_ONE,)),
)
Narrowed = Callable[[QuerySet[Any]], QuerySet[Any]]


def every(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows


@dataclass(frozen=True)
class Rows:
    """The rows that may be named: of the ledgers of `union`, those that `kept` leaves."""

    union: Union
    kept: Narrowed

    def within(self, ledger: Any) -> QuerySet[Any]:
        return self.kept(ledger.objects.within(self.union))

    def own(self, ledger: Any, owner: str = "union") -> QuerySet[Any]:
        return self.kept(ledger.objects.filter(**{owner: self.union}))

    def told_here(self, ledger: Any) -> QuerySet[Any]:
        """Whose stories a paper tells: a district tells its own, others those of the unions below them too."""
        return self.own(ledger) if self.union.kind in AT_LARGE else self.within(ledger)


def names_of(union: Union, period: Period, kept: Narrowed = every) -> Names:
    """Every list of names for a union and all below it, from its ledgers; `kept` narrows the rows of each ledger."""
    found = Names()
    for part in PARTS:
        found = replace(found, **part(Rows(union, kept), period))
    return found


def _texts(rows: Rows, period: Period) -> dict[str, Listed]:
    """Lists that are one column of one ledger, in one statement."""
    found: dict[str, list[str]] = {}
    for name, text, person in _statement(rows, period):
        found.setdefault(name, []).append(without_name(text, person))
    partners = [name for text in found.get("aid_partners", []) for name in parted(text)]
    found["regions"] = [name.removesuffix("区域") for name in found.get("regions", [])]  # 东港、临空3个区域
    found["on_wall"] = _categories(found.get("on_wall", []))
    found["archives"] = [name.removesuffix("档案") for name in _categories(found.get("archives", []))]
    counted = {"courses": most_first(found.get("courses", [])), "aid_partners": most_first(partners)}
    return {**{name: once(texts)[:MOST] for name, texts in found.items()}, **counted}


def _categories(values: Iterable[str]) -> list[str]:
    """Of documents, in the order in which they are listed."""
    kept = set(values)
    return [category.label for category in Document.Category if category in kept]


def _statement(rows: Rows, period: Period) -> Iterable[tuple[str, str, str]]:
    days = period.start, period.end
    injury = Q(kind=CaseKind.INJURY)
    cases = rows.told_here(Case).filter(received_between(*days), is_featured=True)
    disputes = rows.told_here(Dispute).filter(accepted_between(*days), is_featured=True)
    aids = rows.told_here(Aid).filter(given_between(*days), is_featured=True)
    topics = rows.own(Resolution, "congress__union").filter(congress__held_on__range=days)
    meetings = topics.filter(congress__kind=Congress.Kind.DEMOCRATIC)
    regional = topics.filter(congress__kind__in=Congress.EMPLOYEES)
    regional = regional.filter(congress__scope__in=(Congress.Scope.REGION, Congress.Scope.SECTOR))
    upgrades = rows.within(UnionChange).filter(happened(*days), kind=UnionChange.Kind.UPGRADED)
    founded = rows.within(Union).filter(established_on__range=days).exclude(pk=rows.union.pk)
    founded = founded.annotate(called=Coalesce(NullIf("short_name", NOBODY), "name"))
    papers = rows.own(Document).filter(in_use(period.end))
    platforms = rows.within(Platform).filter(open_on(period.end, "facility__"))
    columns: tuple[tuple[Any, ...], ...] = (
        ("founded", founded, "called", "established_on"),
        ("regulations", papers.filter(category=Document.Category.REGULATION), "title", "issued_on"),
        ("on_wall", papers.filter(is_on_wall=True), "category", None),
        ("archives", papers.filter(category__in=ARCHIVES), "category", None),
        *((name, platforms.filter(facility__kind__in=kinds), "name", None) for name, kinds in PLATFORMS),
        ("upgraded", upgrades, "before", "on"),
        ("resolutions", meetings, "topic", "congress__held_on"),
        ("regional_topics", regional, "topic", "congress__held_on"),
        ("courses", rows.within(Course).filter(offered_on(period.end)), "category", "listed_on"),
        ("aid_partners", rows.within(Aid).filter(given_between(*days)), "partners", "given_on"),
        ("injury", cases.filter(injury), "story", "received_on", unnamed("person")),
        ("stories", cases.exclude(injury), "story", "received_on", unnamed("person")),
        ("stories", disputes, "story", "accepted_on", F("person")),
        ("stories", aids, "story", "given_on", unnamed(Coalesce("file__name", "member__name", "person"))),
        ("regions", rows.own(Area).filter(region()), "name", None),
    )
    first, *others = (_column(*column) for column in columns)
    told = first.union(*others, all=True).order_by("list_name", "list_day", "list_row")
    return [(name, text, person) for name, text, person, _, _ in told]


def unnamed(person: Any) -> DatabaseCase:
    """Whom a story must not name; empty where he agreed."""
    return DatabaseCase(When(may_name=True, then=Value("")), default=person, output_field=TextField())


def without_name(text: str, person: str) -> str:
    """A story with the name masked; 37名职工 or 职工代表 is no name."""
    return text.replace(person, mask_name(person)) if PERSON.fullmatch(person) else text


def _column(name: str, rows: QuerySet[Any], text: str, day: str | None, person: Any = NOBODY) -> QuerySet[Any, Any]:
    """The name of a list and its texts, with the day and the row by which they are put in order."""
    undated = Cast(Value(None), DateField())
    named = {
        "list_name": Value(name),
        "list_text": Cast(text, TextField()),
        "list_person": Cast(person, TextField()),
        "list_day": F(day) if day else undated,
        "list_row": F("pk"),
    }
    told: QuerySet[Any, Any] = rows.exclude(**{text: ""}).order_by().annotate(**named).values_list(*named)
    return told


def _activities(source: Rows, period: Period) -> dict[str, Listed]:
    """One reading of the activities that prose names serves every theme."""
    union = source.union
    named = Q(is_featured=True) | of_kind(
        "competition.skill", "competition.labour", "competition.safety", "training.law", "training.skill"
    )
    named |= Q(audience__in=WOMEN) & of_kind("training")
    named |= Q(union=union) & of_kind("campaign")
    named |= Q(union=union, occasion=Occasion.NATIONAL) & of_kind("culture")
    held = source.within(Activity).filter(held_between(period.start, period.end), named)
    rows = list(held.select_related("kind", "union").order_by("started_on", "pk"))

    def of(code: str) -> list[Activity]:
        return [row for row in rows if row.kind.code == code or row.kind.code.startswith(f"{code}.")]

    contests = [row for row in rows if row.is_featured and row in (*of("competition.labour"), *of("competition.skill"))]
    spoken = [row for row in rows if row.is_featured and row.highlight]
    festive = [row for row in of("culture") if row.union_id == union.pk and row.occasion == Occasion.NATIONAL]
    own = [row for row in of("campaign") if row.union_id == union.pk and row.kind.code not in TOLD_ELSEWHERE]
    silent = [row for row in rows if row.is_featured and not row.highlight and row not in contests]
    return {
        "co_organisers": once(name for row in of("competition.skill") for name in parted(row.co_organisers)),
        "trades": once(row.trade for row in of("competition.skill")),
        "contests": once(row.title for row in contests if not row.highlight),
        "campaigns": once(_as_campaign(row.title) for row in own if not row.highlight),
        "contest_places": once(row.place for row in of("competition.safety")),
        "women_courses": once(_topic(row) for row in of("training") if row.audience in WOMEN),
        "skill_courses": once(row.theme or row.trade for row in of("training.skill")),
        "national_day": once(row.title for row in festive),
        "law_courses": once(name for row in of("training.law") for name in parted(row.theme)),
        "highlights": once(row.highlight for row in spoken),
        "featured": once(f"{row.union.shown}的{row.title}" for row in silent if row.union_id != union.pk),
    }


def _as_campaign(title: str) -> str:
    """文化进企业活动; 女职工建功立业工程 stays."""
    return title if title.endswith(("活动", "工程", "行动")) else f"{title}活动"


def _topic(row: Activity) -> str:
    return row.theme or row.trade or row.title


def _studios(source: Rows, period: Period) -> dict[str, Listed]:
    studios = source.within(Facility).filter(
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


def _placements(source: Rows, period: Period) -> dict[str, Listed]:
    placed = source.within(Placement).filter(
        placed_between(period.start, period.end), is_export=False, way=Placement.Way.INTRODUCED
    )
    people: Counter[str] = Counter()
    for destination, number in placed.exclude(destination="").values_list("destination", "people"):
        people[destination] += number
    return {"destinations": tuple(name for name, _ in people.most_common(MOST))}


def _honours(source: Rows, period: Period) -> dict[str, Listed]:
    union, kinds, days = source.union, Honour.RecipientKind, (period.start, period.end)
    own = Q(union=union, recipient_kind=kinds.UNION, recipient__in=(union.name, union.short_name))
    models = Q(recipient_kind=kinds.PERSON, level=Level.DISTRICT) & of_kind("labour.model")
    won = source.within(Honour).filter(own | models, stepped_between(Step.AWARDED, *days))
    order = [level.value for level in Level]
    rows = sorted(
        won.select_related("kind", "enterprise").order_by("pk"),
        key=lambda row: (order.index(row.level), row.awarded_on),
    )
    return {
        "honours": once(f"{_level(row)}“{row.title or row.kind}”" for row in rows if row.recipient_kind == kinds.UNION),
        "model_workers": once(_at_work(row) for row in rows if row.recipient_kind == kinds.PERSON),
    }


def _at_work(row: Honour) -> str:
    """某某公司的某某."""
    return f"{row.enterprise.name}的{row.recipient}" if row.enterprise else row.recipient


def _level(row: Honour) -> str:
    return "" if row.level == Level.OWN else row.get_level_display()


PARTS: tuple[Callable[[Rows, Period], dict[str, Any]], ...] = (
    _texts,
    _activities,
    _studios,
    _placements,
    _honours,
)


def once(names: Iterable[str]) -> Listed:
    """Without doubles and empty ones, in their order."""
    return tuple(dict.fromkeys(name.strip("。 ") for name in names if name and name.strip()))


def most_first(names: Iterable[str]) -> Listed:
    return tuple(name for name, _ in Counter(filter(None, names)).most_common(MOST))


def parted(text: str) -> list[str]:
    """Names that stand in one cell with 顿号 between them."""
    return [name.strip() for name in text.replace("，", "、").split("、") if name.strip()]
