"""The sections one by one (分节写法): what a level, a number or a name changes in them."""

from datetime import date

import pytest

from reports.narrative.compose import compose, title
from reports.narrative.facts import Facts, Level, Reporter
from reports.narrative.tokens import plain
from reports.periods import Period
from tests.reports.narrative.papers import PLAIN, facts, reading, remarks


def told(given: Facts) -> str:
    """The paper without its introduction."""
    return "".join(plain(text, given.readings) for section in compose(given, PLAIN)[1:] for text in section.paragraphs)


@pytest.mark.parametrize(
    ("period", "line"),
    [
        ("2014", "2014年工作总结"),
        ("2014H1", "2014年上半年工作总结"),
        ("2014S", "2013年10月—2014年9月工作总结"),
    ],
)
def test_title_names_the_union_and_the_period(period, line):
    assert title(facts(period=period)) == ("青峙街道总工会", line)


@pytest.mark.parametrize(
    ("level", "under"),
    [
        (
            Level.STREET,
            "在街道党工委和北仑区总工会的领导下，紧扣企业发展和职工期盼，着力建组织，工会组织的吸引力和凝聚力进一步增强",
        ),
        (
            Level.TOWN,
            "在镇党委、镇政府和北仑区总工会的领导下，围绕全镇经济社会发展大局，充分发挥职工主力军作用，着力建组织，较好地履行了工会职能",
        ),
        (
            Level.COMMUNITY,
            "在社区党组织和北仑区总工会的领导下，从社区实际出发，把职工群众的冷暖放在心上，着力建组织，服务职工、服务居民的能力不断增强",
        ),
        (
            Level.DISTRICT,
            "在区委和北仑区总工会的领导下，团结带领全区各级工会组织，立足区域发展和职工队伍实际，着力建组织，工会工作的覆盖面和影响力进一步扩大",
        ),
    ],
)
def test_introduction_speaks_for_its_level(level, under):
    given = facts(reading("unions.founded", 13), reading("unions.groups", 5, "个"), level=level)

    (introduction,) = compose(given)[0].paragraphs

    assert introduction == f"2014年，青峙街道总工会{under}。现将一年来的工作总结如下："


def test_introduction_names_those_who_lead_as_they_are_told():
    reporter = Reporter("滨河区总工会", Level.DISTRICT, patrons=("管委会党组", "新区总工会"))

    (introduction,) = compose(Facts.of(reporter, Period.parse("2014Q3"), [reading("unions.founded", 4)]))[0].paragraphs

    assert introduction.startswith("2014年第三季度，滨河区总工会在管委会党组和新区总工会的领导下，")
    assert introduction.endswith("。现将有关工作总结如下：")


def test_an_introduction_that_nothing_follows_promises_nothing():
    (introduction,) = compose(facts())[0].paragraphs

    assert (
        introduction
        == "2014年，青峙街道总工会在街道党工委和北仑区总工会的领导下，紧扣企业发展和职工期盼，开展各项工作。"
    )


@pytest.mark.parametrize("period", ["2014H1", "2014Q3", "2014S"])
@pytest.mark.parametrize("level", Level)
def test_the_tasks_of_a_year_are_done_when_it_is_over(period, level):
    (introduction,) = compose(facts(reading("unions.founded", 4), level=level, period=period))[0].paragraphs

    assert "任务" not in introduction


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2014H1", "半年来新建工会组织4家，同比增加1家"),
        ("2014Q3", "第三季度新建工会组织4家，同比增加1家"),
        ("2014S", "一年来新建工会组织4家，同比增加1家"),
        ("2013-01-01..2014-12-31", "两年来新建工会组织4家"),
    ],
)
def test_growth_over_more_than_a_year_is_not_told(period, said):
    assert told(facts(reading("unions.founded", 4, last_year=3), period=period)) == f"持续扩大工会组织覆盖，{said}。"


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (("renewed",), "认真做好组织换届工作，今年3家工会完成换届。"),
        (("renewed", "renamed"), "认真做好组织换届和变更工作，今年3家工会完成换届，更名3家。"),
        (("renamed",), "认真做好组织变更工作，更名3家。"),
    ],
)
def test_only_changes_that_there_were_are_spoken_of(codes, said):
    assert told(facts(*(reading(f"unions.{code}", 3) for code in codes))) == said


