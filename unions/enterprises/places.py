"""Where enterprises stand (片区与楼宇): areas with their liaison officers, and buildings."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from unions.access.handed_down import HandedDownQuerySet
from unions.access.owned import Owned, Part
from unions.organisations.models import Union
from unions.organisations.rules import validate_phone


class AreaQuerySet(HandedDownQuerySet["Area"]):
    def regions(self) -> Self:
        return self.filter(region())

    def patches(self) -> Self:
        return self.filter(patch())


def region() -> Q:
    """Areas of the upper level (区域)."""
    return Q(parent=None)


def patch() -> Q:
    """Areas of the lower level (片区)."""
    return Q(parent__isnull=False)


class Area(Owned):
    """A part of the territory, in two levels: 区域 and, within it, 片区."""

    found_by = ("name",)

    name = models.CharField("名称", max_length=40)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="所属区域",
        related_name="patches",
        help_text="填了的是片区，不填的是区域。",
    )
    extent = models.CharField("范围", max_length=200, blank=True)

    objects = AreaQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "片区"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "name"],
                name="area_name_once",
                violation_error_message="本工会已有同名的片区，换一个名称。",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        if self.parent and self.parent_id == self.pk:
            raise ValidationError({"parent": "片区不能属于自己。"})
        if self.parent and self.parent.parent_id:
            raise ValidationError({"parent": f"“{self.parent}”本身是片区，片区下不再分，应选它所属的区域。"})
        if self.parent and self.pk and self.patches.exists():
            raise ValidationError({"parent": f"“{self}”下已有片区，它是区域，不能再属于别的区域。"})


class LiaisonQuerySet(HandedDownQuerySet["Liaison"]):
    def serving(self, day: date) -> Self:
        return self.filter(serving(day))


def serving(day: date) -> Q:
    """Liaison officers assigned by `day` and not yet released on it."""
    return Q(since__lte=day) & (Q(until=None) | Q(until__gt=day))


class Liaison(Part):
    """联络员: who keeps in touch with the enterprises of an area, and for how long."""

    owned_by = "area__union"

    area = models.ForeignKey(Area, models.CASCADE, verbose_name="片区", related_name="liaisons")
    name = models.CharField("联络员姓名", max_length=30)
    position = models.CharField("职务", max_length=40, blank=True)
    phone = models.CharField("联系电话", max_length=30, blank=True, validators=[validate_phone])
    since = models.DateField("联系开始日期")
    until = models.DateField("联系结束日期", null=True, blank=True)

    objects = LiaisonQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "片区联络员"
        ordering = ["area", "since"]
        constraints = [
            models.UniqueConstraint(
                fields=["area", "name", "since"],
                name="liaison_once",
                violation_error_message="这位联络员已登记在该片区。",
            ),
            models.CheckConstraint(
                name="liaison_ends_after_start",
                condition=Q(until=None) | Q(until__gt=F("since")),
                violation_error_message="联系结束日期应晚于联系开始日期。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.area}：{self.name}"


class BuildingQuerySet(HandedDownQuerySet["Building"]):
    def standing(self, day: date) -> Self:
        return self.filter(building_standing(day))

    def fine(self) -> Self:
        return self.filter(grade=Building.Grade.FINE)


def building_standing(day: date) -> Q:
    """Buildings in the book by `day` and not closed on it."""
    return (Q(opened_on=None) | Q(opened_on__lte=day)) & (Q(closed_on=None) | Q(closed_on__gt=day))


class Building(Owned):
    """楼宇: an office building whose enterprises are served together."""

    class Grade(models.TextChoices):
        FINE = "fine", "优质楼宇"
        ORDINARY = "ordinary", "一般楼宇"

    class Status(models.TextChoices):
        PLANNED = "planned", "筹建"
        FITTING = "fitting", "装修"
        OPEN = "open", "启用"
        PAUSED = "paused", "暂停（改造）"
        CLOSED = "closed", "停用"

    found_by = ("name",)

    name = models.CharField("楼宇名称", max_length=60)
    grade = models.CharField("楼宇等级", max_length=10, choices=Grade, default=Grade.ORDINARY)
    status = models.CharField("使用状态", max_length=10, choices=Status, default=Status.OPEN)
    status_since = models.DateField("状态起始日期", null=True, blank=True)
    opened_on = models.DateField("启用日期", null=True, blank=True)
    closed_on = models.DateField("停用日期", null=True, blank=True)
    address = models.CharField("地址", max_length=120, blank=True)
    community = models.CharField("所在社区", max_length=60, blank=True)
    served_by = models.ForeignKey(
        Union, models.PROTECT, null=True, blank=True, verbose_name="楼宇工会", related_name="buildings"
    )

    objects = BuildingQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "楼宇"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "name"],
                name="building_name_once",
                violation_error_message="本工会已登记同名的楼宇。",
            ),
            models.CheckConstraint(
                name="building_closes_after_opening",
                condition=Q(closed_on=None) | Q(opened_on=None) | Q(closed_on__gte=F("opened_on")),
                violation_error_message="停用日期早于启用日期，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return self.name
