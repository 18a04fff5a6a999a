"""Proposals from the numbers of a text (读出的建议)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.catalogue import CATALOGUE
from reports.earlier.clean import cleaned
from reports.earlier.propose import MOST, Proposal, propose


def read(text: str, *, is_plan: bool = False) -> tuple[Proposal, ...]:
    return propose(cleaned(text), CATALOGUE, is_plan=is_plan).found


def codes(text: str) -> list[str]:
    return [one.guess.code for one in read(text) if one.guess]


@pytest.mark.parametrize(
    ("text", "value", "unit", "comparator"),
    [
        ("发展会员1,280人。", "1280", "人", ""),
        ("举办法律培训班三期。", "3", "期", ""),
        ("发放救助金0.\n82万元。", "8200", "元", ""),
        ("募集助学资金近一万元。", "10000", "元", "近"),
        ("图书室有各类图书2千多册。", "2000", "册", "多"),
        ("工会组建率保持在92.5%以上。", "92.5", "%", "以上"),
        ("企业工资协商签订率達百分之百。", "100", "%", "达"),
    ],
)
def test_a_number_is_proposed_with_its_unit_and_comparator(text: str, value: str, unit: str, comparator: str) -> None:
    (one,) = read(text)

    assert (one.value, one.unit, one.comparator) == (Decimal(value), unit, comparator)


def test_a_range_is_one_proposal() -> None:
    (one,) = read("一年召开一至兩次職代會。")

    assert (one.value, one.value_max, one.unit) == (1, 2, "次")


def test_each_of_a_list_is_a_fact_of_its_own() -> None:
    found = read("今年培养技师、技工各3名。")

    assert [(one.guess and one.guess.code, one.value) for one in found] == [
        ("work.technicians", 3),
        ("work.skilled_workers", 3),
    ]


def test_names_before_a_count_are_one_fact() -> None:
    assert codes("新组建谷雨纸箱厂、芒种机械厂、白露电器等三家基层企业工会。") == ["unions.founded"]


@pytest.mark.parametrize(
    "text",
    [
        "认真学习党的十七大精神。",
        "三八妇女节、五一劳动节期间开展活动。",
        "八三三工会举行6公里竞赛跑。",
        "一、组织建设",
        "按照〔2010〕84号文件办理。",
        "2013年5月6日召开座谈会。",
        "经过一年的努力，成绩显著。",
        "坚持“三个代表”重要思想。",
    ],
)
def test_dates_names_and_numbering_are_not_proposed(text: str) -> None:
    assert read(text) == ()


def test_an_edition_is_proposed() -> None:
    (one,) = read("组织职工参加第七届职工技能比赛。")

    assert (one.value, one.unit) == (7, "届")


def test_a_standard_that_counts_itself_is_proposed() -> None:
    assert codes("按照基层工会“一清、双亮、六有、五健全”的要求规范工作。") == [
        *("standards.one_clear", "standards.two_shown", "standards.six_haves", "standards.five_sound")
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("所有会员都建立了会员档案。", "members.file_rate"),
        ("百人以上企业帮困基金实现全覆盖。", "aid.fund_rate_over_hundred"),
        ("在各工会成立了劳动保护监督委员会。", "safety.committee_rate"),
        ("规模以上的企业全部实行厂务公开。", "democracy.disclosure_rate_above_scale"),
    ],
)
def test_what_is_said_of_all_is_one_hundred_percent(text: str, code: str) -> None:
    (one,) = read(text)

    assert (one.guess and one.guess.code, one.value, one.unit) == (code, 100, "%")


def test_one_statement_about_all_may_tell_of_several_rates() -> None:
    found = read("全部建立了职代会制度和厂务公开制度，企业还签订了女职工专项集体合同。")

    told = {one.guess.code for one in found if one.guess}
    assert {"democracy.congress_rate", "democracy.disclosure_rate"} <= told
    assert all(one.value == 100 for one in found)


@pytest.mark.parametrize("text", ["各类活动丰富多彩。", "全部上墙公布。", "每个人都很努力。"])
def test_nothing_is_made_of_a_statement_without_a_rate(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "aims"),
    [
        ("超额完成下达的20家工会组建任务，实际完成26家。", [True, False]),
        ("力争新建工会9家，发展会员300人。", [True, True]),
        ("力争新建工会9家，实际新建12家。", [True, False]),
        ("今年新建工会9家。", [False]),
        ("为确保职工说话的权利，成立7人组成的接待站。", [False]),
    ],
)
def test_tasks_and_aims_are_proposed_as_targets(text: str, aims: list[bool]) -> None:
    assert [one.is_target for one in read(text)] == aims


def test_in_a_plan_every_number_is_a_target_but_what_stands_already() -> None:
    found = read("新建工会20家，利用原有的6家会员优惠服务单位。", is_plan=True)

    assert [(one.is_target, one.is_next) for one in found] == [(True, False), (False, False)]


def test_under_plans_for_next_year_numbers_are_its_targets() -> None:
    text = "新建工会8家。\n五、下一步工作打算\n1、新建工会10家。\n第二篇：社区汇报\n新建工会3家。"

    assert [(one.value, one.is_target, one.is_next) for one in read(text)] == [
        (8, False, False),
        (10, True, True),
        (3, False, False),
    ]


def test_a_sentence_about_next_year_gives_its_targets() -> None:
    (one,) = read("明年新建工会12家。")

    assert (one.is_target, one.is_next) == (True, True)


def test_a_fact_said_twice_points_at_the_first() -> None:
    found = read("今年发展会员80人。二是抓会员发展，全年发展会员80人。")

    assert [one.twin for one in found] == [None, 0]


def test_a_sentence_goes_on_about_the_same_thing() -> None:
    assert codes("全年举办法律培训班三期，参加培训260人。") == ["training.law_sessions", "training.law_people"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("今年新组建工会12家。", "unions.founded"),
        ("现有工会会员3200人。", "members.present"),
        ("新增女职工特殊权益保护专项合同15家。", "women.contracts_signed"),
        ("安排下岗职工再就业60人。", "employment.placed_laid_off"),
        ("慰问困难职工家庭45户。", "aid.households"),
        ("调解劳动纠纷4起。", "rights.disputes_settled"),
    ],
)
def test_the_first_guess_follows_the_words(text: str, code: str) -> None:
    assert codes(text) == [code]


def test_a_good_guess_far_ahead_of_the_second_is_sure() -> None:
    sure, unsure = read("发展会员320人。开展活动6次。")

    assert (sure.is_sure, unsure.is_sure) == (True, False)


def test_masked_numbers_are_missing_and_not_zero() -> None:
    found = propose("救助困难职工xx人。", CATALOGUE)

    assert (found.found, [gap.text for gap in found.masked]) == ((), ["xx人"])


def test_a_number_that_is_cut_off_is_not_read() -> None:
    found = propose("举办培训三期。现有会员1……", CATALOGUE)

    assert [one.value for one in found.found] == [3]
    assert [gap.text for gap in found.cut] == ["现有会员1……"]


def test_more_numbers_than_a_page_takes_are_counted() -> None:
    text = "".join(f"发展会员{number}人。" for number in range(1, MOST + 8))

    found = propose(text, CATALOGUE)

    assert (len(found.found), found.left_over) == (MOST, 7)


@given(
    st.text(
        st.sampled_from("工会新建家人户一五十二，。、：“”（）全部各每个所有百分之%xx1234567890年月\n力争任务……"),
        max_size=60,
    )
)
def test_any_text_gives_proposals_within_it(text: str) -> None:
    clean = cleaned(text)

    for one in propose(clean, CATALOGUE).found:
        assert 0 <= one.start < one.end <= len(clean)


@pytest.mark.parametrize("piece", ["发展会员3人，", "全部", "各会员、", "力争3人", "技师、", "……", "一、"])
def test_long_texts_without_an_end_are_read_at_once(piece: str) -> None:
    assert len(propose(piece * (50_000 // len(piece)), CATALOGUE).found) <= MOST
