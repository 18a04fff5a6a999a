"""Ledgers of the members app in the order of the menu (台账目录)."""

from members.aid.ledger import LEDGERS as AID
from members.benefits.ledger import LEDGERS as BENEFITS
from members.cases.ledger import LEDGERS as CASES
from members.employment.ledger import LEDGERS as EMPLOYMENT
from members.hardship.ledger import LEDGERS as HARDSHIP
from members.people.ledger import LEDGERS as PEOPLE

LEDGERS = (*PEOPLE, *HARDSHIP, *AID, *CASES, *EMPLOYMENT, *BENEFITS)
