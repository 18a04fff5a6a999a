"""Papers as they were handed up (报送稿): figures, words and the rows behind them, never changed afterwards."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Case, F, When
from django.utils import timezone

from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.reports import Report
from reports.workflow.states import State
from unions.access.models import User
from unions.organisations.models import Union
from unions.organisations.paths import below

PAST = (Kind.SUMMARY, Kind.REPORT)


class FilingQuerySet(models.QuerySet["Filing"]):
    def visible_to(self, user: User, act: str = "view") -> Self:
        return self.filter(user.reach(act, path="report__union__path"))

    def within(self, union: Union) -> Self:
        return self.filter(below(union.path, "report__union__path"))


class Filing(models.Model):
    """报送稿: one submission of a report, or with `correction` what a slip made of it: then it holds the corrected
    figures only, and the others stand in the filings before it. `digest` is the SHA-256 over its figures,
    words and findings."""

    report = models.ForeignKey(Report, models.PROTECT, verbose_name="报告", related_name="filings")
    round = models.PositiveSmallIntegerField("第几次提交")
    correction = models.PositiveSmallIntegerField("第几次更正", default=0)
    code = models.CharField("校验码", max_length=12, unique=True)
    digest = models.CharField("数据摘要", max_length=64)
    paper = models.JSONField("文稿")  # the document, and its sections by theme
    ledgers = models.JSONField("台账栏目", default=dict)  # by label: title, slug and headings of the frozen rows
    findings = models.JSONField("校核结果", default=list)  # what the checks found, with the explanations that went up
    made_at = models.DateTimeField("生成时间", default=timezone.now)

    objects = FilingQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "报送稿"
        ordering = ["report", "round", "correction"]
        constraints = [
            models.UniqueConstraint(fields=["report", "round", "correction"], name="filing_once_a_round_and_correction")
        ]

    def __str__(self) -> str:
        corrected = f"（第{self.correction}次更正）" if self.correction else ""
        return f"{self.report}第{self.round}次报送{corrected}"

    @property
    def is_newest(self) -> bool:
        """Whether nothing was handed up or corrected after it."""
        return (self.round, self.correction) == (self.report.round, self.report.correction)


class FrozenFigureQuerySet(models.QuerySet["FrozenFigure"]):
    def coded(self, codes: Iterable[str]) -> Self:
        return self.filter(code__in=codes)

    def approved(self, unions: Iterable[Union], period: Period) -> Self:
        """Of the present rounds of approved reports of the past; what plans say is still to come."""
        reports = {"start": period.start, "end": period.end, "state": State.APPROVED, "kind__in": PAST}
        asked = {f"filing__report__{name}": value for name, value in reports.items()}
        return self.filter(filing__report__union__in=unions, filing__round=F("filing__report__round"), **asked)

    def in_order(self) -> Self:
        """What counts comes last: corrections after what they correct, a summary after a report."""
        return self.order_by(Case(When(filing__report__kind=Kind.SUMMARY, then=1), default=0), "filing__correction")


class FrozenFigure(models.Model):
    """定稿指标: a figure as it was handed up. `number` is its place in the filing, by which rows name it."""

    filing = models.ForeignKey(Filing, models.CASCADE, related_name="figures")
    number = models.PositiveSmallIntegerField("序号")
    code = models.CharField("指标", max_length=60)
    version = models.PositiveSmallIntegerField("口径版本", default=1)
    theme = models.CharField("主题", max_length=40)
    value = models.DecimalField("数值", max_digits=20, decimal_places=4, null=True)
    last_year = models.DecimalField("上年同期", max_digits=20, decimal_places=4, null=True)
    day = models.DateField("日期", null=True)
    stored = models.JSONField(
        "指标值"
    )  # all that the figure says; value, last_year and day are for adding up and comparing
    ledger = models.CharField("台账", max_length=60, blank=True)  # whose rows it is made of
    measure = models.CharField("计量", max_length=12, blank=True)
    per = models.PositiveIntegerField("除以", default=1)
    part_code = models.CharField("分子", max_length=60, blank=True)
    whole_code = models.CharField("分母", max_length=60, blank=True)
    source = models.TextField("口径", blank=True)

    objects = FrozenFigureQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "定稿指标"
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["filing", "code"], name="frozen_figure_once")]

    def __str__(self) -> str:
        return f"{self.filing}：{self.code}"


class FrozenRowQuerySet(models.QuerySet["FrozenRow"]):
    def behind(self, figure: FrozenFigure) -> Self:
        return self.filter(filing=figure.filing_id, ledger=figure.ledger, amounts__has_key=str(figure.number))

    def of_round(self, filing: Filing) -> Self:
        """Kept with a submission and its corrections, the newest last."""
        same = self.filter(filing__report=filing.report_id, filing__round=filing.round)
        return same.order_by("filing__correction", "row")


class FrozenRow(models.Model):
    """定稿记录: a row of a ledger as it was shown, kept once a filing, with what it brings to each figure."""

    filing = models.ForeignKey(Filing, models.CASCADE, related_name="rows")
    ledger = models.CharField("台账", max_length=60)
    row = models.BigIntegerField("记录")
    cells = models.JSONField("内容")  # texts, in the order of the headings kept with the filing
    amounts = models.JSONField("计入")  # by the number of the figure

    objects = FrozenRowQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "定稿记录"
        ordering = ["row"]
        constraints = [models.UniqueConstraint(fields=["filing", "ledger", "row"], name="frozen_row_once")]

    def __str__(self) -> str:
        return f"{self.ledger} {self.row}"


class FrozenMarks(models.Model):
    """去重记号: whom the rows of a figure are about, each once, in one piece: units are counted together without their
    rows. `batches` is what rows without a mark bring."""

    filing = models.ForeignKey(Filing, models.CASCADE, related_name="marks")
    code = models.CharField("指标", max_length=60)
    marks = models.BinaryField("记号")
    batches = models.DecimalField("成批的", max_digits=20, decimal_places=4, default=0)

    class Meta:
        verbose_name = verbose_name_plural = "去重记号"
        ordering = ["code", "filing"]
        constraints = [models.UniqueConstraint(fields=["code", "filing"], name="frozen_marks_once")]

    def __str__(self) -> str:
        return f"{self.filing}：{self.code}"


class SignedCover(models.Model):
    """签章封面: the scan of the cover that the leader signed, attached after the paper went up."""

    filing = models.ForeignKey(Filing, models.PROTECT, verbose_name="报送稿", related_name="covers")
    file = models.FileField("扫描件", upload_to="covers/")
    name = models.CharField("文件名", max_length=200)
    digest = models.CharField("文件摘要", max_length=64)
    by = models.ForeignKey(User, models.PROTECT, verbose_name="上传人", related_name="+")
    at = models.DateTimeField("上传时间", auto_now_add=True)

    class Meta:
        verbose_name = verbose_name_plural = "签章封面"
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.name


class IssuedDraft(models.Model):
    """草稿登记: a draft or a table of totals that was handed out as a file, so that its code can be asked about."""

    code = models.CharField("校验码", max_length=12, unique=True)
    state = models.CharField("文稿状态", max_length=20)  # as it is printed: 草稿, 汇总表
    title = models.CharField("文稿", max_length=200)
    union = models.ForeignKey(Union, models.PROTECT, verbose_name="工会", related_name="+")
    start = models.DateField("期间起")
    end = models.DateField("期间止")
    kind = models.CharField("文种", max_length=12)
    made_on = models.DateField("生成日期")

    class Meta:
        verbose_name = verbose_name_plural = "草稿登记"
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def period(self) -> Period:
        return Period.between(self.start, self.end)
