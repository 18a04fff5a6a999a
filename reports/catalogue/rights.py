"""Rights (维权): letters and visits, legal counsel, disputes mediated."""

from datetime import date

from django.db.models import Q

from members.cases.disputes import Dispute, DisputeKind, accepted_between, settled
from members.cases.models import Case, CaseKind, Channel, by_channel, featured, of_kind, received_between
from reports.catalogue.events import TIMES, activities, taking_part
from reports.catalogue.kinds import Flow, Ratio, Stock, Told
from reports.catalogue.measures import Earliest, Measure, Sum
from reports.catalogue.units import Unit
from unions.elections.models import Committee, lasting
from unions.facilities.choices import FacilityKind
from unions.facilities.models import Facility, open_on
from unions.facilities.models import of_kind as facility_of_kind

PEOPLE, ITEMS = Sum("people"), Sum("items")


def received_and_closed(start: date, end: date) -> Q:
    """Received within the period and closed by its end."""
    return received_between(start, end) & Q(closed_on__lte=end)


def accepted_and_closed(start: date, end: date) -> Q:
    return accepted_between(start, end) & Q(closed_on__lte=end)


def _received(name: str, label: str, unit: Unit, rows: str, measure: Measure, where: Q) -> Flow:
    return Flow(
        code=f"rights.{name}",
        label=label,
        unit=unit,
        source=f"来信来访台账，受理日期在期间内的{rows}",
        of=Case,
        between=received_between,
        where=where,
        measure=measure,
    )


CASES = _received("cases", "受理信访件数", Unit.CASE, "记录，件数合计", ITEMS, Q())
CLOSED = Flow(
    code="rights.cases_closed",
    label="办结信访件数",
    unit=Unit.CASE,
    source="来信来访台账，期间内受理且期末已办结的记录，件数合计",
    of=Case,
    between=received_and_closed,
    measure=ITEMS,
)
CLOSED_RATE = Ratio(
    code="rights.closed_rate",
    label="信访结案率",
    decimals=1,
    source="办结信访件数 ÷ 受理信访件数",
    part=CLOSED,
    whole=CASES,
)
INJURY_CASE_ON = _received(
    "injury_case_on",
    "工伤维权个案受理日期",
    Unit.DAY,
    "典型事例中最早一件工伤个案",
    Earliest("received_on"),
    featured() & of_kind(CaseKind.INJURY),
)
DISPUTES = Flow(
    code="rights.disputes",
    label="受理劳动争议数",
    unit=Unit.DISPUTE,
    source="劳动争议调解台账，受理日期在期间内的件数合计",
    of=Dispute,
    between=accepted_between,
    measure=ITEMS,
)
DISPUTES_CLOSED = Flow(
    code="rights.disputes_closed",
    label="办结劳动争议数",
    unit=Unit.DISPUTE,
    source="劳动争议调解台账，期间内受理且期末已结案的件数合计",
    of=Dispute,
    between=accepted_and_closed,
    measure=ITEMS,
)
DISPUTES_SETTLED = Flow(
    code="rights.disputes_settled",
    label="调解成功劳动争议数",
    unit=Unit.DISPUTE,
    source="劳动争议调解台账，期间内受理且期末已调解成功的件数合计",
    of=Dispute,
    between=accepted_and_closed,
    where=settled(),
    measure=ITEMS,
)
SETTLED_RATE = Ratio(
    code="rights.settled_rate",
    label="劳动争议调解成功率",
    decimals=1,
    source="调解成功劳动争议数 ÷ 办结劳动争议数",
    part=DISPUTES_SETTLED,
    whole=DISPUTES_CLOSED,
)
RECOVERED = Flow(
    code="rights.recovered",
    label="调解争议为职工挽回金额",
    unit=Unit.MYRIAD,
    decimals=2,
    source="劳动争议调解台账，受理日期在期间内的挽回金额合计",
    of=Dispute,
    between=accepted_between,
    measure=Sum("recovered", per=10_000),
)
WAGES_RECOVERED = Flow(
    code="rights.wages_recovered",
    label="追回拖欠工资金额",
    unit=Unit.MYRIAD,
    decimals=2,
    source="劳动争议调解台账，受理日期在期间内的欠薪争议挽回金额合计",
    of=Dispute,
    between=accepted_between,
    where=Q(kind=DisputeKind.WAGES),
    measure=Sum("recovered", per=10_000),
)
RECEPTION_STAFF = Stock(
    code="rights.reception_staff",
    label="职工接待站人数",
    unit=Unit.PERSON,
    source="阵地台账，期末在用的接待站工作人员合计",
    of=Facility,
    at=open_on,
    where=facility_of_kind(FacilityKind.RECEPTION),
    measure=Sum("staff"),
)
RECEPTION_RECEIVED = Told(
    code="rights.reception_received",
    label="职工接待站接待人数",
    unit=Unit.PERSON,
    source="填报：接待站自己的登记簿",
)
RETIRED_COMMITTEE = Stock(
    code="rights.retired_committee_members",
    label="退休管理委员会人数",
    unit=Unit.PERSON,
    source="专门委员会台账，期末退休管理委员会的组成人员合计",
    of=Committee,
    at=lasting,
    where=Q(kind=Committee.Kind.RETIRED),
    measure=Sum("members"),
)
MEDIATION_COMMITTEES = Stock(
    code="rights.mediation_committees",
    label="劳动争议调解委员会数",
    unit=Unit.PIECE,
    source="专门委员会台账，期末存续的劳动争议调解委员会",
    of=Committee,
    at=lasting,
    where=Q(kind=Committee.Kind.MEDIATION),
)
LAW_COMMITTEES = Stock(
    code="rights.law_committees",
    label="劳动法律监督委员会数",
    unit=Unit.PIECE,
    source="专门委员会台账，期末存续的劳动法律监督委员会",
    of=Committee,
    at=lasting,
    where=Q(kind=Committee.Kind.LABOUR_LAW),
)
NEWLY_INSURED_UNITS = Told(
    code="rights.newly_insured_units",
    label="新办理参保单位数",
    unit=Unit.UNION,
    source="填报：劳动保障站的参保统计",
)
PENSION_GROWTH = Told(
    code="rights.pension_growth",
    label="养老保险净增参保人数",
    unit=Unit.PERSON,
    source="填报：劳动保障站的参保统计",
)
WRITTEN_REVIEWS = Told(
    code="rights.written_reviews",
    label="劳动保障书面审查单位数",
    unit=Unit.UNION,
    source="填报：劳动保障站发放书面审查材料的登记",
)

