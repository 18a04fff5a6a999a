"""荣誉、特色亮点."""

from reports.narrative.facts import Facts
from reports.narrative.paragraphs import Text, flowing, paragraphs
from reports.narrative.phrases import closed
from reports.narrative.wording import told

OWN = "{^}被授予{*honours:6}荣誉称号"
BY_LEVEL = (
    "{^}(评选出<市级劳模集体{honours.model_teams}、市级劳动模范{honours.model_workers}>"
    "[，其他全国、省、市和新区级先进人物和集体{honours.advanced_above}]"
    "//获得全国、省、市和新区级先进称号{honours.advanced_above})，"
    "工会系统市级先进集体和个人{honours.advanced_in_unions}，本级先进集体和个人{honours.advanced_own}"
)
BY_NUMBER = "{^}各级工会组织和职工获得<市级以上荣誉{honours.awarded_city}、区级荣誉{honours.awarded_district}>"
PIONEERS = "工人先锋号创建取得实效，获评工人先锋号{honours.pioneers}"
FEATURED = ("基层工会活动丰富多彩、各具特色，{*featured:12}等受到职工欢迎",)
LEVELS = ("model_teams", "model_workers", "advanced_above", "advanced_in_unions", "advanced_own")


def honours(facts: Facts) -> Text:
    by_level = any(told(facts.readings, f"honours.{name}") for name in LEVELS)
    return paragraphs(facts, (OWN, BY_LEVEL if by_level else BY_NUMBER, PIONEERS))


def features(facts: Facts) -> Text:
    return flowing(facts, (*map(closed, facts.names.highlights), *paragraphs(facts, FEATURED)))
