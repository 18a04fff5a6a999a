"""A summary from before the ledgers (往年总结), read in by the town's clerk and waiting to be confirmed."""

from reports.earlier.actions import keep
from reports.periods import Period
from unions.access.models import User
from unions.organisations.models import Union

YEAR = 2005
TEXT = """槐坪镇总工会2005年工作总结
2005年，镇总工会在镇党委和区总工会的领导下，围绕全镇中心工作，把工会建到企业、把服务送到职工，各项工作有了新的进展。
一、组织建设
抓住企业改制的时机上门宣传，全年新组建工会3家，发展会员143人。力争明年新建工会2家，发展会员150人。
二、民主管理
指导5家企业召开职代会，新签集体合同4份，已建会的非公企业工资集体协议签订率达60%。
三、劳动保护
举办安全生产培训两次，160余名职工参加；开展安全生产检查4次，发现隐患19处，全部整改。
四、帮扶救助
春节前慰问困难职工家庭28户，发放慰问金1.4万元，资助困难学生7人，对下岗失业人员培训45人。
五、文体活动
“五一”期间举办职工篮球赛一场，来自8家企业的96名职工参加。"""


def read_in() -> None:
    union, clerk = Union.objects.get(code="SEED-G"), User.objects.get(username="wei")
    keep(union, Period.year(YEAR), TEXT, is_plan=False, by=clerk)
