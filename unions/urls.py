"""Ledgers of the unions app in the order of the menu (台账目录)."""

from unions.organisations.ledger import UNIONS

LEDGERS = (UNIONS,)
