"""Applications for aid (救助申请): the 助学申请表 and the 医疗救助申请表, each on the strength of a hardship file."""

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from members.hardship.codes import HEALTH, Relation
from members.hardship.models import HardshipFile
from members.people.codes import ETHNICITIES, HAN
from members.people.identity import IdentityField, IdKind, fill_in_person, person_faults
from unions.access.owned import OwnedQuerySet, Part
from unions.access.sealed import BlindIndexField
from unions.ledgers.constraints import not_negative
from unions.organisations.persons import PoliticalStatus, Sex
from unions.organisations.rules import validate_phone


class Decision(models.TextChoices):
    WAITING = "waiting", "审核中"
    GRANTED = "granted", "同意救助"
    DECLINED = "declined", "不予救助"


class Application(Part):
    """What both papers ask."""

    owned_by = "file__union"

    file = models.ForeignKey(HardshipFile, models.PROTECT, verbose_name="困难职工档案", related_name="+")
    applied_on = models.DateField("申报日期")
    name = models.CharField("姓名", max_length=30)
    relation = models.CharField("与建档职工关系", max_length=16, choices=Relation)
    sex = models.CharField("性别", max_length=6, choices=Sex, blank=True)
    id_number = IdentityField("身份证号", blank=True)
    id_number_index = BlindIndexField("身份证号索引", source="id_number")
    born_on = models.DateField("出生日期", null=True, blank=True)
    reason = models.TextField("困难原因", blank=True)
    promised_on = models.DateField(
        "承诺日期", null=True, blank=True, help_text="承诺材料真实、未重复领取其他资助的签字日期。"
    )
    decision = models.CharField("审批结果", max_length=12, choices=Decision, default=Decision.WAITING)
    decided_on = models.DateField("审批日期", null=True, blank=True)

    class Meta:
        abstract = True
        ordering = ["-applied_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["file", "name", "applied_on"],
                name="%(class)s_once_a_day",
                violation_error_message="这一天已登记这个人的申请。",
            ),
            models.CheckConstraint(
                name="%(class)s_decided_has_its_date",
                condition=Q(decision=Decision.WAITING, decided_on=None)
                | (~Q(decision=Decision.WAITING) & Q(decided_on__isnull=False, decided_on__gte=F("applied_on"))),
                violation_error_message="同意或不予救助的，填写不早于申报日期的审批日期；审核中的不填。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.applied_on} {self.name}"

    def clean(self) -> None:
        if faults := self.faults():
            raise ValidationError(faults)
        self.fill_in()

    def faults(self) -> dict[str, str]:
        """What is wrong in this row by column; asks no database."""
        return person_faults(IdKind.RESIDENT, self.id_number, self.born_on, self.sex)

    def fill_in(self) -> None:
        """Birthday and sex as the number tells them."""
        fill_in_person(self, IdKind.RESIDENT)


class ApplicationQuerySet(OwnedQuerySet[Application]):
    def granted(self) -> Self:
        return self.filter(decision=Decision.GRANTED)

    def prepare(self, rows: list[Application]) -> None:
        for row in rows:
            row.fill_in()


class StudyApplication(Application):
    """困难职工子女助学申请."""

    class Course(models.TextChoices):
        BACHELOR = "bachelor", "本科"
        COLLEGE = "college", "大专"

    ethnicity = models.CharField("民族", max_length=2, choices=ETHNICITIES, default=HAN)
    political_status = models.CharField("政治面貌", max_length=2, choices=PoliticalStatus, blank=True)
    phone = models.CharField("手机号", max_length=30, blank=True, validators=[validate_phone])
    is_fresh = models.BooleanField("是否本届", default=True)
    score = models.DecimalField("高考分数（分）", max_digits=5, decimal_places=1, null=True, blank=True)
    course = models.CharField("类别（本科/大专）", max_length=12, choices=Course, blank=True)
    school = models.CharField("录取院校", max_length=60)
    subject = models.CharField("录取专业", max_length=60, blank=True)
    admission_round = models.CharField("录取批次", max_length=40, blank=True)
    course_years = models.PositiveSmallIntegerField("学制（年）", null=True, blank=True)
    enrolled_on = models.DateField("录取时间", null=True, blank=True)
    graduates_on = models.DateField("毕业时间", null=True, blank=True)
    tuition = models.DecimalField("学杂费（元/年）", max_digits=14, decimal_places=2, null=True, blank=True)
    wants_loan = models.BooleanField("是否申请助学贷款", default=False)
    loan = models.DecimalField("助学贷款金额（元）", max_digits=14, decimal_places=2, default=0)

    objects = ApplicationQuerySet.as_manager()

    class Meta(Application.Meta):
        verbose_name = verbose_name_plural = "助学申请"
        constraints = [
            *Application.Meta.constraints,
            not_negative("study_money_not_negative", "tuition", "loan", message="学杂费和贷款金额不能小于0元。"),
        ]


class MedicalApplication(Application):
    """困难职工医疗救助申请."""

    workplace = models.CharField("患者工作单位", max_length=60, blank=True)
    disease = models.CharField("病种", max_length=2, choices=HEALTH)
    own_spending = models.DecimalField(
        "一年内个人实际支出（元）",
        max_digits=14,
        decimal_places=2,
        help_text="申请日前一年，以门诊、住院、药物票据为准，不重复提供。",
    )
    recognised_spending = models.DecimalField(
        "符合条件的个人自付金额（元）", max_digits=14, decimal_places=2, null=True, blank=True
    )
    hospital_stays = models.PositiveIntegerField("住院次数（次）", default=0)
    employer_aid = models.DecimalField("本单位救助金额（元）", max_digits=14, decimal_places=2, default=0)
    social_aid = models.DecimalField("社会救助金额（元）", max_digits=14, decimal_places=2, default=0)
    treatment = models.TextField("住院时间及后续治疗情况", blank=True)

    objects = ApplicationQuerySet.as_manager()

    class Meta(Application.Meta):
        verbose_name = verbose_name_plural = "医疗救助申请"
        constraints = [
            *Application.Meta.constraints,
            not_negative(
                "medical_money_not_negative",
                "own_spending",
                "recognised_spending",
                "employer_aid",
                "social_aid",
                message="支出和救助金额不能小于0元。",
            ),
        ]
