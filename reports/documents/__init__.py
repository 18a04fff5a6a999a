"""文书: papers as plain values, and their outputs as PDF, Word, Excel and pages."""
