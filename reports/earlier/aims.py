"""Aims (目标): whether a number says what was reached or what is to be reached, and in which year."""

import re

from reports.proofreading.surroundings import clause_of, sentence_of

AIMED_AT = re.compile(r"任务|指标任务|目标(?!明确)|(?:下达|确定|要求)(?:的|为)")
AIMING = re.compile(r"力争|争取(?!到|了)|计划(?=新|完成|发展|建)|拟(?=新|完成|发展|建)|将(?=新建|发展|完成|举办|建立)")
REACHED = re.compile(r"实际|已(?!经?建会)|完成了|实现了")
NEXT_YEAR = re.compile(r"明年|来年|下一?年度?(?=[新要将拟计力争])")
STANDING = re.compile(r"原有|现有|已有|目前")
AHEAD = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}、)?[^。，\n]{0,12}(?:下一?步|今后|明年|来年|新的一年|下一?年)"
    r"[^。，\n]{0,12}(?:打算|计划|思路|安排|工作|目标|重点)|^(?:20..|xx|20xx)年[^。\n]{0,4}将[^。\n]{0,30}工作",
    re.MULTILINE,
)
ANOTHER_PAPER = re.compile(r"^第[一二三四五六七八九十]篇", re.MULTILINE)


class Aims:
    """Where a text speaks of what is to come."""

    def __init__(self, text: str, is_plan: bool) -> None:
        self.text, self.is_plan = text, is_plan
        self.ahead = [] if is_plan else [found.start() for found in AHEAD.finditer(text)]
        self.papers = [found.start() for found in ANOTHER_PAPER.finditer(text)]

    def is_next(self, at: int) -> bool:
        """Whether a place stands under plans for the following year, or its sentence says so."""
        if not self.is_plan and NEXT_YEAR.search(self.text, sentence_of(self.text, at, at)[0], at):
            return True
        begun = max((start for start in self.ahead if start <= at), default=-1)
        return begun >= 0 and not any(begun < paper <= at for paper in self.papers)

    def at(self, at: int) -> bool:
        """Whether the number at a place is an aim."""
        start, end = clause_of(self.text, at, at)
        clause = self.text[start:end]
        if self.is_plan or self.is_next(at):
            return not STANDING.search(clause)
        return bool(AIMED_AT.search(clause)) or self._is_aimed(at)

    def _is_aimed(self, at: int) -> bool:
        """力争 goes for the rest of the sentence, until something was reached."""
        before = self.text[sentence_of(self.text, at, at)[0] : at]
        said = [found.end() for found in AIMING.finditer(before)]
        return bool(said) and not REACHED.search(before, said[-1])
