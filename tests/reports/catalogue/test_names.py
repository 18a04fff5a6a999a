"""Names and stories behind the figures (名单): what prose tells from single rows."""

from datetime import date

import pytest

from reports.catalogue.names import names_of, without_name
from reports.periods import Period
from tests.factories.aid import AidFactory
from tests.factories.cases import CaseFactory
from tests.factories.enterprises import EnterpriseFactory
from tests.factories.honours import HonourFactory
from tests.factories.organisations import UnionFactory
from tests.factories.standards import DocumentFactory
from unions.honours.models import Honour
from unions.standards.models import Document

pytestmark = pytest.mark.django_db
YEAR = Period.year(2014)
DAY = date(2014, 6, 1)
PERSON = Honour.RecipientKind.PERSON


def test_stories_of_cases_and_aid_are_told_by_date_without_names():
    street = UnionFactory(street=True)
    CaseFactory(
        union=street, received_on=date(2014, 8, 1), is_featured=True, person="刘海娟", story="刘海娟拿回了工资。"
    )
    AidFactory(union=street, given_on=DAY, is_featured=True, person="陈明", may_name=True, story="陈明的女儿上了大学")
    AidFactory(union=street, given_on=DAY, story="没有选作典型")

    assert names_of(street, YEAR).stories == ("陈明的女儿上了大学", "刘某某拿回了工资")


def test_a_district_tells_its_own_stories():
    district = UnionFactory(kind="district")
    street = UnionFactory(street=True, parent=district)
    CaseFactory(union=street, received_on=DAY, is_featured=True, story="街道的事")
    CaseFactory(union=district, received_on=DAY, is_featured=True, story="区里的事", subject="另一件")

    assert names_of(district, YEAR).stories == ("区里的事",)


@pytest.mark.parametrize(
    ("person", "told"),
    [("刘海娟", "刘某某来了"), ("37名职工", "刘海娟来了"), ("职工代表", "刘海娟来了"), ("", "刘海娟来了")],
)
def test_only_names_are_masked(person, told):
    assert without_name("刘海娟来了", person) == told


def test_model_workers_are_named_with_their_firms_in_the_order_of_their_awards():
    street = UnionFactory(street=True)
    firm = EnterpriseFactory(union=street, name="江州海晟电子有限公司")
    won = {"union": street, "code": "labour.model", "recipient_kind": PERSON}
    HonourFactory(**won, recipient="项立军", awarded_on="2014-04-29")
    HonourFactory(**won, recipient="滕志鹏", awarded_on="2014-04-25", enterprise=firm)
    HonourFactory(**won, recipient="佟祎", awarded_on="2013-04-25")

    assert names_of(street, YEAR).model_workers == ("江州海晟电子有限公司的滕志鹏", "项立军")


def test_own_titles_are_not_those_of_model_workers():
    union = UnionFactory(grassroots=True)
    HonourFactory(union=union, recipient_kind=Honour.RecipientKind.UNION, recipient=union.name, title="先进职工之家")

    names = names_of(union, YEAR)

    assert (names.honours, names.model_workers) == (("区级“先进职工之家”",), ())


def test_archives_stand_in_the_order_of_the_code_list_and_without_the_word():
    union = UnionFactory(grassroots=True)
    for category in ("membership", "regulation", "upper", "membership"):
        DocumentFactory(union=union, category=Document.Category(category), issued_on="2014-03-03")

    assert names_of(union, YEAR).archives == ("上级文件", "会员")
