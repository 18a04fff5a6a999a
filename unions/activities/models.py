"""Activities (活动): trainings, competitions, inspections, meetings, culture, publicity; and accidents."""

from datetime import date
from typing import ClassVar, Self

from django.core.validators import FileExtensionValidator
from django.db import models
from django.db.models import Q, Sum

from unions.access.owned import Owned, OwnedQuerySet, Part
from unions.activities.choices import Audience, Mode, Occasion, Severity
from unions.ledgers.constraints import in_order, not_negative, within
from unions.ledgers.kinds import Kind, KindQuerySet, of_kind
from unions.organisations.derived import KeptField
from unions.organisations.levels import Level


class ActivityKindQuerySet(KindQuerySet["ActivityKind"]):
    pass


class ActivityKind(Kind):
    """A kind of activity; the standard ones are in kinds.py."""

    objects = ActivityKindQuerySet.as_manager()

    class Meta(Kind.Meta):
        verbose_name = verbose_name_plural = "活动类别"


def held_between(start: date, end: date, lookup: str = "") -> Q:
    """Begun from `start` to `end`, both included; `lookup` leads to the activity."""
    return Q(**{f"{lookup}started_on__range": (start, end)})


def for_audience(*audiences: Audience, lookup: str = "") -> Q:
    return Q(**{f"{lookup}audience__in": audiences})


CADRES = for_audience(Audience.CADRES, Audience.NEW_CADRES)
LAID_OFF = for_audience(Audience.LAID_OFF, Audience.LAID_OFF_WOMEN)
WOMEN = for_audience(Audience.WOMEN, Audience.LAID_OFF_WOMEN)


class ActivityQuerySet(OwnedQuerySet["Activity"]):
    def held_between(self, start: date, end: date) -> Self:
        return self.filter(held_between(start, end))

    def of_kind(self, *codes: str) -> Self:
        return self.filter(of_kind(*codes))

    def for_audience(self, *audiences: Audience) -> Self:
        return self.filter(for_audience(*audiences))

    def featured(self) -> Self:
        return self.filter(is_featured=True)

    def times(self) -> int:
        """How often they were held (期、场、次、篇)."""
        return int(self.aggregate(n=Sum("sessions", default=0))["n"])


class Activity(Owned):
    """One activity, or a batch of like ones: sessions, people, attendances, copies, courses and cost add up."""

    Audience = Audience
    Mode = Mode
    Occasion = Occasion

    found_by = ("dated_title", "title")

    title = models.CharField("活动名称", max_length=100)
    dated_title = KeptField("活动名称（日期）", max_length=120, source="name_and_day", db_index=True)
    kind = models.ForeignKey(ActivityKind, models.PROTECT, verbose_name="类别", related_name="+")
    theme = models.CharField("主题或内容", max_length=200, blank=True)
    started_on = models.DateField("开始日期")
    ended_on = models.DateField("结束日期", null=True, blank=True, help_text="一天办完的不用填。")
    audience = models.CharField("参加对象", max_length=16, choices=Audience, blank=True)
    mode = models.CharField("组织方式", max_length=12, choices=Mode, blank=True)
    occasion = models.CharField("节点", max_length=16, choices=Occasion, blank=True)
    level = models.CharField(
        "主办级别", max_length=12, choices=Level, default=Level.OWN, help_text="参加上级举办的活动，选上级的级别。"
    )
    edition = models.PositiveSmallIntegerField("第几届", null=True, blank=True)
    trade = models.CharField("工种", max_length=40, blank=True, help_text="技能比赛填，如焊接、收银。")
    co_organisers = models.CharField("联合主办单位", max_length=200, blank=True, help_text="几个单位用顿号隔开。")
    place = models.CharField("地点", max_length=60, blank=True)
    building = models.ForeignKey(
        "unions.Building", models.PROTECT, null=True, blank=True, verbose_name="楼宇", related_name="+"
    )
    sessions = models.PositiveIntegerField(
        "场次（期/场/次/篇）", default=1, help_text="一行记一次活动就填1；几次合记一行填次数。"
    )
    people = models.PositiveIntegerField("参加人数（人）", null=True, blank=True)
    women = models.PositiveIntegerField("其中女性（人）", null=True, blank=True)
    attendances = models.PositiveIntegerField(
        "参加人次（人次）", null=True, blank=True, help_text="同一人参加两次算两人次。"
    )
    enterprises = models.PositiveIntegerField(
        "参与单位（家）", null=True, blank=True, help_text="没有逐家登记参与单位时填；登记了明细以明细为准。"
    )
    courses = models.PositiveIntegerField("课程（门）", null=True, blank=True)
    copies = models.PositiveIntegerField("发放资料（份/册）", null=True, blank=True)
    findings = models.PositiveIntegerField("发现隐患（处）", null=True, blank=True)
    rectified = models.PositiveIntegerField("已整改（处）", null=True, blank=True)
    cost = models.DecimalField("经费支出（元）", max_digits=14, decimal_places=2, null=True, blank=True)
    is_free = models.BooleanField("免费", default=False)
    leader_present = models.BooleanField("党政领导到场", default=False)
    is_featured = models.BooleanField("特色活动", default=False, help_text="写总结时列出名称。")
    highlight = models.CharField("特色说明", max_length=300, blank=True, help_text="一句完整的话，可直接写进总结。")
    results = models.CharField("成效与结果", max_length=300, blank=True)

    objects = ActivityQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "活动"
        ordering = ["-started_on", "-pk"]
        indexes = [models.Index(fields=["union", "started_on"], name="activity_union_day")]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "title", "started_on"],
                name="activity_once_a_day",
                violation_error_message="这一天已登记同名活动；几次合记一行的，改那一行的场次。",
            ),
            in_order(
                "activity_ends_after_start", "started_on", "ended_on", message="结束日期早于开始日期，核对其中一项。"
            ),
            within("activity_women_within_people", "women", "people", message="其中女性多于参加人数，核对其中一项。"),
            within(
                "activity_rectified_within_findings",
                "rectified",
                "findings",
                message="已整改多于发现隐患，核对其中一项。",
            ),
            not_negative("activity_cost_not_negative", "cost", message="经费支出不能是负数。"),
            models.CheckConstraint(
                name="activity_held_once",
                condition=Q(sessions__gte=1),
                violation_error_message="场次至少是1；没有举办的活动不用登记。",
            ),
        ]

    def __str__(self) -> str:
        return self.name_and_day

    @property
    def name_and_day(self) -> str:
        """Tells one regular meeting from the next."""
        return f"{self.title}（{self.started_on}）"


