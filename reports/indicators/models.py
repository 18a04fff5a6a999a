"""Indicators that a union makes itself (自设指标): saved ledger lists that are counted, or figures that are told."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q

from reports.indicators import loaded
from unions.access.handed_down import HandedDownQuerySet
from unions.access.owned import Part
from unions.ledgers.books import books
from unions.organisations.derived import initials
from unions.organisations.models import Union

PREFIX = "own."
LAST_YEAR = 2100


def units() -> list[tuple[str, str]]:
    return [(unit, unit) for unit in loaded.units()]


def themes() -> list[tuple[str, str]]:
    return list(loaded.themes().items())


def ledgers() -> list[tuple[str, str]]:
    return [(ledger.slug, ledger.title) for ledger in books()]


class OwnIndicatorQuerySet(HandedDownQuerySet["OwnIndicator"]):
    def valid_in(self, *years: int) -> "OwnIndicatorQuerySet":
        return self.filter(Q(to_year=None) | Q(to_year__gte=min(years)), from_year__lte=max(years))

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

    def is_valid_in(self, year: int) -> bool:
        return self.from_year <= year <= (self.to_year or LAST_YEAR)


class DefinitionQuerySet(HandedDownQuerySet["Definition"]):
    """Definitions are read wherever their indicator is."""


class Definition(Part):
    """口径: which rows of which ledger an indicator counts from a year on, until the next definition."""

    class Measure(models.TextChoices):
        COUNT = "count", "条数"
        SUM = "sum", "合计"
        DISTINCT = "distinct", "不重复的个数"

    owned_by = "indicator__union"

    indicator = models.ForeignKey(OwnIndicator, models.CASCADE, verbose_name="自设指标", related_name="definitions")
    from_year = models.PositiveSmallIntegerField("起用年度")
    ledger = models.CharField("台账", max_length=40, choices=ledgers)
    query = models.CharField("查询条件", max_length=500, blank=True, help_text="台账页面查询后地址里“?”后面的部分。")
    measure = models.CharField("怎么算", max_length=10, choices=Measure, default=Measure.COUNT)
    column = models.CharField("算哪一栏", max_length=40, blank=True, help_text="合计和不重复的个数要写栏名，条数不写。")
    note = models.CharField("改动说明", max_length=200, blank=True, help_text="改口径时写明为什么改、差在哪里。")

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
