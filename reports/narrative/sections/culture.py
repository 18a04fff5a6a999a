"""宣传教育与文体、干部队伍与经费."""

from reports.narrative.facts import Facts, Level
from reports.narrative.paragraphs import Text, paragraphs

EVENTS = (
    "丰富职工精神文化生活，{^}举办文体活动{culture.events}[，({culture.people}//{culture.attendances})参加]，"
    "开展志愿服务{culture.volunteering}[，{culture.volunteers}参与]"
)
HOMES = "把文化阵地建到职工身边，{end}建有职工之家和职工书屋{facilities.homes_and_bookrooms}"
LIBRARY = (
    "社区图书室于{facilities.library_opened:month}建成，面积{facilities.library_area}，"
    "投入资金{facilities.library_investment}，藏书{facilities.library_books}，满足了不同年龄职工、居民的阅读需要"
)
PUBLICITY = (
    "政策法规宣传走进企业和社区，{^}开展宣传活动{culture.publicity}，发放宣传资料{culture.copies}，媒体报道{culture.media}，"
    "向上级报送工作信息{culture.info_reports!women.info_reports}"
)

TRAINED = (
    "加强工会干部教育管理，{^}(举办干部培训{training.cadre_sessions}[，({training.cadres}//{training.cadre_times})参加]"
    "//培训工会干部({training.cadres}//{training.cadre_times}))，"
    "[{end}工会干部中]<专职人员占{staff.full_time_rate}、大专以上学历占{staff.college_rate}>",
)
AREAS = (
    "推行分层管理、下沉服务，把工会工作力量下沉到[{*regions}]{staff.regions}区域{staff.patches}片区，"
    "(每人联系{staff.liaison_load}企业//平均每人联系{staff.enterprises_per_liaison}企业)",
)
MONEY = (
    "依法收好、管好、用好工会经费，{^}<收缴会费{finance.dues_paid}、拨缴经费到账{finance.contributions_paid}>，"
    "会费收缴率达{finance.dues_rate}，拨付基层{finance.granted}，用于职工活动{finance.spent_activities}",
)


def culture(facts: Facts) -> Text:
    """A community has one library; above it, libraries add up to figures that say little."""
    library = (LIBRARY,) if facts.level is Level.COMMUNITY else ()
    return paragraphs(facts, (EVENTS, HOMES), library, (PUBLICITY,))


def cadres(facts: Facts) -> Text:
    return paragraphs(facts, TRAINED, AREAS, MONEY)
