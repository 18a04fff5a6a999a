"""Making a bundle (生成): what was asked for, as a file."""

import shutil
import tempfile
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from pathlib import Path

from django.conf import settings

from reports.bundles.gathering import Gathered, Missing, gathered
from reports.bundles.models import Bundle
from reports.bundles.ticking import Report, Tick
from reports.narrative.facts import Kind
from reports.periods import Period
from unions.access.refusal import Refused
from unions.organisations.models import Union

FOLDER = "bundles"
WORK = "work-"  # folders of bundles in the making
SUFFIXES = {Bundle.Form.COMPENDIUM: "pdf", Bundle.Form.ARCHIVE: "zip", Bundle.Form.WORKBOOK: "xlsx"}
NAMES = {Bundle.Form.COMPENDIUM: "汇编", Bundle.Form.ARCHIVE: "", Bundle.Form.WORKBOOK: "各单位指标"}


@dataclass(frozen=True)
class Order:
    """What somebody asks for; `with_word` goes with archives, `with_sheets` with workbooks."""

    union: Union
    period: Period
    kind: Kind
    form: Bundle.Form
    with_submitted: bool = False
    with_word: bool = False
    with_sheets: bool = False

    @property
    def name(self) -> str:
        """Of the file."""
        return f"{self.union.shown}{self.period.label}{self.kind.label}{NAMES[self.form]}.{SUFFIXES[self.form]}"

    def gathered(self) -> Gathered:
        """What goes in as things stand. Raises Refused when that is nothing."""
        found = gathered(self.union, self.period, self.kind, with_submitted=self.with_submitted)
        if not found.items:
            more = "" if self.with_submitted else "，可以勾选“收入待审核的送审稿”"
            raise Refused(f"没有可以收入的报告：{found.coverage.line.rstrip('。')}。审核通过以后再生成{more}。")
        return found


@dataclass(frozen=True)
class Made:
    papers: int
    missing: list[Missing] = field(default_factory=list)


def make(order: Order, target: Path, report: Report = lambda done, total: None) -> Made:
    """Write the file to `target`, whole or not at all. `report` is told how many papers are done of how many.

    Raises Refused when there is nothing to bundle or nothing could be printed, Stopped when `report` does.
    """
    found = order.gathered()
    folder = Path(settings.MEDIA_ROOT, FOLDER)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=WORK, dir=folder) as work:
        new = Path(work, "new")
        new.touch(mode=0o600)
        tick = Tick(len(found.items), report)
        tick.beat()
        left: list[Missing] = _maker(order)(found, new, Path(work), tick)
        if len(left) == len(found.items):
            raise Refused(f"没有生成：{left[0].why}")
        _put(new, target)
    return Made(len(found.items) - len(left), [*found.missing, *left])


def _maker(order: Order) -> "partial[list[Missing]]":
    """The module of a form, loaded when it is asked for: its libraries cost a process a fifth of a second."""
    more = {
        Bundle.Form.ARCHIVE: {"with_word": order.with_word},
        Bundle.Form.WORKBOOK: {"with_sheets": order.with_sheets},
    }
    module = import_module(f"reports.bundles.{order.form.value}")
    return partial(module.make, **more.get(order.form, {}))


def _put(new: Path, target: Path) -> None:
    """Into its place; on another file system by copying beside it first."""
    try:
        new.replace(target)
    except OSError:
        beside = target.with_name(f".{target.name}.new")
        shutil.copyfile(new, beside)
        beside.replace(target)
