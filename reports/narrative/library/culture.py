"""宣传教育与文体: events, homes and libraries, publicity."""

from reports.narrative.phrasebook import AHEAD, COMMUNITY, REPORTS, RURAL, Phrase
from reports.narrative.themes import Theme

EVENTS = (
    "{^}举办文体活动{culture.events}[，({culture.people}//{culture.attendances})参加]，"
    "开展志愿服务{culture.volunteering}[，{culture.volunteers}参与]"
)
HOMES = "{end}建有职工之家和职工书屋{facilities.homes_and_bookrooms}"
PUBLICITY = (
    "{^}开展宣传活动{culture.publicity}，发放宣传资料{culture.copies}，媒体报道{culture.media}，"
    "向上级报送工作信息{culture.info_reports!women.info_reports}"
)
PHRASES = (
    Phrase(
        "culture.events",
        Theme.CULTURE,
        "丰富职工精神文化生活，" + EVENTS,
        variants=(
            "职工文体生活有声有色，" + EVENTS,
            "以健康向上的活动凝聚职工，" + EVENTS,
        ),
        paragraph="events",
    ),
    Phrase(
        "culture.festivals",
        Theme.CULTURE,
        "“五一”节前后组织<职工篮球赛{culture.basketball}、乒乓球赛{culture.table_tennis}>，"
        "国庆期间举办文艺演出{culture.national_shows}，展现了职工的精神风貌",
        levels=RURAL,
        needs="culture.may_day_sport",
        paragraph="events",
    ),
    Phrase(
        "culture.national_day",
        Theme.CULTURE,
        "{culture.national_day_on|国庆期间}主办{*national_day:3}，展现了社区职工的风采",
        levels=COMMUNITY,
        kinds=REPORTS,
        paragraph="events",
    ),
    Phrase(
        "culture.campaigns",
        Theme.CULTURE,
        "以主题活动引领职工，深入开展{*campaigns:6}",
        variants=("围绕职工成长设计主题活动，先后开展{*campaigns:6}",),
        paragraph="events",
    ),
    Phrase(
        "culture.homes",
        Theme.CULTURE,
        "把文化阵地建到职工身边，" + HOMES,
        variants=("让职工下班后有去处，" + HOMES,),
        paragraph="events",
    ),
    Phrase(
        "culture.library",
        Theme.CULTURE,
        "社区图书室于{facilities.library_opened:month}建成，面积{facilities.library_area}，"
        "投入资金{facilities.library_investment}，藏书{facilities.library_books}，满足了不同年龄职工、居民的阅读需要",
        levels=COMMUNITY,  # above it, libraries add up to figures that say little
    ),
    Phrase(
        "culture.publicity",
        Theme.CULTURE,
        "政策法规宣传走进企业和社区，" + PUBLICITY,
        variants=("把工会的声音传到一线，" + PUBLICITY,),
    ),
    Phrase(
        "culture.law_days",
        Theme.CULTURE,
        "抓住<+{culture.law_women_on:onday}妇女节、{culture.law_consumers_on:onday}维权日、"
        "{culture.law_labour_on:onday}劳动节、{culture.law_drugs_on:onday}禁毒日>等时机集中开展法制宣传和法律咨询，"
        "引导职工守法、依法维权",
        levels=COMMUNITY,
        paragraph="law",
    ),
    Phrase(
        "culture.law_school",
        Theme.CULTURE,
        "法制学校(坚持“一月一法”，{^}授课{training.law_school_sessions+12}//{^}授课{training.law_school_sessions})",
        levels=COMMUNITY,
        paragraph="law",
    ),
    Phrase(
        "culture.aim",
        Theme.CULTURE,
        "丰富职工文化生活，举办文体活动{culture.events:target}，印发宣传手册{culture.handbooks:target}，"
        "报送工作信息{culture.info_reports:target}",
        kinds=AHEAD,
    ),
)
