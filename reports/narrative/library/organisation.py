"""组织建设: founding and joining, changes, standards, party building."""

from reports.narrative.phrasebook import ABOVE_COMMUNITY, AHEAD, BETWEEN, COMMUNITY, REPORTS, Phrase
from reports.narrative.themes import Theme

JOINED = (
    "发展会员{members.joined}[，{members.joined:grown}][，{members.joined:met}]"
    "[，其中<男会员{members.joined_men}、女会员{members.joined_women}>]"
)
CHANGED = "//".join(
    f"{{unions.{code}+1|和变更}}" for code in ("dissolved", "renamed", "moved_out", "moved_in", "reregistered")
)
KIND_OF_CHANGE = f"({{unions.renewed+1|换届}}[{CHANGED}]//变更)"
CHANGES = (
    "{^}{unions.renewed}工会完成换届，{unions.filled}工会补选、增补委员，"
    "<注销{unions.dissolved}、更名{unions.renamed}、转出{unions.moved_out}、转入{unions.moved_in}>，"
    "办理法人资格<登记{unions.registered}、变更{unions.reregistered}>"
)
STRIVING = (
    "{honours.standard_striving}工会争创规范化建设达标工会，{honours.model_unions_applied}企业申报创建示范企业工会"
)
PARTY = "{^}召开联席会议{culture.joint_meetings}，在工会干部中发展新党员{staff.joined_party}"
FOUNDED = (
    "(新组建{*founded:6等}{unions.founded}基层工会//新建工会组织{unions.founded})"
    "[，{unions.founded:grown}][，{unions.founded:achieved}][，覆盖企业{unions.founded_coverage}]，" + JOINED
)
CALLS = "{^}走访企业{unions.enterprises_visited}[，其中新成立企业{unions.new_enterprises_visited}]"
PHRASES = (
    Phrase(
        "organisation.network",
        Theme.ORGANISATION,
        "理顺社区工会的组织体制，{^}组建<社区总工会{unions.general_founded}、"
        "社区工会工作委员会{unions.committees_founded}>；指导企业新建基层工会{unions.grassroots_founded}"
        "[，{unions.grassroots_founded:achieved}]，覆盖企业{unions.founded_coverage}，" + JOINED,
        levels=ABOVE_COMMUNITY,
        paragraph="growth",
        needs="unions.committees_founded",
    ),
    Phrase(
        "organisation.growth",
        Theme.ORGANISATION,
        "持续扩大工会组织覆盖，{^}" + FOUNDED,
        variants=("把更多职工组织到工会中来，{^}" + FOUNDED, "建会入会两手抓，{^}" + FOUNDED),
        levels=ABOVE_COMMUNITY,
        paragraph="growth",
        unless=("organisation.network",),
    ),
    Phrase(
        "organisation.coverage",
        Theme.ORGANISATION,
        "{^}规模以上企业新建会{unions.enterprises_founded_above_scale}，"
        "({throughout}已建会企业达{unions.enterprises}[，"
        "(正常生产经营企业实现建会{unions.rate:all|全覆盖}"
        "//占正常生产经营企业的{unions.rate})]"
        "//正常生产经营企业实现建会{unions.rate:all|全覆盖}//工会组建率保持在{unions.rate})",
        variants=(
            "[把规模以上企业作为建会重点，{^}新建会{unions.enterprises_founded_above_scale}，]"
            "({throughout}已建会企业达{unions.enterprises}[，"
            "(正常生产经营企业实现建会{unions.rate:all|全覆盖}"
            "//占正常生产经营企业的{unions.rate})]"
            "//正常生产经营企业实现建会{unions.rate:all|全覆盖}//工会组建率保持在{unions.rate})",
        ),
        levels=ABOVE_COMMUNITY,
        paragraph="growth",
    ),
    Phrase(
        "organisation.visits",
        Theme.ORGANISATION,
        "对尚未建会的企业逐户摸底，上门走访企业{unions.enterprises_urged}，下达建会通知{unions.notices}",
        variants=(
            "主动上门做建会工作，{^}走访企业{unions.enterprises_urged}，下达建会通知{unions.notices}",
            "走出机关、走进企业讲政策，{^}上门走访企业{unions.enterprises_urged}，下达建会通知{unions.notices}",
        ),
        levels=ABOVE_COMMUNITY,
        paragraph="growth",
    ),
    Phrase(
        "organisation.founded",
        Theme.ORGANISATION,
        "{unions.founded_on:month}社区工会成立，随后组建{*founded:6}，"
        "形成“会员—企业工会—社区工会”的{unions.network_levels:named|三级}网络",
        levels=COMMUNITY,
        paragraph="groups",
        needs="unions.founded_on",
    ),
    Phrase(
        "organisation.basis",
        Theme.ORGANISATION,
        "按照<“{standards.eight_haves:named|八有}”、“{standards.six_on_wall:named|六上墙}”、"
        "挂“{standards.three_plates:named|三牌}”>的要求夯实基础工作，做到门前有牌匾、墙上有制度、柜中有档案，"
        "[{*archives}]{standards.archive_kinds}档案分门别类保管",
        levels=COMMUNITY,
        kinds=REPORTS,
        paragraph="basis",
        needs="standards.eight_haves",
    ),
    Phrase(
        "organisation.groups",
        Theme.ORGANISATION,
        "社区工会委员会下设{unions.groups+2}工会小组，{^}"
        + JOINED
        + "，({members.file_rate:all|全体}会员都建立了会员档案"
        "//会员建档率达{members.file_rate})",
        levels=COMMUNITY,
        paragraph="groups",
    ),
    Phrase(
        "organisation.regulations",
        Theme.ORGANISATION,
        "先后制定({*regulations:9等}{standards.regulations}制度//工作制度{standards.regulations})，"
        "[{*on_wall}]{standards.kinds_on_wall+2}内容上墙公示",
        levels=COMMUNITY,
        paragraph="groups",
    ),
    Phrase(
        "organisation.upgraded",
        Theme.ORGANISATION,
        "{*upgraded}升格为社区总工会，基层工会的组织体制进一步健全",
        variants=("{*upgraded}升格为社区总工会，社区工会工作有了更大的平台",),
        paragraph="changes",
    ),
    Phrase(
        "organisation.changes",
        Theme.ORGANISATION,
        f"认真做好组织{KIND_OF_CHANGE}工作，{CHANGES}",
        variants=(
            f"抓好基层组织{KIND_OF_CHANGE}，{CHANGES}",
            f"组织{KIND_OF_CHANGE}依规办理，{CHANGES}",
        ),
        paragraph="changes",
    ),
    Phrase(
        "organisation.committees",
        Theme.ORGANISATION,
        "基层工会(同步设立{unions.audit_rate:all|经审组织}和{women.committee_rate:all|女职工组织}"
        "//<经审组织(实现{unions.audit_rate:all|全覆盖}//建立率达{unions.audit_rate})、"
        "女职工组织(实现{women.committee_rate:all|全覆盖}//建立率达{women.committee_rate})>)",
        paragraph="changes",
    ),
    Phrase(
        "organisation.standards",
        Theme.ORGANISATION,
        "(对照<“{standards.eight_haves:named|八有}”"
        "、“{standards.one_clear:named|一清}”"
        "、“{standards.two_shown:named|双亮}”"
        "、“{standards.six_haves:named|六有}”"
        "、“{standards.five_sound:named|五健全}”、“{standards.five_on_wall:named|五上墙}”>标准推进"
        "//扎实推进基层工会)规范化建设，对{standards.unions_checked}工会进行检查，"
        "制定工作制度{standards.regulations}",
        variants=(
            "(按照<“{standards.eight_haves:named|八有}”"
            "、“{standards.one_clear:named|一清}”"
            "、“{standards.two_shown:named|双亮}”"
            "、“{standards.six_haves:named|六有}”"
            "、“{standards.five_sound:named|五健全}”、“{standards.five_on_wall:named|五上墙}”>的要求抓好"
            "//稳步推进)基层工会规范化建设，对{standards.unions_checked}工会进行检查，"
            "制定工作制度{standards.regulations}",
        ),
        levels=ABOVE_COMMUNITY,
        paragraph="standards",
    ),
    Phrase(
        "organisation.striving",
        Theme.ORGANISATION,
        "在创建活动中，" + STRIVING,
        variants=("创先争优的氛围更浓，" + STRIVING,),
        levels=ABOVE_COMMUNITY,
        paragraph="standards",
    ),
    Phrase(
        "organisation.assessed",
        Theme.ORGANISATION,
        "上年度基层工会规范化建设考核[分{standards.grades}评定等次]，"
        "<{standards.model}示范企业工会"
        "、{standards.advanced}先进企业工会、{standards.qualified}达标企业工会>受到表彰",
        variants=(
            "严格考核、奖优促先，上年度规范化建设考核[分{standards.grades}评出等次]，成绩突出的<{standards.model}示范企业工会"
            "、{standards.advanced}先进企业工会、{standards.qualified}达标企业工会>受到表彰",
        ),
        levels=ABOVE_COMMUNITY,
        paragraph="standards",
    ),
    Phrase(
        "organisation.homes",
        Theme.ORGANISATION,
        "建家活动评出<五星级职工之家{standards.homes_five_star}、四星级{standards.homes_four_star}、"
        "三星级{standards.homes_three_star}>",
        levels=ABOVE_COMMUNITY,
        paragraph="standards",
    ),
    Phrase(
        "organisation.communities",
        Theme.ORGANISATION,
        "{ours}所辖{unions.communities}社区工会组织健全、机制逐步完善，"
        "分片设立工建工作站{facilities.organising_stations}，派出工建指导员{staff.instructors}",
        levels=BETWEEN,
        kinds=REPORTS,
        paragraph="communities",
    ),
    Phrase(
        "organisation.calls",
        Theme.ORGANISATION,
        "上门听取企业诉求，" + CALLS,
        variants=("常到企业走一走、问一问，" + CALLS,),
        levels=COMMUNITY,
        kinds=REPORTS,
        paragraph="partners",
    ),
    Phrase(
        "organisation.partners",
        Theme.ORGANISATION,
        "与驻区单位常来常往，经常联系的共建单位有{facilities.partners}[，其中{facilities.partners_away}搬出辖区后联系不断]",
        levels=COMMUNITY,
        kinds=REPORTS,
        paragraph="partners",
    ),
    Phrase(
        "organisation.joint_events",
        Theme.ORGANISATION,
        "邻里互助、资源共享，{quarter}与共建单位一起开展活动{facilities.joint_events_quarter}，帮助困难家庭{aid.households_quarter}，"
        "{training.culture_times_quarter}的党员群众接受文化教育培训",
        levels=COMMUNITY,
        kinds=REPORTS,
        paragraph="partners",
        needs="facilities.joint_events_quarter",
    ),
    Phrase(
        "organisation.party",
        Theme.ORGANISATION,
        "坚持党建带工建，" + PARTY,
        variants=("推动党建工建同步发展，" + PARTY,),
    ),
    Phrase(
        "organisation.aim",
        Theme.ORGANISATION,
        "继续扩大工会组织覆盖，力争新建工会组织{unions.founded:target}，发展会员{members.joined:target}，"
        "已建会企业达到{unions.enterprises:target}，工会组建率达到{unions.rate:target}",
        kinds=AHEAD,
        paragraph="aims",
    ),
    Phrase(
        "organisation.aim_standards",
        Theme.ORGANISATION,
        "推进基层工会规范化建设，力争建成<示范企业工会{standards.model:target}、先进企业工会{standards.advanced:target}、"
        "达标企业工会{standards.qualified:target}>，{honours.standard_striving:target}工会争创规范化建设达标工会，"
        "届满工会按期换届{unions.renewed:target}",
        kinds=AHEAD,
        paragraph="aims",
    ),
)
