from pathlib import Path
from typing import Any

import pytest

from reports.documents.press import PRESS
from reports.documents.shelf import keep, key_of
from reports.filing.filed import document_today
from reports.filing.models import Filing
from reports.filing.stored import plain
from reports.workflow.reports import Report
from reports.workflow.states import State
from tests.factories.organisations import UnionFactory
from tests.factories.reports import report_in
from tests.reports.documents.papers import paper
from unions.organisations.models import Union, UnionKind

STREETS = {
    "枫林街道总工会": State.APPROVED,
    "望江街道总工会": State.APPROVED,
    "青云街道总工会": State.SUBMITTED,
    "石桥街道总工会": State.NOT_STARTED,
}


@pytest.fixture(autouse=True)
def files(settings: Any, tmp_path: Path) -> Path:
    """Files of the site, for this test alone."""
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def district() -> Union:
    return UnionFactory(name="云溪区总工会", kind=UnionKind.DISTRICT)


@pytest.fixture
def reports(district: Union) -> list[Report]:
    """Two approved, one that waits, one not begun, in the order of the tree; the words of papers, and no figures."""
    found = []
    for name, state in STREETS.items():
        report = report_in(state, UnionFactory(name=name, kind=UnionKind.STREET, parent=district))
        if state != State.NOT_STARTED:
            document = plain(paper(title=(name, "2014年工作总结")))
            told = {"paper": {"document": document, "sections": []}, "digest": name}
            Filing.objects.create(report=report, round=report.round, code=f"CODE{report.pk}", **told)
        found.append(report)
    return found


@pytest.fixture(scope="session")
def one_page() -> bytes:
    """A small printed paper."""
    made = PRESS.printed(paper())
    PRESS.stop()
    return made


@pytest.fixture
def finished(reports: list[Report], one_page: bytes, files: Path) -> list[Report]:
    """The papers lie on the shelf already: printing them is another test's concern."""
    for filing in Filing.objects.select_related("report"):
        keep(key_of(document_today(filing)), one_page)
    return reports
