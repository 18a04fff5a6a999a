"""Schemes, checks, assessments, documents (规范化建设)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Count, Q

from tests.factories.organisations import UnionFactory
from tests.factories.standards import (
    AssessmentFactory,
    CheckFactory,
    DocumentFactory,
    SchemeFactory,
    SchemeItemFactory,
)
from unions.organisations.models import Union
from unions.standards.models import Assessment, Check, Document, Scheme, meeting

pytestmark = pytest.mark.django_db
START, END = date(2014, 1, 1), date(2014, 12, 31)


def faults(row):
    with pytest.raises(ValidationError) as fault:
        row.full_clean()
    return [sentence for sentences in fault.value.message_dict.values() for sentence in sentences]


def meets(union, scheme, year=2014):
    return Union.objects.filter(meeting(scheme, year), pk=union.pk).exists()


@pytest.fixture
def scheme():
    """八有 in two items."""
    scheme = SchemeFactory(name="八有")
    for position, item in enumerate(("八有：有牌匾", "八有：有印章"), 1):
        SchemeItemFactory(scheme=scheme, position=position, name=item)
    return scheme


@pytest.mark.parametrize(
    ("issued_on", "withdrawn_on", "holds"),
    [(None, None, True), (END, None, True), (date(2015, 1, 1), None, False), (START, END, False)],
)
def test_schemes_and_documents_hold_until_withdrawn(issued_on, withdrawn_on, holds):
    SchemeFactory(issued_on=issued_on, withdrawn_on=withdrawn_on)
    DocumentFactory(issued_on=issued_on, withdrawn_on=withdrawn_on)

    assert Scheme.objects.in_use(END).exists() == holds
    assert Document.objects.in_use(END).exists() == holds


def test_a_union_meets_a_standard_when_it_meets_every_item(scheme):
    union = UnionFactory()
    first, second = scheme.items.all()
    CheckFactory(union=union, scheme=scheme, item=first)
    assert not meets(union, scheme)

    CheckFactory(union=union, scheme=scheme, item=second)

    assert meets(union, scheme)
    assert not meets(union, scheme, year=2013)


@pytest.mark.parametrize("later", [Check.Stage.SAMPLE, Check.Stage.INSPECTION])
@pytest.mark.parametrize(("first", "then", "is_met"), [(True, False, False), (False, True, True)])
def test_a_later_stage_overrules_an_earlier_one(first, then, is_met, later):
    item = SchemeItemFactory()
    union = UnionFactory()
    CheckFactory(union=union, scheme=item.scheme, item=item, is_met=first)
    CheckFactory(union=union, scheme=item.scheme, item=item, stage=later, is_met=then)

    assert meets(union, item.scheme) == is_met


@pytest.mark.parametrize(
    ("whole", "part", "is_met"),
    [
        ("self", "sample", False),
        ("sample", "inspection", False),
        ("sample", "self", True),
        ("inspection", "sample", True),
    ],
)
def test_an_item_found_wanting_later_overrules_the_whole(scheme, whole, part, is_met):
    union = UnionFactory()
    CheckFactory(union=union, scheme=scheme, stage=whole)
    CheckFactory(union=union, scheme=scheme, item=scheme.items.first(), stage=part, is_met=False)

    assert meets(union, scheme) == is_met


def test_the_whole_found_wanting_later_overrules_its_items(scheme):
    union = UnionFactory()
    for item in scheme.items.all():
        CheckFactory(union=union, scheme=scheme, item=item)
    CheckFactory(union=union, scheme=scheme, stage=Check.Stage.SAMPLE, is_met=False)

    assert not meets(union, scheme)


def test_a_union_meets_a_standard_when_it_was_checked_as_a_whole(scheme):
    check = CheckFactory(scheme=scheme)

    assert meets(check.union, scheme)


def test_a_check_of_another_union_does_not_count(scheme):
    CheckFactory(scheme=scheme)

    assert not meets(UnionFactory(), scheme)


def test_a_standard_without_items_is_met_by_a_check_only():
    scheme = SchemeFactory()

    assert not meets(UnionFactory(), scheme)


def test_checks_are_found_by_year_and_result():
    check = CheckFactory(year=2014)
    CheckFactory(year=2014, is_met=False)
    CheckFactory(year=2013)

    assert list(Check.objects.filter(year=2014).met()) == [check]


def test_an_item_is_checked_once_a_stage(scheme):
    item = scheme.items.first()
    check = CheckFactory(scheme=scheme, item=item)
    CheckFactory(union=check.union, scheme=scheme, item=item, stage=Check.Stage.SAMPLE)

    again = CheckFactory.build(union=check.union, scheme=scheme, item=item)

    assert faults(again) == ["该工会本年度的这项检查已登记，改那一行即可。"]


def test_a_standard_is_checked_as_a_whole_once_a_stage(scheme):
    check = CheckFactory(scheme=scheme)
    again = CheckFactory.build(union=check.union, scheme=scheme)

    assert faults(again) == ["该工会本年度按整个标准的检查已登记，改那一行即可。"]


def test_a_checked_item_belongs_to_the_checked_standard(scheme):
    check = CheckFactory.build(union=UnionFactory(), scheme=SchemeFactory(name="六有"), item=scheme.items.first())

    assert faults(check) == ["“八有：有牌匾”不是“六有”的条目。"]


def test_an_item_begins_with_the_name_of_its_standard(scheme):
    item = SchemeItemFactory.build(scheme=scheme, position=3, name="有场所")

    assert faults(item) == ["条目前面应写标准名称，改成“八有：有场所”。"]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"position": 1, "name": "八有：有场所"}, "该标准已有这个序号。"),
        ({"position": 3, "name": "八有：有印章"}, "该标准已有相同的条目。"),
    ],
)
def test_items_of_a_standard_differ(scheme, fields, sentence):
    assert faults(SchemeItemFactory.build(scheme=scheme, **fields)) == [sentence]


def test_a_standards_name_is_used_once_in_a_union(scheme):
    assert faults(SchemeFactory.build(union=scheme.union, name="八有")) == ["本工会已有同名的标准。"]


def test_a_standard_is_withdrawn_after_its_issue():
    scheme = SchemeFactory.build(union=UnionFactory(), issued_on=END, withdrawn_on=END)

    assert faults(scheme) == ["停用日期应晚于施行日期。"]


def test_grades_of_a_year_are_counted_in_one_query(django_assert_num_queries):
    street = UnionFactory(street=True)
    for grade, number in (("model", 3), ("advanced", 8), ("qualified", 10)):
        for _ in range(number):
            AssessmentFactory(union=UnionFactory(parent=street, grassroots=True), year=2013, grade=grade)

    with django_assert_num_queries(1):
        counts = Assessment.objects.within(street).aggregate(
            **{grade: Count("pk", filter=Q(year=2013, grade=grade)) for grade in ("model", "advanced", "qualified")}
        )

    assert counts == {"model": 3, "advanced": 8, "qualified": 10}
    assert Assessment.objects.filter(year=2013).graded("model", "advanced").count() == 11


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [({"score": -1}, "得分不能是负数。"), ({"reward": -1}, "补助奖励不能是负数。")],
)
def test_an_assessment_is_not_negative(fields, sentence):
    assert faults(AssessmentFactory.build(union=UnionFactory(), **fields)) == [sentence]


def test_a_union_is_assessed_once_a_year():
    assessment = AssessmentFactory(year=2013)
    again = AssessmentFactory.build(union=assessment.union, year=2013)

    assert faults(again) == ["该工会这一年度的同类考核已登记。"]


@pytest.mark.parametrize(("day", "counted"), [(date(2013, 12, 31), 0), (START, 1), (END, 1), (date(2015, 1, 1), 0)])
def test_documents_of_a_year_include_both_edges(day, counted):
    DocumentFactory(issued_on=day)

    assert Document.objects.issued(START, END).count() == counted


def test_a_document_is_withdrawn_after_its_issue():
    document = DocumentFactory.build(union=UnionFactory(), issued_on=END, withdrawn_on=END)

    assert faults(document) == ["废止日期应晚于制发日期。"]


def test_a_document_is_filed_once():
    document = DocumentFactory()
    again = DocumentFactory.build(union=document.union, title=document.title)

    assert faults(again) == ["本工会已登记同名、同文号的档案。"]


def test_rows_read_as_people_name_them(scheme):
    union = UnionFactory(short_name="望江社区工会")

    assert str(scheme) == "八有"
    assert str(CheckFactory(union=union, scheme=scheme)) == "望江社区工会2014年八有"
    assert str(CheckFactory(union=union, scheme=scheme, item=scheme.items.first())) == "望江社区工会2014年八有：有牌匾"
    assert str(AssessmentFactory(union=union, year=2013)) == "望江社区工会2013年规范化建设考核示范"
    assert str(DocumentFactory(title="会议制度")) == "《会议制度》"
