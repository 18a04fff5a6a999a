"""Figures of activities (活动指标的写法): how several themes count what was held."""

from django.db.models import Q

from reports.catalogue.kinds import Flow
from reports.catalogue.measures import Count, Distinct, Largest, Measure, Sum
from reports.catalogue.units import Unit
from unions.activities.models import Activity, Participation, held_between
from unions.ledgers.kinds import of_kind

TIMES = Sum("sessions")
PEOPLE = Sum("people")
ATTENDANCES = Sum("attendances")
COPIES = Sum("copies")
EACH = Count()
EDITION = Largest("edition")
WHAT: dict[Measure, str] = {
    TIMES: "场次合计",
    PEOPLE: "参加人数合计",
    ATTENDANCES: "参加人次合计",
    COPIES: "发放资料合计",
    EACH: "一行计一项",
    EDITION: "取最大的届次",
}


def activities(
    code: str, label: str, unit: Unit, measure: Measure, rows: str, *kinds: str, where: Q | None = None
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
