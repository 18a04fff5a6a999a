"""Figures guessed by the words around a number (认指标)."""

import pytest

from reports.catalogue import CATALOGUE
from reports.proofreading.around import Around, arounds
from reports.proofreading.mentions import Sort
from reports.proofreading.naming import Namer
from reports.proofreading.scan import scan

NAMER = Namer(CATALOGUE)
CODES = {indicator.code: indicator for indicator in CATALOGUE}


def first_guesses(text):
    """The best guess for each figure, date and named number of a text."""
    mentions = scan(text)
    pairs = zip(mentions, arounds(text, mentions), strict=True)
    wanted = [NAMER.guesses(*pair) for pair in pairs if pair[0].sort is not Sort.NUMBERING]
    return [guesses[0].code if guesses else "" for guesses in wanted]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("全年新建工会组织46家，发展会员2130人。", ["unions.founded", "members.joined"]),
        ("完成换届7家，注销2家，更名1家。", ["unions.renewed", "unions.dissolved", "unions.renamed"]),
        ("工资协商合同签订率达88%。", ["contracts.wage_rate_of_unions"]),
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
    assert all(
        not guess.code.endswith("rate")
        for mention in scan("工会组建率90人")
        for guess in NAMER.guesses(mention, Around("工会组建率"))
    )


def test_a_label_that_the_table_of_words_does_not_know_is_found_by_its_own():
    class Own:
        code, label, unit = "own.x", "蓝莓数", "个"

    text = "采摘蓝莓12个。采摘草莓12个。"
    mentions = scan(text)
    pairs = zip(mentions, arounds(text, mentions), strict=True)

    assert [[guess.code for guess in Namer([Own()]).guesses(*pair)] for pair in pairs] == [["own.x"], []]


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
    words = Around("总结年度 图书室建立日期 四位一体服务平台运行年限 “八有”落实 服务平台")
    (mention,) = [found for found in scan(text) if found.sort is sort]

    assert {CODES[guess.code].unit for guess in NAMER.guesses(mention, words)} <= units
    assert NAMER.guesses(mention, words)
