"""Test scripts as testers write them, in XLSX and CSV: read, understood, and said what is wrong."""
