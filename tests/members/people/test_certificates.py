"""Skill certificates (技能证书)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Sum

from members.people.certificates import SkillCertificate
from tests.factories.organisations import UnionFactory
from tests.factories.people import CertificateFactory, MemberFactory

pytestmark = pytest.mark.django_db

YEAR = (date(2014, 1, 1), date(2014, 12, 31))


def test_technicians_and_skilled_workers_of_a_year_are_counted_apart() -> None:
    CertificateFactory(technician=True, people=2)
    CertificateFactory(level=SkillCertificate.Level.SENIOR_TECHNICIAN, awarded_on=date(2013, 9, 10))
    CertificateFactory(level=SkillCertificate.Level.SENIOR)
    CertificateFactory()
    awarded = SkillCertificate.objects.awarded_between(*YEAR)

    assert awarded.technicians().aggregate(n=Sum("people"))["n"] == 2
    assert awarded.skilled_workers().aggregate(n=Sum("people"))["n"] == 2


def test_the_holder_is_a_member_a_name_or_a_number_of_people() -> None:
    member = CertificateFactory(member=MemberFactory(), person="")
    batch = CertificateFactory(person="", people=2)

    assert (member.holder, batch.holder) == ("刘海娟", "2人")
    assert str(CertificateFactory(person="赵建国", technician=True)) == "赵建国 技师（二级）"


def test_a_single_certificate_names_its_holder() -> None:
    with pytest.raises(ValidationError) as wrong:
        CertificateFactory.build(union=None, person="").clean()

    assert wrong.value.message_dict == {"person": ["选择会员或填写姓名；按批登记的，人数应多于1。"]}


@pytest.mark.parametrize("named", [{"person": "赵建国"}, {"person": "", "people": 2}])
def test_a_name_or_a_number_of_people_is_enough(named: dict[str, object]) -> None:
    CertificateFactory.build(union=UnionFactory(), **named).full_clean()
