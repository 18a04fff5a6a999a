"""望江区 (SEED-P): the neighbouring district, under which smaller and plainer reports stand.

It keeps the totals of 滨河区 as they are. Its parts have a book of their own, so that names may recur.
"""

from types import ModuleType

from members.hardship.standards import LowIncomeStandard
from reports.demo import (
    community_i,
    community_j,
    community_l,
    street_c,
    street_d,
    street_e,
    street_h,
    street_m,
    township_f,
    users,
)
from reports.demo.book import Book
from reports.demo.draw import Draw
from unions.organisations.models import Union, UnionKind
from unions.standards.models import Scheme, SchemeItem

DOCUMENTS: tuple[ModuleType, ...] = (
    *(community_i, community_j, community_l),
    *(street_c, street_d, street_e, street_h, street_m, township_f),
)
REGION = "望江区"
SCHEMES = {  # name: the kind of union it is for, the paper, since, its items
    "八有": (
        "",
        "望总工〔2008〕11号",
        "2008-04-01",
        "牌匾 固定办公场所 会员档案 组织机构 印章 工作计划 活动档案 业务书籍",
    ),
    "六有": ("single", "企业工会工作条例", "2008-04-01", "班子 阵地 制度 经费 活动 台账"),
    "六上墙": (
        "community",
        "望总工〔2013〕6号",
        "2013-03-01",
        "组织机构图 组织序列图 工作制度 工会职责和基本任务 工会主席职责 工会小组长职责",
    ),
    "三牌": ("community", "望总工〔2013〕6号", "2013-03-01", "社区工会牌 职工之家牌 职工维权站牌"),
}
LOW_INCOME = {  # 元 a month and head
    2006: 240, 2007: 260, 2008: 280, 2009: 300, 2010: 320, 2011: 360, 2012: 400, 2013: 440, 2014: 480, 2016: 560,
    2018: 640, 2020: 720, 2022: 800, 2023: 840,
}  # fmt: skip
STREETS = (  # short name, code, founded, chair, telephone
    ("栖云街道", "WJ-QY", "2003-04-17", "葛文斌", "0399-8420116"),
    ("新港街道", "WJ-XG", "2003-06-12", "尹向阳", "0399-8430227"),
)


def build() -> None:
    """The district with everything below it."""
    book = Book()
    union = _found(book)
    told_of = [(document, document.load(book, union)) for document in DOCUMENTS]
    book.write()
    users.admit(users.SECOND)
    for document, place in told_of:
        document.tell(place)
    book.write()


def _found(book: Book) -> Union:
    """The district's own union, its standards and the plain streets of its communities."""
    union = book.add(
        Union,
        name=f"{REGION}总工会",
        short_name=f"{REGION}总工会",
        kind=UnionKind.DISTRICT,
        code="SEED-P",
        credit_code=Draw(40).credit_code("union"),
        approval_number="江总工〔1999〕3号",
        approved_on="1999-04-08",
        established_on="1999-04-15",
        chair="钟立峰",
        contact="顾明远",
        phone="0399-8400166",
        address=f"{REGION}安澜路28号",
        certificate_number="工法证字第394000001号",
        certified_on="2008-06-18",
        certificate_until="2028-06-17",
    )
    book.name(union, union.name)
    _lay_down(book, union)
    for street in STREETS:
        _street(book, union, *street)
    return union


def _lay_down(book: Book, union: Union) -> None:
    for name, (applies_to, document, issued_on, items) in SCHEMES.items():
        scheme = book.add(Scheme, union=union, name=name, applies_to=applies_to, document=document, issued_on=issued_on)
        book.name(scheme, name)
        for position, item in enumerate(items.split(), start=1):
            book.name(book.add(SchemeItem, scheme=scheme, position=position, name=f"{name}：{item}"), f"{name}：{item}")
    for year, amount in LOW_INCOME.items():
        paper = f"望政发〔{year}〕9号"
        book.add(LowIncomeStandard, union=union, amount=amount, effective_on=f"{year}-07-01", document=paper)


def _street(book: Book, district: Union, short: str, code: str, founded: str, chair: str, phone: str) -> None:
    street = book.add(
        Union,
        name=f"{short}总工会",
        short_name=short,
        kind=UnionKind.STREET,
        parent=district,
        code=code,
        approved_on=founded,
        established_on=founded,
        chair=chair,
        contact=chair,
        phone=phone,
        address=f"{REGION}{short}",
    )
    book.name(street, short)
