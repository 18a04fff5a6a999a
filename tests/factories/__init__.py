"""Factories (样例): each builds the smallest valid row; a trait names a situation."""
