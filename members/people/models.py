"""Members (会员): who is on the books of a union, since when and until when, and their skill certificates."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from members.people.codes import (
    ENTERING,
    ETHNICITIES,
    HAN,
    LEAVING,
    ChangeCause,
    ChangeKind,
    Education,
    Employment,
    Occupation,
    PoliticalStatus,
    Residence,
    Sex,
    SkillLevel,
    WorkForm,
)
from members.people.identity import IdentityField, IdKind, person_faults, told_by
from unions.access.owned import Owned, OwnedQuerySet, Part
from unions.access.sealed import BlindIndexField, blind
from unions.organisations.derived import InitialsField
from unions.organisations.models import Union
from unions.organisations.rules import validate_phone

if TYPE_CHECKING:
    from unions.access.models import User


def entered(day: date) -> Q:
    """On the books by `day`; a member whose joining date nobody knows joined before anyone counted."""
    return Q(joined_on=None) | Q(joined_on__lte=day)


def left(day: date) -> Q:
    """Transferred out, expelled or resigned by `day`."""
    return Q(change_kind__in=LEAVING, changed_on__lte=day)


def present(day: date) -> Q:
    """会员: on the books on `day`; retained membership (保留会籍) counts."""
    return entered(day) & (~Q(change_kind__in=LEAVING) | Q(changed_on__gt=day))


def retained(day: date) -> Q:
    """保留会籍: still a member, pays no dues and has no vote."""
    return Q(change_kind=ChangeKind.RETAINED, changed_on__lte=day)


def joined_between(start: date, end: date) -> Q:
    """发展会员: joined a union for the first time; a transfer between unions is not a new member."""
    return Q(joined_as=ChangeKind.JOINED, joined_on__range=(start, end))


def transferred_in_between(start: date, end: date) -> Q:
    return Q(joined_as=ChangeKind.TRANSFERRED_IN, joined_on__range=(start, end))


def left_between(start: date, end: date) -> Q:
    return Q(change_kind__in=LEAVING, changed_on__range=(start, end))


def men() -> Q:
    return Q(sex=Sex.MALE)


def women() -> Q:
    return Q(sex=Sex.FEMALE)


def migrant_workers() -> Q:
    return Q(is_migrant_worker=True)


def with_file() -> Q:
    """建有会员档案."""
    return ~Q(file_no="")


def with_handbook() -> Q:
    return ~Q(handbook_no="")


def in_new_occupations() -> Q:
    """新就业形态劳动者和重点群体."""
    return ~Q(occupation="") | Q(work_form=WorkForm.PLATFORM)


class MemberQuerySet(OwnedQuerySet["Member"]):
    def present(self, day: date) -> Self:
        return self.filter(present(day))

    def retained(self, day: date) -> Self:
        return self.filter(retained(day))

    def joined_between(self, start: date, end: date) -> Self:
        return self.filter(joined_between(start, end))

    def transferred_in_between(self, start: date, end: date) -> Self:
        return self.filter(transferred_in_between(start, end))

    def left_between(self, start: date, end: date) -> Self:
        return self.filter(left_between(start, end))

    def men(self) -> Self:
        return self.filter(men())

    def women(self) -> Self:
        return self.filter(women())

    def migrant_workers(self) -> Self:
        return self.filter(migrant_workers())

    def with_id_number(self, number: str) -> Self:
        """Rows of the person with this number, found through its keyed hash."""
        return self.filter(id_number_index=blind(number)) if number else self.none()

    def doubled(self, day: date) -> Self:
        """Members present on `day` in more than one row: to be settled by a transfer (转会)."""
        others = Member.objects.filter(present(day), id_number_index=OuterRef("id_number_index"))
        return self.filter(Exists(others.exclude(pk=OuterRef("pk"))), present(day)).exclude(id_number_index="")

    def prepare(self, rows: "list[Member]") -> None:
        for row in rows:
            row.fill_in()


class Member(Owned):
    """One person on the books of one union, by the columns of the 工会会员信息采集表."""

    found_by = ("id_number", "file_no", "name")

    name = models.CharField("姓名", max_length=30)
    sex = models.CharField("性别", max_length=6, choices=Sex, blank=True, help_text="身份证号能看出性别，可以不填。")
    born_on = models.DateField("出生日期", null=True, blank=True, help_text="身份证号能看出出生日期，可以不填。")
    ethnicity = models.CharField("民族", max_length=2, choices=ETHNICITIES, default=HAN)
    employment = models.CharField("就业状况", max_length=16, choices=Employment, default=Employment.AT_POST)
    id_kind = models.CharField("有效证件类别", max_length=20, choices=IdKind, default=IdKind.RESIDENT)
    id_number = IdentityField("证件号码", help_text="加密保存，页面上只显示头三位和末四位。")
    id_number_index = BlindIndexField("证件号码索引", source="id_number")
    education = models.CharField("学历", max_length=12, choices=Education, blank=True)
    skill_level = models.CharField("技术等级", max_length=6, choices=SkillLevel, default=SkillLevel.NONE)
    phone = models.CharField("移动电话", max_length=30, blank=True, validators=[validate_phone])
    residence = models.CharField("户籍类型", max_length=6, choices=Residence, blank=True)
    residence_place = models.CharField("户籍所在地", max_length=120, blank=True)
    change_kind = models.CharField("会籍变化类型", max_length=16, choices=ChangeKind, default=ChangeKind.JOINED)
    changed_on = models.DateField("会籍变化日期", help_text="最近一次会籍变化的日期；新会员填入会日期。")
    change_cause = models.CharField("会籍变化原因", max_length=12, choices=ChangeCause, blank=True)
    political_status = models.CharField("政治面貌", max_length=2, choices=PoliticalStatus, blank=True)
    enterprise = models.ForeignKey(
        "unions.Enterprise", models.PROTECT, null=True, blank=True, verbose_name="工作单位", related_name="+"
    )
    native_place = models.CharField("籍贯", max_length=60, blank=True)
    is_migrant_worker = models.BooleanField("是否农民工会员", default=False)
    joined_on = models.DateField(
        "入会日期", null=True, blank=True, help_text="加入本工会的日期；会籍变化类型是入会或转入时可以不填。"
    )
    joined_as = models.CharField(
        "入会方式",
        max_length=16,
        choices=[(kind.value, kind.label) for kind in ENTERING],
        default=ChangeKind.JOINED,
        help_text="从别的工会转来的选转入，不算新发展会员。",
    )
    work_form = models.CharField("用工形式", max_length=12, choices=WorkForm, blank=True)
    occupation = models.CharField("重点群体", max_length=16, choices=Occupation, blank=True)
    job = models.CharField("工种（岗位）", max_length=40, blank=True)
    file_no = models.CharField("会员档案号", max_length=40, blank=True)
    handbook_no = models.CharField("会员证（手册）编号", max_length=40, blank=True)
    initials = InitialsField("拼音首字母", max_length=30, source="name", db_index=True)

    objects = MemberQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "会员"
        ordering = ["initials", "pk"]
        constraints = [
            models.CheckConstraint(
                name="member_change_not_before_joining",
                condition=Q(joined_on=None) | Q(changed_on__gte=F("joined_on")),
                violation_error_message="会籍变化日期早于入会日期，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        if faults := self.faults():
            raise ValidationError(faults)
        self.fill_in()
        if self.union_id and self.changed_on and (same := self._on_these_books()):
            raise ValidationError(
                {"id_number": f"这个证件号码已在本工会名册中：{same}。打开那一行修改，不必再录一次。"}
            )

    def faults(self) -> dict[str, str]:
        """What is wrong in this row by column; asks no database, so that a large sheet is checked quickly."""
        faults = person_faults(self.id_kind, self.id_number, self.born_on, self.sex)
        first = self.joined_on or self.changed_on
        if self.born_on and first and self.born_on >= first:
            faults.setdefault("born_on", f"出生日期{self.born_on}不早于入会日期{first}，核对其中一项。")
        return faults

    def fill_in(self) -> None:
        """What the row tells elsewhere: birthday and sex by the number, joining by the change."""
        if told := told_by(self.id_kind, self.id_number):
            self.born_on, self.sex = self.born_on or told[0], self.sex or told[1]
        if self.change_kind in ENTERING and not self.joined_on:
            self.joined_on, self.joined_as = self.changed_on, self.change_kind

    def _on_these_books(self) -> "Member | None":
        if self.change_kind in LEAVING:
            return None
        same = Member.objects.filter(union_id=self.union_id, id_number_index=blind(self.id_number))
        return same.exclude(pk=self.pk).exclude(change_kind__in=LEAVING).first()

    def is_present(self, day: date) -> bool:
        has_left = self.change_kind in LEAVING and self.changed_on <= day
        return not has_left and (self.joined_on is None or self.joined_on <= day)

    def age(self, day: date) -> int | None:
        """Full years on `day` (周岁)."""
        born = self.born_on
        return None if born is None else day.year - born.year - ((day.month, day.day) < (born.month, born.day))


class MembershipChange(Part):
    """以往会籍变化: the latest change stands in the member's row, those before it stand here."""

    owned_by = "member__union"

    member = models.ForeignKey(Member, models.CASCADE, verbose_name="会员", related_name="changes")
    kind = models.CharField("会籍变化类型", max_length=16, choices=ChangeKind)
    changed_on = models.DateField("会籍变化日期")
    cause = models.CharField("会籍变化原因", max_length=12, choices=ChangeCause, blank=True)
    other_union = models.CharField("转往或来自的工会", max_length=100, blank=True)
    note = models.CharField("说明", max_length=200, blank=True)

    objects = OwnedQuerySet["MembershipChange"].as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "以往会籍变化"
        ordering = ["-changed_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.changed_on} {self.get_kind_display()}"


class TransferQuerySet(OwnedQuerySet["Transfer"]):
    def visible_to(self, user: "User", act: str = "view") -> Self:
        """Both sides see a transfer: the union that gives the member and the one that takes him."""
        return self.filter(user.reach(act, "member__union__path") | user.reach(act, "to_union__path"))

    def waiting(self) -> Self:
        return self.filter(state=Transfer.State.WAITING)


class Transfer(Part):
    """转会: asked for by one union, received or returned by the other."""

    class State(models.TextChoices):
        WAITING = "waiting", "待接收"
        RECEIVED = "received", "已接收"
        RETURNED = "returned", "已退回"
        WITHDRAWN = "withdrawn", "已撤回"

    owned_by = "member__union"

    member = models.ForeignKey(Member, models.CASCADE, verbose_name="会员", related_name="transfers")
    to_union = models.ForeignKey(Union, models.PROTECT, verbose_name="转往工会", related_name="+")
    asked_on = models.DateField("申请日期")
    cause = models.CharField("转会原因", max_length=12, choices=ChangeCause, default=ChangeCause.EMPLOYMENT)
    state = models.CharField("状态", max_length=12, choices=State, default=State.WAITING)
    answered_on = models.DateField("答复日期", null=True, blank=True)
    remark = models.CharField("答复说明", max_length=200, blank=True)
    received_as = models.OneToOneField(
        Member, models.PROTECT, null=True, blank=True, editable=False, related_name="came_by"
    )

    objects = TransferQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "转会"
        ordering = ["-asked_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["member"],
                condition=Q(state="waiting"),
                name="transfer_one_at_a_time",
                violation_error_message="这位会员正在转会，等对方接收或退回后再办。",
            ),
            models.CheckConstraint(
                name="transfer_answered_after_asked",
                condition=Q(answered_on=None) | Q(answered_on__gte=F("asked_on")),
                violation_error_message="答复日期早于申请日期，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member} 转往 {self.to_union}"

    def clean(self) -> None:
        if self.member_id and self.to_union_id and self.member.union_id == self.to_union_id:
            raise ValidationError({"to_union": "转往工会就是会员现在的工会，选另一家。"})


class CertificateQuerySet(OwnedQuerySet["SkillCertificate"]):
    def awarded_between(self, start: date, end: date) -> Self:
        return self.filter(awarded_between(start, end))

    def technicians(self) -> Self:
        return self.filter(technicians())

    def skilled_workers(self) -> Self:
        return self.filter(skilled_workers())


class SkillCertificate(Owned):
    """技能证书: whom a union helped to become a 技师 or 技工, one by one or as a batch."""

    class Level(models.TextChoices):
        WORKER = "worker", "技工（未分等级）"
        JUNIOR = "junior", "初级工（五级）"
        MIDDLE = "middle", "中级工（四级）"
        SENIOR = "senior", "高级工（三级）"
        TECHNICIAN = "technician", "技师（二级）"
        SENIOR_TECHNICIAN = "senior_technician", "高级技师（一级）"

    member = models.ForeignKey(
        Member, models.PROTECT, null=True, blank=True, verbose_name="会员", related_name="certificates"
    )
    person = models.CharField("姓名", max_length=30, blank=True, help_text="不是本工会会员时填写。")
    people = models.PositiveIntegerField("人数（人）", default=1)
    level = models.CharField("技能等级", max_length=20, choices=Level)
    trade = models.CharField("职业（工种）", max_length=40, blank=True)
    number = models.CharField("证书编号", max_length=40, blank=True)
    awarded_on = models.DateField("发证日期")
    awarded_by = models.CharField("发证单位", max_length=60, blank=True)
    programme = models.CharField("培养计划", max_length=60, blank=True)
    enterprise = models.ForeignKey(
        "unions.Enterprise", models.PROTECT, null=True, blank=True, verbose_name="工作单位", related_name="+"
    )

    objects = CertificateQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "技能证书"
        ordering = ["-awarded_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="certificate_has_people",
                condition=Q(people__gte=1),
                violation_error_message="人数至少为1。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.holder} {self.get_level_display()}"

    def clean(self) -> None:
        if not self.member_id and not self.person and self.people == 1:
            raise ValidationError({"person": "选择会员或填写姓名；按批登记的，人数应多于1。"})

    @property
    def holder(self) -> str:
        """持证人."""
        return str(self.member) if self.member else self.person or f"{self.people}人"


TECHNICIANS = (SkillCertificate.Level.TECHNICIAN, SkillCertificate.Level.SENIOR_TECHNICIAN)


def awarded_between(start: date, end: date) -> Q:
    return Q(awarded_on__range=(start, end))


def technicians() -> Q:
    """技师和高级技师."""
    return Q(level__in=TECHNICIANS)


def skilled_workers() -> Q:
    """技工: every level below 技师."""
    return ~technicians()
