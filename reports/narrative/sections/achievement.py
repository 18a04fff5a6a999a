"""建功立业: contests, skills, proposals and innovations, learning, studios."""

from reports.narrative.facts import Facts
from reports.narrative.paragraphs import Text, paragraphs

CONTESTS = (
    "围绕中心工作深入开展劳动和技能竞赛，[先后组织{*contests:6}等活动，]"
    "{^}吸引{work.enterprises_competing}企业[、{work.competitors}]参加",
    "{^}(与{*co_organisers}联合举办//举办)({*trades:12等}{work.skill_contests}职工技能大赛"
    "//职工技能大赛{work.skill_contests})",
    "选派职工参加{work.skill_contest_edition}职工技能比赛",
)
SKILLS = (
    "落实技师培养{work.skill_plan_years:named|五年}行动计划，{^}培养<技师{work.technicians}、技工{work.skilled_workers}>",
    "鼓励职工立足岗位搞创新，{^}提出合理化建议{work.proposals}[，采纳{work.proposals_adopted}]，"
    "完成<技术革新{work.renewals}、技术攻关和新产品新技术开发应用{work.breakthroughs}>[，创造效益{work.benefit}]",
)
LEARNING = (
    "(依托{training.bases}职工培训基地//贴近职工需求)，{^}举办各类职工免费培训{training.free_sessions}"
    "[，{training.free_people}参加]，到{training.enterprises_to_the_door+2}企业送学上门",
    "“流动课堂”备有({*courses:8等}{training.courses_offered}培训课程//{training.courses_offered}培训课程)，"
    "由基层工会按需点单，[{training.unions_ordering}基层工会享受到送课服务]",
    "积极创建学习型组织，{honours.learning_enterprises_applied}企业申报学习型示范企业，"
    "培育学习示范点{honours.learning_sites}，新增各类创建单位{honours.started+2}",
)
STUDIOS = (
    "发挥劳模和技术骨干的引领作用，(以{*model_studios:8等}{work.model_studios}劳模创新工作室为样板，"
    "{^}又创办{*skill_studios:8等}{work.skill_studios_opened}技术骨干创新工作室"
    "//建成<劳模创新工作室{work.model_studios}、技术骨干创新工作室{work.skill_studios!work.skill_studios_opened}>"
    "[，新建技术骨干创新工作室{work.skill_studios_opened}]//新建技术骨干创新工作室{work.skill_studios_opened})",
    "一批职工在练兵比武中成长起来，技术能手累计达{honours.experts_so_far+10}",
)


def achievement(facts: Facts) -> Text:
    return paragraphs(facts, CONTESTS, SKILLS, LEARNING, STUDIOS)
