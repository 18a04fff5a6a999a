"""Units of figures (计量单位): part of the figure, printed after every number."""

from enum import StrEnum


class Unit(StrEnum):
    UNION = "家"
    PERSON = "人"
    ATTENDANCE = "人次"
    HOUSEHOLD = "户"
    COPY = "份"
    ITEM = "条"
    COURSE_RUN = "期"
    SESSION = "场"
    TIME = "次"
    PIECE = "个"
    VOLUME = "册"
    PROJECT = "项"
    ARTICLE = "篇"
    CASE = "件"
    DISPUTE = "起"
    PLACE = "处"
    CLASS = "类"
    BUILDING = "幢"
    COURSE = "门"
    EDITION = "届"
    YEARS = "年"
    YEAR = "年度"
    YUAN = "元"
    MYRIAD = "万元"
    PERCENT = "%"
    SQUARE_METRE = "平方米"
    SQUARE_KILOMETRE = "平方公里"
    DAY = "日期"

    @property
    def is_money(self) -> bool:
        return self in (Unit.YUAN, Unit.MYRIAD)
