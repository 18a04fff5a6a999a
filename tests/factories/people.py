"""Members with valid identity numbers, changes of membership, skill certificates (会员)."""

from datetime import date
from typing import Any, TypeVar

import factory
from django.db import models
from factory.django import DjangoModelFactory

from members.people.certificates import SkillCertificate
from members.people.changes import MembershipChange, Transfer
from members.people.codes import ChangeCause, ChangeKind, Occupation, WorkForm
from members.people.models import Member
from tests.factories.organisations import UnionFactory
from unions.organisations.persons import Sex
from unions.organisations.rules import id_check_digit

Row = TypeVar("Row", bound=models.Model)


def identity(number: int, *, born: date = date(1980, 5, 6), sex: str = Sex.MALE) -> str:
    """A valid identity number; another `number`, another person."""
    serial = number % 500 * 2 + (sex == Sex.MALE)
    first = f"{330102 + number // 500:06d}{born:%Y%m%d}{serial % 1000:03d}"
    return first + id_check_digit(first)


class PreparedFactory(DjangoModelFactory[Row]):
    """Writes rows as forms and sheets do: what the row tells elsewhere is filled in first."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class: type[Row], *args: Any, **kwargs: Any) -> Row:
        row = model_class(*args, **kwargs)
        model_class._default_manager.all().prepare([row])  # type: ignore[attr-defined]
        row.save(force_insert=True)
        return row


class MemberFactory(PreparedFactory[Member]):
    class Meta:
        model = Member

    class Params:
        woman = factory.Trait(id_number=factory.Sequence(lambda n: identity(n, sex=Sex.FEMALE)))
        migrant = factory.Trait(is_migrant_worker=True)
        transferred_in = factory.Trait(change_kind=ChangeKind.TRANSFERRED_IN)
        retained = factory.Trait(
            change_kind=ChangeKind.RETAINED, joined_on=date(2010, 3, 1), change_cause=ChangeCause.UNEMPLOYED
        )
        gone = factory.Trait(
            change_kind=ChangeKind.TRANSFERRED_OUT, joined_on=date(2010, 3, 1), change_cause=ChangeCause.EMPLOYMENT
        )
        filed = factory.Trait(file_no=factory.Sequence(lambda n: f"HY{n:05d}"))
        courier = factory.Trait(occupation=Occupation.COURIER, work_form=WorkForm.PLATFORM)

    union = factory.SubFactory(UnionFactory)
    name = "刘海娟"
    id_number = factory.Sequence(identity)
    changed_on = date(2014, 3, 2)


class MembershipChangeFactory(DjangoModelFactory[MembershipChange]):
    class Meta:
        model = MembershipChange

    member = factory.SubFactory(MemberFactory)
    kind = ChangeKind.JOINED
    changed_on = factory.Sequence(lambda n: date(1990 + n % 20, 5, 1))


class TransferFactory(DjangoModelFactory[Transfer]):
    class Meta:
        model = Transfer

    member = factory.SubFactory(MemberFactory)
    to_union = factory.SubFactory(UnionFactory, grassroots=True, parent=factory.SelfAttribute("..member.union"))
    asked_on = date(2014, 8, 4)


class CertificateFactory(DjangoModelFactory[SkillCertificate]):
    class Meta:
        model = SkillCertificate

    class Params:
        technician = factory.Trait(level=SkillCertificate.Level.TECHNICIAN)

    union = factory.SubFactory(UnionFactory)
    person = factory.Sequence(lambda n: f"赵建国{n}")
    level = SkillCertificate.Level.WORKER
    awarded_on = date(2014, 9, 10)
