"""Skill certificates (技能证书): whom a union helped to become a 技师 or 技工."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from members.people.models import Member
from unions.access.owned import Owned, OwnedQuerySet


class CertificateQuerySet(OwnedQuerySet["SkillCertificate"]):
    def awarded_between(self, start: date, end: date) -> Self:
        return self.filter(awarded_between(start, end))

    def technicians(self) -> Self:
        return self.filter(technicians())

    def skilled_workers(self) -> Self:
        return self.filter(skilled_workers())


class SkillCertificate(Owned):
    """技能证书: whom a union helped to become a 技师 or 技工, one by one or as a batch."""

    class Level(models.TextChoices):
        WORKER = "worker", "技工（未分等级）"
        JUNIOR = "junior", "初级工（五级）"
        MIDDLE = "middle", "中级工（四级）"
        SENIOR = "senior", "高级工（三级）"
        TECHNICIAN = "technician", "技师（二级）"
        SENIOR_TECHNICIAN = "senior_technician", "高级技师（一级）"

    member = models.ForeignKey(
        Member, models.PROTECT, null=True, blank=True, verbose_name="会员", related_name="certificates"
    )
    person = models.CharField("姓名", max_length=30, blank=True, help_text="不是本工会会员时填写。")
    people = models.PositiveIntegerField("人数（人）", default=1)
    level = models.CharField("技能等级", max_length=20, choices=Level)
    trade = models.CharField("职业（工种）", max_length=40, blank=True)
    number = models.CharField("证书编号", max_length=40, blank=True)
    awarded_on = models.DateField("发证日期")
    awarded_by = models.CharField("发证单位", max_length=60, blank=True)
    programme = models.CharField("培养计划", max_length=60, blank=True)
    enterprise = models.ForeignKey(
        "unions.Enterprise", models.PROTECT, null=True, blank=True, verbose_name="工作单位", related_name="+"
    )

    objects = CertificateQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "技能证书"
        ordering = ["-awarded_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="certificate_has_people",
                condition=Q(people__gte=1),
                violation_error_message="人数至少为1。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.holder} {self.get_level_display()}"

    def clean(self) -> None:
        if not self.member_id and not self.person and self.people == 1:
            raise ValidationError({"person": "选择会员或填写姓名；按批登记的，人数应多于1。"})

    @property
    def holder(self) -> str:
        """持证人."""
        return self.member.name if self.member else self.person or f"{self.people}人"


TECHNICIANS = (SkillCertificate.Level.TECHNICIAN, SkillCertificate.Level.SENIOR_TECHNICIAN)


def awarded_between(start: date, end: date) -> Q:
    return Q(awarded_on__range=(start, end))


def technicians() -> Q:
    """技师和高级技师."""
    return Q(level__in=TECHNICIANS)


def skilled_workers() -> Q:
    """技工: every level below 技师."""
    return ~technicians()
