"""Ledgers of the reports app in the order of the menu (台账目录)."""

from reports.figures.ledger import LEDGERS as FIGURES
from reports.indicators.ledger import LEDGERS as INDICATORS
from reports.workflow.ledger import LEDGERS as WORKFLOW

LEDGERS = (*FIGURES, *INDICATORS, *WORKFLOW)
