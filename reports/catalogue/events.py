"""Figures of activities (活动指标的写法): how several themes count what was held."""

from django.db.models import Q

from reports.catalogue.kinds import Flow, Scope, in_last_quarter
from reports.catalogue.measures import Count, Distinct, Earliest, Largest, Measure, Sum
from reports.catalogue.units import Unit
from unions.activities.models import Activity, Participation, held_between
from unions.ledgers.kinds import of_kind

TIMES = Sum("sessions")
PEOPLE = Sum("people")
ATTENDANCES = Sum("attendances")
COPIES = Sum("copies")
ENTERPRISES = Sum("enterprises")
EACH = Count()
EDITION = Largest("edition")
WHAT: dict[Measure, str] = {
    TIMES: "场次合计",
    PEOPLE: "参加人数合计",
    ATTENDANCES: "参加人次合计",
    COPIES: "发放资料合计",
    ENTERPRISES: "参与单位合计",
    EACH: "一行计一项",
    EDITION: "取最大的届次",
}


def activities(
    code: str,
    label: str,
    unit: Unit,
    measure: Measure,
    rows: str,
    *kinds: str,
    where: Q | None = None,
    version: int = 1,
) -> Flow:
    """Activities of some kinds, and of the kinds below them, begun within the period; `rows` names them in words."""
    return Flow(
        code=code,
        label=label,
        unit=unit,
        source=f"活动台账，期间内开始的{rows}，{WHAT[measure]}",
        of=Activity,
        between=held_between,
        where=of_kind(*kinds) & (where or Q()),
        measure=measure,
        version=version,
    )


def this_quarter(code: str, label: str, unit: Unit, measure: Measure, rows: str, *kinds: str) -> Flow:
    """The same of the quarter in which the period ends."""
    return Flow(
        code=code,
        label=label,
        unit=unit,
        source=f"活动台账，期末所在季度开始的{rows}，{WHAT[measure]}",
        of=Activity,
        between=in_last_quarter(held_between),
        where=of_kind(*kinds),
        measure=measure,
    )


def held_on(code: str, label: str, rows: str, *kinds: str, where: Q | None = None) -> Flow:
    """The day of the union's own activity; the first one where there were several."""
    return Flow(
        code=code,
        label=label,
        unit=Unit.DAY,
        source=f"活动台账，本级期间内的{rows}，取最早的开始日期",
        of=Activity,
        between=held_between,
        where=of_kind(*kinds) & (where or Q()),
        measure=Earliest("started_on"),
        scope=Scope.OWN,
    )


def taking_part(code: str, label: str, rows: str, *kinds: str, where: Q | None = None) -> Flow:
    """Enterprises that took part in activities of some kinds, each once."""
    return Flow(
        code=code,
        label=label,
        unit=Unit.UNION,
        source=f"活动台账的参与单位明细，期间内开始的{rows}，一家只计一次",
        of=Participation,
        between=lambda start, end: held_between(start, end, "activity__"),
        where=of_kind(*kinds, lookup="activity__kind") & (where or Q()),
        measure=Distinct("enterprise"),
    )
