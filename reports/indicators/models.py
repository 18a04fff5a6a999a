"""Indicators that a union makes itself (自设指标): saved ledger lists that are counted, or figures that are told."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q

from reports.indicators import loaded
from reports.indicators.questions import Question
from reports.indicators.sentences import fault_of
from unions.access.handed_down import HandedDownQuerySet
from unions.access.owned import Part
from unions.ledgers.books import books
from unions.ledgers.declaration import Column, Ledger
from unions.organisations.derived import KeptField, initials
from unions.organisations.models import Union

PREFIX = "own."
WORDS = 500


def units() -> list[tuple[str, str]]:
    return [(unit, unit) for unit in loaded.units()]


def themes() -> list[tuple[str, str]]:
    return list(loaded.themes().items())


def ledgers() -> list[tuple[str, str]]:
    return [(ledger.slug, ledger.title) for ledger in books()]


class OwnIndicatorQuerySet(HandedDownQuerySet["OwnIndicator"]):
    def valid_in(self, *years: int) -> "OwnIndicatorQuerySet":
        return self.filter(Q(to_year=None) | Q(to_year__gte=min(years)), from_year__lte=max(years))

    def for_list(self) -> "OwnIndicatorQuerySet":
        return super().for_list().prefetch_related("definitions")

    def prepare(self, rows: "list[OwnIndicator]") -> None:
        """Give new indicators a code made from their names; it is theirs for ever."""
        taken = set(self.model._base_manager.values_list("code", flat=True))
        for row in rows:
            if not row.code:
                row.code = _code(row.label, taken)
                taken.add(row.code)


def _code(label: str, taken: set[str]) -> str:
    stem = "".join(sign for sign in initials(label) if sign.isascii() and sign.isalnum())[:20] or "i"
    return next(code for n in range(1, len(taken) + 2) if (code := f"{PREFIX}{stem}{n if n > 1 else ''}") not in taken)


class OwnIndicator(Part):
    """What a union counts besides the catalogue, for itself and all below it; `code` is eternal."""

    class Kind(models.TextChoices):
        FLOW = "flow", "时期数"
        STOCK = "stock", "时点数"
        CUMULATIVE = "cumulative", "累计数"
        TOLD = "told", "填报数"

    owned_by = "union"
    found_by = ("label", "code")

    union = models.ForeignKey(Union, models.PROTECT, verbose_name="制定工会", related_name="+")
    code = models.CharField("指标代码", max_length=40, unique=True, editable=False)
    label = models.CharField("指标名称", max_length=40)
    unit = models.CharField("计量单位", max_length=8, choices=units)
    decimals = models.PositiveSmallIntegerField("小数位数", default=0, validators=[MaxValueValidator(2)])
    theme = models.CharField("所属章节", max_length=20, choices=themes)
    kind = models.CharField(
        "种类",
        max_length=12,
        choices=Kind,
        default=Kind.FLOW,
        help_text="时期数看期初到期末，时点数看期末那一天，累计数看到期末为止，填报数由经办人填写。",
    )
    sentence = models.CharField(
        "总结里的句子",
        max_length=200,
        blank=True,
        help_text="{数}处写数字，[，{同比}]处写同比；没有数字时整句不写。不填就不进总结。",
    )
    from_year = models.PositiveSmallIntegerField("启用年度")
    to_year = models.PositiveSmallIntegerField(
        "停用年度", null=True, blank=True, help_text="最后用的一年；一直用就不填。"
    )
    note = models.CharField("说明", max_length=200, blank=True, help_text="填报数写明数据从哪里来。")

    objects = OwnIndicatorQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "自设指标"
        ordering = ["theme", "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "label"],
                name="own_indicator_label_once",
                violation_error_message="本工会已有同名的自设指标。",
            ),
            models.CheckConstraint(
                name="own_indicator_years_in_order",
                condition=Q(to_year=None) | Q(to_year__gte=F("from_year")),
                violation_error_message="停用年度早于启用年度，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return self.label

    def clean(self) -> None:
        if self.label in loaded.labels():
            raise ValidationError({"label": f"指标目录里已有“{self.label}”，直接用它，或换一个名称。"})
        if fault := fault_of(self.sentence):
            raise ValidationError({"sentence": fault})
        stored = OwnIndicator.objects.filter(pk=self.pk).first() if self.pk else None
        if stored and stored.kind != self.kind and stored.definitions.exists():
            raise ValidationError({"kind": "已有口径的指标不能改种类。停用这个指标，另设一个。"})

    @property
    def defined(self) -> str:
        """The newest definition in words."""
        if self.kind == self.Kind.TOLD:
            return self.note or "由经办人填报"
        newest = max(self.definitions.all(), key=lambda one: one.from_year, default=None)
        return f"{newest.words}（{newest.from_year}年起）" if newest else "还没有口径"


class DefinitionQuerySet(HandedDownQuerySet["Definition"]):
    """Definitions are read wherever their indicator is."""


class Definition(Part):
    """口径: which rows of which ledger an indicator counts from a year on, until the next definition."""

    class Measure(models.TextChoices):
        COUNT = "count", "条数"
        SUM = "sum", "合计"
        DISTINCT = "distinct", "不重复的个数"

    owned_by = "indicator__union"

    indicator = models.ForeignKey(OwnIndicator, models.PROTECT, verbose_name="自设指标", related_name="definitions")
    from_year = models.PositiveSmallIntegerField("起用年度")
    ledger = models.CharField("台账", max_length=40, choices=ledgers)
    query = models.CharField("查询条件", max_length=1000, blank=True, help_text="台账页面查询后地址里“?”后面的部分。")
    measure = models.CharField("怎么算", max_length=10, choices=Measure, default=Measure.COUNT)
    column = models.CharField("算哪一栏", max_length=40, blank=True, help_text="合计和不重复的个数要写栏名，条数不写。")
    note = models.CharField("改动说明", max_length=200, blank=True, help_text="改口径时写明为什么改、差在哪里。")

    words = KeptField("口径", max_length=WORDS, source="said")

    objects = DefinitionQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "指标口径"
        ordering = ["indicator", "from_year"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "from_year"],
                name="definition_once_a_year",
                violation_error_message="这个指标从这一年起已有口径，改那一条即可。",
            )
        ]

    def __str__(self) -> str:
        return f"{self.indicator}（{self.from_year}年起）"

    def clean(self) -> None:
        if self.ledger not in dict(ledgers()):  # told at its own box
            return
        self._check_the_question()
        self._check_the_column()
        self._check_the_note()

    def _check_the_question(self) -> None:
        question = Question.of(books().by_slug(self.ledger), self.query)
        if faults := question.faults():
            raise ValidationError({"query": faults})
        self.query = question.query

    def _check_the_column(self) -> None:
        """A column may be named as the ledger's list names it."""
        if self.measure == self.Measure.COUNT:
            self.column = ""
            return
        offered = columns(self.ledger, summed=self.measure == self.Measure.SUM)
        named = {label: name for name, label in offered.items()} | {name: name for name in offered}
        if self.column not in named:
            listed = "、".join(offered.values()) or "没有一栏"
            raise ValidationError({"column": f"这样算要选一栏，可选：{listed}。"})
        self.column = named[self.column]

    def _check_the_note(self) -> None:
        """Whoever changes what is counted says why."""
        others = Definition.objects.filter(indicator=self.indicator_id).exclude(pk=self.pk)
        stored = Definition.objects.filter(pk=self.pk).first() if self.pk else None
        moved = stored is not None and self.asked != stored.asked and self.note == stored.note
        if moved or (not self.note and others.filter(from_year__lt=self.from_year).exists()):
            raise ValidationError({"note": "改了口径，写明改动说明：为什么改、与以前差在哪里。"})

    @property
    def asked(self) -> tuple[str, ...]:
        """What decides the figure, however the query is written."""
        query = Question.of(books().by_slug(self.ledger), self.query).query
        return (self.ledger, query, self.measure, self.column)

    @property
    def said(self) -> str:
        """The definition in words: 活动台账，开始日期在期间内，活动类别为“培训”，合计“参加人次”."""
        ledger = books().by_slug(self.ledger)
        question = str(Question.of(ledger, self.query))
        parts = (f"{ledger.title}台账", DATED[self.indicator.kind](_date_label(ledger)), question, self._measure_said())
        return "，".join(filter(None, parts))[:WORDS]

    def _measure_said(self) -> str:
        label = columns(self.ledger, summed=False).get(self.column, self.column)
        match self.measure:
            case self.Measure.SUM:
                return f"合计“{label}”"
            case self.Measure.DISTINCT:
                return f"“{label}”相同的只计一次"
        return "计条数"


