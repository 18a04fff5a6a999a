"""帮扶救助: hardship files, what was given, funds, donations, places of service."""

from reports.narrative.phrasebook import AHEAD, BETWEEN, COMMUNITY, DISTRICT, REPORTS, Phrase
from reports.narrative.themes import Theme

EACH_KIND = (
    "临时困难救助金{aid.amount_urgent}",
    "生活救助金{aid.amount_living}",
    "医疗救助金{aid.amount_medical}",
    "助学金{aid.amount_study}",
    "送温暖慰问金{aid.amount_warmth}",
    "走访慰问金{aid.amount_consolation}",
    "应急救助金{aid.amount_emergency}",
)
KINDS, ONE = f"<+{'、'.join(EACH_KIND)}>", "//".join(EACH_KIND)
GIVEN = (
    f"(帮扶资金{{aid.amount}}[，{{aid.amount:grown}}]，其中{KINDS}//{KINDS}"
    f"//({ONE}//帮扶资金{{aid.amount}})[，{{aid.amount:grown}}])"
)
CARE = (
    "[，其中节日慰问{aid.festive_households!aid.households}]，"
    "资助在校困难学生{aid.students}，高温期间慰问一线职工{aid.cooled}"
)
TOGETHER = "{^}[会同{*aid_partners:4}]"
VISITS = "慰问帮扶困难家庭{aid.households}" + CARE
VISITS_OF_CENTRE = "慰问帮扶困难家庭{aid.households!aid.households_so_far}" + CARE  # unless the sum says it already
FUNDS = (
    "已有{aid.funds}企业建立帮困基金，"
    "(符合条件的企业{aid.fund_rate:all|全部}建立//组建率达{aid.fund_rate})，"
    "基金总额达{aid.fund_balance}，"
    "百人以上企业({aid.fund_rate_over_hundred:all|实现全覆盖}//组建率达{aid.fund_rate_over_hundred})"
)
FILES = "{^}新增困难职工{aid.files_opened}，脱困{aid.files_lifted}，{end}在档{aid.files}"
DONATIONS = "{^}在“金秋助学”中募集善款{aid.donations_study}，为患大病的困难群众捐款{aid.donations_illness}"
PHRASES = (
    Phrase(
        "aid.centre",
        Theme.AID,
        "困难职工帮扶中心于{facilities.aid_centre_opened:month}成立，"
        "设有({*aid_platforms:6等}{facilities.aid_centre_platforms}服务平台//{facilities.aid_centre_platforms}服务平台)，"
        "为职工提供一站式服务",
        levels=COMMUNITY,
        paragraph="centre",
        needs="facilities.aid_centre_opened",
    ),
    Phrase(
        "aid.centre_so_far",
        Theme.AID,
        "中心成立以来累计投入帮扶资金{aid.amount_so_far}，救助困难家庭{aid.households_so_far}[、{aid.people_so_far}]，"
        "救助面覆盖<{aid.groups_so_far}居民组、{aid.communities_so_far}社区>",
        levels=COMMUNITY,
        paragraph="centre",
        needs="facilities.aid_centre_opened",
    ),
    Phrase(
        "aid.funds",
        Theme.AID,
        "大力推进企业帮困基金建设，" + FUNDS,
        variants=("企业帮困基金成为职工遇到难处时的第一道保障，" + FUNDS,),
    ),
    Phrase(
        "aid.files",
        Theme.AID,
        "对困难职工档案实行动态管理，" + FILES,
        variants=(
            "摸清底数、随时更新困难职工档案，" + FILES,
            "走进困难职工家门，把情况摸准、把档案建实，" + FILES,
        ),
        paragraph="given",
    ),
    Phrase(
        "aid.aided",
        Theme.AID,
        "以{facilities.aid_station_opened}困难职工帮扶站揭牌为契机，{^}帮扶困难职工{aid.files_aided}",
        levels=COMMUNITY,
        kinds=REPORTS,
        needs="facilities.aid_station_opened",
        paragraph="given",
    ),
    Phrase(
        "aid.given",
        Theme.AID,
        "{^}发放" + GIVEN,
        variants=("把组织的关怀送到困难职工手中，{^}发放" + GIVEN, "急职工所急、帮职工所需，{^}发放" + GIVEN),
        paragraph="given",
    ),
    Phrase(
        "aid.visits",
        Theme.AID,
        TOGETHER + VISITS,
        variants=(f"扶贫济困不断线，{TOGETHER}{VISITS}",),
        levels=BETWEEN,
        paragraph="given",
    ),
    Phrase(
        "aid.visits_of_centre",
        Theme.AID,
        TOGETHER + VISITS_OF_CENTRE,
        levels=COMMUNITY,
        paragraph="given",
    ),
    Phrase(
        "aid.visits_at_large",
        Theme.AID,
        "{^}" + VISITS,
        variants=(f"扶贫济困不断线，{{^}}{VISITS}",),
        levels=DISTRICT,
        paragraph="given",
    ),
    Phrase(
        "aid.benefits",
        Theme.AID,
        "参加互助保障的职工达{aid.insured}[，给付互助金{aid.insurance_paid}]，普惠服务惠及{aid.served}",
        variants=(
            "互助保障为职工撑起一把伞，参加职工达{aid.insured}[，给付互助金{aid.insurance_paid}]，"
            "普惠服务惠及{aid.served}",
        ),
        paragraph="given",
    ),
    Phrase(
        "aid.donations",
        Theme.AID,
        "广泛动员职工奉献爱心，" + DONATIONS,
        variants=("职工有难大家帮，" + DONATIONS,),
        paragraph="donations",
    ),
    Phrase(
        "aid.disaster",
        Theme.AID,
        "一方有难，八方支援，为受灾地区捐款{aid.donations_disaster}",
        paragraph="donations",
    ),
    Phrase(
        "aid.places",
        Theme.AID,
        "[整合{*service_platforms:6}等职能，]健全职工服务网络，"
        "{end}建有<职工服务中心（站）{facilities.service_centres}"
        "、帮扶站（点）{facilities.aid_stations}、就业帮扶工作站{facilities.job_stations}>，"
        "<在企业设立职工服务点{facilities.enterprise_points}"
        "、在社区设立职工服务点{facilities.community_points}>，"
        "<户外劳动者驿站{facilities.outdoor_stops}、爱心母婴室{facilities.nursing_rooms}>投入使用，"
        "签约会员优惠服务单位{facilities.discounts}",
        variants=(
            "[整合{*service_platforms:6}等职能，]让职工办事少跑路，"
            "{end}建有<职工服务中心（站）{facilities.service_centres}"
            "、帮扶站（点）{facilities.aid_stations}、就业帮扶工作站{facilities.job_stations}>，"
            "<在企业设立职工服务点{facilities.enterprise_points}"
            "、在社区设立职工服务点{facilities.community_points}>，"
            "<户外劳动者驿站{facilities.outdoor_stops}、爱心母婴室{facilities.nursing_rooms}>投入使用，"
            "签约会员优惠服务单位{facilities.discounts}",
        ),
    ),
    Phrase(
        "aid.buildings",
        Theme.AID,
        "把计生服务送进楼宇和企业，{end}建有计生服务站点{facilities.medicine_points}，"
        "{facilities.medicine_buildings}楼宇实现药具免费发放全覆盖，{^}发放药具{culture.medicine_copies}",
        levels=COMMUNITY,
    ),
    Phrase(
        "aid.four_in_one",
        Theme.AID,
        "[{*four_in_one:6}]“{facilities.four_in_one_platforms:named|四位一体}”职工服务平台"
        "[运行{facilities.four_in_one_years:nearly}来]不断完善，成为服务职工、促进和谐的重要载体",
    ),
    Phrase(
        "aid.aim",
        Theme.AID,
        "多渠道筹集帮扶资金，完善帮扶机制，使({aid.file_rate:target_all|每个}困难职工家庭都得到帮助"
        "//困难职工家庭帮扶覆盖率达到{aid.file_rate:target})，"
        "({aid.study_rate:target_all|每一位}困难职工子女都能顺利完成学业"
        "//困难职工子女助学覆盖率达到{aid.study_rate:target})，发放帮扶资金{aid.amount:target}，"
        "慰问帮扶困难家庭{aid.households:target}，资助在校困难学生{aid.students:target}",
        kinds=AHEAD,
        paragraph="aims",
    ),
    Phrase(
        "aid.aim_funds",
        Theme.AID,
        "发展企业帮困基金，建立基金的企业达到{aid.funds:target}，组建率达到{aid.fund_rate:target}",
        kinds=AHEAD,
        paragraph="aims",
    ),
    Phrase(
        "aid.aim_discounts",
        Theme.AID,
        "用好现有{facilities.discounts}会员优惠服务单位，把服务延伸到职工生活的更多方面"
        "[，签约单位达到{facilities.discounts:target}]",
        kinds=AHEAD,
        paragraph="aims",
    ),
)
