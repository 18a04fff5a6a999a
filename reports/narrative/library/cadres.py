"""干部队伍与经费: training of officers, areas, money."""

from reports.narrative.phrasebook import AHEAD, RURAL, Phrase
from reports.narrative.themes import Theme

MONEY = (
    "{^}<收缴会费{finance.dues_paid}、拨缴经费到账{finance.contributions_paid}>，"
    "(会费{finance.dues_rate:all|足额}收缴//会费收缴率达{finance.dues_rate})，拨付基层{finance.granted}，"
    "用于职工活动{finance.spent_activities}"
)
TRAINED = (
    "{^}(举办干部培训{training.cadre_sessions}[，"
    "({training.cadres}//{training.cadre_times})参加]"
    "//培训工会干部({training.cadres}//{training.cadre_times}))，"
    "[{end}工会干部中]<({staff.full_time_rate:all|全部}为专职//专职人员占{staff.full_time_rate})、({staff.college_rate:all|全部}具有大专以上学历//大专以上学历占{staff.college_rate})>"
)
PHRASES = (
    Phrase(
        "cadres.trained",
        Theme.CADRES,
        "加强工会干部教育管理，" + TRAINED,
        variants=("着力提高工会干部的业务能力，" + TRAINED,),
    ),
    Phrase(
        "cadres.meetings",
        Theme.CADRES,
        "落实例会制度，每季度召开例会{culture.meetings_a_quarter}，汇报工作、互通情况",
        levels=RURAL,
    ),
    Phrase(
        "cadres.areas",
        Theme.CADRES,
        "推行分层管理、下沉服务，把工会工作力量下沉到[{*regions}]{staff.regions}区域{staff.patches}片区，"
        "(每人联系{staff.liaison_load}企业//平均每人联系{staff.enterprises_per_liaison}企业)",
    ),
    Phrase(
        "cadres.money",
        Theme.CADRES,
        "依法收好、管好、用好工会经费，" + MONEY,
        variants=("工会经费管理更加规范，" + MONEY,),
    ),
    Phrase(
        "cadres.aim",
        Theme.CADRES,
        "提高工会干部业务能力，举办工会干部业务培训班{training.cadre_sessions:target}，"
        "培训工会干部{training.cadres:target}，会费收缴率达到{finance.dues_rate:target}",
        kinds=AHEAD,
    ),
)
