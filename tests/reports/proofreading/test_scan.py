"""Numbers found in a text (找数字)."""

from decimal import Decimal

import pytest

from reports.proofreading.mentions import Day, Sort
from reports.proofreading.numerals import value_of
from reports.proofreading.scan import scan


def amounts(text):
    """Value, upper end, unit and comparator of the figures of a text."""
    found = [mention for mention in scan(text) if mention.sort is Sort.FIGURE]
    return [
        (
            None if one.value is None else float(one.value),
            None if one.value_max is None else float(one.value_max),
            one.unit,
            one.comparator,
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "value", "unit", "comparator"),
    [
        ("新建工会13家", 13, "家", ""),
        ("发展会员１２３人", 123, "人", ""),
        ("共1,234人参加", 1234, "人", ""),
        ("培养技师、技工各2名", 2, "人", ""),
        ("劳动模范5位", 5, "人", ""),
        ("已建会 1776 家", 1776, "家", ""),
        ("组建率达95.5%", 95.5, "%", "达"),
        ("组建率占95.\n5%", 95.5, "%", ""),
        ("救助金0.\n\n95万元", 9500, "元", ""),
        ("组建率９５．５％", 95.5, "%", ""),
        ("签订率达百分之百", 100, "%", "达"),
        ("百分之九十五以上的职工", 95, "%", "以上"),
        ("千分之三", 3, "‰", ""),
        ("百分之九十八点五", 98.5, "%", ""),
        ("一点五万元", 15000, "元", ""),
        ("八成以上职工", 80, "%", "以上"),
        ("三分之二的代表", 66.67, "%", ""),
        ("近半数会员", 50, "%", "近"),
        ("同比提高3个百分点", 3, "个百分点", ""),
        ("同比提高3百分点", 3, "个百分点", ""),
        ("是上年的2.5倍", 2.5, "倍", ""),
        ("发放物资575.8万元", 5758000, "元", ""),
        ("捐款2千多元", 2000, "元", "多"),
        ("捐款1800余元", 1800, "元", "余"),
        ("捐款5万余元", 50000, "元", "余"),
        ("投入10多万元", 100000, "元", "多"),
        ("投入1亿3000万元", 130000000, "元", ""),
        ("投入3万2千元", 32000, "元", ""),
        ("募集近一万元", 10000, "元", "近"),
        ("面积约0.32平方公里", 0.32, "平方公里", "约"),
        ("面积80㎡", 80, "平方米", ""),
        ("近千名职工", 1000, "人", "近"),
        ("千余名技术能手", 1000, "人", "余"),
        ("上千人次参加", 1000, "人次", "约"),
        ("十几人", 10, "人", "多"),
        ("逾3000人次", 3000, "人次", "多"),
        ("不少于20家", 20, "家", "以上"),
        ("不超过5起", 5, "起", "以下"),
        ("25%左右", 25, "%", "约"),
        ("大专以上文化程度的约占干部总数的95%", 95, "%", "约"),
        ("女职工超过十人以上的企业", 10, "人", "以上"),
        ("新建二十家工会", 20, "家", ""),
        ("印发手册一万册", 10000, "册", ""),
        ("印發手冊一萬冊", 10000, "册", ""),
        ("兩家企業", 2, "家", ""),
        ("培训两千五百名", 2500, "人", ""),
        ("培训两百零三人", 203, "人", ""),
        ("覆盖一万二千人", 12000, "人", ""),
        ("开展消防培训一次，", 1, "次", ""),
        ("每季度召开一次例会", 1, "次", ""),
        ("建成一幢楼宇", 1, "幢", ""),
        ("调解劳动纠纷一起，", 1, "起", ""),
        ("实现零事故", 0, "起", ""),
        ("会员共计1200，", 1200, "", ""),
        ("2.5千克", 2.5, "千克", ""),
        ("解决困难职工xx人", None, "人", ""),
    ],
)
def test_an_amount_is_read(text, value, unit, comparator):
    assert amounts(text) == [(value, None, unit, comparator)]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("召开一至两次职代会", 1, 2, "次"),
        ("每人联系30—40个企业", 30, 40, "个"),
        ("每人联系30-40个企业", 30, 40, "个"),
        ("增长4%–6%", 4, 6, "%"),
        ("3到5家", 3, 5, "家"),
        ("3—5万元", 30000, 50000, "元"),
        ("5万—6万元", 50000, 60000, "元"),
        ("一两次", 1, 2, "次"),
        ("五六十人", 50, 60, "人"),
        ("5、6家企业", 5, 6, "家"),
    ],
)
def test_a_range_has_two_ends(text, low, high, unit):
    assert [found[:3] for found in amounts(text)] == [(low, high, unit)]


