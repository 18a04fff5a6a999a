"""Democratic management (民主管理): congresses, their resolutions, and disclosure of affairs."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from unions.access.owned import Owned, OwnedQuerySet, Part
from unions.enterprises.models import Enterprise


class CongressQuerySet(OwnedQuerySet["Congress"]):
    def held(self, start: date, end: date) -> Self:
        return self.filter(held(start, end))

    def of_employees(self) -> Self:
        return self.filter(of_employees())


def held(start: date, end: date) -> Q:
    """Congresses held within the period."""
    return Q(held_on__range=(start, end))


def of_employees() -> Q:
    """职代会 proper; not a congress of members nor a meeting of residents."""
    return Q(kind__in=Congress.EMPLOYEES)


def with_congress(day: date) -> Q:
    """Enterprises with a 职代会 of their own: the system was set up, or one was held, by `day`."""
    own = Congress.objects.filter(of_employees(), enterprise=OuterRef("pk"), held_on__lte=day)
    return Q(congress_since__lte=day) | Q(Exists(own))


def under_regional_congress(day: date) -> Q:
    """Enterprises covered by a 区域性 or 行业性职代会 held by `day`."""
    covered = CongressCoverage.objects.filter(
        Q(until=None) | Q(until__gt=day), enterprise=OuterRef("pk"), congress__held_on__lte=day
    )
    return Q(Exists(covered))


def held_congress(start: date, end: date) -> Q:
    """Enterprises whose own 职代会 met within the period."""
    return Q(Exists(Congress.objects.filter(of_employees(), held(start, end), enterprise=OuterRef("pk"))))


class Congress(Owned):
    """One session of a congress: of an enterprise's employees, of a region's or a sector's, or of members."""

    class Kind(models.TextChoices):
        DELEGATES = "delegates", "职工代表大会"
        EMPLOYEES_ALL = "employees_all", "职工大会"
        MEMBER_DELEGATES = "member_delegates", "工会会员代表大会"
        MEMBERS_ALL = "members_all", "工会会员大会"
        DEMOCRATIC = "democratic", "民主管理大会"

    class Scope(models.TextChoices):
        ENTERPRISE = "enterprise", "企业"
        REGION = "region", "区域"
        SECTOR = "sector", "行业"

    EMPLOYEES = (Kind.DELEGATES, Kind.EMPLOYEES_ALL)
    found_by = ("name",)

    name = models.CharField("会议名称", max_length=100, help_text="例如望江社区第一届一次区域职工代表大会。")
    kind = models.CharField("会议类型", max_length=20, choices=Kind)
    scope = models.CharField("范围", max_length=12, choices=Scope)
    enterprise = models.ForeignKey(
        Enterprise,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="召开单位",
        related_name="congresses",
        help_text="企业职代会填；区域、行业的在覆盖单位里逐家列出。",
    )
    number = models.PositiveSmallIntegerField("届", null=True, blank=True)
    session = models.PositiveSmallIntegerField("次", null=True, blank=True)
    held_on = models.DateField("召开日期")
    delegates = models.PositiveIntegerField("应到代表（人）", null=True, blank=True)
    women_delegates = models.PositiveIntegerField("其中女代表（人）", null=True, blank=True)
    present = models.PositiveIntegerField("实到代表（人）", null=True, blank=True)
    topics = models.TextField("议题", max_length=500, blank=True)
    reported_on = models.DateField("报上级工会日期", null=True, blank=True, help_text="闭会后7个工作日内。")

    objects = CongressQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "职代会"
        ordering = ["-held_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "name", "held_on"],
                name="congress_once",
                violation_error_message="同一天的同名会议已登记。",
            ),
            models.CheckConstraint(
                name="congress_present_among_delegates",
                condition=Q(present=None) | Q(delegates=None) | Q(present__lte=F("delegates")),
                violation_error_message="实到代表多于应到代表，核对其中一项。",
            ),
            models.CheckConstraint(
                name="congress_women_among_delegates",
                condition=Q(women_delegates=None) | Q(delegates=None) | Q(women_delegates__lte=F("delegates")),
                violation_error_message="女代表多于应到代表，核对其中一项。",
            ),
            models.CheckConstraint(
                name="congress_reported_after_held",
                condition=Q(reported_on=None) | Q(reported_on__gte=F("held_on")),
                violation_error_message="报上级工会日期早于召开日期，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        if self.enterprise_id and self.scope and self.scope != self.Scope.ENTERPRISE:
            raise ValidationError({"enterprise": "区域、行业的会议不填召开单位，在覆盖单位里逐家列出。"})
        if self.is_of_one_enterprise and not self.enterprise_id:
            raise ValidationError({"enterprise": "企业的职代会应填召开单位。"})
        if self.delegates and self.present is not None and self.present * 3 < self.delegates * 2:
            raise ValidationError(
                {"present": f"实到{self.present}人，不足应到{self.delegates}人的三分之二，会议不能召开，核对人数。"}
            )

    @property
    def is_of_one_enterprise(self) -> bool:
        return self.kind in self.EMPLOYEES and self.scope == self.Scope.ENTERPRISE


class CongressCoverage(Part):
    """覆盖单位 of a regional or sector congress."""

    owned_by = "congress__union"

    congress = models.ForeignKey(Congress, models.CASCADE, verbose_name="职代会", related_name="coverages")
    enterprise = models.ForeignKey(
        Enterprise, models.PROTECT, verbose_name="覆盖单位", related_name="congress_coverages"
    )
    delegates = models.PositiveIntegerField("代表（人）", null=True, blank=True)
    until = models.DateField("退出日期", null=True, blank=True)

    objects = OwnedQuerySet["CongressCoverage"].as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "职代会覆盖单位"
        ordering = ["congress", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["congress", "enterprise"],
                name="congress_coverage_once",
                violation_error_message="这家单位已列在该次会议的覆盖单位里。",
            )
        ]

    def __str__(self) -> str:
        return f"{self.congress}：{self.enterprise}"

    def clean(self) -> None:
        if self.congress_id and self.congress.scope == Congress.Scope.ENTERPRISE:
            raise ValidationError("企业的职代会只有召开单位，不列覆盖单位。")


