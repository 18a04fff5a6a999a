"""Households (家庭成员) of hardship files, and what was done about a file (办理记录)."""

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q

from members.hardship import codes
from members.hardship.codes import Relation, Standing
from members.hardship.models import HardshipFile
from members.people.codes import ETHNICITIES, HAN
from members.people.identity import IdentityField, IdKind, fill_in_person, person_faults
from unions.access.owned import OwnedQuerySet, Part
from unions.access.sealed import BlindIndexField
from unions.ledgers.constraints import not_negative
from unions.organisations.persons import Education, PoliticalStatus, Sex


def with_students() -> Q:
    """Files of households with a child at school."""
    return Q(Exists(HouseholdMember.objects.filter(file=OuterRef("pk"), standing=Standing.STUDENT)))


class HouseholdQuerySet(OwnedQuerySet["HouseholdMember"]):
    def students(self) -> Self:
        return self.filter(standing=Standing.STUDENT)

    def prepare(self, rows: "list[HouseholdMember]") -> None:
        for row in rows:
            row.fill_in()


class HouseholdMember(Part):
    """家庭成员, without the worker himself."""

    owned_by = "file__union"

    file = models.ForeignKey(HardshipFile, models.CASCADE, verbose_name="困难职工档案", related_name="household")
    name = models.CharField("姓名", max_length=30)
    relation = models.CharField("关系", max_length=16, choices=Relation)
    sex = models.CharField("性别", max_length=6, choices=Sex, blank=True)
    ethnicity = models.CharField("民族", max_length=2, choices=ETHNICITIES, default=HAN)
    political_status = models.CharField("政治面貌", max_length=2, choices=PoliticalStatus, blank=True)
    education = models.CharField("文化程度", max_length=16, choices=Education, blank=True)
    id_number = IdentityField("身份证号", blank=True)
    id_number_index = BlindIndexField("身份证号索引", source="id_number")
    born_on = models.DateField("出生日期", null=True, blank=True)
    medical_insurance = models.CharField("医保状况", max_length=12, choices=codes.Insurance, blank=True)
    health = models.CharField("健康状况", max_length=2, choices=codes.HEALTH, default=codes.HEALTHY)
    disability = models.CharField("残疾类别", max_length=12, choices=codes.Disability, blank=True)
    marriage = models.CharField("婚姻状况", max_length=12, choices=codes.Marriage, blank=True)
    residence = models.CharField("户口类型", max_length=12, choices=codes.Residence, blank=True)
    monthly_income = models.DecimalField("月收入（元）", max_digits=14, decimal_places=2, default=0)
    standing = models.CharField("身份", max_length=12, choices=Standing, blank=True)
    place = models.CharField("单位或学校", max_length=60, blank=True)
    enrolled_in = models.PositiveSmallIntegerField("入学年份", null=True, blank=True)
    course_years = models.PositiveSmallIntegerField("学制（年）", null=True, blank=True)

    objects = HouseholdQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "家庭成员"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["file", "name"],
                name="relative_once",
                violation_error_message="这份档案里已有这位家庭成员。",
            ),
            not_negative("relative_income_not_negative", "monthly_income", message="月收入不能小于0元。"),
        ]

    def __str__(self) -> str:
        return f"{self.name}（{self.get_relation_display()}）"

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


class Proceeding(Part):
    """办理记录: a visit, a check, an opinion with its signatures, a yearly review, an exit, a return."""

    class Kind(models.TextChoices):
        VISIT = "visit", "入户调查"
        CHECK = "check", "家庭经济状况核对"
        POSTING = "posting", "公示"
        EMPLOYER_UNION = "employer_union", "本单位工会意见"
        UPPER_UNION = "upper_union", "上级工会意见"
        SECTOR_UNION = "sector_union", "产业工会意见"
        CENTRE = "centre", "帮扶中心意见"
        REVIEW = "review", "年度复核"
        EXIT = "exit", "退出"
        RETURN = "return", "返困"

    owned_by = "file__union"

    file = models.ForeignKey(HardshipFile, models.CASCADE, verbose_name="困难职工档案", related_name="proceedings")
    kind = models.CharField("事项", max_length=16, choices=Kind)
    done_on = models.DateField("日期")
    opinion = models.CharField("情况或意见", max_length=500)
    handler = models.CharField("经办（审核）人", max_length=30, blank=True)
    chair = models.CharField("工会主席（负责人）", max_length=30, blank=True)

    objects = OwnedQuerySet["Proceeding"].as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "办理记录"
        ordering = ["done_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["file", "kind", "done_on"],
                name="proceeding_once_a_day",
                violation_error_message="这一天的这个事项已经登记。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.done_on} {self.get_kind_display()}"