@pytest.mark.parametrize(
    ("text", "sort", "words"),
    [
        ("参加第十二届“安康杯”", Sort.ORDINAL, "第十二届"),
        ("第一批", Sort.ORDINAL, "第一批"),
        ("十七届三中全会", Sort.NAME, "十七届三中全会"),
        ("获一等奖", Sort.ORDINAL, "一等"),
        ("一、组织建设", Sort.NUMBERING, "一、"),
        ("（二）民主管理", Sort.NUMBERING, "（二）"),
        ("3.加强建设", Sort.NUMBERING, "3."),
        ("①建会", Sort.NUMBERING, "①"),
        ("一是抓组织", Sort.NUMBERING, "一是"),
        ("2 深入调研", Sort.NUMBERING, "2"),
        ("新华958创意园", Sort.NAME, "958"),
        ("〔2010〕84号文件", Sort.NAME, "〔2010〕84号"),
        ("84号文件", Sort.NAME, "84号"),
        ("践行“三个代表”", Sort.NAME, "三个"),
        ("坚持“三项制度”", Sort.NAME, "三项"),
        ("“四位一体”平台", Sort.NAME, "四位一体"),
        ("“一站式”服务", Sort.NAME, "一站式"),
        ("党的十七大精神", Sort.NAME, "十七大"),
        ("职工的6公里竞赛跑", Sort.NAME, "6公里"),
        ("“一月一法”授课", Sort.NAME, "一月一法"),
        ("12351热线", Sort.NAME, "12351热线"),
        ("比例为10:1", Sort.NAME, "10:1"),
        ("5G基站", Sort.NAME, "5G"),
        ("1...", Sort.NAME, "1"),
        ("五年行动计划", Sort.DATE, "五年"),
        ("近两年来", Sort.DATE, "近两年"),
        ("上半年", Sort.DATE, "上半年"),
        ("第一季度", Sort.DATE, "第一季度"),
        ("20xx年", Sort.DATE, "20xx年"),
        ("2014—2016年", Sort.DATE, "2014—2016年"),
    ],
)
def test_what_is_no_figure_has_its_sort(text, sort, words):
    assert [(found.sort, found.text) for found in scan(text)] == [(sort, words)]


@pytest.mark.parametrize(
    "text",
    [
        "八三三工会、九三集团",
        "统一思想，一些同志一般，一定一直",
        "作为一项重要工作，一个重要结合点",
        "每一位职工，任何一个单位",
        "数十家企业，几百人",
        "欢聚一堂，共话发展",
        "千方百计",
        "{unions.founded}家，{35人|社区台账}",
    ],
)
def test_words_with_a_numeral_in_them_are_no_number(text):
    assert scan(text) == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2014年9月2日", Day(2014, 9, 2)),
        ("2014年4月建立", Day(2014, 4)),
        ("二〇一四年九月", Day(2014, 9)),
        ("3月8日", Day(None, 3, 8)),
        ("7月份", Day(None, 7)),
        ("08年", Day(2008)),
        ("2023年度", Day(2023)),
        ("“3.8妇女节”", Day(None, 3, 8)),
        ("“3.15维权日”", Day(None, 3, 15)),
        ("“五一”前", Day(None, 5, 1)),
        ("十一期间", Day(None, 10, 1)),
        ("国庆期间", Day(None, 10, 1)),
        ("2022-03-14 10:22:05", Day(2022, 3, 14)),
    ],
)
def test_a_date_tells_what_it_knows(text, day):
    assert [(found.sort, found.day) for found in scan(text)] == [(Sort.DATE, day)]


@pytest.mark.parametrize(
    ("text", "number"), [("“八有”标准", 8), ("“一清、双亮”", 2), ("做到三上墙", 3), ("小三级网络", 3)]
)
def test_a_programme_that_counts_itself_keeps_its_number(text, number):
    assert [found.value for found in scan(text) if found.sort is Sort.NAME][-1] == Decimal(number)


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("三百五", 350),
        ("一万二", 12000),
        ("一万零二十", 10020),
        ("十二万", 120000),
        ("两亿三千万", 230000000),
        ("1亿2000万", 120000000),
        ("九十八点五", Decimal("98.5")),
        ("一点五万", 15000),
        ("八三三点五", None),
        ("三点点五", None),
        ("八三三", None),
        ("八三三万", None),
        ("一万三万", None),
        ("零十", None),
        ("十百", None),
    ],
)
def test_a_numeral_has_a_value_or_none(word, value):
    assert value_of(word) == value


@pytest.mark.parametrize("text", ["13月", "45日", "46号", "八三三家企业", "百分之八三三", "三亿亿人"])
def test_what_makes_no_number_is_no_figure_and_no_date(text):
    assert {found.sort for found in scan(text)} <= {Sort.NAME}


def test_about_ten_is_a_number_of_its_own():
    assert amounts("过了一两个月，近一家企业，一家以上") == [(1, None, "家", "近"), (1, None, "家", "以上")]
