"""基本情况: the area of a community, the workers and unions of a larger one."""

from reports.narrative.phrasebook import ABOVE_COMMUNITY, COMMUNITY, Phrase
from reports.narrative.themes import Theme

PHRASES = (
    Phrase(
        "profile.area",
        Theme.PROFILE,
        "{area}面积{basics.area}，有居民<{basics.households}、{basics.residents}>，分为{basics.resident_groups}居民小组；"
        "区内有<居民小区{basics.compounds}、商务楼宇{basics.buildings}[（其中优质楼宇{basics.fine_buildings}）]、驻区单位{basics.units}、企业{basics.enterprises}>；"
        "<低保家庭{basics.poor_households}、残疾人{basics.disabled}、失业人员{basics.unemployed}>是社区工会重点关心的对象",
        levels=COMMUNITY,
    ),
    Phrase(
        "profile.workers",
        Theme.PROFILE,
        "截至{date}，{ours}有<在册企业{basics.enterprises}、职工{basics.employees}、基层工会组织{unions.grassroots}、"
        "工会会员{members.present}>[，会员数{members.present:grown}]",
        levels=ABOVE_COMMUNITY,
        paragraph="workers",
    ),
    Phrase(
        "profile.members",
        Theme.PROFILE,
        "会员中有<女会员{members.women}、农民工会员{members.migrants}>，"
        "(职工{members.rate:all|全部}加入工会//职工入会率达{members.rate})",
        levels=ABOVE_COMMUNITY,
        paragraph="workers",
    ),
)
