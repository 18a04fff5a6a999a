"""劳动保护、女职工."""

from reports.narrative.facts import Facts
from reports.narrative.paragraphs import Text, paragraphs

WATCH = (
    "(基层工会{safety.committee_rate:all|全部}成立劳动保护监督检查委员会"
    "//劳动保护监督检查委员会建立率达{safety.committee_rate})，劳动保护检查员持证上岗率达{safety.certified_rate}",
    "{^}发动({safety.ankang_enterprises}企业参加[{safety.ankang_edition}]“安康杯”竞赛"
    "//职工参加{safety.ankang_edition}“安康杯”竞赛)，"
    "[在{*contest_places:5}]组织安全生产知识竞赛{safety.contests}",
)
CHECKS = (
    "{^}开展安全生产检查{safety.inspections}[，检查企业{safety.enterprises_inspected}]，"
    "督促企业自查{safety.self_inspections}，发现隐患{safety.findings}[，整改{safety.rectified}]",
    "把安全知识送进车间班组，(举办安全生产培训{safety.training_sessions}[，({safety.trained}参加//{safety.trained_times}受训)]"
    "//培训一线职工{safety.trained}//宣讲培训职工{safety.trained_times})",
)
CONTRACTS = (
    "女职工(专项集体合同签订率达{women.contract_rate}"
    "[，其中女职工{women.contract_threshold}以上的企业{women.contract_rate_over_threshold:all|全部}签订]"
    "//{women.contract_threshold}以上的企业{women.contract_rate_over_threshold:all|全部}签订女职工专项集体合同)，"
    "{^}新增签订企业{women.contracts_signed}"
)
GROWTH = (
    "深入实施女职工素质提升和建功立业工程，{^}举办[{*women_courses:9}]培训{women.training_sessions}"
    "[，{women.trained}参加]，女职工双争活动参与率达{women.participation_rate}，报送女职工工作信息{women.info_reports}"
)
HEALTH = "关心女职工身心健康，{^}组织{women.checked}参加体检"


def protection(facts: Facts) -> Text:
    return paragraphs(facts, WATCH, CHECKS)


def women(facts: Facts) -> Text:
    return paragraphs(facts, (CONTRACTS, GROWTH, HEALTH))
