"""Figures guessed by the words around a number (认指标)."""

import pytest

from reports.catalogue import CATALOGUE
from reports.proofreading.calling import Figure
from reports.proofreading.mentions import Sort
from reports.proofreading.naming import Namer, wanted
from reports.proofreading.scan import scan
from reports.proofreading.surroundings import Surroundings, Words

NAMER = Namer([Figure(one.code, one.label, one.unit, one.kind) for one in CATALOGUE])
CODES = {indicator.code: indicator for indicator in CATALOGUE}


def first_guesses(text):
    """The best guess for each figure, date and named number of a text."""
    found = NAMER.read(text, [one for one in scan(text) if one.sort is not Sort.NUMBERING])
    return [one.guesses[0].code if one.guesses else "" for one in found]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("全年新建工会组织46家，发展会员2130人。", ["unions.founded", "members.joined"]),
        ("完成换届7家，注销2家，更名1家。", ["unions.renewed", "unions.dissolved", "unions.renamed"]),
        ("工资协商合同签订率达88%。", ["contracts.wage_rate"]),
        ("培养技师4名。", ["work.technicians"]),
        ("提出合理化建议120条。", ["work.proposals"]),
        ("对60名农民工进行了培训。", ["training.migrants"]),
        ("帮助下岗失业人员实现就业25人。", ["employment.placed_laid_off"]),
        ("接待来访30人；处理来信12件。", ["rights.visits", "rights.letters"]),
        ("图书室有各类书籍2000余册。", ["facilities.library_books"]),
        ("评出3家示范企业工会、5家先进企业工会。", ["standards.model", "standards.advanced"]),
        ("划分为2个区域6个片区。", ["staff.regions", "staff.patches"]),
        ("结案率为98%。", ["rights.closed_rate"]),
        ("落实“八有”标准。", ["standards.eight_haves"]),
        ("参加第九届“安康杯”竞赛。", ["safety.ankang_edition"]),
        ("辖区面积约3.2平方公里。", ["basics.area"]),
    ],
)
def test_words_name_the_figure(text, codes):
    assert first_guesses(text) == codes


def test_a_figure_needs_its_unit():
    (one,) = NAMER.read("工会组建率90人", scan("工会组建率90人"))

    assert not any(guess.code.endswith("rate") for guess in one.guesses)


def test_a_figure_that_no_sentence_of_ours_tells_is_found_by_its_label():
    text = "采摘蓝莓12个。采摘草莓12个。"

    found = Namer([Figure("own.x", "蓝莓数", "个")]).read(text, scan(text))

    assert [[guess.code for guess in one.guesses] for one in found] == [["own.x"], []]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("会员人数", "members.present"),
        ("发展会员", "members.joined"),
        ("合理化建议", "work.proposals"),
        ("全年工作", ""),
        ("基层工会", "unions.grassroots"),
    ],
)
def test_words_alone_name_a_figure_only_beyond_doubt(words, code):
    assert NAMER.named(words) == code


def test_the_time_that_is_spoken_of_tells_what_happened_from_what_stands():
    assert first_guesses("新发展会员36人。现有会员420人。") == ["members.joined", "members.present"]


@pytest.mark.parametrize(
    ("text", "sort", "units"),
    [
        ("2014年5月", Sort.DATE, {"日期"}),
        ("2014年度", Sort.DATE, {"年度"}),
        ("近两年", Sort.DATE, {"年"}),
        ("“八有”", Sort.NAME, {"项", "个"}),
    ],
)
def test_dates_and_named_numbers_have_figures_of_their_own(text, sort, units):
    words = f"总结年度、图书室建立日期、四位一体服务平台运行年限、“八有”落实。{text}"
    mentions = [found for found in scan(words) if found.sort is sort][-1:]
    piece = Surroundings(words, "", "", words, (Words(words, 1.0),))
    (one,) = mentions

    guesses = NAMER.guesses(piece, wanted(one))

    assert CODES[guesses[0].code].unit in units
