"""劳动保护: who watches, contests of safety, checks, training."""

from reports.narrative.phrasebook import AHEAD, EVERY_LEVEL, RURAL, Phrase
from reports.narrative.themes import Theme

SELF_CHECKS = "(指导{safety.self_inspected}企业开展安全自查//督促企业自查{safety.self_inspections})"
PHRASES = (
    Phrase(
        "protection.watch",
        Theme.PROTECTION,
        "健全劳动保护组织，(基层工会{safety.committee_rate:all|全部}成立劳动保护监督检查委员会"
        "//劳动保护监督检查委员会建立率达{safety.committee_rate})，"
        "劳动保护检查员({safety.certified_rate:all|全部}持证上岗//持证上岗率达{safety.certified_rate})",
        paragraph="watch",
    ),
    Phrase(
        "protection.ankang",
        Theme.PROTECTION,
        "{^}发动({safety.ankang_enterprises}企业参加[{safety.ankang_edition}]“安康杯”竞赛"
        "//职工参加{safety.ankang_edition}“安康杯”竞赛)，"
        "[在{*contest_places:5}]组织安全生产知识竞赛{safety.contests}",
        variants=(
            "安全生产从班组抓起，"
            "{^}发动({safety.ankang_enterprises}企业参加[{safety.ankang_edition}]“安康杯”竞赛"
            "//职工参加{safety.ankang_edition}“安康杯”竞赛)，"
            "[在{*contest_places:5}]组织安全生产知识竞赛{safety.contests}",
        ),
        levels=EVERY_LEVEL - RURAL,
        paragraph="watch",
    ),
    Phrase(
        "protection.contest",
        Theme.PROTECTION,
        "以赛促学抓安全，{safety.contest_on:inmonth}在{throughout}组织安全生产知识竞赛{safety.contests}[，{safety.contest_people}同场答题]",
        levels=RURAL,
        paragraph="watch",
    ),
    Phrase(
        "protection.ankang_rural",
        Theme.PROTECTION,
        "{^}发动{safety.ankang_enterprises}企业参加[{safety.ankang_edition}]“安康杯”竞赛",
        levels=RURAL,
        paragraph="watch",
    ),
    Phrase(
        "protection.checks",
        Theme.PROTECTION,
        "{^}开展安全生产检查{safety.inspections}[，检查企业{safety.enterprises_inspected}]，"
        f"{SELF_CHECKS}，"
        "发现隐患{safety.findings}[，({safety.rectified_rate:all|全部}整改到位//整改{safety.rectified})]",
        variants=(
            "盯住重点企业和关键岗位，{^}开展安全生产检查{safety.inspections}[，"
            "检查企业{safety.enterprises_inspected}]，"
            f"{SELF_CHECKS}，"
            "发现隐患{safety.findings}[，({safety.rectified_rate:all|全部}整改到位//整改{safety.rectified})]",
        ),
        paragraph="checks",
    ),
    Phrase(
        "protection.training",
        Theme.PROTECTION,
        "把安全知识送进车间班组，(举办安全生产培训{safety.training_sessions}[，"
        "({safety.trained}参加//{safety.trained_times}受训)]"
        "//培训一线职工{safety.trained}//宣讲培训职工{safety.trained_times})",
        variants=(
            "增强一线职工的安全意识，(举办安全生产培训{safety.training_sessions}[，"
            "({safety.trained}参加//{safety.trained_times}受训)]"
            "//培训一线职工{safety.trained}//宣讲培训职工{safety.trained_times})",
        ),
        paragraph="checks",
    ),
    Phrase(
        "protection.aim",
        Theme.PROTECTION,
        "抓好安全生产宣传教育和监督检查，开展安全生产检查{safety.inspections:target}，"
        "培训一线职工{safety.trained:target}，确保企业劳动安全{safety.accidents:target_none|零}事故",
        kinds=AHEAD,
    ),
)
