"""Profiles of an area (辖区概况): what the introduction of a report says, one row a year."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from unions.access.owned import Owned, OwnedQuerySet
from unions.ledgers.constraints import not_negative, within


class Profile(Owned):
    """The area of a union as it stood at the end of a year; every count adds up over communities."""

    year = models.PositiveSmallIntegerField("年度", validators=[MinValueValidator(1949), MaxValueValidator(2100)])
    area = models.DecimalField("面积（平方公里）", max_digits=8, decimal_places=2, null=True, blank=True)
    households = models.PositiveIntegerField("总户数（户）", null=True, blank=True)
    residents = models.PositiveIntegerField("总人口（人）", null=True, blank=True)
    resident_groups = models.PositiveIntegerField("居民小组（个）", null=True, blank=True)
    poor_households = models.PositiveIntegerField("低保户（户）", null=True, blank=True)
    disabled = models.PositiveIntegerField("残疾人（人）", null=True, blank=True)
    unemployed = models.PositiveIntegerField("失业人员（人）", null=True, blank=True)
    enterprises = models.PositiveIntegerField("企业（家）", null=True, blank=True)
    buildings = models.PositiveIntegerField("商务楼宇（幢）", null=True, blank=True)
    fine_buildings = models.PositiveIntegerField("其中优质楼宇（幢）", null=True, blank=True)
    compounds = models.PositiveIntegerField("居民小区（个）", null=True, blank=True)
    units = models.PositiveIntegerField("驻区单位（个）", null=True, blank=True)
    source = models.CharField("数据来源", max_length=60, blank=True, help_text="如社区台账、统计年报。")

    objects = OwnedQuerySet["Profile"].as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "辖区概况"
        ordering = ["-year", "union__path"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "year"],
                name="profile_once_a_year",
                violation_error_message="这一年的辖区概况已经登记。",
            ),
            not_negative("profile_area_not_negative", "area", message="面积不能是负数。"),
            within(
                "profile_poor_within_households",
                "poor_households",
                "households",
                message="低保户多于总户数，核对其中一项。",
            ),
            within(
                "profile_disabled_within_residents",
                "disabled",
                "residents",
                message="残疾人多于总人口，核对其中一项。",
            ),
            within(
                "profile_unemployed_within_residents",
                "unemployed",
                "residents",
                message="失业人员多于总人口，核对其中一项。",
            ),
            within(
                "profile_fine_within_buildings",
                "fine_buildings",
                "buildings",
                message="优质楼宇多于商务楼宇，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.union}{self.year}年概况"
