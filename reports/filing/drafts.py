"""Drafts that were handed out (草稿登记), so that whoever holds one can ask what it is."""

from reports.documents.document import Document
from reports.filing.models import IssuedDraft
from reports.narrative.facts import Kind
from reports.periods import Period
from unions.organisations.models import Union


def issue(document: Document, union: Union, period: Period, kind: Kind) -> None:
    """Remember the code of a paper that leaves the site without having been handed up; the same one once."""
    told = {
        "state": document.imprint.state,
        "title": document.name[:200],
        "union": union,
        "start": period.start,
        "end": period.end,
        "kind": kind,
        "made_on": document.imprint.made_on,
    }
    IssuedDraft.objects.get_or_create(code=document.imprint.code, defaults=told)
