"""What a reviewer from outside looks at (版式文字检查单): page, numbering, marks and units of every demo paper.

Page: GB/T 9704-2012; numbers and marks: GB/T 15835-2011, GB/T 15834-2011.
"""

import csv
import re
from itertools import pairwise
from pathlib import Path

import pytest

from reports.documents.assemble import Paper, summary_of
from reports.documents.document import Heading, Paragraph, numbered
from reports.documents.layout import OFFICIAL
from reports.documents.outputs import output
from reports.documents.press import PRESS
from reports.narrative.facts import Kind
from reports.periods import Period
from tests.reports.documents.leaves import Leaf, Line, leaves
from unions.organisations.models import Union

TABLE = Path(__file__).parents[2] / "facts" / "seed_facts.csv"
KINDS = {"summary": Kind.SUMMARY, "report": Kind.REPORT, "plan": Kind.PLAN}
ROWS = list(csv.DictReader(TABLE.read_text("utf-8").splitlines()))
PAPERS = sorted({(row["union"], row["period"], row["kind"]) for row in ROWS} | {("SEED-C", "2008", "summary")})

pytestmark = [pytest.mark.django_db, pytest.mark.parametrize("which", PAPERS, ids="-".join)]
Which = tuple[str, str, str]

MM = 25.4 / 72
CHARACTER = OFFICIAL.size * MM
CHINESE = "[\u4e00-\u9fff]"
NUMBERS = {1: r"[一二三四五六七八九十]+、", 2: r"（[一二三四五六七八九十]+）", 3: r"\d+\.", 4: r"（\d+）"}
UNITS = "家|人|人次|户|份|条|期|场|次|个|册|元|万元|篇|件|项|届|名|幢|起|%|平方米|平方公里"


@pytest.fixture(scope="module")
def made() -> dict[Which, tuple[Paper, list[Leaf]]]:
    """Papers as they are asked for, each made once."""
    return {}


@pytest.fixture
def paper(which: Which, made: dict[Which, tuple[Paper, list[Leaf]]], demo_district: None) -> Paper:
    return _made(which, made)[0]


@pytest.fixture
def pages(which: Which, made: dict[Which, tuple[Paper, list[Leaf]]], demo_district: None) -> list[Leaf]:
    return _made(which, made)[1]


def _made(which: Which, made: dict[Which, tuple[Paper, list[Leaf]]]) -> tuple[Paper, list[Leaf]]:
    if which not in made:
        union, period, kind = which
        paper = summary_of(Union.objects.get(code=union), Period.parse(period), KINDS[kind])
        PRESS.start()
        made[which] = paper, leaves(output(paper, "pdf").content)
    return made[which]


def texts(paper: Paper) -> list[str]:
    return [block.text for block in paper.document.blocks if isinstance(block, Paragraph)]


def headings(paper: Paper) -> list[Heading]:
    return [block for block in paper.document.blocks if isinstance(block, Heading)]


def sentences(paper: Paper) -> list[str]:
    return [sentence for text in texts(paper) for sentence in re.split("[。；]", text) if sentence]


def body(pages: list[Leaf], paper: Paper) -> list[Line]:
    """Lines of the body at its size, from below the headline up to the signature."""
    lines = [line for leaf in pages for line in leaf.body if line.size == OFFICIAL.size]
    lines = [line for line in lines if line.text != paper.document.headline]
    end = next(place for place, line in enumerate(lines) if line.text == paper.document.signature.date)
    return lines[: end - 1]


# 纸面


def test_every_page_is_a4(pages: list[Leaf]) -> None:
    sizes = {tuple(sorted((round(leaf.page.width), round(leaf.page.height)))) for leaf in pages}

    assert sizes == {(595, 842)}


def test_lines_stay_in_the_text_area(pages: list[Leaf], paper: Paper) -> None:
    lines = body(pages, paper)

    assert min(line.left for line in lines) == pytest.approx(28, abs=1)
    assert max(line.right for line in lines) <= 28 + 156 + 1
    assert min(line.top for line in lines) >= 37 - 1
    assert max(line.bottom for line in lines) <= 37 + 225 + 1


