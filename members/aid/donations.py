"""Donation drives (募捐): what was raised, for whom."""

from datetime import date
from decimal import Decimal
from typing import Self

from django.db import models
from django.db.models import Q, Sum

from unions.access.owned import Owned, OwnedQuerySet
from unions.ledgers.constraints import not_negative


class Purpose(models.TextChoices):
    STUDY = "study", "金秋助学"
    ILLNESS = "illness", "大病个案"
    DISASTER = "disaster", "赈灾"
    HARDSHIP = "hardship", "扶贫帮困"
    ONE_DAY = "one_day", "慈善一日捐"
    OTHER = "other", "其他"


def held_between(start: date, end: date) -> Q:
    return Q(held_on__range=(start, end))


def of_purpose(*purposes: str) -> Q:
    return Q(purpose__in=purposes)


class DriveQuerySet(OwnedQuerySet["DonationDrive"]):
    def held_between(self, start: date, end: date) -> Self:
        return self.filter(held_between(start, end))

    def of_purpose(self, *purposes: str) -> Self:
        return self.filter(of_purpose(*purposes))

    def amount(self) -> Decimal:
        """Money raised (元), goods not counted."""
        return Decimal(self.aggregate(sum=Sum("amount", default=Decimal(0)))["sum"])


class DonationDrive(Owned):
    """One drive, with what it raised."""

    title = models.CharField("募捐名称", max_length=100)
    purpose = models.CharField("用途", max_length=12, choices=Purpose)
    held_on = models.DateField("募捐日期")
    enterprise = models.ForeignKey(
        "unions.Enterprise", models.PROTECT, null=True, blank=True, verbose_name="募捐单位", related_name="+"
    )
    amount = models.DecimalField("募捐金额（元）", max_digits=14, decimal_places=2, default=0)
    goods = models.CharField("捐赠物品", max_length=100, blank=True)
    goods_value = models.DecimalField("物品折款（元）", max_digits=14, decimal_places=2, default=0)
    donors = models.PositiveIntegerField("捐款人数（人）", default=0)
    donor_units = models.PositiveIntegerField("捐款单位（家）", default=0)
    beneficiary = models.CharField("受益人（地区）", max_length=60, blank=True)
    is_personal = models.BooleanField("受益人是个人", default=False)
    may_name = models.BooleanField("同意公开姓名", default=False, help_text="不同意的，总结里写作“刘某某”。")
    passed_on = models.DateField("转交日期", null=True, blank=True)
    recipient = models.CharField("接收单位", max_length=60, blank=True)
    note = models.CharField("说明", max_length=200, blank=True)

    objects = DriveQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "募捐"
        ordering = ["-held_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "title", "held_on"],
                name="drive_once_a_day",
                violation_error_message="这一天已登记同名的募捐，改那一行即可。",
            ),
            not_negative(
                "drive_money_not_negative", "amount", "goods_value", message="募捐金额和物品折款不能小于0元。"
            ),
        ]

    def __str__(self) -> str:
        return self.title
