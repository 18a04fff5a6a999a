"""Files of workers in hardship (困难职工档案): one household, one file (一户一档)."""

from datetime import date
from decimal import Decimal
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from members.hardship import codes
from members.hardship.codes import CLOSED, Cause, Level, State, Subject
from members.hardship.income import implied_level, per_head
from members.people.codes import ETHNICITIES, HAN
from members.people.identity import IdentityField, IdKind, fill_in_person, person_faults
from members.people.models import Member
from unions.access.owned import Owned, OwnedQuerySet
from unions.access.sealed import BlindIndexField, SealedField
from unions.enterprises.codes import Industry
from unions.ledgers.constraints import in_order, not_negative
from unions.organisations.anniversaries import years_before
from unions.organisations.derived import InitialsField, KeptField
from unions.organisations.persons import PoliticalStatus, Sex
from unions.organisations.rules import mask_tail, validate_phone


def open_on(day: date) -> Q:
    """在档: opened by `day` and not closed on it."""
    return Q(opened_on__lte=day) & (Q(closed_on=None) | Q(closed_on__gt=day))


def opened_between(start: date, end: date) -> Q:
    return Q(opened_on__range=(start, end))


def closed_between(start: date, end: date) -> Q:
    return Q(closed_on__range=(start, end))


def lifted_between(start: date, end: date) -> Q:
    """脱困: closed because the household is out of hardship."""
    return closed_between(start, end) & Q(state=State.LIFTED)


def of_people() -> Q:
    """Files of workers, without those of enterprises in difficulty."""
    return ~Q(subject=Subject.ENTERPRISE)


def unreviewed(day: date) -> Q:
    """Open on `day`, yet neither opened nor reviewed in the year before it."""
    before = years_before(day, 1)
    stale = Q(reviewed_on__lte=before) | Q(reviewed_on=None, opened_on__lte=before)
    return open_on(day) & stale


class FileQuerySet(OwnedQuerySet["HardshipFile"]):
    def open_on(self, day: date) -> Self:
        return self.filter(open_on(day))

    def opened_between(self, start: date, end: date) -> Self:
        return self.filter(opened_between(start, end))

    def lifted_between(self, start: date, end: date) -> Self:
        return self.filter(lifted_between(start, end))

    def of_people(self) -> Self:
        return self.filter(of_people())

    def unreviewed(self, day: date) -> Self:
        return self.filter(unreviewed(day))

    def prepare(self, rows: "list[HardshipFile]") -> None:
        for row in rows:
            row.fill_in()


