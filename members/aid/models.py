"""Aid (帮扶救助): money and goods given, to whom; applications for it, donations that feed it, visits to homes."""

from datetime import date
from decimal import Decimal
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, Count, Exists, F, OuterRef, Q, Sum, Value, When
from django.db.models.functions import Cast, Coalesce, Concat, ExtractYear, NullIf

from members.hardship.models import HardshipFile
from members.people.identity import IdentityField, IdKind, number_fault, tidy
from members.people.models import Member
from unions.access.owned import Owned, OwnedQuerySet
from unions.access.sealed import BlindIndexField, blind
from unions.ledgers.constraints import not_negative


class AidKind(models.TextChoices):
    LIVING = "living", "生活救助"
    MEDICAL = "medical", "医疗救助"
    STUDY = "study", "助学救助（金秋助学）"
    URGENT = "urgent", "临时困难救助"
    EMERGENCY = "emergency", "应急救助"
    WARMTH = "warmth", "送温暖"
    COOLNESS = "coolness", "送清凉"
    CONSOLATION = "consolation", "走访慰问"
    OTHER = "other", "其他帮扶"


class Occasion(models.TextChoices):
    NEW_YEAR = "new_year", "元旦"
    SPRING = "spring", "春节"
    WOMEN = "women", "三八妇女节"
    LABOUR = "labour", "五一劳动节"
    CHILDREN = "children", "六一儿童节"
    DRAGON_BOAT = "dragon_boat", "端午节"
    MID_AUTUMN = "mid_autumn", "中秋节"
    NATIONAL = "national", "国庆节"
    ELDERS = "elders", "重阳节"
    HEAT = "heat", "高温"
    SCHOOL = "school", "秋季开学"
    ILLNESS = "illness", "生病住院"
    DISASTER = "disaster", "受灾"
    USUAL = "usual", "日常"


NOT_FESTIVE = (Occasion.HEAT, Occasion.SCHOOL, Occasion.ILLNESS, Occasion.DISASTER, Occasion.USUAL)


class Source(models.TextChoices):
    """资金来源."""

    CENTRAL = "central", "中央财政专项"
    PROVINCE = "province", "省级财政"
    CITY = "city", "市级财政"
    DISTRICT = "district", "区级财政"
    DUES = "dues", "工会经费"
    MUTUAL_FUND = "mutual_fund", "企业帮困基金"
    DONATED = "donated", "社会捐助"
    ENTERPRISE = "enterprise", "企业出资"
    OTHER = "other", "其他"


class Stage(models.TextChoices):
    """就读阶段."""

    PRIMARY = "primary", "小学"
    JUNIOR = "junior", "初中"
    HIGH = "high", "高中"
    VOCATIONAL = "vocational", "中专（技校）"
    COLLEGE = "college", "大专"
    BACHELOR = "bachelor", "本科"
    GRADUATE = "graduate", "研究生"


def given_between(start: date, end: date) -> Q:
    return Q(given_on__range=(start, end))


def given_by(day: date) -> Q:
    """For cumulative figures (累计)."""
    return Q(given_on__lte=day)


def of_kind(*kinds: str) -> Q:
    return Q(kind__in=kinds)


def festive() -> Q:
    """节日慰问: given on the occasion of a festival."""
    return ~Q(occasion="") & ~Q(occasion__in=NOT_FESTIVE)


def to_files() -> Q:
    """依档帮扶: to a household with a hardship file."""
    return Q(file__isnull=False)


def single() -> Q:
    """One household a row; others are batches with a count."""
    return Q(households__lte=1, people__lte=1)


def batch() -> Q:
    return ~single()


def aided_between(start: date, end: date, *kinds: str) -> Q:
    """Of a HardshipFile: aided in the period, by one of `kinds` when any are named."""
    given = Aid.objects.filter(given_between(start, end), file=OuterRef("pk"))
    return Q(Exists(given.filter(of_kind(*kinds)) if kinds else given))


def person_key() -> Coalesce:
    """Tells recipients apart: by identity number where one is known, else by file, member or name in one union."""
    return Coalesce(
        NullIf("file__id_number_index", Value("")),
        NullIf("member__id_number_index", Value("")),
        NullIf("id_number_index", Value("")),
        Case(When(file__isnull=False, then=_tagged("f", "file_id"))),
        Case(When(member__isnull=False, then=_tagged("m", "member_id"))),
        Concat(Value("n"), Cast("union_id", models.CharField()), Value(" "), F("person")),
    )


