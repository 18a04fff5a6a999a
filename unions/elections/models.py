"""Committees, terms and officers (委员会、换届、工会干部)."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from unions.access.owned import Owned, OwnedQuerySet
from unions.organisations.anniversaries import months_after, years_after, years_before
from unions.organisations.persons import HIGHER_EDUCATION, Education, PoliticalStatus, Sex
from unions.organisations.rules import validate_phone

REMINDED_MONTHS = 6  # before a term is due


def lasting(day: date) -> Q:
    """Set up by `day` and not dissolved on it."""
    return Q(established_on__lte=day) & (Q(dissolved_on=None) | Q(dissolved_on__gt=day))


def with_committee(kind: str, day: date) -> Q:
    """Unions that have a committee of this kind on `day`."""
    return Q(Exists(Committee.objects.filter(lasting(day), kind=kind, union=OuterRef("pk"))))


class CommitteeQuerySet(OwnedQuerySet["Committee"]):
    def lasting(self, day: date) -> Self:
        return self.filter(lasting(day))


class Committee(Owned):
    """A committee beside the union's own: 经审, 女职工, 劳动保护监督, 劳动争议调解 and others."""

    class Kind(models.TextChoices):
        AUDIT = "audit", "经费审查委员会"
        WOMEN = "women", "女职工委员会"
        PROTECTION = "protection", "劳动保护监督检查委员会"
        MEDIATION = "mediation", "劳动争议调解委员会"
        LABOUR_LAW = "labour_law", "劳动法律监督委员会"
        RETIRED = "retired", "退休管理委员会"
        FOUNDING = "founding", "工建领导小组"
        OTHER = "other", "其他"

    kind = models.CharField("委员会类别", max_length=12, choices=Kind)
    name = models.CharField("名称", max_length=60, blank=True, help_text="与类别不同时填。")
    established_on = models.DateField("成立日期")
    dissolved_on = models.DateField("撤销日期", null=True, blank=True)
    chair = models.CharField("负责人", max_length=30, blank=True)
    members = models.PositiveIntegerField("组成人员（人）", null=True, blank=True)
    departments = models.CharField("参加部门", max_length=200, blank=True)
    approval_number = models.CharField("批复文号", max_length=60, blank=True)

    objects = CommitteeQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "专门委员会"
        ordering = ["union__path", "kind", "-established_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "kind", "name"],
                condition=Q(dissolved_on=None),
                name="committee_of_a_kind_once",
                violation_error_message="该工会已有这类委员会；如是重新设立，先给原来的一行填撤销日期。",
            ),
            models.CheckConstraint(
                name="committee_dissolved_after_established",
                condition=Q(dissolved_on=None) | Q(dissolved_on__gte=F("established_on")),
                violation_error_message="撤销日期早于成立日期，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.union.shown}{self.name or self.get_kind_display()}"


class TermQuerySet(OwnedQuerySet["Term"]):
    def elected(self, start: date, end: date) -> Self:
        return self.filter(elected(start, end))

    def current(self, day: date) -> Self:
        return self.filter(current(day))

    def overdue(self, day: date) -> Self:
        return self.filter(overdue(day))

    def due_soon(self, day: date) -> Self:
        return self.filter(due_soon(day))

    def unions(self) -> int:
        """Distinct unions that held these elections (家)."""
        return self.values("union").distinct().count()


def elected(start: date, end: date) -> Q:
    """Elections held within the period."""
    return Q(elected_on__range=(start, end))


def renewed(start: date, end: date) -> Q:
    """换届 completed within the period."""
    return elected(start, end) & Q(kind=Term.Kind.RENEWAL)


def full() -> Q:
    """Elections that begin a term; 补选 and 替补 fill one that runs."""
    return Q(kind__in=Term.BEGINNING)


def current(day: date) -> Q:
    """The term each union is in on `day`: its latest full election by then."""
    later = Term.objects.filter(
        full(), union=OuterRef("union"), elected_on__gt=OuterRef("elected_on"), elected_on__lte=day
    )
    return full() & Q(elected_on__lte=day) & ~Q(Exists(later))


def due_by(day: date) -> Q:
    """Terms whose last day, postponement included, is not after `day`."""
    ended = Q(pk__in=[])
    for years in Term.Years:
        ended |= Q(years=years, elected_on__lte=years_before(day, years))
    return Q(postponed_until__lte=day) | (Q(postponed_until=None) & ended)


def overdue(day: date) -> Q:
    """到期未换届: current terms that have run out."""
    return current(day) & due_by(day)


def due_soon(day: date, months: int = REMINDED_MONTHS) -> Q:
    """Current terms that run out within `months`; those run out already are `overdue`."""
    return current(day) & due_by(months_after(day, months)) & ~due_by(day)


class Term(Owned):
    """届: an election of the union's committee, or one that fills seats within a term."""

    class Kind(models.TextChoices):
        FIRST = "first", "首届选举"
        RENEWAL = "renewal", "换届"
        BY_ELECTION = "by_election", "补选"
        REPLACEMENT = "replacement", "替补"
        ADDITION = "addition", "增补"

    class Years(models.IntegerChoices):
        THREE = 3, "3年"
        FIVE = 5, "5年"

    BEGINNING = (Kind.FIRST, Kind.RENEWAL)

    number = models.PositiveSmallIntegerField("届次", help_text="第几届，只填数字。")
    kind = models.CharField("选举类型", max_length=12, choices=Kind, default=Kind.RENEWAL)
    elected_on = models.DateField("选举日期")
    years = models.PositiveSmallIntegerField("任期", choices=Years, default=Years.FIVE)
    postponed_until = models.DateField(
        "延期至", null=True, blank=True, help_text="经上级工会批准延期换届的，填批准的最后日期。"
    )
    voters = models.PositiveIntegerField("应到（人）", null=True, blank=True)
    present = models.PositiveIntegerField("实到（人）", null=True, blank=True)
    ballots = models.PositiveIntegerField("发出选票（张）", null=True, blank=True)
    returned = models.PositiveIntegerField("收回选票（张）", null=True, blank=True)
    valid = models.PositiveIntegerField("有效选票（张）", null=True, blank=True)
    seats = models.PositiveSmallIntegerField("选出委员（人）", null=True, blank=True)
    elected_persons = models.CharField("当选人员", max_length=300, blank=True)
    request_number = models.CharField("请示文号", max_length=60, blank=True)
    requested_on = models.DateField("请示日期", null=True, blank=True)
    approval_number = models.CharField("批复文号", max_length=60, blank=True)
    approved_on = models.DateField("批复日期", null=True, blank=True)

    objects = TermQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "选举换届"
        ordering = ["-elected_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "number"],
                condition=Q(kind__in=("first", "renewal")),
                name="term_number_once",
                violation_error_message="该工会这一届的选举已登记，核对届次。",
            ),
            models.UniqueConstraint(
                fields=["union", "kind", "elected_on"],
                name="term_once_a_day",
                violation_error_message="该工会当天的同类选举已登记。",
            ),
            models.CheckConstraint(
                name="term_number_from_one",
                condition=Q(number__gte=1),
                violation_error_message="届次从1起。",
            ),
            models.CheckConstraint(
                name="term_present_among_voters",
                condition=Q(present=None) | Q(voters=None) | Q(present__lte=F("voters")),
                violation_error_message="实到人数多于应到人数，核对其中一项。",
            ),
            models.CheckConstraint(
                name="term_returned_among_ballots",
                condition=Q(returned=None) | Q(ballots=None) | Q(returned__lte=F("ballots")),
                violation_error_message="收回选票多于发出选票，选举无法成立，核对票数。",
            ),
            models.CheckConstraint(
                name="term_valid_among_returned",
                condition=Q(valid=None) | Q(returned=None) | Q(valid__lte=F("returned")),
                violation_error_message="有效选票多于收回选票，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.union.shown}第{self.number}届{self.get_kind_display()}"

    def clean(self) -> None:
        planned = years_after(self.elected_on, self.years) if self.elected_on and self.years else None
        if planned and self.postponed_until and self.postponed_until <= planned:
            raise ValidationError({"postponed_until": "延期至的日期应晚于本届届满日，没有延期则不填。"})
        if self.voters and self.present is not None and self.present * 3 < self.voters * 2:
            raise ValidationError(
                {"present": f"实到{self.present}人，不足应到{self.voters}人的三分之二，选举大会不能召开，核对人数。"}
            )

    @property
    def due_on(self) -> date | None:
        """届满日, None for an election that fills seats within a term."""
        if self.kind not in self.BEGINNING:
            return None
        return self.postponed_until or years_after(self.elected_on, self.years)

    def days_left(self, day: date) -> int | None:
        """Days from `day` to the end of the term (天), negative once it has run out."""
        return (self.due_on - day).days if self.due_on else None


class OfficerQuerySet(OwnedQuerySet["Officer"]):
    def serving(self, day: date) -> Self:
        return self.filter(serving(day))

    def certified(self, day: date) -> Self:
        return self.filter(certified(day))


def serving(day: date) -> Q:
    """In office on `day`."""
    return Q(since__lte=day) & (Q(until=None) | Q(until__gt=day))


def full_time() -> Q:
    return Q(full_time=True)


def college_educated() -> Q:
    """大专以上."""
    return Q(education__in=HIGHER_EDUCATION)


def joined_party(start: date, end: date) -> Q:
    """Officers who joined the party within the period."""
    return Q(party_joined_on__range=(start, end))


def inspector() -> Q:
    """劳动保护监督检查员."""
    return Q(role=Officer.Role.INSPECTOR)


def certified(day: date) -> Q:
    """持证: with an inspector's certificate that is valid on `day`."""
    issued = Q(certificate_number__gt="") & (Q(certified_on=None) | Q(certified_on__lte=day))
    return issued & (Q(certificate_until=None) | Q(certificate_until__gte=day))


class Officer(Owned):
    """工会干部: one person in one office for one stretch of time; a successor is a new row."""

    class Role(models.TextChoices):
        CHAIR = "chair", "主席"
        VICE_CHAIR = "vice_chair", "副主席"
        COMMITTEE_MEMBER = "committee_member", "委员"
        AUDIT_HEAD = "audit_head", "经审主任"
        WOMEN_HEAD = "women_head", "女工主任"
        STAFF = "staff", "工会工作人员"
        ORGANISER = "organiser", "组织员"
        GROUP_HEAD = "group_head", "工会小组长"
        INSTRUCTOR = "instructor", "工建指导员"
        LIAISON = "liaison", "联络员"
        INSPECTOR = "inspector", "劳动保护监督检查员"
        MEDIATOR = "mediator", "劳动争议调解员"
        LAW_SUPERVISOR = "law_supervisor", "劳动法律监督员"
        DIRECTOR = "director", "职工董事"
        SUPERVISOR = "supervisor", "职工监事"

    name = models.CharField("姓名", max_length=30)
    sex = models.CharField("性别", max_length=6, choices=Sex, blank=True)
    born_on = models.DateField("出生日期", null=True, blank=True)
    role = models.CharField("工会职务", max_length=16, choices=Role)
    term_number = models.PositiveSmallIntegerField("届次", null=True, blank=True, help_text="第几届，只填数字。")
    full_time = models.BooleanField("专职", default=False)
    since = models.DateField("任职日期")
    until = models.DateField("免职日期", null=True, blank=True)
    left_because = models.CharField("免职原因", max_length=60, blank=True)
    education = models.CharField("学历", max_length=16, choices=Education, blank=True)
    political_status = models.CharField("政治面貌", max_length=2, choices=PoliticalStatus, blank=True)
    party_joined_on = models.DateField("入党日期", null=True, blank=True)
    other_posts = models.CharField("兼任职务", max_length=100, blank=True, help_text="例如社区党支部书记。")
    allowance = models.DecimalField("每月补贴（元）", max_digits=14, decimal_places=2, null=True, blank=True)
    phone = models.CharField("联系电话", max_length=30, blank=True, validators=[validate_phone])
    certificate_number = models.CharField("检查员证号", max_length=40, blank=True)
    certified_on = models.DateField("检查员证发证日期", null=True, blank=True)
    certificate_until = models.DateField("检查员证有效期至", null=True, blank=True)

    objects = OfficerQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "工会干部"
        ordering = ["union__path", "role", "-since"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "name", "role", "since"],
                name="officer_once",
                violation_error_message="这位干部的同一任职已登记。",
            ),
            models.CheckConstraint(
                name="officer_leaves_after_coming",
                condition=Q(until=None) | Q(until__gte=F("since")),
                violation_error_message="免职日期早于任职日期，核对其中一项。",
            ),
            models.CheckConstraint(
                name="officer_allowance_not_negative",
                condition=Q(allowance=None) | Q(allowance__gte=0),
                violation_error_message="每月补贴不能是负数。",
            ),
            models.CheckConstraint(
                name="officer_certificate_ends_after_issue",
                condition=Q(certificate_until=None) | Q(certified_on=None) | Q(certificate_until__gt=F("certified_on")),
                violation_error_message="检查员证有效期至应晚于发证日期。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}（{self.union.shown}{self.get_role_display()}）"

    def clean(self) -> None:
        if self.party_joined_on and self.political_status not in {
            "",
            PoliticalStatus.PARTY,
            PoliticalStatus.PROBATIONARY,
        }:
            raise ValidationError({"party_joined_on": "填了入党日期，政治面貌应为中共党员或中共预备党员。"})
