"""Partner units and associations (共建单位与协会)."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from unions.access.owned import Owned, OwnedQuerySet
from unions.ledgers.constraints import in_order


def partner_on(day: date) -> Q:
    """In partnership on `day`, moved away or not."""
    return Q(joined_on__lte=day) & (Q(left_on=None) | Q(left_on__gt=day))


def moved_away_by(day: date) -> Q:
    """No longer in the area on `day`."""
    return Q(moved_away_on__lte=day)


class PartnerUnitQuerySet(OwnedQuerySet["PartnerUnit"]):
    def partner_on(self, day: date) -> Self:
        return self.filter(partner_on(day))

    def moved_away_by(self, day: date) -> Self:
        return self.filter(moved_away_by(day))


class PartnerUnit(Owned):
    """A unit that shares the community's work (共驻共建); it may move away and stay a partner."""

    class Kind(models.TextChoices):
        GOVERNMENT = "government", "行政机关"
        INSTITUTION = "institution", "事业单位"
        ENTERPRISE = "enterprise", "企业"
        SCHOOL = "school", "学校"
        ARMY = "army", "部队"
        SOCIETY = "society", "社会组织"
        OTHER = "other", "其他"

    found_by = ("name",)

    name = models.CharField("单位名称", max_length=80)
    kind = models.CharField("单位性质", max_length=12, choices=Kind)
    contact = models.CharField("联系人", max_length=30, blank=True)
    phone = models.CharField("联系电话", max_length=30, blank=True)
    joined_on = models.DateField("开始共建日期")
    moved_away_on = models.DateField("搬出辖区日期", null=True, blank=True, help_text="搬出后仍共建的，只填这一项。")
    left_on = models.DateField("结束共建日期", null=True, blank=True)

    objects = PartnerUnitQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "共建单位"
        ordering = ["joined_on", "pk"]
        constraints = [
            in_order(
                "partner_left_after_joining",
                "joined_on",
                "left_on",
                message="结束共建日期早于开始共建日期，核对其中一项。",
            ),
            models.UniqueConstraint(
                fields=["union", "name"], name="partner_once", violation_error_message="这家单位已在共建单位台账中。"
            ),
        ]

    def __str__(self) -> str:
        return self.name


def standing(day: date) -> Q:
    """Founded by `day` and not dissolved on it."""
    return Q(established_on__lte=day) & (Q(dissolved_on=None) | Q(dissolved_on__gt=day))


class AssociationQuerySet(OwnedQuerySet["Association"]):
    def standing(self, day: date) -> Self:
        return self.filter(standing(day))


class Association(Owned):
    """A workers' association (职工协会): weaving, calligraphy, volunteers…"""

    found_by = ("name",)

    name = models.CharField("协会名称", max_length=60)
    field = models.CharField("活动内容", max_length=100, blank=True)
    leader = models.CharField("负责人", max_length=30, blank=True)
    established_on = models.DateField("成立日期")
    dissolved_on = models.DateField("撤销日期", null=True, blank=True)
    people = models.PositiveIntegerField("成员（人）", null=True, blank=True)

    objects = AssociationQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "职工协会"
        ordering = ["established_on", "pk"]
        constraints = [
            in_order(
                "association_dissolved_after",
                "established_on",
                "dissolved_on",
                message="撤销日期早于成立日期，核对其中一项。",
            ),
            models.UniqueConstraint(
                fields=["union", "name"], name="association_once", violation_error_message="这个协会已在台账中。"
            ),
        ]

    def __str__(self) -> str:
        return self.name