class HardshipFile(Owned):
    """One household's file by the columns of the 困难职工档案表; every date of its way is kept."""

    State = State
    found_by = ("called", "name", "file_no", "id_number")

    file_no = models.CharField("档案编号", max_length=40, blank=True, help_text="返困重新建档时沿用原编号。")
    subject = models.CharField("建档对象", max_length=12, choices=Subject, default=Subject.WORKER)
    level = models.CharField("困难类别", max_length=12, choices=Level, blank=True)
    standard = models.CharField("建档标准", max_length=12, choices=codes.Standard, default=codes.Standard.GRASSROOTS)
    member = models.ForeignKey(
        Member, models.PROTECT, null=True, blank=True, verbose_name="会员", related_name="hardship_files"
    )
    name = models.CharField("姓名", max_length=60, help_text="困难企业填企业名称。")
    initials = InitialsField("拼音首字母", max_length=60, source="name", db_index=True)
    called = KeptField("姓名（出生日期）", max_length=80, source="name_and_birthday", db_index=True)
    sex = models.CharField("性别", max_length=6, choices=Sex, blank=True)
    ethnicity = models.CharField("民族", max_length=2, choices=ETHNICITIES, default=HAN)
    political_status = models.CharField("政治面貌", max_length=2, choices=PoliticalStatus, blank=True)
    id_number = IdentityField("身份证号", blank=True, help_text="加密保存，页面上只显示头三位和末四位。")
    id_number_index = BlindIndexField("身份证号索引", source="id_number")
    born_on = models.DateField("出生日期", null=True, blank=True)
    health = models.CharField("健康状况", max_length=2, choices=codes.HEALTH, default=codes.HEALTHY)
    disability = models.CharField("残疾类别", max_length=12, choices=codes.Disability, blank=True)
    disability_grade = models.CharField("残疾等级", max_length=1, choices=codes.Grade, blank=True)
    work_status = models.CharField("工作状态", max_length=16, choices=codes.WorkStatus, blank=True)
    model_worker = models.CharField(
        "劳模类型", max_length=12, choices=codes.ModelWorker, default=codes.ModelWorker.NONE
    )
    marriage = models.CharField("婚姻状况", max_length=12, choices=codes.Marriage, blank=True)
    is_single_parent = models.BooleanField("是否单亲", default=False, help_text="离异或者丧偶，且带有小孩。")

    phone = models.CharField("手机号码", max_length=30, blank=True, validators=[validate_phone])
    other_phone = models.CharField("其他联系方式", max_length=60, blank=True)
    postcode = models.CharField("邮政编码", max_length=6, blank=True)
    address = models.CharField("现居住地", max_length=120, blank=True)
    community = models.CharField("所在社区", max_length=60, blank=True)
    resident_group = models.CharField("所在居民组", max_length=40, blank=True)
    residence = models.CharField("户口类型", max_length=12, choices=codes.Residence, blank=True)
    residence_place = models.CharField("户口所在地行政区划", max_length=120, blank=True)
    housing = models.CharField("住房类型", max_length=12, choices=codes.Housing, blank=True)
    floor_area = models.DecimalField("建筑面积（㎡）", max_digits=8, decimal_places=2, null=True, blank=True)

    enterprise = models.ForeignKey(
        "unions.Enterprise", models.PROTECT, null=True, blank=True, verbose_name="工作单位", related_name="+"
    )
    work_started_on = models.DateField("工作时间", null=True, blank=True, help_text="参加工作的日期。")
    industry = models.CharField("所属行业", max_length=1, choices=Industry, blank=True)
    employer_nature = models.CharField("单位性质", max_length=12, choices=codes.EmployerNature, blank=True)
    employer_state = models.CharField("企业状况", max_length=12, choices=codes.EmployerState, blank=True)
    contract_from = models.DateField("劳动合同起始日期", null=True, blank=True)
    contract_until = models.DateField("劳动合同终止日期", null=True, blank=True)

    monthly_income = models.DecimalField("本人月平均收入（元）", max_digits=14, decimal_places=2, default=0)
    other_income = models.DecimalField("家庭其他非薪资年收入（元）", max_digits=14, decimal_places=2, default=0)
    yearly_income = models.DecimalField("家庭年度总收入（元）", max_digits=14, decimal_places=2, default=0)
    rigid_spending = models.DecimalField(
        "家庭年刚性支出（元）", max_digits=14, decimal_places=2, default=0, help_text="自付医疗费、学费等必要支出。"
    )
    accident_cost = models.DecimalField(
        "年度意外致困费用（元）",
        max_digits=14,
        decimal_places=2,
        default=0,
        help_text="扣除赔偿、保险和社会救助后的损失。",
    )
    household_size = models.PositiveIntegerField("家庭人口（人）", default=1)
    on_low_income_aid = models.BooleanField("是否低保户", default=False)
    medical_insurance = models.CharField("医保状况", max_length=12, choices=codes.Insurance, blank=True)
    can_help_itself = models.BooleanField("是否具有自救能力", default=False)
    is_jobless = models.BooleanField("是否零就业家庭", default=False)
    cause = models.CharField("主要致困原因", max_length=2, choices=Cause, blank=True)
    second_cause = models.CharField("次要致困原因（一）", max_length=2, choices=Cause, blank=True)
    third_cause = models.CharField("次要致困原因（二）", max_length=2, choices=Cause, blank=True)
    fourth_cause = models.CharField("次要致困原因（三）", max_length=2, choices=Cause, blank=True)
    cause_note = models.TextField("致困原因简述", blank=True)

    card_no = models.CharField("工会会员服务卡卡号", max_length=40, blank=True)
    bank = models.CharField("开户银行", max_length=60, blank=True)
    bank_branch = models.CharField("开户支行", max_length=60, blank=True)
    bank_card = SealedField("银行卡号", blank=True, mask=mask_tail)

    state = models.CharField("状态", max_length=12, choices=State, default=State.APPLIED)
    applied_on = models.DateField("申请日期")
    visited_on = models.DateField("入户日期", null=True, blank=True)
    verified_on = models.DateField("核对日期", null=True, blank=True)
    posted_on = models.DateField("公示开始日期", null=True, blank=True)
    posted_until = models.DateField("公示结束日期", null=True, blank=True)
    objections = models.CharField("公示异议", max_length=200, blank=True)
    approved_on = models.DateField("审批日期", null=True, blank=True)
    opened_on = models.DateField("建档日期", null=True, blank=True)
    reviewed_on = models.DateField("最近复核日期", null=True, blank=True)
    closed_on = models.DateField("退出日期", null=True, blank=True)
    close_reason = models.CharField("退出原因", max_length=12, choices=codes.CloseReason, blank=True)
    filed_by = models.CharField("建档人", max_length=30, blank=True)
    checked_by = models.CharField("审核人", max_length=30, blank=True)
    consented_on = models.DateField(
        "同意处理敏感信息日期", null=True, blank=True, help_text="本人单独同意登记疾病、收入、银行卡等信息的日期。"
    )
    may_name = models.BooleanField("同意公开姓名", default=False, help_text="不同意的，公示和总结里写作“刘某某”。")

    objects = FileQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "困难职工档案"
        ordering = ["-applied_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "file_no"],
                condition=~Q(file_no="") & Q(closed_on=None),
                name="file_number_open_once",
                violation_error_message="这个档案编号已有一份在办或在档的档案，换一个编号。",
            ),
            models.CheckConstraint(
                name="file_household_has_people",
                condition=Q(household_size__gte=1),
                violation_error_message="家庭人口至少为1人（本人）。",
            ),
            not_negative(
                "file_money_not_negative",
                "monthly_income",
                "other_income",
                "yearly_income",
                "rigid_spending",
                "accident_cost",
                message="收入和支出不能小于0元。",
            ),
            in_order(
                "file_steps_in_order",
                "applied_on",
                "opened_on",
                "reviewed_on",
                "closed_on",
                message="申请、建档、复核、退出日期应依次不早于前一项，核对这几项。",
            ),
            in_order(
                "file_contract_in_order",
                "contract_from",
                "contract_until",
                message="劳动合同终止日期早于起始日期，核对其中一项。",
            ),
            models.CheckConstraint(
                name="file_open_has_its_date",
                condition=~Q(state__in=(State.OPEN, *CLOSED)) | Q(opened_on__isnull=False),
                violation_error_message="在档和已退出的档案应有建档日期。",
            ),
            models.CheckConstraint(
                name="file_closed_has_its_date",
                condition=Q(state__in=CLOSED, closed_on__isnull=False) | (~Q(state__in=CLOSED) & Q(closed_on=None)),
                violation_error_message="状态是脱困、退档或注销的应有退出日期，其他状态不填退出日期。",
            ),
            in_order(
                "file_posting_in_order",
                "applied_on",
                "posted_on",
                "posted_until",
                message="申请、公示开始、公示结束日期应依次不早于前一项，核对这几项。",
            ),
        ]

    def __str__(self) -> str:
        return self.name_and_birthday

    @property
    def name_and_birthday(self) -> str:
        """Tells one 王伟 from the next; enterprises have no birthday."""
        return f"{self.name}（{self.born_on}）" if self.born_on else self.name

    def clean(self) -> None:
        if faults := self.faults():
            raise ValidationError(faults)
        self.fill_in()

    def faults(self) -> dict[str, str]:
        """What is wrong in this row by column; asks no database."""
        if self.subject == Subject.ENTERPRISE:
            return {"id_number": "困难企业没有身份证号，清空这一项。"} if self.id_number else {}
        if not self.id_number:
            return {"id_number": "填写困难职工的身份证号，一户一档靠它核对。"}
        faults = person_faults(IdKind.RESIDENT, self.id_number, self.born_on, self.sex)
        if self.yearly_income < self.monthly_income * 12:
            faults["yearly_income"] = (
                f"家庭年度总收入{self.yearly_income}元，少于本人12个月收入{self.monthly_income * 12}元，核对其中一项。"
            )
        return faults

    def fill_in(self) -> None:
        """Birthday and sex as the number tells them."""
        fill_in_person(self, IdKind.RESIDENT)

    @property
    def income_per_head(self) -> Decimal:
        """家庭月人均收入（元）."""
        return per_head(self.yearly_income, self.household_size)

    @property
    def net_income_per_head(self) -> Decimal:
        """扣除刚性支出后的家庭月人均收入（元）."""
        return per_head(self.yearly_income - self.rigid_spending, self.household_size)

    def implied_level(self, standard: Decimal) -> Level | None:
        """困难类别 that the file's figures mean against a monthly 低保标准."""
        return implied_level(
            income=self.yearly_income,
            rigid_spending=self.rigid_spending,
            accident_cost=self.accident_cost,
            people=self.household_size,
            standard=standard,
        )
