"""Cleaning of pasted texts (清理文字)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.earlier.clean import cleaned

SIGNS = st.text(
    st.one_of(
        st.sampled_from(
            '工会新建家人户一五十乙個顯，。、；：？“”「」（）()",.;:?!…-—|_*% \u3000\u00a0\n\r\t0123456789９％xw年月日'
        ),
        st.characters(),
    ),
    max_size=80,
)
PIECES = st.sampled_from(
    (
        "一、",
        "（一）",
        "1、",
        " 1 ",
        "……",
        "...",
        "www.a.cn",
        "- 3 -",
        "上一篇：",
        "省略12字",
        "当前位置：",
        "文章",
        "来源",
        "课件",
        "95.",
        "\n",
    )
)


@given(st.lists(st.one_of(SIGNS, PIECES), max_size=12).map("".join))
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    once = cleaned(text)

    assert cleaned(once) == once


@pytest.mark.parametrize("sign", '|.…（( -—"一、w1\n,')
def test_long_runs_of_one_sign_are_read_at_once(sign: str) -> None:
    assert len(cleaned(sign * 100_000)) <= 200_000


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("舉辦乙個培訓班，乙次檢查，重點物件", "举办一个培训班，一次检查，重点对象"),
        ("工作計畫要求新建二十家工會，印發手冊一萬冊", "工作计划要求新建二十家工会，印发手册一万册"),
        ("成绩显著，李乾等三人受到表彰", "成绩显著，李乾等三人受到表彰"),
        ("開展「爭創」活動，評選「標兵「三人", "开展“争创”活动，评选“标兵”三人"),
        ('称为"娘家人"的站点', "称为“娘家人”的站点"),
        ("新建工会(联合会)５家,覆盖企业１２家;发展会员1,280人", "新建工会（联合会）5家，覆盖企业12家；发展会员1280人"),
        ("签订率达９５．５％", "签订率达95.5%"),
        ("自8:30开始,到场60人", "自8:30开始，到场60人"),
        ("已建会\u00a0128家\u3000新河 社区", "已建会128家新河社区"),
        ("辖区有9个小区.总户数2100户.", "辖区有9个小区。总户数2100户。"),
        ("完成了任务。,再接再厉", "完成了任务。再接再厉"),
        ("\ufeff工会\u200b活动\x07三场", "工会活动三场"),
    ],
)
def test_signs_are_made_one(written: str, read: str) -> None:
    assert cleaned(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (
            "签订工资协议的企业达到九成，组建率占94.\n6%，比上年提高。",
            "签订工资协议的企业达到九成，组建率占94.6%，比上年提高。",
        ),
        ("为困难职工发放救助金0.\r\n82万元。", "为困难职工发放救助金0.82万元。"),
        ("工作做到年初有\n\n部署，年末有检查。", "工作做到年初有\n部署，年末有检查。"),
        ("镇工会抓紧落实，做到年初有\n\n部署，年末有检查。", "镇工会抓紧落实，做到年初有部署，年末有检查。"),
        ("四是利用五\n\n一、五四等节日开展活动。", "四是利用五一、五四等节日开展活动。"),
        ("我们做到了三个到位，\n一是组织到位。", "我们做到了三个到位，一是组织到位。"),
        ("一、抓组织，夯实基础\n今年新建工会8家。", "一、抓组织，夯实基础\n今年新建工会8家。"),
        ("1、培训三期\n2、检查两次", "1、培训三期\n2、检查两次"),
        ("枫林街道总工会\n2013年12月", "枫林街道总工会\n2013年12月"),
    ],
)
def test_a_sentence_cut_by_a_line_break_is_one_again(written: str, read: str) -> None:
    assert cleaned(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("当前位置:首页 > 范文 >\n时间:2022-10-13 08:05:17 来源:网友投稿\n工会工作总结", "工会工作总结"),
        ("2022-03-14 10:22:05 字數 1801 閱讀 7969\n今年新建工會三家。", "今年新建工会三家。"),
        ("下面是小编为大家整理的总结，供大家参考。\n今年新建工会三家。", "今年新建工会三家。"),
        ("他曾讲过 - 1 -\n\n的话，我们记在心里，照着做。", "他曾讲过\n的话，我们记在心里，照着做。"),
        ("我们开展了检查，共查出隐患 - 12 -\n\n9处。", "我们开展了检查，共查出隐患9处。"),
        ("今年新建工会三家。\n第 3 页 共 5 页\n- 4 -", "今年新建工会三家。"),
        ("枫林(更多精彩范文www.example.com)社区新建工会三家。", "枫林社区新建工会三家。"),
        ("见https://example.com/a?b=1的通知", "见的通知"),
        ("今年培训三期。\n文章\n\n来源某\n\n某课件 w ww.5 x y z.co m 6", "今年培训三期。"),
        ("今年培训三期。\n推荐访问:范本 汇报 工会", "今年培训三期。"),
        ("| 标题：区工会总结 |\n| 今年培训三期。 上一篇：甲 下一篇：乙 相关栏目：工会 |", "区工会总结\n今年培训三期。"),
        ("为职工提供 ……(省略1003字，正式会员可完整阅读)…… 三、培训", "为职工提供……\n三、培训"),
    ],
)
def test_web_furniture_is_left_out(written: str, read: str) -> None:
    assert cleaned(written) == read


def test_sections_that_follow_on_one_line_are_parted() -> None:
    written = (
        "全年工作顺利。 二、坚持服务，建好 阵地 一年来新建职工书屋6个，接待职工2000人次，受到大家欢迎，今后继续努力。"
    )

    assert cleaned(written).split("\n")[0] == "全年工作顺利。"


def test_masked_words_and_figures_stay_as_they_are() -> None:
    assert cleaned("xx街道帮困**覆盖xx人，**总额120万元") == "xx街道帮困**覆盖xx人，**总额120万元"


def test_nothing_is_left_of_furniture_alone() -> None:
    assert cleaned("推荐访问：甲\n- 1 -\n\n") == ""
