"""Ledgers of the reports app in the order of the menu (台账目录)."""

from reports.workflow.ledger import LEDGERS as WORKFLOW

LEDGERS = (*WORKFLOW,)