class Resolution(Part):
    """决议: a matter that a congress deliberated, and whether it passed and was carried out."""

    owned_by = "congress__union"

    congress = models.ForeignKey(Congress, models.CASCADE, verbose_name="职代会", related_name="resolutions")
    topic = models.CharField("审议事项", max_length=120)
    decision = models.CharField("决议内容", max_length=300, blank=True)
    passed = models.BooleanField("已通过", default=True)
    votes_for = models.PositiveIntegerField("赞成（票）", null=True, blank=True)
    carried_out_on = models.DateField("落实日期", null=True, blank=True)

    objects = OwnedQuerySet["Resolution"].as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "决议"
        ordering = ["congress", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["congress", "topic"],
                name="resolution_topic_once",
                violation_error_message="该次会议已有同一审议事项。",
            )
        ]

    def __str__(self) -> str:
        return self.topic


class DisclosureQuerySet(OwnedQuerySet["Disclosure"]):
    def published(self, start: date, end: date) -> Self:
        return self.filter(published(start, end))


def published(start: date, end: date) -> Q:
    """Disclosures published within the period."""
    return Q(published_on__range=(start, end))


def with_disclosure(day: date) -> Q:
    """Enterprises that disclose their affairs: the system was set up, or something was disclosed, by `day`."""
    once = Disclosure.objects.filter(enterprise=OuterRef("pk"), published_on__lte=day)
    return Q(disclosure_since__lte=day) | Q(Exists(once))


class Disclosure(Owned):
    """公开: one publication of an employer's or a community's affairs."""

    class Kind(models.TextChoices):
        FACTORY = "factory", "厂务公开"
        INSTITUTION = "institution", "事务公开"
        VILLAGE = "village", "村务公开"
        GOVERNMENT = "government", "政务公开"
        UNION = "union", "会务公开"

    class Form(models.TextChoices):
        BOARD = "board", "公开栏"
        CONGRESS = "congress", "职代会"
        MEETING = "meeting", "会议通报"
        NETWORK = "network", "网络"
        BOX = "box", "意见箱"
        OTHER = "other", "其他"

    enterprise = models.ForeignKey(
        Enterprise, models.PROTECT, null=True, blank=True, verbose_name="公开单位", related_name="disclosures"
    )
    kind = models.CharField("公开类型", max_length=12, choices=Kind, default=Kind.FACTORY)
    form = models.CharField("公开形式", max_length=10, choices=Form, default=Form.BOARD)
    subject = models.CharField("公开内容", max_length=200)
    published_on = models.DateField("公开日期")
    removed_on = models.DateField("撤下日期", null=True, blank=True, help_text="张贴公开不少于15日。")
    opinions = models.PositiveIntegerField("收到意见（条）", null=True, blank=True)
    answered = models.PositiveIntegerField("答复意见（条）", null=True, blank=True)

    objects = DisclosureQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "厂务公开"
        ordering = ["-published_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="disclosure_removed_after_published",
                condition=Q(removed_on=None) | Q(removed_on__gte=F("published_on")),
                violation_error_message="撤下日期早于公开日期，核对其中一项。",
            ),
            models.CheckConstraint(
                name="disclosure_answered_among_opinions",
                condition=Q(answered=None) | Q(opinions=None) | Q(answered__lte=F("opinions")),
                violation_error_message="答复意见多于收到意见，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return self.subject

    def clean(self) -> None:
        if self.kind == self.Kind.FACTORY and not self.enterprise_id:
            raise ValidationError({"enterprise": "厂务公开应填公开单位。"})
