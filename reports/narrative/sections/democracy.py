"""民主管理、集体合同与集体协商."""

from reports.narrative.facts import Facts
from reports.narrative.paragraphs import Text, paragraphs

HARMONY = ("深化劳动关系和谐企业创建，{honours.harmony_striving}企业参与创建[，{honours.harmony_passed}达到标准]",)
SYSTEMS = (
    "已建会企业({democracy.congress_rate:all|全部}建立职工代表大会制度和{democracy.disclosure_rate:all|厂务公开制度}"
    "//<(职代会{democracy.congress_rate:all|全部}建制//职代会建制率达{democracy.congress_rate})、"
    "(厂务公开{democracy.disclosure_rate:all|全部}建制//厂务公开建制率达{democracy.disclosure_rate})、"
    "区域性职代会覆盖面达{democracy.regional_rate}>)",
    "{^}召开职工代表大会{democracy.congresses}[，其中区域性职代会{democracy.regional_congresses}]，"
    "召开会员代表大会{democracy.member_congresses}，形成决议{democracy.resolutions}，公开厂务{democracy.disclosures}",
)
MEETINGS = (
    "坚持民主管理大会制度，{^}召开大会{democracy.democratic_meetings}，"
    "[{*resolutions}等]涉及职工切身利益的大事都由大会讨论决定",
    "退休管理委员会由退休职工代表{rights.retired_committee_members}组成，日常联系和服务退休人员",
)
NEGOTIATION = (
    "抓住集体协商这个关键，已建工会的非公企业工资集体协议签订率达{contracts.wage_rate}，"
    "已建立职代会的非公企业集体合同签订率达{contracts.rate_with_congress}，集体合同覆盖{contracts.coverage}的职工",
    "{^}新签集体合同{contracts.signed}，{end}有效集体合同共{contracts.running}，覆盖企业{contracts.enterprises_covered}"
    "[、职工{contracts.employees_covered}]",
    "区域性、行业性集体合同发挥兜底作用，<区域性合同{contracts.running_regional}、行业性合同{contracts.running_sector}>"
    "把小微企业纳入覆盖",
)


def democracy(facts: Facts) -> Text:
    return paragraphs(facts, HARMONY, SYSTEMS, MEETINGS)


def contracts(facts: Facts) -> Text:
    return paragraphs(facts, NEGOTIATION)
