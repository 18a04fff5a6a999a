"""荣誉: what the union itself won, honours by level, pioneers."""

from reports.narrative.phrasebook import AHEAD, BETWEEN, REPORTS, Phrase
from reports.narrative.themes import Theme

PHRASES = (
    Phrase("honours.own", Theme.HONOURS, "工作得到上级肯定，{self}被授予{*honours:6}荣誉称号", paragraph="honours"),
    Phrase(
        "honours.model_workers",
        Theme.HONOURS,
        "{*model_workers:6}脱颖而出，在{honours.model_workers_before_may|“五一”前}获评区级劳动模范",
        levels=BETWEEN,
        kinds=REPORTS,
        paragraph="honours",
    ),
    Phrase(
        "honours.by_level",
        Theme.HONOURS,
        "{^}(评选出<市级劳模集体{honours.model_teams}、市级劳动模范{honours.model_workers}>"
        "[，其他全国、省、市和新区级先进人物和集体{honours.advanced_above}]"
        "//获得全国、省、市和新区级先进称号{honours.advanced_above+2}//获得新区级以上先进称号{honours.advanced_above})，"
        "工会系统市级先进集体和个人{honours.advanced_in_unions}，本级先进集体和个人{honours.advanced_own}",
        paragraph="honours",
    ),
    Phrase(
        "honours.by_number",
        Theme.HONOURS,
        "{^}工会组织和职工获得<市级以上荣誉{honours.awarded_city}、区级荣誉{honours.awarded_district}>",
        paragraph="honours",
        unless=("honours.own", "honours.by_level"),
    ),
    Phrase(  # beside its own honours, which are in the number
        "honours.in_all",
        Theme.HONOURS,
        "各级工会组织和职工共获得<市级以上荣誉{honours.awarded_city+2}、区级荣誉{honours.awarded_district+2}>",
        paragraph="honours",
        unless=("honours.by_number", "honours.by_level"),
    ),
    Phrase(
        "honours.pioneers",
        Theme.HONOURS,
        "工人先锋号创建取得实效，获评工人先锋号{honours.pioneers}",
        variants=("以先进带后进、以班组促全局，获评工人先锋号{honours.pioneers}",),
        paragraph="honours",
    ),
    Phrase(
        "honours.aim",
        Theme.HONOURS,
        "深入开展创先争优，力争{honours.homes_city:target}企业建成市级“模范职工之家”，"
        "{honours.pioneers_city:target}企业获评市级“工人先锋号”，"
        "{honours.harmony_city:target}企业建成市级“和谐劳动关系企业”，"
        "{honours.good_workers:target}被评为区级以上优秀员工，"
        "{honours.learning_teams:target}班组被评为区级以上学习型班组",
        kinds=AHEAD,
    ),
)