def test_a_page_has_22_lines_at_most_and_a_line_28_characters(pages: list[Leaf], paper: Paper) -> None:
    lines = body(pages, paper)
    widths = [sum(1 if ord(letter) > 255 else 0.5 for letter in line.text) for line in lines]
    steps = [upper.baseline - lower.baseline for upper, lower in pairwise(lines) if upper.baseline > lower.baseline]

    assert max(sum(line in lines for line in leaf.body) for leaf in pages) <= 22
    assert max(widths) <= 28.5
    assert {round(step / 28.9, 1) for step in steps} <= {1.0, 2.0}


def test_full_lines_are_flush_on_both_edges(pages: list[Leaf], paper: Paper) -> None:
    lines = body(pages, paper)
    broken = [upper for upper, lower in pairwise(lines) if lower.left < 28 + CHARACTER and len(upper.text) > 20]

    assert [line.text for line in broken if abs(line.right - 184) > 1.5] == []


def test_paragraphs_and_headings_begin_two_characters_in(pages: list[Leaf], paper: Paper) -> None:
    lefts = {round((line.left - 28) / CHARACTER, 1) for line in body(pages, paper)}

    assert lefts == {0.0, 2.0}


def test_no_line_begins_or_ends_with_the_wrong_mark(pages: list[Leaf], paper: Paper) -> None:
    lines = body(pages, paper)

    assert [line.text for line in lines if line.text[0] in "。，、；：？！）》”%"] == []
    assert [line.text for line in lines if line.text[-1] in "（《“"] == []


def test_the_title_is_large_and_centred_and_its_lines_are_not_broken(pages: list[Leaf], paper: Paper) -> None:
    lines = [line for line in pages[0].body if line.size == 22]

    assert [line.text for line in lines] == list(paper.document.title)
    assert [(line.left + line.right) / 2 for line in lines] == pytest.approx([28 + 78] * len(lines), abs=1)


def test_pages_are_numbered_outside_alternately(pages: list[Leaf]) -> None:
    upright = [leaf for leaf in pages if leaf.page.width < leaf.page.height]

    assert [leaf.folio.text for leaf in upright] == [f"— {leaf.number} —" for leaf in upright]
    for leaf in upright:
        edge = leaf.folio.right if leaf.number % 2 else leaf.folio.left
        assert edge == pytest.approx(184 - 14 * MM if leaf.number % 2 else 28 + 14 * MM, abs=1)


def test_the_signature_stands_right_with_its_date_below(pages: list[Leaf], paper: Paper) -> None:
    lines = [line for leaf in pages for line in leaf.body]
    place = next(n for n, line in enumerate(lines) if line.text == paper.document.signature.date)

    assert lines[place - 1].text == paper.document.signature.unit
    assert max(lines[place - 1].right, lines[place].right) == pytest.approx(184 - 2 * CHARACTER, abs=1)


# 结构


def test_headings_are_numbered_without_a_gap(paper: Paper) -> None:
    marks = [(block, number) for number, block in numbered(paper.document.blocks) if isinstance(block, Heading)]

    assert [number for block, number in marks if not re.fullmatch(NUMBERS[block.level], number)] == []
    assert [
        level for level, below in pairwise([heading.level for heading in headings(paper)]) if below > level + 1
    ] == []


def test_headings_bear_no_stop_and_no_two_are_alike(paper: Paper) -> None:
    said = [heading.text for heading in headings(paper)]

    assert [text for text in said if text[-1] in "。；：，、" or len(text) > 28] == []
    assert len(set(said)) == len(said)


def test_a_heading_of_the_second_level_never_stands_alone(paper: Paper) -> None:
    levels = [heading.level for heading in headings(paper)]
    groups = re.findall("12+", "".join(map(str, levels)))

    assert [group for group in groups if len(group) == 2] == []


def test_every_paragraph_is_finished(paper: Paper) -> None:
    assert [text for text in texts(paper) if text[-1] not in "。："] == []
    assert [text for text in texts(paper)[-1:] if text[-1] == "："] == []


# 文字


