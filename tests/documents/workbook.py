"""Reads a workbook back with openpyxl and compares it with the JSON result.
usage: workbook.py PROGRAM GROUP"""
import json
import subprocess
import sys
import tempfile

import openpyxl

program, group = sys.argv[1:]
with tempfile.TemporaryDirectory() as folder:
    path = folder + "/x.xlsx"
    subprocess.run([program, "evaluate", group, "--format", "xlsx", "-o", path], check=True)
    book = openpyxl.load_workbook(path)
result = json.loads(
    subprocess.run([program, "evaluate", group, "--format", "json"], check=True,
                   capture_output=True, text=True).stdout)

names = ["Summary", "Units", "Contributions", "Skills", "Mix", "Waves", "Actions", "Answers"]
assert book.sheetnames == names, book.sheetnames
for sheet in book:
    assert sheet.freeze_panes == "A2", (sheet.title, sheet.freeze_panes)
    assert sheet.auto_filter.ref, sheet.title
    assert all(cell.font.bold for cell in sheet[1]), sheet.title
    assert sheet.max_row > 1, sheet.title

units = list(book["Units"].iter_rows(min_row=2, values_only=True))
assert len(units) == len(result["entities"])
for row, unit in zip(units, result["entities"]):
    assert row[0] == unit["id"]
    for cell, model in zip(row[8:11], unit["fit"]):
        assert abs(cell - unit["fit"][model]) < 1e-6, (unit["id"], cell)
    assert abs(row[14] - unit["outcome"]["margin"]) < 1e-6, unit["id"]
assert [cell.number_format for cell in book["Units"][2]][8] == "0.000"
answers = sum(len(unit.get("answers", {})) for unit in result["told"]["entities"])
answers += len(result["told"].get("defaults", {}).get("answers", {}))
assert book["Answers"].max_row - 1 >= answers, (book["Answers"].max_row, answers)
print("8 sheets,", len(units), "units,", book["Contributions"].max_row - 1, "contributions")
