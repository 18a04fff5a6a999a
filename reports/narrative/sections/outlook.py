"""What the clerk says himself (自写要点): guidance, focus, features of a plan, problems, what is to be done next."""

from collections.abc import Sequence

from reports.documents.numerals import chinese
from reports.narrative.facts import Facts, Kind
from reports.narrative.names import Remarks
from reports.narrative.paragraphs import Text
from reports.narrative.phrasebook import Phrasebook
from reports.narrative.phrases import bare, closed
from reports.narrative.themes import Theme
from reports.narrative.tokens import codes, plain
from reports.narrative.voice import is_of_problems, one_of
from reports.narrative.wording import goal

NO_AIM = ("日期", "年度", "届")
SHORTCOMINGS = (
    "在肯定成绩的同时，也要清醒地看到工作中还存在一些不足",
    "对照上级要求和职工期盼，工作中还存在一些差距",
    "成绩面前，我们也看到工作中还有一些不足",
)
AT_ONCE = "从基层工会的实际情况看，工作中还存在一些问题"  # before any work has been told
INTENTIONS = ("将重点做好以下工作", "将着重抓好以下几方面工作", "将围绕职工所需、企业所盼抓好以下工作")


def focus(facts: Facts) -> Text:
    return _told(facts.names.focus)


def specials(facts: Facts) -> Text:
    return _told(facts.names.specials)


def problems(facts: Facts) -> Text:
    """In a report they stand under their headings at once; a summary leads over to them."""
    found = facts.names.problems
    shortcomings = AT_ONCE if is_of_problems(facts) else one_of(facts, "problems", *SHORTCOMINGS)
    if len(grouped(found)) > 1:
        leading = () if facts.kind is Kind.REPORT else (f"{shortcomings}。",)
        return (*leading, *_told(found))
    texts = [remark.text for remark in found]
    if len(texts) == 1:
        return (f"{shortcomings}，主要是{bare(texts[0])}。",)
    return (f"{shortcomings}：{points(texts)}。",) if texts else ()


def plans(facts: Facts, phrasebook: Phrasebook) -> Text:
    """What the clerk means to do, and the targets set for the next period."""
    return tuple(filter(None, (*_intentions(facts), _goals(facts, phrasebook))))


def other_targets(facts: Facts, said: Sequence[str]) -> Text:
    """Targets that no sentence of the library has told yet."""
    told = set(codes("".join(said)))
    aimed = [reading for reading in facts.readings.values() if reading.target and reading.unit not in NO_AIM]
    left = [reading for reading in aimed if reading.code not in told]
    besides = "此外，力争完成以下目标：" if told else "力争"
    return (f"{besides}{'，'.join(goal(reading) for reading in left)}。",) if left else ()


def points(texts: Sequence[str]) -> str:
    """一是…；二是…; a single one without a number."""
    if len(texts) == 1:
        return bare(texts[0])
    return "；".join(f"{chinese(number)}是{bare(text)}" for number, text in enumerate(texts, 1))


def grouped(remarks: Remarks) -> dict[str, list[str]]:
    """The points by heading, those without one first; all together where there is but one heading."""
    several = len({remark.heading for remark in remarks} - {""}) > 1
    groups: dict[str, list[str]] = {}
    for remark in sorted(remarks, key=lambda remark: bool(remark.heading)) if several else remarks:
        groups.setdefault(remark.heading if several else "", []).append(remark.text)
    return groups


def _told(remarks: Remarks) -> Text:
    """A paragraph for each heading, which stands above it where there are several."""
    groups = grouped(remarks)
    if len(groups) == 1:
        return tuple(closed(points(texts)) for texts in groups.values())
    headed = [heading for heading in groups if heading]
    lines: list[str] = []
    for heading, texts in groups.items():
        lines += [f"（{chinese(headed.index(heading) + 1)}）{bare(heading)}"] if heading else []
        lines.append(closed(points(texts)))
    return tuple(lines)


def _intentions(facts: Facts) -> Text:
    plans, coming = facts.names.plans, facts.period.following().label
    intentions = one_of(facts, "plans", *INTENTIONS)
    if len(grouped(plans)) > 1:
        return (f"{coming}，{intentions}。", *_told(plans))
    texts = [remark.text for remark in plans]
    if len(texts) == 1:
        return (f"{coming}，将重点{bare(texts[0])}。",)
    return (f"{coming}，{intentions}：{points(texts)}。",) if texts else ()


def _goals(facts: Facts, phrasebook: Phrasebook) -> str:
    """The targets of the next period in the words of its plan; written out, since they are no figures of this one."""
    coming = facts.period.following()
    ahead = Facts.of(facts.reporter, coming, facts.goals, kind=Kind.PLAN)
    told = [text for theme in Theme for text in phrasebook.text(theme, ahead)]
    sentences = plain("".join((*told, *other_targets(ahead, told))), ahead.readings)
    whose = "" if facts.names.plans else f"{coming.label}的"
    return sentences and f"{whose}主要目标是：{sentences.rstrip('。').replace('。', '；')}。"
