"""The mobile classroom (流动课堂): courses on the menu and the orders of unions."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from unions.access.handed_down import HandedDownQuerySet
from unions.access.owned import Owned, OwnedQuerySet
from unions.ledgers.constraints import in_order


def offered_on(day: date) -> Q:
    """On the menu on `day`."""
    return Q(listed_on__lte=day) & (Q(withdrawn_on=None) | Q(withdrawn_on__gt=day))


class CourseQuerySet(HandedDownQuerySet["Course"]):
    def offered_on(self, day: date) -> Self:
        return self.filter(offered_on(day))

    def categories(self) -> int:
        """Kinds of course, each once (类)."""
        return self.order_by().values("category").distinct().count()


class Course(Owned):
    """A course that unions below may order."""

    found_by = ("name",)

    name = models.CharField("课程名称", max_length=80)
    category = models.CharField("课程类别", max_length=20, help_text="如商务礼仪、企业管理、法律、心理。")
    provider = models.CharField("授课单位或教师", max_length=60, blank=True)
    hours = models.PositiveSmallIntegerField("课时（学时）", null=True, blank=True)
    listed_on = models.DateField("上架日期")
    withdrawn_on = models.DateField("下架日期", null=True, blank=True)

    objects = CourseQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "流动课堂课程"
        ordering = ["category", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "name"], name="course_once", violation_error_message="这门课程已在课程单上。"
            ),
            in_order(
                "course_withdrawn_after_listing",
                "listed_on",
                "withdrawn_on",
                message="下架日期早于上架日期，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return self.name


def taught_between(start: date, end: date) -> Q:
    return Q(held_on__range=(start, end))


class CourseOrderQuerySet(OwnedQuerySet["CourseOrder"]):
    def taught_between(self, start: date, end: date) -> Self:
        return self.filter(taught_between(start, end))

    def unions_ordering(self) -> int:
        """Unions, each once (家)."""
        return self.order_by().values("union").distinct().count()


class CourseOrder(Owned):
    """A union orders a course; `people` adds up once it is held."""

    class Rating(models.TextChoices):
        PLEASED = "pleased", "满意"
        FAIR = "fair", "基本满意"
        DISPLEASED = "displeased", "不满意"

    course = models.ForeignKey(Course, models.PROTECT, verbose_name="课程", related_name="orders")
    requested_on = models.DateField("点单日期")
    held_on = models.DateField("开课日期", null=True, blank=True)
    people = models.PositiveIntegerField("听课人数（人）", null=True, blank=True)
    rating = models.CharField("评价", max_length=12, choices=Rating, blank=True)
    feedback = models.CharField("反馈意见", max_length=200, blank=True)

    objects = CourseOrderQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "流动课堂点单"
        ordering = ["-requested_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "course", "requested_on"],
                name="order_once_a_day",
                violation_error_message="该工会这一天已点过这门课程。",
            ),
            in_order(
                "order_held_after_request", "requested_on", "held_on", message="开课日期早于点单日期，核对其中一项。"
            ),
            models.CheckConstraint(
                name="order_people_need_a_lesson",
                condition=Q(people=None) | Q(held_on__isnull=False),
                violation_error_message="填了听课人数，还要填开课日期。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.course}（{self.union}）"
