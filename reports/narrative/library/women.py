"""女职工: special contracts, training, health."""

from reports.narrative.phrasebook import AHEAD, Phrase
from reports.narrative.themes import Theme

PHRASES = (
    Phrase(
        "women.contracts",
        Theme.WOMEN,
        "女职工(专项集体合同签订率达{women.contract_rate}"
        "[，其中女职工{women.contract_threshold}以上的企业{women.contract_rate_over_threshold:all|全部}签订]"
        "//{women.contract_threshold}以上的企业{women.contract_rate_over_threshold:all|全部}签订女职工专项集体合同)，"
        "{^}新增签订企业{women.contracts_signed}",
        paragraph="women",
    ),
    Phrase(
        "women.training",
        Theme.WOMEN,
        "深入实施女职工素质提升和建功立业工程，{^}举办[{*women_courses:9}]培训{women.training_sessions}"
        "[，{women.trained}参加]，女职工双争活动参与率达{women.participation_rate}，报送女职工工作信息{women.info_reports}",
        paragraph="women",
    ),
    Phrase(
        "women.health",
        Theme.WOMEN,
        "关心女职工身心健康，{^}组织{women.checked}参加体检",
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
