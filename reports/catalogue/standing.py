"""What stands on a day (期末在册), for ledgers whose rows begin and end: of use where a union makes an indicator."""

from datetime import date
from typing import Any

from django.db.models import Model, Q

from members.benefits import models as benefits
from members.hardship import models as hardship
from members.people import models as people
from reports.catalogue.kinds import OnDay, by
from unions.contracts import models as contracts
from unions.elections import models as elections
from unions.enterprises import models as employers
from unions.enterprises import places
from unions.facilities import courses, partners
from unions.facilities import models as facilities
from unions.finance import models as finance
from unions.honours import models as honours
from unions.organisations import models as organisations
from unions.standards import models as standards

STANDING: dict[type[Model], OnDay] = {
    organisations.Union: organisations.standing,
    employers.Enterprise: employers.known,
    employers.Headcount: employers.newest,
    employers.Coverage: employers.in_force,
    employers.Standstill: employers.standing_still,
    places.Building: places.building_standing,
    places.Liaison: places.serving,
    elections.Term: elections.current,
    elections.Committee: elections.lasting,
    elections.Officer: elections.serving,
    contracts.CollectiveContract: contracts.running,
    facilities.Facility: facilities.open_on,
    courses.Course: courses.offered_on,
    partners.PartnerUnit: partners.partner_on,
    partners.Association: partners.standing,
    finance.MutualFund: finance.fund_standing,
    honours.Honour: honours.held_on,
    standards.Document: standards.in_use,
    standards.Scheme: standards.in_use,
    people.Member: people.present,
    hardship.HardshipFile: hardship.open_on,
    benefits.Insurance: benefits.insured_on,
}


def standing_on(model: type[Model], dated: str) -> OnDay:
    """Which rows stand on a day: by the model's own rule, else those begun by it; all of a ledger without dates."""
    if found := STANDING.get(model):
        return lambda day: found(day)
    return begun_by(dated)


def begun_by(dated: str) -> OnDay:
    """Rows dated on the day or before; all where the ledger has no dates."""
    return by(dated) if dated else _always


def within(dated: str) -> Any:
    """Rows dated within the period; all where the ledger has no dates."""
    return (lambda start, end: Q(**{f"{dated}__range": (start, end)})) if dated else lambda start, end: Q()


def _always(day: date) -> Q:
    return Q()
