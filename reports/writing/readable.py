"""A sentence pattern as people read it (句式读法): names of figures instead of codes, brackets in words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reports.narrative.names import Names
from reports.narrative.patterns import HOLE

PIECES = re.compile(r"\{[^{}]*\}|<\+|[\[\]()<>]|//|[^{}\[\]()<>/]+|.")
ASPECTS = {
    "grown": "同比",
    "achieved": "目标完成情况",
    "met": "完成目标",
    "ordinal": "第几",
    "month": "年月",
    "inmonth": "月份",
    "onday": "日期",
    "half": "上下半年",
    "myriad": "以万元计",
    "nearly": "近几年",
    "target": "目标",
}
VOICE = {
    "self": "本会",
    "ours": "本地",
    "area": "辖区",
    "throughout": "全区全街道",
    "end": "期末",
    "date": "某年末",
    "quarter": "季度",
}
MARKS = {
    "[": "〔可略：",
    "]": "〕",
    "(": "〔",
    ")": "〕",
    "<": "〔列举：",
    "<+": "〔列举两项以上：",
    ">": "〕",
    "//": "｜或：",
}


@dataclass(frozen=True)
class Word:
    """Words of a pattern; `css` says what they are: words to print, a figure, or a mark of the pattern."""

    text: str
    css: str = ""


def readable(pattern: str, labels: Mapping[str, str]) -> tuple[Word, ...]:
    return tuple(word for word in _words(pattern, labels) if word.text)


def _words(pattern: str, labels: Mapping[str, str]) -> Iterator[Word]:
    for piece in PIECES.findall(pattern):
        if piece[0] == "{" and len(piece) > 1:
            yield _hole(piece, labels)
        elif piece in MARKS:
            yield Word(MARKS[piece], "opt")
        else:
            yield Word(piece)


def _hole(piece: str, labels: Mapping[str, str]) -> Word:
    if piece == "{^}":
        return Word("今年", "hole")
    hole = HOLE.match(piece)
    if hole is None:
        return Word(piece, "bad")
    if hole["names"]:
        return Word(f"名单：{_named(hole['names'])}", "hole")
    if hole["slot"]:
        return Word(VOICE.get(hole["slot"], hole["slot"]), "hole")
    code = hole["code"] or hole["this"]
    label = labels.get(code, code)
    return Word(f"{label}{_aspect(hole)}", "hole" if code in labels else "bad")


def _aspect(hole: re.Match[str]) -> str:
    if words := hole["words"] or hole["instead"]:
        return f"写作“{words}”"
    return f"·{ASPECTS.get(hole['aspect'], hole['aspect'])}" if hole["aspect"] else ""


def _named(name: str) -> str:
    return NAMES.get(name, name) if name in Names.__dataclass_fields__ else name


NAMES = {
    "founded": "新建工会",
    "upgraded": "升格的社区",
    "regulations": "制度",
    "on_wall": "上墙内容",
    "resolutions": "决议",
    "co_organisers": "联办单位",
    "trades": "工种",
    "contests": "竞赛",
    "courses": "课程",
    "model_studios": "劳模工作室",
    "skill_studios": "技术骨干工作室",
    "contest_places": "竞赛地点",
    "women_courses": "女职工课程",
    "aid_partners": "帮扶合作单位",
    "aid_platforms": "帮扶中心平台",
    "service_platforms": "服务中心平台",
    "four_in_one": "四位一体平台",
    "skill_courses": "技能课程",
    "destinations": "安置去向",
    "law_courses": "法律课程",
    "injury": "工伤事例",
    "regions": "区域",
    "honours": "荣誉",
    "highlights": "特色",
    "campaigns": "主题活动",
    "featured": "特色活动",
    "archives": "档案类别",
    "regional_topics": "区域职代会议题",
    "model_workers": "劳动模范",
    "national_day": "国庆活动",
}
