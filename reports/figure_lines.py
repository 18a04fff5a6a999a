"""Lines of the figures page (指标行): each figure with what is said of it, and the tabs that choose among these."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reports.catalogue import THEMES
from reports.catalogue.checks import GROWTH
from reports.catalogue.kinds import Fixed, Indicator, Year
from reports.catalogue.readings import Reading
from reports.explanations.explaining import Explained
from reports.explanations.tally import Tally
from reports.workflow.remarks import Remark


def known(catalogue: Iterable[Indicator], figures: Mapping[str, Reading]) -> int:
    """How many figures say something, as the page counts its lines; 0 while nothing is known of the period itself."""
    said = [figures[one.code] for one in catalogue if not isinstance(one, Year | Fixed)]
    return sum(map(_says_something, said)) if any(one.value for one in said) else 0


def _says_something(reading: Reading) -> bool:
    """This year or last."""
    return bool(reading.value or reading.last_year or reading.target)


@dataclass(frozen=True)
class Mark:
    """How a figure stands, in words, with the look and the picture of them."""

    words: str
    look: str = ""
    icon: str = ""


@dataclass(frozen=True)
class Line:
    """A figure of the period with what the checks found, what the reviewer said, and whether it must be there."""

    indicator: Indicator
    reading: Reading
    found: Sequence[Explained] = ()
    remarks: Sequence[Remark] = ()
    is_required: bool = False

    @property
    def errors(self) -> int:
        return sum(one.is_error for one in self.found)

    @property
    def is_troubled(self) -> bool:
        """Whether something is still to be done."""
        waits = any(one.is_error or one.is_open or one.is_stale for one in self.found)
        return waits or self.is_missing or self.is_remarked

    @property
    def is_remarked(self) -> bool:
        """Whether a remark of the reviewer waits for an answer."""
        return any(not remark.answer for remark in self.remarks)

    @property
    def has_moved(self) -> bool:
        return any(one.finding.rule.name in GROWTH for one in self.found)

    @property
    def is_typed(self) -> bool:
        return self.reading.told or bool(self.reading.reason)

    @property
    def is_missing(self) -> bool:
        return self.is_required and self.reading.is_lacking

    @property
    def mark(self) -> Mark:
        if self.errors:
            return Mark(f"{self.errors}个错误", "err", "x-circle-fill")
        if self.is_missing:
            return Mark("必报，还没有数", "err", "x-circle-fill")
        if any(one.is_open for one in self.found):
            return Mark("待说明", "warn", "exclamation-triangle-fill")
        if any(one.is_stale for one in self.found):
            return Mark("核对说明", "warn", "arrow-repeat")
        if self.is_remarked:
            return Mark("审核意见", "warn", "chat-left-text")
        return Mark("已说明", "ok", "check-circle-fill") if self.found else Mark("通过")

    @property
    def is_shown(self) -> bool:
        """Figures that say nothing this year and last are left out, unless somebody asks for them."""
        return _says_something(self.reading) or bool(self.found or self.remarks or self.is_required)


@dataclass(frozen=True)
class Tab:
    """A choice among the lines; `name` stands in the address."""

    name: str
    label: str
    holds: Callable[[Line], bool]


ALL = Tab("", "全部", lambda line: True)
REQUIRED = Tab("required", "必报", lambda line: line.is_required)
TABS = (
    ALL,
    Tab("trouble", "有问题", lambda line: line.is_troubled),
    Tab("moved", "变化较大", lambda line: line.has_moved),
    Tab("typed", "手工填写", lambda line: line.is_typed),
    REQUIRED,
)


@dataclass(frozen=True)
class Sheet:
    """The lines of one page, and the tab that is open."""

    lines: Sequence[Line]
    open: Tab

    @property
    def tabs(self) -> list[tuple[Tab, int]]:
        """With how many lines each holds; what nobody must tell has no tab."""
        counted = [(tab, sum(map(tab.holds, self.lines))) for tab in TABS]
        return [(tab, count) for tab, count in counted if count or tab is not REQUIRED]

    @property
    def themes(self) -> list[tuple[str, list[Line]]]:
        """What the open tab holds, by theme in the order of the catalogue."""
        held = [line for line in self.lines if self.open.holds(line)]
        themes = ((label, [one for one in held if one.indicator.theme == theme]) for theme, label in THEMES.items())
        return [(label, lines) for label, lines in themes if lines]

    @property
    def has_targets(self) -> bool:
        return any(line.reading.target is not None for line in self.lines)


def sheet(
    catalogue: Iterable[Indicator],
    figures: Mapping[str, Reading],
    tally: Tally,
    remarks: Iterable[Remark],
    required: Collection[str],
    show: str,
) -> Sheet:
    said = list(remarks)
    lines = (
        Line(
            one,
            figures[one.code],
            tally.by_code.get(one.code, ()),
            [remark for remark in said if remark.code == one.code],
            one.code in required,
        )
        for one in catalogue
        if not isinstance(one, Year | Fixed)
    )
    opened = next((tab for tab in TABS if tab.name == show), ALL)
    return Sheet([line for line in lines if line.is_shown], opened)
