"""Kinds of paper (文种): plans say what is to be reached, reports introduce the area, some begin with problems."""

import re
from datetime import date

import pytest

from reports.documents.assemble import summary_of
from reports.figures.models import Target
from reports.narrative.compose import Section, compose, title
from reports.narrative.facts import Facts, Kind, Level
from reports.narrative.tokens import plain
from reports.periods import Period
from reports.workflow.models import Point
from tests.factories.organisations import UnionFactory
from tests.factories.points import PointFactory
from tests.reports.narrative.papers import PLAIN, facts, reading, remarks

TARGETS = (
    reading("unions.founded", 8, target=20),
    reading("contracts.wage_rate_of_unions", 80, "%", target=100),
    reading("democracy.congresses_each_above_scale", 1, "次", target=1, target_max=2),
    reading("safety.accidents", 0, "起", target=0),
    reading("aid.file_rate", None, "%", target=100),
    reading("facilities.discounts", 6),
    reading("members.with_file", None, "人", label="建有档案的会员人数", target=300),
)
MORE_TARGETS = (
    reading("democracy.disclosure_rate_above_scale", 80, "%", target=100),
    reading("work.skill_contest_times", 1, "次", target=1, target_max=2),
    reading("training.cadre_sessions", 1, "期", target=2),
    reading("culture.handbooks", 3000, "册", target=10_000),
    reading("aid.study_rate", 40, "%", target=100),
    reading("honours.homes_city", 0, target=2),
    reading("honours.pioneers_city", 0, target=2),
    reading("honours.harmony_city", 0, target=2),
    reading("honours.learning_teams", 0, "个", target=1, target_max=2),
)
WORK = (
    reading("members.present", 3023, "人"),
    reading("unions.founded", 13),
    reading("members.joined", 873, "人"),
    reading("rights.visits", 30, "人"),
)


def read(given: Facts) -> list[tuple[int, str, str]]:
    return [(one.level, one.heading, said(one, given)) for one in compose(given, PLAIN)]


def said(section: Section, given: Facts) -> str:
    return "".join(plain(text, given.readings) for text in section.paragraphs)


@pytest.mark.parametrize(("kind", "line"), [(Kind.REPORT, "2014年工作汇报材料"), (Kind.PLAN, "2014年工作思路和目标")])
def test_title_names_the_kind(kind, line):
    assert title(facts(kind=kind)) == ("青峙街道总工会", line)


def test_a_plan_says_what_is_to_be_reached():
    given = facts(
        *TARGETS,
        kind=Kind.PLAN,
        guidance=remarks("围绕中心，服务大局"),
        focus=remarks(实现一个目标=("建功立业",), 抓住两个重点=("依法建会", "依法协商")),
        specials=remarks("建立园区工会"),
    )

    assert read(given) == [
        (1, "指导思想", "围绕中心，服务大局。"),
        (1, "工作重点", ""),
        (2, "实现一个目标", "建功立业。"),
        (2, "抓住两个重点", "一是依法建会；二是依法协商。"),
        (
            1,
            "具体目标",
            "继续扩大工会组织覆盖，力争新建工会组织20家。"
            "健全以职代会为基本形式的民主管理制度，促使规模以上企业每家每年召开职代会1—2次。"
            "深化集体协商，确保企业工会全部签订工资集体协议。"
            "抓好安全生产宣传教育和监督检查，确保企业劳动安全零事故。"
            "多渠道筹集帮扶资金，完善帮扶机制，使每个困难职工家庭都得到帮助。"
            "用好现有6家会员优惠服务单位，把服务延伸到职工生活的更多方面。"
            "此外，力争完成以下目标：建有档案的会员300人。",
        ),
        (1, "特色工作", "建立园区工会。"),
    ]


def test_targets_of_a_long_plan_stand_under_the_headings_of_their_chapters():
    headings = [(level, heading) for level, heading, _ in read(facts(*TARGETS, *MORE_TARGETS, kind=Kind.PLAN))]

    assert headings[1:] == [
        (1, "具体目标"),
        (2, "夯实组织基础"),
        (2, "推进民主管理，深化集体协商"),
        (2, "组织建功立业，加强劳动保护"),
        (2, "做实帮扶救助"),
        (2, "活跃职工文化，加强自身建设"),
        (2, "培树先进典型，其他目标"),
    ]


def test_a_plan_without_own_words_says_who_leads_and_what_for():
    ((_, heading, text), *_) = read(facts(*TARGETS, kind=Kind.PLAN))

    assert heading == "指导思想"
    assert text.startswith("2014年，青峙街道总工会将在街道党工委和北仑区总工会的领导下，")


def test_a_report_of_a_community_introduces_it_first():
    area = reading("basics.area", 7.4, "平方公里"), reading("basics.residents", 9260, "人")
    ((level, heading, text), *others) = read(facts(*area, *WORK, level=Level.COMMUNITY, kind=Kind.REPORT))

    assert (level, heading) == (1, "")
    assert re.fullmatch("青峙街道面积7.4平方公里，.*。2014年，.*。现将一年来的工作汇报如下：", text)
    assert "基本情况" not in [heading for _, heading, _ in others]


def test_a_report_of_a_street_begins_with_the_problems():
    given = facts(
        *WORK,
        kind=Kind.REPORT,
        problems=remarks(干部队伍=("兼职多", "流动快"), 会籍管理=("名册更新慢",)),
        plans=remarks("抓好建会"),
    )

    assert [(level, heading) for level, heading, _ in read(given)] == [
        (1, ""),
        (1, "存在的问题"),
        (2, "干部队伍"),
        (2, "会籍管理"),
        (1, "实践与探索"),
        (1, "下一步打算"),
    ]
    assert read(given)[2][2] == "一是兼职多；二是流动快。"


def test_points_under_headings_stand_so_in_a_summary_too():
    given = facts(problems=remarks("经费少", 干部队伍=("兼职多",), 会籍管理=("名册更新慢",)))

    assert [(level, heading) for level, heading, _ in read(given)][1:] == [
        (1, "存在的问题"),
        (2, "干部队伍"),
        (2, "会籍管理"),
    ]
    assert read(given)[1][2].endswith("还有一些不足。经费少。")


@pytest.mark.django_db
def test_a_plan_is_signed_at_its_beginning_and_tabulates_its_targets():
    street = UnionFactory(street=True)
    year = {"start": date(2015, 1, 1), "end": date(2015, 12, 31)}
    Target.objects.create(union=street, set_by=street, code="unions.founded", value=50, **year)

    document = summary_of(street, Period.year(2015), Kind.PLAN).document

    assert document.signature.day == date(2015, 1, 15)
    assert [annex.title for annex in document.annexes] == ["目标任务表"]
    assert document.annexes[0].blocks[0].rows == (("新建工会组织数", "家", "0", "50"),)


@pytest.mark.django_db
def test_a_paper_may_have_a_headline():
    street = UnionFactory(street=True)
    PointFactory(union=street, kind=Point.Kind.HEADLINE, text="理清思路、开创新局面。")

    assert summary_of(street, Period.year(2014)).document.headline == "——理清思路、开创新局面"
