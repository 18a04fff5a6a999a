"""Contributions at work (建功立业): competitions, skills, proposals, innovation."""

from django.db.models import Q

from members.people.certificates import SkillCertificate, awarded_between, skilled_workers, technicians
from reports.catalogue.events import EACH, EDITION, PEOPLE, TIMES, activities, held_on, taking_part
from reports.catalogue.kinds import Between, Flow, Stock, Told
from reports.catalogue.measures import Sum
from reports.catalogue.units import Unit
from unions.facilities.choices import FacilityKind
from unions.facilities.models import Facility, of_kind, open_on, opened_between
from unions.innovations.models import Innovation, adopted_between, completed_between, proposed_between

Kind = Innovation.Kind


def _certified(name: str, label: str, where: Q) -> Flow:
    return Flow(
        code=f"work.{name}",
        label=label,
        unit=Unit.PERSON,
        source=f"技能证书台账，发证日期在期间内的{label.removeprefix('培养').removesuffix('数')}，人数合计",
        of=SkillCertificate,
        between=awarded_between,
        where=where,
        measure=Sum("people"),
    )


def _innovations(name: str, label: str, unit: Unit, step: str, between: Between, where: Q) -> Flow:
    return Flow(
        code=f"work.{name}",
        label=label,
        unit=unit,
        source=f"创新成果台账，期间内{step}的，数量合计",
        of=Innovation,
        between=between,
        where=where,
        measure=Sum("items"),
    )


PROPOSALS = _innovations("proposals", "合理化建议数", Unit.ITEM, "提出", proposed_between, Q(kind=Kind.PROPOSAL))
PROPOSALS_ADOPTED = _innovations(
    "proposals_adopted", "采纳合理化建议数", Unit.ITEM, "采纳", adopted_between, Q(kind=Kind.PROPOSAL)
)
BENEFIT = Flow(
    code="work.benefit",
    label="创新创造效益",
    unit=Unit.MYRIAD,
    decimals=2,
    source="创新成果台账，期间内完成的成果创造效益合计",
    of=Innovation,
    between=completed_between,
    measure=Sum("benefit", per=10_000),
)
SKILL_PLAN_YEARS = Told(
    code="work.skill_plan_years",
    label="技师培养行动计划年限",
    unit=Unit.YEARS,
    source="填报：行动计划文件所定的年限",
    adds_up=False,
)
MODEL_STUDIOS = Stock(
    code="work.model_studios",
    label="劳模创新工作室数",
    unit=Unit.PIECE,
    source="阵地台账，期末在用的劳模创新工作室",
    of=Facility,
    at=open_on,
    where=of_kind(FacilityKind.MODEL_STUDIO),
)
SKILL_STUDIOS = Stock(
    code="work.skill_studios",
    label="技术骨干创新工作室数",
    unit=Unit.PIECE,
    source="阵地台账，期末在用的技术骨干创新工作室",
    of=Facility,
    at=open_on,
    where=of_kind(FacilityKind.SKILL_STUDIO),
)
SKILL_STUDIOS_OPENED = Flow(
    code="work.skill_studios_opened",
    label="新建技术骨干创新工作室数",
    unit=Unit.PIECE,
    source="阵地台账，期间内启用的技术骨干创新工作室",
    of=Facility,
    between=opened_between,
    where=of_kind(FacilityKind.SKILL_STUDIO),
)

INDICATORS = (
    activities("work.competitions", "竞赛活动场次", Unit.SESSION, TIMES, "竞赛活动", "competition"),
    activities("work.competitors", "参加竞赛人数", Unit.PERSON, PEOPLE, "竞赛活动", "competition"),
    activities("work.labour_contests", "劳动竞赛场次", Unit.SESSION, TIMES, "劳动竞赛", "competition.labour"),
    activities("work.skill_contests", "职工技能比赛项数", Unit.PROJECT, EACH, "技能比赛", "competition.skill"),
    activities("work.skill_contest_times", "职工技能大赛次数", Unit.TIME, TIMES, "技能比赛", "competition.skill"),
    activities("work.skill_competitors", "参加技能比赛人数", Unit.PERSON, PEOPLE, "技能比赛", "competition.skill"),
    activities(
        "work.skill_contest_edition", "职工技能比赛届次", Unit.EDITION, EDITION, "技能比赛", "competition.skill"
    ),
    held_on("work.ideas_on", "金点子征集日期", "金点子征集", "competition.idea"),
    activities("work.drills", "岗位练兵场次", Unit.SESSION, TIMES, "岗位练兵", "competition.drill"),
    taking_part("work.enterprises_competing", "参加竞赛企业数", "竞赛活动", "competition"),
    _certified("technicians", "培养技师数", technicians()),
    _certified("skilled_workers", "培养技工数", skilled_workers()),
    SKILL_PLAN_YEARS,
    PROPOSALS,
    PROPOSALS_ADOPTED,
    _innovations("renewals", "技术革新数", Unit.PROJECT, "完成", completed_between, Q(kind=Kind.RENEWAL)),
    _innovations(
        "breakthroughs",
        "技术攻关和新产品新技术开发应用数",
        Unit.PROJECT,
        "完成",
        completed_between,
        Q(kind__in=(Kind.BREAKTHROUGH, Kind.PRODUCT)),
    ),
    BENEFIT,
    MODEL_STUDIOS,
    SKILL_STUDIOS,
    SKILL_STUDIOS_OPENED,
)
