"""民主管理、集体合同与集体协商."""

from reports.narrative.facts import Facts, Level
from reports.narrative.paragraphs import Text, paragraphs

HARMONY = "深化劳动关系和谐企业创建，{^}{honours.harmony_striving}企业参与创建[，{honours.harmony_passed}达到标准]"
SYSTEMS = (
    "已建会企业({democracy.congress_rate:all|全部}建立职工代表大会制度和{democracy.disclosure_rate:all|厂务公开制度}"
    "//<职代会(实现{democracy.congress_rate:all|全覆盖}//建制率达{democracy.congress_rate})、"
    "厂务公开(实现{democracy.disclosure_rate:all|全覆盖}//建制率达{democracy.disclosure_rate})、"
    "区域性职代会覆盖面达{democracy.regional_rate}>)"
)
CONGRESSES = (
    "{^}召开职工代表大会{democracy.congresses}[，其中区域性职代会{democracy.regional_congresses}]"
    "[，通过决议{democracy.resolutions}]，召开会员代表大会{democracy.member_congresses}"
)
MEETINGS = (
    "坚持民主管理大会制度，{^}召开大会{democracy.democratic_meetings}，"
    "[{*resolutions}等]涉及职工切身利益的大事都由大会讨论决定",
    "退休管理委员会由{rights.retired_committee_members}组成，经常联系和服务退休职工，维护他们的切身利益",
)
RATES = (
    "抓住集体协商这个关键，已建工会的非公企业({contracts.wage_rate:all|全部}签订工资集体协议"
    "//工资集体协议签订率达{contracts.wage_rate})，已建立职代会的非公企业"
    "({contracts.rate_with_congress:all|全部}签订集体合同//集体合同签订率达{contracts.rate_with_congress})"
)
RUNNING = (
    "{^}新签集体合同{contracts.signed}，有效集体合同达{contracts.running}"
    "[，覆盖企业{contracts.enterprises_covered}[、职工{contracts.employees_covered}]]"
)
REGIONAL = (
    "签订<区域性集体合同{contracts.running_regional}、行业性集体合同{contracts.running_sector}>，把小微企业纳入协商覆盖"
)


SYSTEMS_AT_LARGE = "职代会制度覆盖企业{democracy.with_any_congress}，厂务公开覆盖企业{democracy.with_disclosure}"
WAGES_AT_LARGE = (
    "抓住集体协商这个关键，{^}工资集体协议覆盖企业{contracts.enterprises_wage}[、职工{contracts.employees_wage}]"
)


def democracy(facts: Facts) -> Text:
    if facts.level is Level.DISTRICT:
        return paragraphs(facts, (HARMONY, SYSTEMS_AT_LARGE, CONGRESSES))
    meetings = MEETINGS if facts.level is Level.COMMUNITY else ()
    return paragraphs(facts, (HARMONY, SYSTEMS, CONGRESSES), meetings)


def contracts(facts: Facts) -> Text:
    """Rates in a street or town, numbers in a district."""
    first = WAGES_AT_LARGE if facts.level is Level.DISTRICT else RATES
    return paragraphs(facts, (first, RUNNING, REGIONAL))
