"""Compendium of a hundred streets (汇编): bound from finished papers, and printed anew."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from time import perf_counter
from unittest import mock

from django.conf import settings
from pypdf import PdfWriter
from weasyprint import HTML

from reports.bundles.gathering import gathered
from reports.bundles.making import Order, make
from reports.bundles.models import Bundle
from reports.documents.assemble import summary_of
from reports.documents.document import Document
from reports.documents.html import page
from reports.documents.press import PrintingHouse
from reports.documents.shelf import FOLDER, find, keep, key_of
from reports.filing.models import Filing
from reports.filing.stored import plain
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.states import State
from tests.bench.measure import Job, Row, ratio
from tests.factories.organisations import UnionFactory
from tests.factories.reports import report_in
from unions.organisations.models import Union, UnionKind

STREETS, PRINTED = 100, 40  # so many that starting the presses and printing the front do not decide
YEAR = Period.year(2012)
CODES = (f"BENCH{number}" for number in count(1))
# Not ru_maxrss, which a process takes over from the one that started it.
PEAK = """
import re, runpy
from pathlib import Path
runpy.run_module("tests.bench.command", run_name="__main__")
print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""


def rows() -> Iterator[Row]:
    """The papers of all streets are those of a real one, each under a title of its own."""
    document = summary_of(Union.objects.select_related("parent").get(code="SEED-A"), YEAR).document
    many, few = _district(document, STREETS), _district(document, PRINTED)
    with tempfile.TemporaryDirectory() as folder:
        target, merged = Path(folder, "book.pdf"), Path(folder, "merged.pdf")
        yield from _unfinished(few, document, target)
        files = _finish(many, few)
        yield Row(
            f"汇编{STREETS}份印好的文稿 ÷ 只用 pypdf 合并",
            ratio(lambda: _newly_bound(many, target), lambda: _merged(files, merged), runs=3),
            1.3,
        )
        hundred, fewer = _peak(many, target), _peak(few, target)
        note = f"{hundred}÷{fewer} MiB"
        yield Row(f"汇编{STREETS}份时主进程的内存 ÷ {PRINTED}份时", hundred / fewer, 1.2, note=note)


def _unfinished(district: Union, document: Document, target: Path) -> Iterator[Row]:
    """Nothing is printed yet: one press, two, and WeasyPrint as it comes, in this process and warm."""
    alone, one, two, told = [], [], [], set[int]()
    text = page(document)
    HTML(string=text).write_pdf()
    for _ in range(2):
        told.clear()
        one.append(_printed(district, target, 1, told))
        two.append(_printed(district, target, 2, told))
        alone.append(_timed(lambda: HTML(string=text).write_pdf()))
    single, double, plain_one = min(one), min(two), min(alone)
    yield Row("汇编没有印过的文稿：每份的时间 ÷ 预热的 WeasyPrint 排一份", double / PRINTED / plain_one, 0.6)
    yield Row(f"汇编{PRINTED}份没有印过的文稿：一个印刷进程 ÷ 两个", single / double, 1.8, at_most=False)
    yield Row("汇编时报告的进度有几种 ÷ 份数", len(told - {0}) / PRINTED, 1, at_most=False)


def _printed(district: Union, target: Path, presses: int, told: set[int]) -> float:
    shutil.rmtree(Path(settings.MEDIA_ROOT, FOLDER), ignore_errors=True)
    house = partial(PrintingHouse, presses)
    with mock.patch("reports.bundles.compendium.PrintingHouse", house):
        return _timed(lambda: _bound(district, target, told))


def _bound(district: Union, target: Path, told: set[int] | None = None) -> None:
    order = Order(district, YEAR, Kind.SUMMARY, Bundle.Form.COMPENDIUM)
    make(order, target, lambda done, total: None if told is None else told.add(done))


def _newly_bound(district: Union, target: Path) -> None:
    """Cover and contents are printed each time, as on the first day after a report was approved."""
    with mock.patch("reports.bundles.front.find", return_value=None):
        _bound(district, target)


def _merged(files: list[Path], target: Path) -> None:
    with PdfWriter() as writer:
        for file in files:
            writer.append(str(file))
        writer.write(target)


def _finish(many: Union, few: Union) -> list[Path]:
    """The papers that were printed lie on the shelf for all streets."""
    printed = [find(key_of(item.document())) for item in gathered(few, YEAR, Kind.SUMMARY).items]
    contents = [path.read_bytes() for path in printed if path]
    items = gathered(many, YEAR, Kind.SUMMARY).items
    return [keep(key_of(one.document()), contents[place % len(contents)]) for place, one in enumerate(items)]


def _peak(district: Union, target: Path) -> int:
    """MiB of the process that binds; the presses are others."""
    order = ["bundle", "--union", district.code, "--period", str(YEAR), "--out", str(target)]
    said = subprocess.run([sys.executable, "-c", PEAK, *order], check=True, capture_output=True, text=True)
    return int(said.stdout.split()[-1]) // 1024


def _timed(job: Job) -> float:
    start = perf_counter()
    job()
    return perf_counter() - start


def _district(document: Document, streets: int) -> Union:
    district = UnionFactory(name=f"基准{streets}区总工会", kind=UnionKind.DISTRICT)
    for number in range(streets):
        street = UnionFactory(name=f"{streets}区第{number}街道总工会", kind=UnionKind.STREET, parent=district)
        report = report_in(State.APPROVED, street, YEAR)
        own = plain(replace(document, title=(street.name, *document.title[1:])))
        told = {"paper": {"document": own, "sections": []}, "digest": street.name, "code": next(CODES)}
        Filing.objects.create(report=report, round=report.round, **told)
    return district