def student_key() -> Concat:
    """Tells aided students apart: a household may have several."""
    return Concat(person_key(), Value(" "), F("student"))


def community_key() -> Coalesce:
    """所在社区 of the row or of its file; NULL where neither says."""
    return Coalesce(NullIf("community", Value("")), NullIf("file__community", Value("")))


def group_key() -> Case:
    """社区 and 居民组; NULL where no group is written."""
    group = Coalesce(NullIf("resident_group", Value("")), NullIf("file__resident_group", Value("")))
    named = ~Q(resident_group="") | (Q(file__isnull=False) & ~Q(file__resident_group=""))
    return Case(When(named, then=Concat(Coalesce(community_key(), Value("")), Value(" "), group)))


def _tagged(tag: str, field: str) -> Concat:
    return Concat(Value(tag), Cast(field, models.CharField()))


class AidQuerySet(OwnedQuerySet["Aid"]):
    def given_between(self, start: date, end: date) -> Self:
        return self.filter(given_between(start, end))

    def given_by(self, day: date) -> Self:
        return self.filter(given_by(day))

    def of_kind(self, *kinds: str) -> Self:
        return self.filter(of_kind(*kinds))

    def festive(self) -> Self:
        return self.filter(festive())

    def to_files(self) -> Self:
        return self.filter(to_files())

    def repeated(self) -> Self:
        """Single rows whose recipient had another of the same kind in the same year (重复帮扶)."""
        alike = Aid.objects.filter(single()).annotate(whose=person_key(), year=ExtractYear("given_on"))
        others = alike.filter(kind=OuterRef("kind"), whose=OuterRef("whose"), year=OuterRef("year"))
        mine = self.filter(single()).annotate(whose=person_key(), year=ExtractYear("given_on"))
        return mine.filter(Exists(others.exclude(pk=OuterRef("pk"))))

    def like(self, aid: "Aid") -> Self:
        """What the recipient of `aid` had of the same kind in the same year, apart from `aid` itself."""
        same_year = self.filter(single(), kind=aid.kind, given_on__year=aid.given_on.year).exclude(pk=aid.pk)
        return same_year.filter(aid.same_recipient())

    def amount(self) -> Decimal:
        """Money given (元), goods not counted."""
        return Decimal(self.aggregate(sum=Sum("amount", default=Decimal(0)))["sum"])

    def households(self) -> int:
        """Households (户): single rows by who they are, batches by their count."""
        return self._told_apart(person_key(), "households")

    def students(self) -> int:
        """Students (人): single rows by who they are, batches by their count."""
        return self._told_apart(student_key(), "people")

    def _told_apart(self, key: Any, count: str) -> int:
        ones = Count(key, filter=single() & Q(**{f"{count}__gte": 1}), distinct=True)
        sums = self.aggregate(ones=ones, batches=Sum(count, filter=batch(), default=0))
        return int(sums["ones"] + sums["batches"])

    def communities(self) -> int:
        """Communities reached (个)."""
        return int(self.aggregate(n=Count(community_key(), distinct=True))["n"])

    def resident_groups(self) -> int:
        """Resident groups reached (个)."""
        return int(self.aggregate(n=Count(group_key(), distinct=True))["n"])

    def partners(self) -> int:
        """Distinct partners (家); several in one row are parted by a 顿号."""
        texts = self.exclude(partners="").values_list("partners", flat=True).distinct()
        return len({name.strip() for text in texts for name in text.split("、") if name.strip()})


