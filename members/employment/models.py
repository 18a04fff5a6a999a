"""Employment (就业服务): vacancies made known, people looking for work, people placed in it."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, Sum

from unions.access.owned import Owned, OwnedQuerySet, Part
from unions.ledgers.constraints import in_order
from unions.organisations.derived import InitialsField, KeptField
from unions.organisations.persons import Education, Sex
from unions.organisations.rules import validate_phone


class SeekerKind(models.TextChoices):
    """求职人员类别."""

    LAID_OFF = "laid_off", "下岗失业人员"
    MIGRANT = "migrant", "农民工"
    HARDSHIP = "hardship", "困难职工及家属"
    GRADUATE = "graduate", "高校毕业生"
    WOMAN = "woman", "失业女职工"
    VETERAN = "veteran", "退役军人"
    DISABLED = "disabled", "残疾人"
    RESIDENT = "resident", "其他居民"


def published_between(start: date, end: date) -> Q:
    return Q(published_on__range=(start, end))


def registered_between(start: date, end: date) -> Q:
    return Q(registered_on__range=(start, end))


def placed_between(start: date, end: date) -> Q:
    return Q(placed_on__range=(start, end))


def of_kind(*kinds: str) -> Q:
    return Q(kind__in=kinds)


def exported() -> Q:
    """劳务输出."""
    return Q(is_export=True)


def after_training() -> Q:
    return Q(is_after_training=True)


def tracked() -> Q:
    """建有跟踪卡."""
    return ~Q(card_no="")


class VacancyQuerySet(OwnedQuerySet["Vacancy"]):
    def published_between(self, start: date, end: date) -> Self:
        return self.filter(published_between(start, end))

    def positions(self) -> int:
        """Positions offered (个)."""
        return int(self.aggregate(sum=Sum("positions", default=0))["sum"])

    def items(self) -> int:
        """Notices published (条)."""
        return int(self.aggregate(sum=Sum("items", default=0))["sum"])


class Vacancy(Owned):
    """招聘信息: one notice, or a batch of them with counts."""

    published_on = models.DateField("公布日期")
    enterprise = models.ForeignKey(
        "unions.Enterprise", models.PROTECT, null=True, blank=True, verbose_name="招聘单位", related_name="+"
    )
    employer = models.CharField("招聘单位名称", max_length=60, blank=True, help_text="不在用人单位台账里的填写。")
    job = models.CharField("招聘岗位", max_length=60)
    items = models.PositiveIntegerField("信息条数（条）", default=1)
    positions = models.PositiveIntegerField("岗位数（个）", default=0)
    kind = models.CharField("面向人员", max_length=12, choices=SeekerKind, blank=True)
    wage = models.CharField("工资待遇", max_length=40, blank=True)
    medium = models.CharField("公布方式", max_length=40, blank=True, help_text="如招聘会、公告栏、微信群。")
    valid_until = models.DateField("有效期至", null=True, blank=True)

    objects = VacancyQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "招聘信息"
        ordering = ["-published_on", "-pk"]
        constraints = [
            in_order(
                "vacancy_valid_after_publishing",
                "published_on",
                "valid_until",
                message="有效期至早于公布日期，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return self.job


class SeekerQuerySet(OwnedQuerySet["JobSeeker"]):
    def registered_between(self, start: date, end: date) -> Self:
        return self.filter(registered_between(start, end))

    def of_kind(self, *kinds: str) -> Self:
        return self.filter(of_kind(*kinds))

    def tracked(self) -> Self:
        return self.filter(tracked())

    def times(self) -> int:
        """Registrations (人次)."""
        return int(self.aggregate(sum=Sum("times", default=0))["sum"])


class JobSeeker(Owned):
    """求职登记: one person, or a batch of registrations with a count."""

    class State(models.TextChoices):
        REGISTERED = "registered", "求职中"
        TRAINING = "training", "培训中"
        PLACED = "placed", "已就业"
        GONE = "gone", "不再求职"

    found_by = ("called", "name", "card_no")

    registered_on = models.DateField("登记日期")
    name = models.CharField("姓名", max_length=30, blank=True)
    initials = InitialsField("拼音首字母", max_length=30, source="name", db_index=True)
    called = KeptField("姓名（登记日期）", max_length=50, source="name_and_day", db_index=True)
    sex = models.CharField("性别", max_length=6, choices=Sex, blank=True)
    born_on = models.DateField("出生日期", null=True, blank=True)
    kind = models.CharField("人员类别", max_length=12, choices=SeekerKind)
    education = models.CharField("学历", max_length=16, choices=Education, blank=True)
    phone = models.CharField("联系电话", max_length=30, blank=True, validators=[validate_phone])
    address = models.CharField("住址", max_length=120, blank=True)
    skill = models.CharField("技能特长", max_length=60, blank=True)
    wish = models.CharField("求职意向", max_length=60, blank=True)
    times = models.PositiveIntegerField("登记人次（人次）", default=1)
    card_no = models.CharField("跟踪卡号", max_length=40, blank=True)
    state = models.CharField("求职状态", max_length=12, choices=State, default=State.REGISTERED)

    objects = SeekerQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "求职登记"
        ordering = ["-registered_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "registered_on", "kind", "name"],
                name="seeker_once_a_day",
                violation_error_message="这一天已登记这个人；按批登记的，改那一行的登记人次。",
            ),
        ]

    def __str__(self) -> str:
        return self.name_and_day

    @property
    def name_and_day(self) -> str:
        """Tells one 王伟 from the next."""
        return f"{self.name or self.get_kind_display()}（{self.registered_on}）"

    def clean(self) -> None:
        if not self.name and self.times <= 1:
            raise ValidationError({"name": "填写求职人的姓名；按批登记的，登记人次应多于1。"})


class FollowUp(Part):
    """跟踪记录 of a job seeker's card."""

    owned_by = "seeker__union"

    seeker = models.ForeignKey(JobSeeker, models.CASCADE, verbose_name="求职登记", related_name="follow_ups")
    done_on = models.DateField("跟踪日期")
    state = models.CharField("当时状态", max_length=12, choices=JobSeeker.State)
    note = models.CharField("情况", max_length=200, blank=True)
    by = models.CharField("跟踪人", max_length=30, blank=True)

    objects = OwnedQuerySet["FollowUp"].as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "跟踪记录"
        ordering = ["-done_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["seeker", "done_on"],
                name="follow_up_once_a_day",
                violation_error_message="这一天已有一条跟踪记录，改那一行即可。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.done_on} {self.get_state_display()}"


class PlacementQuerySet(OwnedQuerySet["Placement"]):
    def placed_between(self, start: date, end: date) -> Self:
        return self.filter(placed_between(start, end))

    def of_kind(self, *kinds: str) -> Self:
        return self.filter(of_kind(*kinds))

    def exported(self) -> Self:
        return self.filter(exported())

    def people(self) -> int:
        """People placed (人)."""
        return int(self.aggregate(sum=Sum("people", default=0))["sum"])


class Placement(Owned):
    """安置就业: one person, or a batch placed together."""

    class Way(models.TextChoices):
        INTRODUCED = "introduced", "介绍就业"
        TRAINED = "trained", "培训后推荐"
        FAIR = "fair", "招聘会"
        PUBLIC_POST = "public_post", "公益性岗位"
        STARTUP = "startup", "自主创业"
        OTHER = "other", "其他"

    placed_on = models.DateField("就业日期")
    kind = models.CharField("人员类别", max_length=12, choices=SeekerKind)
    seeker = models.ForeignKey(
        JobSeeker, models.PROTECT, null=True, blank=True, verbose_name="求职登记", related_name="placements"
    )
    person = models.CharField("姓名", max_length=30, blank=True, help_text="没有求职登记的填写。")
    people = models.PositiveIntegerField("就业人数（人）", default=1)
    enterprise = models.ForeignKey(
        "unions.Enterprise", models.PROTECT, null=True, blank=True, verbose_name="就业单位", related_name="+"
    )
    employer = models.CharField("就业单位名称", max_length=60, blank=True, help_text="不在用人单位台账里的填写。")
    job = models.CharField("岗位", max_length=60, blank=True)
    way = models.CharField("就业途径", max_length=12, choices=Way, blank=True)
    is_after_training = models.BooleanField("经工会培训", default=False)
    is_export = models.BooleanField("劳务输出", default=False)
    destination = models.CharField("就业地", max_length=60, blank=True)

    objects = PlacementQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "安置就业"
        ordering = ["-placed_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="placement_has_people",
                condition=Q(people__gte=1),
                violation_error_message="就业人数至少为1人。",
            ),
            models.CheckConstraint(
                name="placement_export_has_destination",
                condition=Q(is_export=False) | ~Q(destination=""),
                violation_error_message="劳务输出的填写就业地。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.placed_on} {self.placed}"

    def clean(self) -> None:
        if not self.seeker_id and not self.person and self.people == 1:
            raise ValidationError({"person": "选择求职登记或填写姓名；按批登记的，就业人数应多于1。"})

    @property
    def placed(self) -> str:
        """就业人员."""
        if self.seeker:
            return self.seeker.name or str(self.seeker)
        return self.person or f"{self.people}人"
