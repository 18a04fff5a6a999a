"""Activities with the firms that took part, honours, facilities, papers (活动、荣誉、阵地、档案)."""

from collections.abc import Sequence

from reports.demo.place import Firm, Place
from reports.demo.records import records
from unions.activities.models import Activity, Participation
from unions.facilities.models import Facility, Platform
from unions.honours.models import Honour
from unions.standards.models import Document

PEOPLE = (6, 40)


def hold(place: Place, text: str) -> None:
    """Activities; `firms` says how many took part, or which."""
    for values in records("title kind started_on", text):
        takers = values.pop("firms", "")
        activity = place.book.add(Activity, **{"union": place.union, **values})
        for firm in _takers(place, activity, takers):
            people = min(place.draw.randint(*PEOPLE), firm.employees)
            place.book.add(Participation, activity=activity, enterprise=firm.row, people=people)


def _takers(place: Place, activity: Activity, takers: str) -> Sequence[Firm]:
    if takers.isdigit():
        return place.draw.sample(place.organised(activity.started_on.year), int(takers))
    by_name = {firm.short: firm for firm in place.firms}
    return [by_name[short] for short in takers.split("、")] if takers else ()


def honour(place: Place, text: str, **same: object) -> None:
    for values in records("kind level recipient_kind recipient year", text):
        place.book.add(Honour, **{"union": place.union, **same, **values})


def build(place: Place, text: str) -> None:
    """Facilities; `platforms` are the services under their roof, as name：note；name：note."""
    for values in records("kind name opened_on", text):
        platforms = values.pop("platforms", "")
        facility = place.book.add(Facility, **{"union": place.union, **values})
        for platform in platforms.split("；") if platforms else ():
            name, _, note = platform.partition("：")
            place.book.add(Platform, facility=facility, name=name, note=note)


def file(place: Place, text: str) -> None:
    """Regulations and papers."""
    for values in records("category title issued_on", text):
        place.book.add(Document, **{"union": place.union, "issuer": place.union.name, **values})