def test_a_heading_over_three_themes_is_that_of_their_chapter():
    given = facts(
        reading("aid.households", 12, "户", label="慰问"),
        reading("aid.funds", 210),
        reading("aid.fund_balance", 500, "万元"),
        reading("employment.placed_laid_off", 120, "人"),
        reading("employment.exported", 30, "人"),
        reading("rights.visits", 30, "人"),
        reading("rights.legal_aid", 3, "件"),
        reading("training.law_sessions", 3, "期"),
    )

    assert compose(given, PLAIN)[-1].heading == "竭诚服务职工，维护职工合法权益"


@pytest.mark.parametrize(
    ("readings", "names", "said"),
    [
        (
            (reading("unions.founded", 4, last_year=3, target=4), reading("members.joined", 320, "人", last_year=250)),
            {"founded": ("丰泽", "宁川", "顺平", "华光")},
            "持续扩大工会组织覆盖，今年新组建丰泽、宁川、顺平、华光等4家基层工会，同比增加1家，完成4家的目标任务，"
            "发展会员320人，同比增长28%。",
        ),
        (
            (reading("unions.founded", 13),),
            {"founded": tuple("甲乙丙丁戊己庚")},
            "持续扩大工会组织覆盖，今年新建工会组织13家。",
        ),
        (
            (reading("unions.renewed", 15), reading("unions.dissolved", 2), reading("unions.moved_out", 1)),
            {},
            "认真做好组织换届和变更工作，今年15家工会完成换届，注销2家、转出1家。",
        ),
        (
            (reading("democracy.congress_rate", 100, "%"), reading("democracy.disclosure_rate", 100, "%")),
            {},
            "已建会企业全部建立职工代表大会制度和厂务公开制度。",
        ),
        (
            (reading("democracy.congress_rate", 100, "%"), reading("democracy.disclosure_rate", 80, "%")),
            {},
            "已建会企业职代会实现全覆盖、厂务公开建制率达80%。",
        ),
        ((reading("democracy.congress_rate", 12, "%"), reading("safety.certified_rate", 49.9, "%")), {}, ""),
        (
            (
                reading("women.contract_rate", 72, "%"),
                reading("women.contract_rate_over_threshold", 100, "%"),
                reading("women.contract_threshold", 10, "人"),
            ),
            {},
            "女职工专项集体合同签订率达72%，其中女职工10人以上的企业全部签订。",
        ),
        (
            (
                reading("training.migrants", 120, "人"),
                reading("employment.placed_migrants", 18, "人"),
                reading("training.laid_off", 15, "人"),
                reading("employment.placed_laid_off", 10, "人"),
            ),
            {},
            "积极开展就业援助，今年完成农民工技能素质培训120人，实现就业18人；培训下岗失业人员15人，帮助10人实现就业。",
        ),
        (
            (
                reading("aid.amount", 2.41, "万元"),
                reading("aid.amount_urgent", 0.36, "万元"),
                reading("aid.amount_study", 2.05, "万元"),
            ),
            {},
            "今年发放帮扶资金2.41万元，其中临时困难救助金0.36万元、助学金2.05万元。",
        ),
        ((reading("aid.amount_urgent", 0.95, "万元"),), {}, "今年发放临时困难救助金9500元。"),
        (
            (reading("aid.households", 12, "户"), reading("aid.festive_households", 12, "户")),
            {"aid_partners": ("民政办", "慈善协会")},
            "今年会同民政办、慈善协会慰问帮扶困难家庭12户。",
        ),
        (
            (reading("culture.info_reports", 2, "篇"), reading("women.info_reports", 2, "篇")),
            {},
            "深入实施女职工素质提升和建功立业工程，报送女职工工作信息2篇。",
        ),
        ((), {"honours": ("省级“模范职工之家”",)}, "工作得到上级肯定，街道总工会被授予省级“模范职工之家”荣誉称号。"),
        ((reading("honours.awarded_district", 4, "个"),), {}, "今年工会组织和职工获得区级荣誉4个。"),
        (
            (),
            {"problems": remarks("会员更新不及时。")},
            "成绩面前，我们也看到工作中还有一些不足，主要是会员更新不及时。",
        ),
        ((), {"plans": remarks("抓好建会")}, "2015年，将重点抓好建会。"),
        (
            (),
            {"plans": remarks("抓好建会；", "抓好维权")},
            "2015年，将围绕职工所需、企业所盼抓好以下工作：一是抓好建会；二是抓好维权。",
        ),
    ],
)
def test_a_street_says(readings, names, said):
    assert told(facts(*readings, **names)) == said