def test_marks_are_full_width(paper: Paper) -> None:
    wrong = re.compile(rf"{CHINESE}[,;:()!?]|[,;:()!?]{CHINESE}|\.\.\.|--|['\"]|[ \t\u3000\xa0]")

    assert [text for text in [*texts(paper), *(h.text for h in headings(paper))] if wrong.search(text)] == []


def test_no_mark_is_doubled_and_every_bracket_is_closed(paper: Paper) -> None:
    doubled = re.compile("[，。；：、][，。；：、]|（）|“”|《》")

    assert [text for text in texts(paper) if doubled.search(text)] == []
    assert [t for t in texts(paper) for o, c in ("（）", "“”", "《》", "〔〕") if t.count(o) != t.count(c)] == []


def test_every_number_has_a_unit_and_no_gap_before_it(paper: Paper) -> None:
    bare = re.compile(r"\d(?![\d.%—－]|[\u4e00-\u9fff])")

    assert [text for text in texts(paper) if bare.search(text)] == []


def test_nothing_is_nought_or_missing(paper: Paper) -> None:
    nought = re.compile(rf"(?<![\d.])0(?:{UNITS})|暂缺|None|nan|[{{}}]")

    assert [sentence for sentence in sentences(paper) if nought.search(sentence)] == []


def test_years_and_dates_are_written_out(paper: Paper) -> None:
    short = re.compile(r"(?<!\d)\d{2}年(?!代|来|行动)|年0\d|月0\d|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}")

    assert [text for text in texts(paper) if short.search(text)] == []


def test_ranges_repeat_percent_and_ten_thousand(paper: Paper) -> None:
    torn = re.compile(r"\d[—-]\d+(?:\.\d+)?(?:%|万)(?<!%[—-])")

    assert [text for text in texts(paper) if torn.search(text)] == []


def test_money_reads_as_offices_write_it(paper: Paper) -> None:
    text = "".join(texts(paper))
    yuan = [float(number) for number in re.findall(r"(\d+(?:\.\d+)?)(?:余|多)?元", text)]

    assert [amount for amount in yuan if amount >= 10_000] == []
    assert re.findall(r"\d+\.\d*0万元|\d+\.\d{3,}万元", text) == []


def test_percentages_have_no_idle_zeros(paper: Paper) -> None:
    """A growth rate keeps its one decimal, as statistics print it."""
    assert re.findall(r"(?<![增长下降\d.])\d+\.\d*0%|\d+\.\d{3,}%", "".join(texts(paper))) == []


def test_no_latin_letters_are_left_over(paper: Paper) -> None:
    assert re.findall("[A-Za-z]+", "".join([*texts(paper), *(h.text for h in headings(paper))])) == []


# 行文


def test_neighbouring_sentences_open_differently(paper: Paper) -> None:
    pairs = [pair for text in texts(paper) for pair in pairwise([s for s in text.split("。") if s])]

    assert [pair for pair in pairs if pair[0][:4] == pair[1][:4]] == []


def test_paragraphs_open_differently(paper: Paper) -> None:
    openings = [text[:6] for text in texts(paper)]

    assert len(set(openings)) == len(openings)


def test_no_table_is_read_aloud(paper: Paper) -> None:
    """A label, a colon and a number; or a sentence that is one figure alone, three times running."""
    label = re.compile(rf"{CHINESE}(?:数|率|额)：\d")
    single = [bool(re.fullmatch(r"[^，、]{2,12}\d[\d.]*\w{1,2}", sentence)) for sentence in sentences(paper)]

    assert [text for text in texts(paper) if label.search(text)] == []
    assert "111" not in "".join("1" if alone else "0" for alone in single)


def test_no_sentence_is_said_twice(paper: Paper) -> None:
    said = [sentence for sentence in sentences(paper) if len(sentence) > 8]

    assert sorted({sentence for sentence in said if said.count(sentence) > 1}) == []


def test_a_paper_is_neither_a_note_nor_a_book(paper: Paper, pages: list[Leaf]) -> None:
    """A reader of summaries expects some pages of text; the annex comes on top."""
    assert 1 <= len(pages) <= 20
    assert sum(map(len, texts(paper))) > 150
