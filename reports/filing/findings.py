"""What the checks found in a paper that goes up (报送时的校核结果), with the explanations that travel with it."""

from collections.abc import Iterable
from typing import Any

from reports.explanations.explaining import Explained


def findings_of(found: Iterable[Explained]) -> list[dict[str, Any]]:
    """The findings as a filing keeps them: plain values, in the words of the day."""
    return [_kept(one) for one in found]


def _kept(one: Explained) -> dict[str, Any]:
    finding, told = one.finding, one.explanation
    said = {"text": told.text, "by": told.by.name, "at": told.at.isoformat()} if told else {}
    return {
        "rule": finding.rule.name,
        "heading": finding.rule.label,
        "key": finding.key,
        "level": finding.level.value,
        "title": finding.title,
        "sentence": finding.sentence,
        "codes": list(finding.codes),
        **{"text": "", "by": "", "at": "", **said},
        "stale": one.is_stale,
        "notes": list(one.notes),
    }