@pytest.mark.parametrize(
    ("readings", "names", "said"),
    [
        (
            (
                reading("basics.area", 7.4, "平方公里"),
                reading("basics.households", 3580, "户"),
                reading("basics.residents", 9260, "人"),
                reading("basics.poor_households", 126, "户"),
            ),
            {},
            "辖区面积7.4平方公里，有居民3580户、9260人；低保家庭126户是社区工会重点关心的对象。",
        ),
        (
            (
                reading("unions.groups", 5, "个"),
                reading("members.joined", 275, "人"),
                reading("members.joined_men", 200, "人"),
                reading("members.joined_women", 75, "人"),
                reading("members.file_rate", 100, "%"),
            ),
            {},
            "社区工会委员会下设5个工会小组，今年发展会员275人，其中男会员200人、女会员75人，全体会员都建立了会员档案。",
        ),
        (
            (
                reading("facilities.aid_centre_opened", date(2014, 4, 8), "日期"),
                reading("aid.amount_so_far", 3.5, "万元", comparator="多"),
                reading("aid.households_so_far", 150, "户", comparator="多"),
                reading("aid.groups_so_far", 15, "个"),
            ),
            {},
            "困难职工帮扶中心于2014年4月成立，为职工提供一站式服务。"
            "中心成立以来累计投入帮扶资金3.5万多元，救助困难家庭150多户，救助面覆盖15个居民组。",
        ),
        (
            (reading("rights.injury_case_on", date(2014, 8, 10), "日期"),),
            {"injury": ("一名农民工受了伤",)},
            "2014年8月10日，一名农民工受了伤。",
        ),
    ],
)
def test_a_community_says(readings, names, said):
    assert told(facts(*readings, level=Level.COMMUNITY, **names)) == said


@pytest.mark.parametrize(
    ("readings", "names", "said"),
    [
        (
            (reading("contracts.wage_rate", 84, "%"), reading("contracts.enterprises_wage", 1505)),
            {},
            "抓住集体协商这个关键，今年工资集体协议覆盖企业1505家。",
        ),
        (
            (reading("work.skill_contests", 9, "项"),),
            {"trades": ("收银", "叉车"), "co_organisers": ("人社局", "安监局")},
            "今年与人社局、安监局联合举办收银、叉车等9项职工技能大赛。",
        ),
        (
            (
                reading("staff.regions", 3, "个"),
                reading("staff.patches", 9, "个"),
                reading("staff.liaison_load", 30, "个", value_max=40),
            ),
            {"regions": ("海港", "空港", "市区")},
            "推行分层管理、下沉服务，把工会工作力量下沉到海港、空港、市区3个区域9个片区，每人联系30—40个企业。",
        ),
        (
            (
                reading("honours.model_workers", 5, "人"),
                reading("honours.advanced_above", 81, "个"),
                reading("honours.advanced_own", 112, "个"),
            ),
            {},
            "今年评选出市级劳动模范5人，其他全国、省、市和新区级先进人物和集体81个，本级先进集体和个人112个。",
        ),
        ((reading("rights.injury_case_on", date(2014, 8, 10), "日期"),), {"injury": ("一名农民工受了伤",)}, ""),
    ],
)
def test_a_district_says(readings, names, said):
    assert told(facts(*readings, level=Level.DISTRICT, **names)) == said


def test_targets_of_the_next_period_are_told():
    goals = (
        reading("unions.founded", None, target=20, label="新建工会组织数"),
        reading("unions.rate", None, "%", target=95, label="工会组建率"),
        reading("members.joined", None, "人", label="发展会员数"),
        reading("members.with_file", None, "份", target=98, label="会员建档数"),
    )
    given = Facts.of(Reporter("青峙街道总工会", Level.STREET), Period.year(2014), (), goals=goals)

    assert told(given) == (
        "2015年的主要目标是：继续扩大工会组织覆盖，力争新建工会组织20家，工会组建率达到95%；"
        "此外，力争完成以下目标：会员建档98份。"
    )
