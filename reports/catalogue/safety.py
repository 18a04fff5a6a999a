"""Labour protection (劳动保护): safety contests, checks and training, inspectors, accidents."""

from django.db.models import Q

from reports.catalogue.events import (
    ATTENDANCES,
    EDITION,
    ENTERPRISES,
    PEOPLE,
    TIMES,
    activities,
    held_on,
    taking_part,
)
from reports.catalogue.kinds import Flow, Ratio, Stock
from reports.catalogue.measures import Sum
from reports.catalogue.populations import grassroots, with_committee
from reports.catalogue.unions import GRASSROOTS
from reports.catalogue.units import Unit
from unions.activities.models import Accident, Activity, happened_between, held_between
from unions.elections.models import Committee, Officer, certified, inspector, serving
from unions.ledgers.kinds import of_kind
from unions.organisations.models import Union

FINDINGS = Flow(
    code="safety.findings",
    label="发现安全隐患数",
    unit=Unit.PLACE,
    source="活动台账，期间内开始的检查，发现隐患合计",
    of=Activity,
    between=held_between,
    where=of_kind("inspection"),
    measure=Sum("findings"),
)
RECTIFIED = Flow(
    code="safety.rectified",
    label="整改安全隐患数",
    unit=Unit.PLACE,
    source="活动台账，期间内开始的检查，已整改隐患合计",
    of=Activity,
    between=held_between,
    where=of_kind("inspection"),
    measure=Sum("rectified"),
)
RECTIFIED_RATE = Ratio(
    code="safety.rectified_rate",
    label="安全隐患整改率",
    decimals=1,
    source="整改安全隐患数 ÷ 发现安全隐患数",
    part=RECTIFIED,
    whole=FINDINGS,
)
WITH_COMMITTEE = Stock(
    code="safety.with_committee",
    label="建立劳动保护监督检查委员会的基层工会数",
    unit=Unit.UNION,
    source="专门委员会台账，期末设有劳动保护监督检查委员会的基层工会",
    of=Union,
    at=lambda day: grassroots(day) & with_committee(Committee.Kind.PROTECTION, day),
)
COMMITTEE_RATE = Ratio(
    code="safety.committee_rate",
    label="劳动保护监督检查委员会建立率",
    decimals=1,
    source="建立劳动保护监督检查委员会的基层工会数 ÷ 基层工会数",
    part=WITH_COMMITTEE,
    whole=GRASSROOTS,
)
INSPECTORS = Stock(
    code="safety.inspectors",
    label="劳动保护监督检查员人数",
    unit=Unit.PERSON,
    source="工会干部台账，期末在任的劳动保护监督检查员",
    of=Officer,
    at=serving,
    where=inspector(),
)
CERTIFIED = Stock(
    code="safety.inspectors_certified",
    label="持证劳动保护监督检查员人数",
    unit=Unit.PERSON,
    source="工会干部台账，期末在任、检查员证有效的劳动保护监督检查员",
    of=Officer,
    at=lambda day: serving(day) & certified(day),
    where=inspector(),
)
CERTIFIED_RATE = Ratio(
    code="safety.certified_rate",
    label="劳动保护监督检查员持证率",
    decimals=1,
    source="持证劳动保护监督检查员人数 ÷ 劳动保护监督检查员人数",
    part=CERTIFIED,
    whole=INSPECTORS,
)
ACCIDENTS = Flow(
    code="safety.accidents",
    label="劳动安全事故数",
    unit=Unit.DISPUTE,
    source="劳动安全事故台账，发生日期在期间内的事故",
    of=Accident,
    between=happened_between,
)
GRAVE_ACCIDENTS = Flow(
    code="safety.grave_accidents",
    label="重特大事故数",
    unit=Unit.DISPUTE,
    source="劳动安全事故台账，发生日期在期间内的重大、特别重大事故",
    of=Accident,
    between=happened_between,
    where=Q(severity__in=(Accident.Severity.MAJOR, Accident.Severity.GRAVE)),
)
SAFETY, CONTEST = "安全生产培训", "安全生产知识竞赛"

INDICATORS = (
    activities(
        "safety.ankang_edition", "“安康杯”竞赛届次", Unit.EDITION, EDITION, "“安康杯”竞赛", "competition.ankang"
    ),
    taking_part("safety.ankang_enterprises", "“安康杯”竞赛参赛企业数", "“安康杯”竞赛", "competition.ankang"),
    activities("safety.contests", "安全生产知识竞赛场次", Unit.SESSION, TIMES, CONTEST, "competition.safety"),
    activities("safety.contest_people", "参加安全生产知识竞赛人数", Unit.PERSON, PEOPLE, CONTEST, "competition.safety"),
    held_on("safety.contest_on", "安全生产知识竞赛日期", CONTEST, "competition.safety"),
    activities("safety.inspections", "安全生产检查次数", Unit.TIME, TIMES, "安全生产检查", "inspection.safety"),
    taking_part("safety.enterprises_inspected", "接受安全生产检查企业数", "安全生产检查", "inspection.safety"),
    activities("safety.self_inspections", "企业安全自查次数", Unit.TIME, TIMES, "企业自查", "inspection.self"),
    activities("safety.self_inspected", "开展安全自查企业数", Unit.UNION, ENTERPRISES, "企业自查", "inspection.self"),
    FINDINGS,
    RECTIFIED,
    RECTIFIED_RATE,
    activities("safety.training_sessions", "安全生产培训次数", Unit.TIME, TIMES, SAFETY, "training.safety"),
    activities("safety.trained", "安全生产培训人数", Unit.PERSON, PEOPLE, SAFETY, "training.safety"),
    activities("safety.trained_times", "安全生产培训人次", Unit.ATTENDANCE, ATTENDANCES, SAFETY, "training.safety"),
    WITH_COMMITTEE,
    COMMITTEE_RATE,
    INSPECTORS,
    CERTIFIED,
    CERTIFIED_RATE,
    ACCIDENTS,
    GRAVE_ACCIDENTS,
)
