"""Low-income standards (低保标准) by district and date, against which hardship is measured."""

from datetime import date

from django.db import models
from django.db.models import Q

from unions.access.handed_down import HandedDownQuerySet
from unions.access.owned import Owned
from unions.organisations.models import Union


class StandardQuerySet(HandedDownQuerySet["LowIncomeStandard"]):
    def at(self, union: Union, day: date) -> "LowIncomeStandard | None":
        """The standard that holds at `union` on `day`: its own or the nearest one above, the newest by then."""
        known = self.valid_for(union).filter(effective_on__lte=day)
        return known.order_by("-union__depth", "-effective_on").first()


class LowIncomeStandard(Owned):
    """低保标准: what a district pays per head and month from a day on."""

    amount = models.DecimalField("低保标准（元/人·月）", max_digits=14, decimal_places=2)
    effective_on = models.DateField("执行日期")
    document = models.CharField("文号", max_length=60, blank=True)

    objects = StandardQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "低保标准"
        ordering = ["-effective_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "effective_on"],
                name="standard_once_a_day",
                violation_error_message="这一天已有一个低保标准，修改那一行。",
            ),
            models.CheckConstraint(
                name="standard_positive",
                condition=Q(amount__gt=0),
                violation_error_message="低保标准应大于0元。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.effective_on}起每人每月{self.amount}元"
