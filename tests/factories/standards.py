"""Schemes, checks, assessments, documents (规范化建设)."""

import factory
from factory.django import DjangoModelFactory

from tests.factories.organisations import UnionFactory
from unions.standards.models import Assessment, Check, Document, Scheme, SchemeItem


class SchemeFactory(DjangoModelFactory[Scheme]):
    class Meta:
        model = Scheme

    union = factory.SubFactory(UnionFactory)
    name = factory.Sequence(lambda n: f"{n}号八有")


class SchemeItemFactory(DjangoModelFactory[SchemeItem]):
    class Meta:
        model = SchemeItem

    scheme = factory.SubFactory(SchemeFactory)
    position = factory.Sequence(lambda n: n % 1000 + 1)
    name = factory.LazyAttribute(lambda item: f"{item.scheme.name}：第{item.position}项牌匾")


class CheckFactory(DjangoModelFactory[Check]):
    class Meta:
        model = Check

    union = factory.SubFactory(UnionFactory)
    scheme = factory.SubFactory(SchemeFactory, union=factory.SelfAttribute("..union"))
    year = 2014
    is_met = True


class AssessmentFactory(DjangoModelFactory[Assessment]):
    class Meta:
        model = Assessment

    union = factory.SubFactory(UnionFactory)
    year = factory.Sequence(lambda n: 1950 + n % 150)
    grade = Assessment.Grade.MODEL


class DocumentFactory(DjangoModelFactory[Document]):
    class Meta:
        model = Document

    union = factory.SubFactory(UnionFactory)
    category = Document.Category.REGULATION
    title = factory.Sequence(lambda n: f"会议制度{n}")