class ParticipationQuerySet(OwnedQuerySet["Participation"]):
    def held_between(self, start: date, end: date) -> Self:
        return self.filter(held_between(start, end, "activity__"))

    def of_kind(self, *codes: str) -> Self:
        return self.filter(of_kind(*codes, lookup="activity__kind"))


class Participation(Part):
    """An enterprise that took part in an activity, was inspected or visited; `people` adds up."""

    owned_by = "activity__union"
    activity = models.ForeignKey(Activity, models.CASCADE, verbose_name="活动", related_name="participations")
    enterprise = models.ForeignKey("unions.Enterprise", models.PROTECT, verbose_name="参与单位", related_name="+")
    people = models.PositiveIntegerField("参加人数（人）", null=True, blank=True)
    result = models.CharField("成绩或结果", max_length=100, blank=True)

    objects = ParticipationQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "参与单位"
        ordering = ["activity", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "enterprise"],
                name="participation_once",
                violation_error_message="这家单位已在本活动的参与单位中。",
            )
        ]

    def __str__(self) -> str:
        return f"{self.enterprise}（{self.activity}）"


class Photo(Part):
    """A photograph of an activity, kept as evidence (活动照片)."""

    FORMATS: ClassVar[tuple[str, ...]] = ("jpg", "jpeg", "png")

    owned_by = "activity__union"
    activity = models.ForeignKey(Activity, models.CASCADE, verbose_name="活动", related_name="photos")
    file = models.FileField("照片", upload_to="photos/%Y/%m", validators=[FileExtensionValidator(FORMATS)])
    caption = models.CharField("说明", max_length=100, blank=True)

    objects = OwnedQuerySet["Photo"].as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "活动照片"
        ordering = ["activity", "pk"]

    def __str__(self) -> str:
        return self.caption or f"{self.activity}照片"


def happened_between(start: date, end: date) -> Q:
    return Q(happened_on__range=(start, end))


class AccidentQuerySet(OwnedQuerySet["Accident"]):
    def happened_between(self, start: date, end: date) -> Self:
        return self.filter(happened_between(start, end))


class Accident(Owned):
    """An accident at work (劳动安全事故), one row each."""

    Severity = Severity

    happened_on = models.DateField("发生日期")
    enterprise = models.ForeignKey(
        "unions.Enterprise", models.PROTECT, null=True, blank=True, verbose_name="发生单位", related_name="+"
    )
    severity = models.CharField("事故等级", max_length=12, choices=Severity, default=Severity.ORDINARY)
    deaths = models.PositiveIntegerField("死亡（人）", default=0)
    injured = models.PositiveIntegerField("受伤（人）", default=0)
    loss = models.DecimalField("直接经济损失（元）", max_digits=14, decimal_places=2, null=True, blank=True)
    summary = models.CharField("事故经过", max_length=300)
    closed_on = models.DateField("结案日期", null=True, blank=True)

    objects = AccidentQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "劳动安全事故"
        ordering = ["-happened_on", "-pk"]
        constraints = [
            in_order(
                "accident_closed_after", "happened_on", "closed_on", message="结案日期早于发生日期，核对其中一项。"
            ),
            not_negative("accident_loss_not_negative", "loss", message="直接经济损失不能是负数。"),
        ]

    def __str__(self) -> str:
        return f"{self.happened_on:%Y-%m-%d} {self.summary}"
