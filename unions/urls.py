"""Ledgers of the unions app in the order of the menu (台账目录)."""

from unions.activities.ledger import LEDGERS as ACTIVITIES
from unions.contracts.ledger import LEDGERS as CONTRACTS
from unions.democracy.ledger import LEDGERS as DEMOCRACY
from unions.elections.ledger import LEDGERS as ELECTIONS
from unions.enterprises.ledger import LEDGERS as ENTERPRISES
from unions.facilities.ledger import LEDGERS as FACILITIES
from unions.finance.ledger import LEDGERS as FINANCE
from unions.honours.ledger import LEDGERS as HONOURS
from unions.innovations.ledger import LEDGERS as INNOVATIONS
from unions.organisations.ledger import LEDGERS as ORGANISATIONS
from unions.profiles.ledger import LEDGERS as PROFILES
from unions.standards.ledger import LEDGERS as STANDARDS

LEDGERS = (
    *ORGANISATIONS,
    *ENTERPRISES,
    *PROFILES,
    *ELECTIONS,
    *STANDARDS,
    *DEMOCRACY,
    *CONTRACTS,
    *ACTIVITIES,
    *INNOVATIONS,
    *HONOURS,
    *FACILITIES,
    *FINANCE,
)
