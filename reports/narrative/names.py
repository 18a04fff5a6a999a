"""Names that prose enumerates (名单): which rows of the period they come from, each in the order given here."""

from dataclasses import dataclass

Listed = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A point in the clerk's own words, without a number and a full stop; those of one heading stand together."""

    text: str
    heading: str = ""


Remarks = tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """Names of the rows of a union and its subtree, without doubles; empty cells are left out."""

    # 组织建设
    founded: Listed = ()  # 新建工会 (as unions.founded): short names, by date of founding
    upgraded: Listed = ()  # 工会变更「升格」: name before (社区, not 社区总工会), by date
    regulations: Listed = ()  # 制度与档案, own, in use, 制度: titles, by date of issue
    on_wall: Listed = ()  # 制度与档案, own, on the wall: categories, in the order of the code list
    archives: Listed = ()  # 制度与档案, own, in use, 档案: categories without 档案, as in the code list
    # 民主管理
    regional_topics: Listed = ()  # 决议明细 of own 区域性职代会 of the period: topics, in the order of the minutes
    resolutions: Listed = ()  # 决议明细 of own 民主管理大会 of the period: topics, in the order of the minutes
    # 建功立业
    co_organisers: Listed = ()  # 技能比赛: joint organisers, by date of the contest
    trades: Listed = ()  # 技能比赛 with a trade: trades, by date
    contests: Listed = ()  # 劳动竞赛、技能比赛 that are 特色活动: titles, by date
    courses: Listed = ()  # 流动课堂课程 on the menu: categories, by number of courses, most first
    model_studios: Listed = ()  # 劳模创新工作室 in use: 单位的领衔人, by date of opening
    skill_studios: Listed = ()  # 技术骨干创新工作室 opened in the period: 单位的领衔人, by date of opening
    # 劳动保护、女职工
    contest_places: Listed = ()  # 安全生产知识竞赛: places, by date
    women_courses: Listed = ()  # 女职工培训: themes, else trades, else titles, by date
    # 帮扶救助、就业
    aid_partners: Listed = ()  # 帮扶记录: partners, by number of records, most first
    aid_platforms: Listed = ()  # 困难帮扶中心 in use: platforms, in the order entered
    service_platforms: Listed = ()  # 职工服务中心（站）in use: platforms, in the order entered
    four_in_one: Listed = ()  # 四位一体服务平台 in use: platforms, in the order entered
    skill_courses: Listed = ()  # 技能培训: themes, else trades, by date
    destinations: Listed = ()  # 安置就业 by introduction: destinations, by number of people, most first
    # 维权
    law_courses: Listed = ()  # 法律培训: themes, by date
    injury: Listed = ()  # the story of the case that rights.injury_case_on dates; at most one, a sentence
    # 宣传教育与文体
    national_day: Listed = ()  # 文体活动 of the union itself at 国庆节: titles, by date
    # 干部队伍
    regions: Listed = ()  # 区域 of the union: names without 区域 at the end, in the order entered
    # 荣誉、特色亮点
    honours: Listed = ()  # 荣誉 won by the union itself in the period: level and title in “”, highest first
    model_workers: Listed = ()  # 区级劳动模范 of the period who are persons: 单位的某某, by date
    campaigns: Listed = ()  # 主题活动 of the union itself without 特色说明, but for 女职工 and 助学: titles, by date
    highlights: Listed = ()  # 特色活动 with 特色说明: sentences, by date
    stories: Listed = ()  # 典型事例 of cases, disputes and aid, but for the injury above: sentences, by date
    featured: Listed = ()  # 特色活动 of unions below without 特色说明: 某某工会的活动名称, by date
    # What the clerk wrote for this period, in his order
    guidance: Remarks = ()  # 指导思想
    focus: Remarks = ()  # 工作重点
    specials: Remarks = ()  # 特色工作
    problems: Remarks = ()  # 存在问题
    plans: Remarks = ()  # 下一步打算
