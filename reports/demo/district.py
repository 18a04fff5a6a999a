"""滨河区 (SEED-N, 2014): the district federation; what must be there before its streets are."""

from members.hardship.standards import LowIncomeStandard
from reports.demo.book import Book
from reports.demo.draw import Draw
from reports.demo.place import Place
from unions.organisations.models import Union, UnionKind
from unions.standards.models import Scheme, SchemeItem

YEAR = 2014
SCHEMES = {  # name: the kind of union it is for, the paper, since, its items
    "八有": ("", "滨委〔2010〕84号", "2010-10-01", "牌匾 办公场所 会员档案 组织机构 印章 工作计划 活动档案 业务书籍"),
    "六有": ("single", "企业工会工作条例", "2010-10-01", "班子 阵地 制度 经费 活动 台账"),
    "一清": ("", "滨总工〔2013〕9号", "2013-03-01", "底数清"),
    "双亮": ("", "滨总工〔2013〕9号", "2013-03-01", "亮牌子 亮身份"),
    "五健全": (
        "",
        "滨总工〔2013〕9号",
        "2013-03-01",
        "组织健全 职代会健全 集体协商健全 劳动保护监督健全 女职工工作健全",
    ),
    "五上墙": ("", "滨总工〔2013〕9号", "2013-03-01", "组织机构图 工会职责 主席职责 工作制度 年度计划"),
}


LOW_INCOME = {2010: 320, 2011: 360, 2012: 400, 2013: 440, 2014: 480}  # 元 a month and head


def found(book: Book) -> Place:
    """The district's own union and the standards it has laid down."""
    draw = Draw(1)
    union = book.add(
        Union,
        name="滨河区总工会",
        short_name="滨河区总工会",
        kind=UnionKind.DISTRICT,
        code="SEED-N",
        credit_code=draw.credit_code("union"),
        approval_number="江总工〔1998〕6号",
        approved_on="1998-03-10",
        established_on="1998-03-20",
        chair="严立新",
        contact="阮静",
        phone="0399-8100188",
        address="滨河区迎宾路66号",
        certificate_number="工法证字第390100001号",
        certified_on="2008-05-12",
        certificate_until="2018-05-11",
    )
    book.name(union, "滨河区总工会")
    _lay_down(book, union)
    for year, amount in LOW_INCOME.items():
        paper = f"滨政发〔{year}〕12号"
        book.add(LowIncomeStandard, union=union, amount=amount, effective_on=f"{year}-07-01", document=paper)
    return Place(book, draw, union, "", YEAR, ("滨江", "东港", "临空"))


def _lay_down(book: Book, union: Union) -> None:
    for name, (applies_to, document, issued_on, items) in SCHEMES.items():
        scheme = book.add(Scheme, union=union, name=name, applies_to=applies_to, document=document, issued_on=issued_on)
        book.name(scheme, name)
        for position, item in enumerate(items.split(), start=1):
            book.name(book.add(SchemeItem, scheme=scheme, position=position, name=f"{name}：{item}"), f"{name}：{item}")
