"""Members (会员): who is on the books of a union, since when and until when."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q

from members.people.codes import (
    ENTERING,
    ETHNICITIES,
    HAN,
    LEAVING,
    ChangeCause,
    ChangeKind,
    Employment,
    Occupation,
    Residence,
    SkillLevel,
    WorkForm,
)
from members.people.identity import IdentityField, IdKind, fill_in_person, person_faults
from unions.access.owned import Owned, OwnedQuerySet
from unions.access.sealed import BlindIndexField, blind
from unions.ledgers.constraints import in_order
from unions.organisations.derived import InitialsField, KeptField
from unions.organisations.persons import Education, PoliticalStatus, Sex
from unions.organisations.rules import validate_phone


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

    found_by = ("called", "name", "handbook_no", "file_no", "id_number")

    name = models.CharField("姓名", max_length=30)
    sex = models.CharField("性别", max_length=6, choices=Sex, blank=True, help_text="身份证号能看出性别，可以不填。")
    born_on = models.DateField("出生日期", null=True, blank=True, help_text="身份证号能看出出生日期，可以不填。")
    ethnicity = models.CharField("民族", max_length=2, choices=ETHNICITIES, default=HAN)
    employment = models.CharField("就业状况", max_length=16, choices=Employment, default=Employment.AT_POST)
    id_kind = models.CharField("有效证件类别", max_length=20, choices=IdKind, default=IdKind.RESIDENT)
    id_number = IdentityField("证件号码", help_text="加密保存，页面上只显示头三位和末四位。")
    id_number_index = BlindIndexField("证件号码索引", source="id_number")
    education = models.CharField("学历", max_length=16, choices=Education, blank=True)
    skill_level = models.CharField("技术等级", max_length=6, choices=SkillLevel, default=SkillLevel.NONE)
    phone = models.CharField("移动电话", max_length=30, blank=True, validators=[validate_phone])
    residence = models.CharField("户籍类型", max_length=6, choices=Residence, blank=True)
    residence_place = models.CharField("户籍所在地", max_length=120, blank=True)
    change_kind = models.CharField("会籍变化类型", max_length=16, choices=ChangeKind, default=ChangeKind.JOINED)
    changed_on = models.DateField("会籍变化日期", help_text="最近一次会籍变化的日期，新会员填入会日期。")
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
    called = KeptField("姓名（出生日期）", max_length=50, source="name_and_birthday", db_index=True)

    objects = MemberQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "会员"
        ordering = ["initials", "pk"]
        constraints = [
            in_order(
                "member_change_not_before_joining",
                "joined_on",
                "changed_on",
                message="会籍变化日期早于入会日期，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return self.name_and_birthday

    @property
    def name_and_birthday(self) -> str:
        """Tells one 王伟 from the next."""
        return f"{self.name}（{self.born_on}）"

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
        fill_in_person(self, self.id_kind)
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
