"""The demo district (演示区): unions, ledgers and figures of a district that does not exist, made anew alike."""
