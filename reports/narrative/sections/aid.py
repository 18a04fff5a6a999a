"""帮扶救助: hardship files, what was given, funds, donations, places of service."""

from reports.narrative.facts import Facts, Level
from reports.narrative.paragraphs import Patterns, Text, paragraphs
from reports.narrative.wording import told

KINDS = {
    "aid.amount_urgent": "临时困难救助金",
    "aid.amount_living": "生活救助金",
    "aid.amount_medical": "医疗救助金",
    "aid.amount_study": "助学金",
    "aid.amount_warmth": "送温暖慰问金",
    "aid.amount_consolation": "走访慰问金",
}
EACH_KIND = tuple(f"{kind}{{{code}}}" for code, kind in KINDS.items())
CENTRE = (
    "困难职工帮扶中心于{facilities.aid_centre_opened:month}成立，"
    "设有({*aid_platforms:6等}{facilities.aid_centre_platforms}服务平台//{facilities.aid_centre_platforms}服务平台)，"
    "为职工提供一站式服务",
    "中心成立以来累计投入帮扶资金{aid.amount_so_far}，救助困难家庭{aid.households_so_far}[、{aid.people_so_far}]，"
    "救助面覆盖<{aid.groups_so_far}居民组、{aid.communities_so_far}社区>",
)
FUNDS = (
    "大力推进企业帮困基金建设，已有{aid.funds}企业建立帮困基金，组建率达{aid.fund_rate}，基金总额达{aid.fund_balance}，"
    "百人以上企业({aid.fund_rate_over_hundred:all|实现全覆盖}//组建率达{aid.fund_rate_over_hundred})",
)
FILES = "对困难职工档案实行动态管理，{^}新增困难职工{aid.files_opened}，脱困{aid.files_lifted}，{end}在档{aid.files}"
ALL_KINDS = "{^}发放帮扶资金{aid.amount}[，{aid.amount:grown}][，其中<" + "、".join(EACH_KIND) + ">]"
ONE_KIND = "{^}发放(" + "//".join(EACH_KIND) + "//帮扶资金{aid.amount})[，{aid.amount:grown}]"
PARTNERS = "[会同{*aid_partners:4}，]"
VISITS = (
    "{^}慰问帮扶困难家庭{aid.households!aid.households_so_far}"
    "[，其中节日慰问{aid.festive_households!aid.households}]，"
    "资助在校困难学生{aid.students}，高温期间慰问一线职工{aid.cooled}"
)
BENEFITS = "参加互助保障的职工达{aid.insured}[，给付互助金{aid.insurance_paid}]，普惠服务惠及{aid.served}"
DONATIONS = (
    "广泛动员职工奉献爱心，{^}在“金秋助学”中募集善款{aid.donations_study}，为患大病的困难群众捐款{aid.donations_illness}",
    "一方有难，八方支援，为受灾地区捐款{aid.donations_disaster}",
)
PLACES = (
    "[整合{*service_platforms:6}等职能，]健全职工服务网络，{end}建有<职工服务中心（站）{facilities.service_centres}、"
    "企业职工服务点{facilities.enterprise_points}、社区职工服务点{facilities.community_points}、"
    "帮扶站（点）{facilities.aid_stations}、就业帮扶工作站{facilities.job_stations}、"
    "户外劳动者驿站{facilities.outdoor_stops}、爱心母婴室{facilities.nursing_rooms}>，"
    "签约会员优惠服务单位{facilities.discounts}",
)
FOUR_IN_ONE = (
    "[{*four_in_one:6}]“{facilities.four_in_one_platforms:named|四位一体}”职工服务平台"
    "[运行{facilities.four_in_one_years:nearly}来]不断完善，成为服务职工、促进和谐的重要载体",
)


def aid(facts: Facts) -> Text:
    """What is given by kind when there are several; what a centre gave so far in a community that has one."""
    several = sum(told(facts.readings, code) for code in KINDS) > 1
    has_centre = facts.level is Level.COMMUNITY and told(facts.readings, "facilities.aid_centre_opened")
    centre: Patterns = CENTRE if has_centre else ()
    visits = VISITS if facts.level is Level.DISTRICT else PARTNERS + VISITS
    given = (FILES, ALL_KINDS if several else ONE_KIND, visits, BENEFITS)
    return paragraphs(facts, centre, FUNDS, given, DONATIONS, PLACES, FOUR_IN_ONE)