INDICATORS = (
    _received("received", "来信来访接待人次", Unit.ATTENDANCE, "记录，接待人次合计", PEOPLE, Q()),
    _received("visits", "接待来访人数", Unit.PERSON, "来访，接待人次合计", PEOPLE, by_channel(Channel.VISIT)),
    _received("letters", "处理来信件数", Unit.CASE, "来信，件数合计", ITEMS, by_channel(Channel.LETTER)),
    _received("calls", "接听求助咨询电话数", Unit.PIECE, "来电，件数合计", ITEMS, by_channel(Channel.CALL)),
    _received("counselled", "法律政策咨询人数", Unit.PERSON, "咨询，接待人次合计", PEOPLE, by_channel(Channel.COUNSEL)),
    _received("legal_aid", "法律援助件数", Unit.CASE, "法律援助，件数合计", ITEMS, of_kind(CaseKind.LEGAL_AID)),
    CASES,
    CLOSED,
    CLOSED_RATE,
    INJURY_CASE_ON,
    DISPUTES,
    DISPUTES_CLOSED,
    DISPUTES_SETTLED,
    SETTLED_RATE,
    RECOVERED,
    WAGES_RECOVERED,
    activities("rights.wage_checks", "欠薪排查次数", Unit.TIME, TIMES, "欠薪排查", "inspection.wages"),
    RECEPTION_STAFF,
    RECEPTION_RECEIVED,
    RETIRED_COMMITTEE,
    MEDIATION_COMMITTEES,
    LAW_COMMITTEES,
    taking_part("rights.enterprises_inspected", "劳动监察用人单位数", "劳动监察", "inspection.labour"),
    NEWLY_INSURED_UNITS,
    PENSION_GROWTH,
    WRITTEN_REVIEWS,
)
