"""集体合同与集体协商: rates in a street or town, numbers in a district."""

from reports.narrative.phrasebook import AHEAD, BELOW_DISTRICT, COMMUNITY, DISTRICT, REPORTS, Phrase
from reports.narrative.themes import Theme

RATES = (
    "已建工会的非公企业({contracts.wage_rate:all|全部}签订工资集体协议"
    "//工资集体协议签订率达{contracts.wage_rate})，"
    "已建立职代会的非公企业({contracts.rate_with_congress:all|全部}签订集体合同"
    "//集体合同签订率达{contracts.rate_with_congress})"
)
WAGES_AT_LARGE = "{^}工资集体协议覆盖企业{contracts.enterprises_wage}[、职工{contracts.employees_wage}]"
OF_FIRMS = (
    "{^}{contracts.enterprises_signed}企业新签集体合同（含工资集体合同）[，有效集体合同达{contracts.running}]"
    "[，覆盖企业{contracts.enterprises_covered}[、职工{contracts.employees_covered}]]"
)
COVERED = "覆盖企业{contracts.enterprises_covered}[、职工{contracts.employees_covered}]"
RUNNING = f"(有效集体合同达{{contracts.running!contracts.signed}}[，{COVERED}]//{COVERED})"
PHRASES = (
    Phrase(
        "contracts.rates",
        Theme.CONTRACTS,
        "抓住集体协商这个关键，" + RATES,
        variants=(
            "平等协商促双赢，" + RATES,
            "把工资协商作为维护职工利益的重头戏，" + RATES,
        ),
        levels=BELOW_DISTRICT,
        paragraph="signed",
    ),
    Phrase(
        "contracts.wages_at_large",
        Theme.CONTRACTS,
        "抓住集体协商这个关键，" + WAGES_AT_LARGE,
        variants=("平等协商促双赢，" + WAGES_AT_LARGE,),
        levels=DISTRICT,
        paragraph="signed",
    ),
    Phrase(
        "contracts.of_firms",
        Theme.CONTRACTS,
        "推进平等协商，" + OF_FIRMS,
        variants=("引导企业和职工坐下来谈，" + OF_FIRMS,),
        levels=COMMUNITY,
        kinds=REPORTS,
        paragraph="signed",
    ),
    Phrase(
        "contracts.running",
        Theme.CONTRACTS,
        f"{{^}}新签集体合同{{contracts.signed}}，{RUNNING}",
        variants=(f"合同续签、新签有序衔接，{{^}}新签集体合同{{contracts.signed}}，{RUNNING}",),
        paragraph="signed",
        unless=("contracts.of_firms",),
    ),
    Phrase(
        "contracts.regional",
        Theme.CONTRACTS,
        "签订<区域性集体合同{contracts.running_regional}、行业性集体合同{contracts.running_sector}>，"
        "把小微企业纳入协商覆盖",
        variants=(
            "针对小微企业单独协商难的实际，"
            "签订<区域性集体合同{contracts.running_regional}、行业性集体合同{contracts.running_sector}>，"
            "用一份合同保障一片职工",
        ),
        paragraph="signed",
    ),
    Phrase(
        "contracts.aim",
        Theme.CONTRACTS,
        "深化集体协商，确保(企业工会{contracts.wage_rate_of_unions:target_all|全部}签订工资集体协议"
        "//企业工会工资集体协议签订率达到{contracts.wage_rate_of_unions:target}"
        "//已建工会的非公企业{contracts.wage_rate:target_all|全部}签订工资集体协议"
        "//非公企业工资集体协议签订率达到{contracts.wage_rate:target})，新签集体合同{contracts.signed:target}，"
        "集体合同签订率达到({contracts.rate_with_congress:target}//{contracts.rate:target})",
        kinds=AHEAD,
    ),
)