def columns(slug: str, *, summed: bool) -> dict[str, str]:
    """Columns of a ledger that can be added up, or whose values can be told apart, with their labels."""
    ledger = books().by_slug(slug)
    return {column.name: ledger.label(column) for column in ledger.columns if _fits(ledger, column, summed)}


def _fits(ledger: Ledger, column: Column, summed: bool) -> bool:
    field = ledger.model_field(column)
    if field is None or ledger.is_sealed(column):
        return False
    is_amount = ledger.is_number(column) and not isinstance(field, models.PositiveSmallIntegerField)
    return is_amount or column.total if summed else True


def _date_label(ledger: Ledger) -> str:
    """What the date by which rows belong to a period is called; parts have that of their whole."""
    if ledger.dated:
        return str(ledger.model._meta.get_field(ledger.dated).verbose_name)  # type: ignore[union-attr]
    whole = books().of(ledger.model._meta.get_field(ledger.part_of).related_model) if ledger.part_of else None  # type: ignore[arg-type]
    return _date_label(whole) if whole else ""


DATED: dict[str, Callable[[str], str]] = {
    OwnIndicator.Kind.FLOW: lambda label: label and f"{label}在期间内",
    OwnIndicator.Kind.STOCK: lambda label: "期末有效",
    OwnIndicator.Kind.CUMULATIVE: lambda label: label and f"{label}不晚于期末",
    OwnIndicator.Kind.TOLD: lambda label: "",
}
