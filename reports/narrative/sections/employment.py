"""就业与培训: training for those who look for work, posts, placements."""

from reports.narrative.facts import Facts, Level
from reports.narrative.paragraphs import Text, paragraphs
from reports.narrative.wording import told

RETRAINED = ("training.migrants", "training.laid_off", "training.laid_off_times")
COURSES = "围绕就业需求举办[{*skill_courses:9}等]技能培训{training.skill_sessions}[，培训{training.skill_people}]"
HELP = (
    "积极开展就业援助，{^}完成农民工技能素质培训{training.migrants}[，实现就业{employment.placed_migrants}]；"
    "(培训下岗失业人员({training.laid_off}//{training.laid_off_times})"
    "[，提供就业岗位{employment.positions}][，实现就业{employment.placed_laid_off}]"
    "//<提供就业岗位{employment.positions}、帮助下岗失业人员就业{employment.placed_laid_off}>)；"
    "(介绍{employment.introduced}到{*destinations}就业//介绍就业{employment.introduced})，劳务输出{employment.exported}"
)
EXCHANGE = "畅通供需对接渠道，{^}发布招聘信息{employment.notices}，接受求职登记{employment.registered}"


def employment(facts: Facts) -> Text:
    """Courses by audience where it is known, else all courses in one sentence; a community tells of its courses too."""
    by_audience = any(told(facts.readings, code) for code in RETRAINED)
    brief = by_audience and facts.level is not Level.COMMUNITY
    return paragraphs(facts, (HELP, EXCHANGE) if brief else (COURSES, HELP, EXCHANGE))