class Aid(Owned):
    """One gift of money or goods to one recipient, or a batch of them with counts."""

    Kind = AidKind
    Occasion = Occasion

    kind = models.CharField("帮扶类别", max_length=12, choices=AidKind)
    given_on = models.DateField("发放日期")
    occasion = models.CharField("时机", max_length=12, choices=Occasion, blank=True)
    title = models.CharField("事由", max_length=100, blank=True)
    file = models.ForeignKey(
        HardshipFile, models.PROTECT, null=True, blank=True, verbose_name="困难职工档案", related_name="aids"
    )
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, verbose_name="会员", related_name="aids")
    person = models.CharField("受助人姓名", max_length=60, blank=True, help_text="没有档案也不是会员时填写。")
    id_number = IdentityField("受助人身份证号", blank=True, help_text="没有档案也不是会员时填写，用来核对重复帮扶。")
    id_number_index = BlindIndexField("受助人身份证号索引", source="id_number")
    student = models.CharField("受助学生", max_length=30, blank=True)
    stage = models.CharField("就读阶段", max_length=12, choices=Stage, blank=True)
    community = models.CharField("所在社区", max_length=60, blank=True)
    resident_group = models.CharField("所在居民组", max_length=40, blank=True)
    amount = models.DecimalField("发放金额（元）", max_digits=14, decimal_places=2, default=0)
    goods = models.CharField("慰问品", max_length=100, blank=True)
    goods_value = models.DecimalField("慰问品折款（元）", max_digits=14, decimal_places=2, default=0)
    households = models.PositiveIntegerField("帮扶户数（户）", default=1)
    people = models.PositiveIntegerField("帮扶人数（人）", default=1)
    times = models.PositiveIntegerField("帮扶人次（人次）", default=1)
    household_size = models.PositiveIntegerField(
        "受益人口（人）", default=0, help_text="受助家庭的人口；有困难职工档案的不填，按档案取。"
    )
    source = models.CharField("资金来源", max_length=12, choices=Source, blank=True)
    partners = models.CharField("协作单位", max_length=100, blank=True, help_text="几家单位之间用顿号隔开。")
    voucher = models.CharField("凭证号", max_length=40, blank=True)
    signed_on = models.DateField("签收日期", null=True, blank=True)
    may_name = models.BooleanField("同意公开姓名", default=False, help_text="不同意的，总结里写作“刘某某”。")
    is_featured = models.BooleanField("典型事例", default=False)
    story = models.TextField("事例经过", blank=True)

    objects = AidQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "帮扶记录"
        ordering = ["-given_on", "-pk"]
        indexes = [models.Index(fields=["kind", "given_on"], name="aid_kind_day")]
        constraints = [
            models.CheckConstraint(
                name="aid_one_recipient",
                condition=Q(file=None) | Q(member=None, person="", id_number=""),
                violation_error_message="选了困难职工档案，就不再选会员或填写受助人姓名、身份证号。",
            ),
            models.CheckConstraint(
                name="aid_member_or_person",
                condition=Q(member=None) | Q(person="", id_number=""),
                violation_error_message="选了会员，就不再填写受助人姓名、身份证号。",
            ),
            not_negative("aid_money_not_negative", "amount", "goods_value", message="金额和慰问品折款不能小于0元。"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.recipient}"

    def clean(self) -> None:
        if faults := self.faults():
            raise ValidationError(faults)

    def faults(self) -> dict[str, str]:
        """What is wrong in this row by column; asks no database."""
        faults = {}
        if not (self.file_id or self.member_id or self.person) and self.households <= 1 and self.people <= 1:
            faults["person"] = "选困难职工档案、选会员或填受助人姓名；按批登记的，户数或人数应多于1。"
        if self.id_number and (wrong := number_fault(IdKind.RESIDENT, tidy(self.id_number))):
            faults["id_number"] = wrong
        if not self.amount and not self.goods_value and not self.goods:
            faults["amount"] = "金额和慰问品都没有填，填写其中一项。"
        return faults

    def same_recipient(self) -> Q:
        """Rows of the same person, whichever way they name him."""
        person = self.file or self.member or self
        if person.id_number:
            index = blind(tidy(person.id_number))
            return Q(file__id_number_index=index) | Q(member__id_number_index=index) | Q(id_number_index=index)
        if self.file_id:
            return Q(file=self.file_id)
        return Q(file=None, member=None, union=self.union_id, person=self.person) & ~Q(person="")

    @property
    def recipient(self) -> str:
        """受助对象."""
        if known := self.file or self.member:
            return known.name
        return self.person or (f"{self.households}户" if self.households > 1 else f"{self.people}人")

    @property
    def value(self) -> Decimal:
        """金额与慰问品折款合计（元）."""
        return self.amount + self.goods_value
