"""Prints briefs with Chromium: one page of A4 and one of Letter, with 1, 12 and 60 units, in every
language, and nothing cut off.
usage: pages.py PROGRAM GROUP"""
import copy
import json
import re
import subprocess
import sys
import tempfile

program, group = sys.argv[1:]
chromium = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]


def sized(base, count):
    """The group with so many units, whose names differ."""
    made = copy.deepcopy(base)
    units = made["entities"]
    made["entities"] = []
    for i in range(count):
        unit = copy.deepcopy(units[i % len(units)])
        if i >= len(units):
            unit["id"] = "unit-%d" % i
            unit["name"] = "%s %d" % (unit.get("name", "Unit"), i)
        made["entities"].append(unit)
    kept = {unit["id"] for unit in made["entities"]}
    made.pop("pilots", None)
    made["skill_decisions"] = [one for one in made.get("skill_decisions", [])
                               if one.get("entity", units[0]["id"]) in kept]
    for person in made.get("governance", {}).get("people", []):
        if person.get("entity") not in kept:
            person.pop("entity", None)
    return made


def printed(page, size, folder):
    """Pages of the PDF, and its words."""
    text = open(page, encoding="utf-8").read()
    path = folder + "/sized.html"
    with open(path, "w", encoding="utf-8") as out:
        out.write(text.replace("</style>", "@page { size: %s; }</style>" % size, 1))
    subprocess.run(chromium + ["--print-to-pdf=" + folder + "/page.pdf", "file://" + path],
                   check=True, stderr=subprocess.DEVNULL)
    info = subprocess.run(["pdfinfo", folder + "/page.pdf"], check=True, capture_output=True,
                          text=True).stdout
    words = subprocess.run(["pdftotext", folder + "/page.pdf", "-"], check=True,
                           capture_output=True, text=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", info).group(1)), set(words.split())


base = json.load(open(group, encoding="utf-8"))
with tempfile.TemporaryDirectory() as folder:
    failed = []
    checked = 0
    for count in (1, 12, 60):
        with open(folder + "/group.json", "w", encoding="utf-8") as out:
            json.dump(sized(base, count), out)
        for language in ("en", "nl"):
            page = folder + "/brief.html"
            subprocess.run([program, "report", folder + "/group.json", "--brief", "--lang",
                            language, "-o", page], check=True, stderr=subprocess.DEVNULL)
            visible = open(page, encoding="utf-8").read().split("<template")[0]
            foot = re.search(r"<footer>\s*<p>(.*?)</p>", visible, re.S).group(1)
            for size in ("A4", "Letter"):
                pages, words = printed(page, size, folder)
                missing = [word for word in foot.split() if "&" not in word and word not in words]
                if pages != 1 or missing:
                    failed.append((count, language, size, pages, missing))
                checked += 1
print(checked, "briefs printed;", failed or "all on one page")
sys.exit(1 if failed else 0)
