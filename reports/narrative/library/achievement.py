"""建功立业: contests, skills, proposals and innovations, learning, studios."""

from reports.narrative.phrasebook import AHEAD, RURAL, Phrase
from reports.narrative.themes import Theme

CONTESTS = "[先后组织{*contests:6}等活动，]{^}吸引{work.enterprises_competing}企业[、{work.competitors}]参加"
PROPOSALS = (
    "{^}提出合理化建议{work.proposals}[，采纳{work.proposals_adopted}]，"
    "完成<技术革新{work.renewals}、技术攻关和新产品新技术开发应用{work.breakthroughs}>[，"
    "创造效益{work.benefit}]"
)
LEARNING = (
    "{honours.learning_enterprises_applied}企业申报学习型示范企业，"
    "培育学习示范点{honours.learning_sites}，新增各类创建单位{honours.started+2}"
)
PHRASES = (
    Phrase(
        "achievement.contests",
        Theme.ACHIEVEMENT,
        "围绕中心工作深入开展劳动和技能竞赛，" + CONTESTS,
        variants=("劳动和技能竞赛热在班组、干在一线，" + CONTESTS,),
        paragraph="contests",
    ),
    Phrase(
        "achievement.skill_contests",
        Theme.ACHIEVEMENT,
        "{^}(与{*co_organisers}联合举办"
        "//举办)({*trades:12等}{work.skill_contests}职工技能大赛//职工技能大赛{work.skill_contests})",
        variants=(
            "比技能、练绝活，"
            "{^}(与{*co_organisers}联合举办"
            "//举办)({*trades:12等}{work.skill_contests}职工技能大赛//职工技能大赛{work.skill_contests})",
        ),
        paragraph="contests",
    ),
    Phrase(
        "achievement.skill_contest_edition",
        Theme.ACHIEVEMENT,
        "选派职工参加{work.skill_contest_edition}职工技能比赛",
        paragraph="contests",
    ),
    Phrase(
        "achievement.technicians",
        Theme.ACHIEVEMENT,
        "落实技师培养{work.skill_plan_years:named|五年}行动计划，"
        "{^}培养<技师{work.technicians}、技工{work.skilled_workers}>",
        variants=(
            "为技能人才成长铺路，落实技师培养{work.skill_plan_years:named|五年}行动计划，"
            "{^}培养<技师{work.technicians}、技工{work.skilled_workers}>",
        ),
        paragraph="skills",
    ),
    Phrase(
        "achievement.proposals",
        Theme.ACHIEVEMENT,
        "鼓励职工立足岗位搞创新，" + PROPOSALS,
        variants=(
            "依靠职工搞革新、促发展，" + PROPOSALS,
            "小建议、小革新带来大变化，" + PROPOSALS,
        ),
        paragraph="skills",
    ),
    Phrase(
        "achievement.ideas",
        Theme.ACHIEVEMENT,
        "请职工献计献策，{work.ideas_on:half}开展“我为单位献一计”金点子征集，好点子用到了生产和管理上",
        levels=RURAL,
        paragraph="skills",
    ),
    Phrase(
        "achievement.free_training",
        Theme.ACHIEVEMENT,
        "(依托{training.bases}职工培训基地//贴近职工需求)，"
        "{^}举办各类职工免费培训{training.free_sessions}[，{training.free_people}参加][，{training.free_sessions:met}]，"
        "到{training.enterprises_to_the_door+2}企业送学上门",
        variants=(
            "(用好{training.bases}职工培训基地//按照企业和职工所需)，"
            "{^}举办各类职工免费培训{training.free_sessions}[，{training.free_people}参加][，{training.free_sessions:met}]，"
            "到{training.enterprises_to_the_door+2}企业送学上门",
        ),
        paragraph="learning",
    ),
    Phrase(
        "achievement.classroom",
        Theme.ACHIEVEMENT,
        "“流动课堂”备有({*courses:8等}{training.courses_offered}培训课程//{training.courses_offered}培训课程)，"
        "由基层工会按需点单，[{training.unions_ordering}基层工会享受到送课服务]",
        paragraph="learning",
    ),
    Phrase(
        "achievement.learning",
        Theme.ACHIEVEMENT,
        "积极创建学习型组织，" + LEARNING,
        variants=("倡导全员学习、终身学习，" + LEARNING,),
        paragraph="learning",
    ),
    Phrase(
        "achievement.studios",
        Theme.ACHIEVEMENT,
        "发挥劳模和技术骨干的引领作用，(以{*model_studios:8等}{work.model_studios}劳模创新工作室为样板，"
        "{^}又创办{*skill_studios:8等}{work.skill_studios_opened}技术骨干创新工作室"
        "//建成<劳模创新工作室{work.model_studios}、技术骨干创新工作室{work.skill_studios!work.skill_studios_opened}>"
        "[，新建技术骨干创新工作室{work.skill_studios_opened}]//新建技术骨干创新工作室{work.skill_studios_opened})",
        paragraph="studios",
    ),
    Phrase(
        "achievement.experts",
        Theme.ACHIEVEMENT,
        "一批职工在练兵比武中成长起来，技术能手累计达{honours.experts_so_far+10}",
        paragraph="studios",
    ),
    Phrase(
        "achievement.aim",
        Theme.ACHIEVEMENT,
        "围绕中心工作开展劳动和技能竞赛，"
        "举办{throughout}职工技能大赛({work.skill_contest_times:target}//{work.skill_contests:target})，"
        "参加竞赛的职工达到{work.competitors:target}",
        kinds=AHEAD,
        paragraph="aims",
    ),
    Phrase(
        "achievement.aim_skills",
        Theme.ACHIEVEMENT,
        "鼓励职工钻研技术、岗位成才，力争培养<技师{work.technicians:target}、技工{work.skilled_workers:target}>，"
        "征集合理化建议{work.proposals:target}",
        kinds=AHEAD,
        paragraph="aims",
    ),
    Phrase(
        "achievement.aim_training",
        Theme.ACHIEVEMENT,
        "把课送到职工身边，举办职工免费培训{training.free_sessions:target}[，培训职工{training.free_people:target}]，"
        "到{training.enterprises_to_the_door:target}企业送学上门",
        kinds=AHEAD,
        paragraph="aims",
    ),
)
