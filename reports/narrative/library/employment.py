"""就业与培训: training for those who look for work, posts, placements."""

from reports.narrative.phrasebook import ABOVE_COMMUNITY, AHEAD, BETWEEN, COMMUNITY, REPORTS, Phrase
from reports.narrative.themes import Theme

MIGRANTS = "完成农民工技能素质培训{training.migrants}[，实现就业{employment.placed_migrants}]"
LAID_OFF = (
    "培训下岗失业人员({training.laid_off}//{training.laid_off_times})[，提供就业岗位{employment.positions}]"
    "[，帮助{employment.placed_laid_off!employment.introduced}实现就业]"
)
PLACED = "帮助下岗失业人员就业{employment.placed_laid_off}"
POSTS = f"(提供就业岗位{{employment.positions}}[，{PLACED}]//{PLACED})"
HELP = (
    f"{{^}}({MIGRANTS}[；{LAID_OFF}]//{LAID_OFF}//{POSTS})，"
    "(介绍{employment.introduced}到{*destinations:4}就业//介绍就业{employment.introduced})，"
    "劳务输出{employment.exported}"
)
EXCHANGE = "{^}发布招聘信息{employment.notices}，接受求职登记{employment.registered}"
PHRASES = (
    Phrase(
        "employment.help",
        Theme.EMPLOYMENT,
        "积极开展就业援助，" + HELP,
        variants=("千方百计帮职工找门路、稳岗位，" + HELP,),
        levels=ABOVE_COMMUNITY,
        paragraph="help",
    ),
    Phrase(
        "employment.courses",
        Theme.EMPLOYMENT,
        "围绕居民就业需求，{^}举办[{*skill_courses:9}等]技能培训{training.skill_sessions}[，培训{training.skill_people}]，"
        f"{POSTS}",
        levels=COMMUNITY,
        paragraph="help",
    ),
    Phrase(
        "employment.startup",
        Theme.EMPLOYMENT,
        "{training.startup_on:onday}举办创业讲座，为下岗失业人员和高校毕业生提供专门的创业辅导",
        levels=COMMUNITY,
        kinds=REPORTS,
        paragraph="help",
    ),
    Phrase(
        "employment.exchange",
        Theme.EMPLOYMENT,
        "畅通供需对接渠道，" + EXCHANGE,
        variants=("当好求职者和用工企业的桥梁，" + EXCHANGE,),
        paragraph="help",
    ),
    Phrase(
        "employment.two_years",
        Theme.EMPLOYMENT,
        "近两年来，共<培训下岗职工{training.laid_off_two_years}、安排下岗职工{employment.placed_laid_off_two_years}、"
        "接受求职登记{employment.registered_two_years}>",
        levels=BETWEEN,
        kinds=REPORTS,
        paragraph="help",
    ),
    Phrase(
        "employment.tracked",
        Theme.EMPLOYMENT,
        "为求职的失业人员建立跟踪卡{employment.tracked}，由网格员上门传递招聘信息",
        levels=COMMUNITY,
        kinds=REPORTS,
        paragraph="help",
    ),
    Phrase(
        "employment.aim",
        Theme.EMPLOYMENT,
        "积极开展就业援助，培训<农民工{training.migrants:target}、下岗失业人员{training.laid_off:target}>，"
        "提供就业岗位{employment.positions:target}，实现就业{employment.placed:target}",
        kinds=AHEAD,
    ),
)
