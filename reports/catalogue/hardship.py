"""Files of hardship (困难职工档案): how many are open, opened and closed, and how many of them were reached by aid."""

from django.db.models import Q

from members.aid.models import AidKind, aided_between
from members.hardship.household import with_students
from members.hardship.models import (
    HardshipFile,
    closed_between,
    lifted_between,
    of_people,
    open_on,
    opened_between,
    unreviewed,
)
from reports.catalogue.kinds import Flow, Indicator, OnDay, Ratio, Stock
from reports.catalogue.units import Unit


def _files(name: str, label: str, unit: Unit, rows: str, at: OnDay, where: Q) -> Stock:
    return Stock(
        code=f"aid.{name}",
        label=label,
        unit=unit,
        source=f"困难职工档案台账，{rows}",
        of=HardshipFile,
        at=at,
        where=where,
    )


OPENED = Flow(
    code="aid.files_opened",
    label="新增困难职工数",
    unit=Unit.PERSON,
    source="困难职工档案台账，建档日期在期间内的困难职工和困难农民工",
    of=HardshipFile,
    between=opened_between,
    where=of_people(),
)
LIFTED = Flow(
    code="aid.files_lifted",
    label="脱困职工数",
    unit=Unit.PERSON,
    source="困难职工档案台账，期间内因脱困退出的档案",
    of=HardshipFile,
    between=lifted_between,
    where=of_people(),
)
CLOSED = Flow(
    code="aid.files_closed",
    label="退出困难职工档案数",
    unit=Unit.PERSON,
    source="困难职工档案台账，期间内退出的档案，含脱困",
    of=HardshipFile,
    between=closed_between,
    where=of_people(),
)
OPEN = _files("files", "在档困难职工数", Unit.PERSON, "期末在档的困难职工和困难农民工", open_on, of_people())
AIDED = Flow(
    code="aid.files_aided",
    label="得到帮扶的在档困难职工数",
    unit=Unit.PERSON,
    source="困难职工档案台账，期末在档、期间内得到过帮扶的困难职工和困难农民工",
    of=HardshipFile,
    between=lambda start, end: open_on(end) & aided_between(start, end),
    where=of_people(),
)
AIDED_RATE = Ratio(
    code="aid.file_rate",
    label="困难职工家庭帮扶覆盖率",
    decimals=1,
    source="得到帮扶的在档困难职工数 ÷ 在档困难职工数",
    part=AIDED,
    whole=OPEN,
)
STUDYING = _files(
    "files_studying", "有子女就读的困难职工数", Unit.PERSON, "期末在档、家庭成员中有学生的", open_on, with_students()
)
STUDYING_AIDED = Flow(
    code="aid.files_study_aided",
    label="得到助学的困难职工数",
    unit=Unit.PERSON,
    source="困难职工档案台账，期末在档、家庭成员中有学生、期间内得到助学救助的",
    of=HardshipFile,
    between=lambda start, end: open_on(end) & aided_between(start, end, AidKind.STUDY),
    where=with_students(),
)
STUDY_RATE = Ratio(
    code="aid.study_rate",
    label="困难职工子女助学覆盖率",
    decimals=1,
    source="得到助学的困难职工数 ÷ 有子女就读的困难职工数",
    part=STUDYING_AIDED,
    whole=STUDYING,
)

INDICATORS: tuple[Indicator, ...] = (
    OPEN,
    OPENED,
    CLOSED,
    LIFTED,
    _files(
        "files_unreviewed", "一年未复核档案数", Unit.PIECE, "期末在档、一年内没有建档也没有复核的档案", unreviewed, Q()
    ),
    AIDED,
    AIDED_RATE,
    STUDYING,
    STUDYING_AIDED,
    STUDY_RATE,
)
