"""组织建设: founding and joining, changes, standards, party building."""

from reports.narrative.facts import Facts, Level
from reports.narrative.paragraphs import Patterns, Text, paragraphs

JOINED = (
    "发展会员{members.joined}[，{members.joined:grown}]"
    "[，其中<男会员{members.joined_men}、女会员{members.joined_women}>]"
)
GROWTH = (
    "持续扩大工会组织覆盖，{^}(新组建{*founded:6等}{unions.founded}基层工会//新建工会组织{unions.founded})"
    "[，{unions.founded:grown}][，{unions.founded:achieved}][，覆盖企业{unions.founded_coverage}]，" + JOINED,
    "{^}规模以上企业新建会{unions.enterprises_founded_above_scale}，({throughout}已建会企业达{unions.enterprises}"
    "[，占正常生产经营企业的{unions.rate}]//工会组建率保持在{unions.rate})",
    "对尚未建会的企业逐户摸底，上门走访企业{unions.enterprises_visited}，下达建会通知{unions.notices}",
)
GROUPS = (
    "社区工会委员会下设{unions.groups}工会小组，{^}" + JOINED + "，({members.file_rate:all|全体}会员都建立了会员档案"
    "//会员建档率达{members.file_rate})",
    "先后制定({*regulations:9等}{standards.regulations}制度//工作制度{standards.regulations})，"
    "[{*on_wall}]{standards.kinds_on_wall+2}内容上墙公示",
)
CHANGES = (
    "{*upgraded}升格为社区总工会，基层工会的组织体制进一步健全",
    "认真做好组织换届和变更，{^}{unions.renewed}工会完成换届，{unions.filled}工会补选、增补委员，"
    "<注销{unions.dissolved}、更名{unions.renamed}、转出{unions.moved_out}、转入{unions.moved_in}>，"
    "办理法人资格<登记{unions.registered}、变更{unions.reregistered}>",
)
COMMITTEES = (
    "基层工会(同步设立{unions.audit_rate:all|经审组织}和{women.committee_rate:all|女职工组织}"
    "//<经审组织(实现{unions.audit_rate:all|全覆盖}//建立率达{unions.audit_rate})、"
    "女职工组织(实现{women.committee_rate:all|全覆盖}//建立率达{women.committee_rate})>)",
)
STANDARDS = (
    "(对照<“{standards.eight_haves:named|八有}”、“{standards.one_clear:named|一清}”、“{standards.two_shown:named|双亮}”、"
    "“{standards.six_haves:named|六有}”、“{standards.five_sound:named|五健全}”、“{standards.five_on_wall:named|五上墙}”>"
    "标准推进//扎实推进基层工会)规范化建设，对{standards.unions_checked}工会进行检查，制定工作制度{standards.regulations}",
    "在创建活动中，{honours.standard_striving}工会争创规范化建设达标工会，"
    "{honours.model_unions_applied}企业申报创建示范企业工会",
    "上年度基层工会规范化建设考核[分{standards.grades}评定等次]，<{standards.model}示范企业工会、"
    "{standards.advanced}先进企业工会、{standards.qualified}达标企业工会>受到表彰",
    "建家活动评出<五星级职工之家{standards.homes_five_star}、四星级{standards.homes_four_star}、"
    "三星级{standards.homes_three_star}>",
)
PARTY = ("坚持党建带工建，{^}召开联席会议{culture.joint_meetings}，在工会干部中发展新党员{staff.joined_party}",)


def organisation(facts: Facts) -> Text:
    return paragraphs(facts, *(OF_COMMUNITY if facts.level is Level.COMMUNITY else OF_OTHERS))


OF_OTHERS: tuple[Patterns, ...] = (GROWTH, CHANGES + COMMITTEES, STANDARDS, PARTY)
OF_COMMUNITY: tuple[Patterns, ...] = (GROUPS, CHANGES + COMMITTEES, PARTY)
