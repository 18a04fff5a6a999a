"""The catalogue of indicators (指标目录), by theme in the order of the report."""

from reports.catalogue import (
    aid,
    basics,
    contracts,
    culture,
    democracy,
    employment,
    facilities,
    finance,
    hardship,
    honours,
    members,
    rights,
    safety,
    staff,
    standards,
    training,
    unions,
    women,
    work,
)
from reports.catalogue.kinds import Indicator

THEMES: dict[str, str] = {
    "basics": "基本情况",
    "unions": "组织建设",
    "members": "会员",
    "standards": "规范化建设",
    "democracy": "民主管理",
    "contracts": "集体合同与集体协商",
    "work": "建功立业",
    "safety": "劳动保护",
    "women": "女职工",
    "aid": "帮扶救助",
    "training": "教育培训",
    "employment": "就业服务",
    "rights": "维权",
    "culture": "宣传教育与文体",
    "facilities": "服务阵地",
    "staff": "干部队伍",
    "finance": "经费",
    "honours": "荣誉",
}
CATALOGUE: tuple[Indicator, ...] = (
    *basics.INDICATORS,
    *unions.INDICATORS,
    *members.INDICATORS,
    *standards.INDICATORS,
    *democracy.INDICATORS,
    *contracts.INDICATORS,
    *work.INDICATORS,
    *safety.INDICATORS,
    *women.INDICATORS,
    *hardship.INDICATORS,
    *aid.INDICATORS,
    *training.INDICATORS,
    *employment.INDICATORS,
    *rights.INDICATORS,
    *culture.INDICATORS,
    *facilities.INDICATORS,
    *staff.INDICATORS,
    *finance.INDICATORS,
    *honours.INDICATORS,
)
BY_CODE: dict[str, Indicator] = {indicator.code: indicator for indicator in CATALOGUE}


def find(code: str) -> Indicator:
    """The indicator of a code; KeyError where there is none."""
    return BY_CODE[code]


def of_theme(theme: str) -> tuple[Indicator, ...]:
    return tuple(indicator for indicator in CATALOGUE if indicator.theme == theme)
