"""女职工: special contracts, training, health."""

from reports.narrative.phrasebook import AHEAD, COMMUNITY, REPORTS, Phrase
from reports.narrative.themes import Theme

TRAINING = (
    "{^}举办[{*women_courses:9}]培训{women.training_sessions}[，{women.trained}参加]，"
    "(女职工{women.participation_rate:all|全员}参与双争活动"
    "//女职工双争活动参与率达{women.participation_rate})，报送女职工工作信息{women.info_reports}"
)
HEALTH = "{^}组织{women.checked}参加体检"
PHRASES = (
    Phrase(
        "women.contracts",
        Theme.WOMEN,
        "女职工((专项集体合同实现{women.contract_rate:all|全覆盖}"
        "//专项集体合同签订率达{women.contract_rate}[，"
        "其中女职工{women.contract_threshold}以上的企业{women.contract_rate_over_threshold:all|全部}签订])"
        "//{women.contract_threshold}以上的企业{women.contract_rate_over_threshold:all|全部}签订女职工专项集体合同)，"
        "{^}新增签订企业{women.contracts_signed}",
        variants=(
            "维护女职工特殊权益，"
            "女职工((专项集体合同实现{women.contract_rate:all|全覆盖}"
            "//专项集体合同签订率达{women.contract_rate}[，"
            "其中女职工{women.contract_threshold}以上的企业{women.contract_rate_over_threshold:all|全部}签订])"
            "//{women.contract_threshold}以上的企业{women.contract_rate_over_threshold:all|全部}签订女职工专项集体合同)，"
            "{^}新增签订企业{women.contracts_signed}",
        ),
        paragraph="women",
    ),
    Phrase(
        "women.training",
        Theme.WOMEN,
        "深入实施女职工素质提升和建功立业工程，" + TRAINING,
        variants=("帮助女职工长本领、展风采，" + TRAINING,),
        paragraph="women",
    ),
    Phrase(
        "women.day",
        Theme.WOMEN,
        "{women.day_on:onday}邀请女职工和失业女职工联欢，共庆三八妇女节",
        levels=COMMUNITY,
        kinds=REPORTS,
        paragraph="women",
    ),
    Phrase(
        "women.health",
        Theme.WOMEN,
        "关心女职工身心健康，" + HEALTH,
        variants=("把关爱送到女职工身边，" + HEALTH,),
        paragraph="women",
    ),
    Phrase(
        "women.aim",
        Theme.WOMEN,
        "关心女职工成长，(女职工专项集体合同{women.contract_rate:target_all|实现全覆盖}"
        "//女职工专项集体合同签订率达到{women.contract_rate:target})，举办女职工培训{women.training_sessions:target}，"
        "组织女职工体检{women.checked:target}",
        kinds=AHEAD,
    ),
)
