"""维权: reception, a case, legal training and aid, disputes."""

from reports.narrative.phrasebook import AHEAD, BELOW_DISTRICT, BETWEEN, COMMUNITY, REPORTS, Phrase
from reports.narrative.themes import Theme

CHANNELS = (
    "<接待来访{rights.visits}、处理来信{rights.letters}、接听求助电话{rights.calls}、"
    "提供法律政策咨询{rights.counselled}>"
)
RECEIVED = (
    f"(受理来信来访和求助咨询{{rights.received}}[，其中{CHANNELS}]//{CHANNELS})"
    "[，({rights.closed_rate:all|全部}办结//结案率达{rights.closed_rate})]"
)
LAW = "{^}举办法律培训班{training.law_sessions}[，{training.law_people}参加][，系统讲解{*law_courses:6}等内容]"
DISPUTES = (
    "{^}受理劳动争议{rights.disputes}，(调解成功{rights.disputes_settled!rights.disputes}"
    "[，({rights.settled_rate:all|办结的全部达成调解}//{rights.disputes+10|办结案件的}调解成功率达{rights.settled_rate})]"
    "//{rights.disputes_settled+2|全部}调解成功//调解成功{rights.disputes_settled})，"
    "为职工挽回经济损失{rights.recovered}，提供法律援助{rights.legal_aid}"
)
EMPLOYERS = (
    "{^}主动监察用人单位{rights.enterprises_inspected}，新办理参保单位{rights.newly_insured_units}，"
    "养老保险净增参保{rights.pension_growth}，向{rights.written_reviews}单位发放劳动保障书面审查材料"
)
PHRASES = (
    Phrase(
        "rights.station",
        Theme.RIGHTS,
        "设立职工群众接待站，由{rights.reception_staff}负责接待，先后接待职工群众{rights.reception_received}",
        levels=COMMUNITY,
        paragraph="received",
    ),
    Phrase(
        "rights.network",
        Theme.RIGHTS,
        "{facilities.rights_centre_opened:month}成立职工权益维护中心，在社区工会设立职工权益维护站"
        "{facilities.community_rights_stations}，形成覆盖{throughout}的维权网络，组织拖欠工资排查{rights.wage_checks}",
        levels=BETWEEN,
        kinds=REPORTS,
        paragraph="received",
    ),
    Phrase(
        "rights.received",
        Theme.RIGHTS,
        "{^}" + RECEIVED,
        variants=("敞开大门听诉求、办实事，{^}" + RECEIVED,),
        paragraph="received",
    ),
    Phrase("rights.case", Theme.RIGHTS, "{rights.injury_case_on}，{*injury}", levels=BELOW_DISTRICT),
    Phrase(
        "rights.law",
        Theme.RIGHTS,
        "维权从学法抓起，" + LAW,
        variants=("送法进企业、进班组，" + LAW,),
        paragraph="law",
    ),
    Phrase(
        "rights.disputes",
        Theme.RIGHTS,
        "坚持预防为主、调解优先，" + DISPUTES,
        variants=("把矛盾化解在企业、化解在萌芽，" + DISPUTES,),
        paragraph="law",
    ),
    Phrase(
        "rights.employers",
        Theme.RIGHTS,
        "与用人单位保持经常联系，" + EMPLOYERS,
        variants=("把服务送到用人单位，" + EMPLOYERS,),
        levels=COMMUNITY,
        kinds=REPORTS,
        paragraph="employers",
    ),
    Phrase(
        "rights.aim",
        Theme.RIGHTS,
        "畅通职工诉求渠道，举办法律培训{training.law_sessions:target}，"
        "劳动争议调解成功率达到{rights.settled_rate:target}，信访结案率达到{rights.closed_rate:target}",
        kinds=AHEAD,
    ),
)
