"""Membership (会员): who is a member, who joined and who left."""

from django.db.models import Q

from members.people.models import (
    Member,
    in_new_occupations,
    joined_between,
    left_between,
    men,
    migrant_workers,
    present,
    retained,
    transferred_in_between,
    with_file,
    women,
)
from reports.catalogue.basics import EMPLOYEES, ORGANISED_EMPLOYEES
from reports.catalogue.kinds import Flow, Ratio, Stock
from reports.catalogue.units import Unit


def _members(name: str, label: str, rows: str, where: Q) -> Stock:
    """Members on the last day, of one sort."""
    return Stock(
        code=f"members.{name}",
        label=label,
        unit=Unit.PERSON,
        source=f"会员台账，期末在册的{rows}，含保留会籍",
        of=Member,
        at=present,
        where=where,
    )


def _joined(name: str, label: str, rows: str, where: Q) -> Flow:
    """New members, of one sort."""
    return Flow(
        code=f"members.{name}",
        label=label,
        unit=Unit.PERSON,
        source=f"会员台账，入会日期在期间内的{rows}，不含从别的工会转入",
        of=Member,
        between=joined_between,
        where=where,
    )


PRESENT = _members("present", "会员人数", "会员", Q())
WOMEN = _members("women", "女会员人数", "女会员", women())
MEN = _members("men", "男会员人数", "男会员", men())
MIGRANTS = _members("migrants", "农民工会员人数", "农民工会员", migrant_workers())
WITH_FILE = _members("with_file", "建有档案的会员人数", "有会员档案号的会员", with_file())
JOINED = _joined("joined", "发展会员数", "新会员", Q())
JOINED_MEN = _joined("joined_men", "发展男会员数", "男性新会员", men())
JOINED_WOMEN = _joined("joined_women", "发展女会员数", "女性新会员", women())
JOINED_MIGRANTS = _joined("joined_migrants", "发展农民工会员数", "农民工新会员", migrant_workers())
RETAINED = Stock(
    code="members.retained",
    label="保留会籍人数",
    unit=Unit.PERSON,
    source="会员台账，期末保留会籍的会员",
    of=Member,
    at=lambda day: present(day) & retained(day),
)
TRANSFERRED_IN = Flow(
    code="members.transferred_in",
    label="转入会员数",
    unit=Unit.PERSON,
    source="会员台账，期间内从别的工会转入的会员",
    of=Member,
    between=transferred_in_between,
)
LEFT = Flow(
    code="members.left",
    label="离会会员数",
    unit=Unit.PERSON,
    source="会员台账，期间内转出、除名、退会的会员",
    of=Member,
    between=left_between,
)
FILE_RATE = Ratio(
    code="members.file_rate",
    label="会员建档率",
    decimals=1,
    source="建有档案的会员人数 ÷ 会员人数",
    part=WITH_FILE,
    whole=PRESENT,
)
RATE = Ratio(
    code="members.rate",
    label="职工入会率",
    decimals=1,
    source="会员人数 ÷ 已建会企业职工人数",
    part=PRESENT,
    whole=ORGANISED_EMPLOYEES,
)
RATE_OF_ALL = Ratio(
    code="members.rate_of_all",
    label="职工入会率（全部职工）",
    decimals=1,
    source="会员人数 ÷ 职工人数",
    part=PRESENT,
    whole=EMPLOYEES,
)

INDICATORS = (
    PRESENT,
    WOMEN,
    MEN,
    MIGRANTS,
    _members("new_occupations", "新就业形态劳动者会员人数", "新就业形态劳动者和重点群体会员", in_new_occupations()),
    RETAINED,
    JOINED,
    JOINED_MEN,
    JOINED_WOMEN,
    JOINED_MIGRANTS,
    _joined(
        "joined_new_occupations", "发展新就业形态劳动者会员数", "新就业形态劳动者和重点群体新会员", in_new_occupations()
    ),
    TRANSFERRED_IN,
    LEFT,
    WITH_FILE,
    FILE_RATE,
    RATE,
    RATE_OF_ALL,
)
