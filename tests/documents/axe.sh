#!/bin/sh
# axe-core, run in Chromium on every kind of report, finds no violation. The library comes from npm
# and is kept in FOLDER.
# usage: axe.sh PROGRAM GROUP FOLDER
set -eu
program=$1
group=$2
folder=$3
mkdir -p "$folder"
[ -f "$folder/node_modules/axe-core/axe.min.js" ] ||
  npm install --silent --no-audit --no-fund --prefix "$folder" axe-core@4.10.2
for kind in brief full portfolio; do
  "$program" report "$group" --$kind -o "$folder/$kind.html"
  {
    sed '/<\/body>/,$d' "$folder/$kind.html"
    echo '<script>'
    cat "$folder/node_modules/axe-core/axe.min.js"
    echo '</script><script>axe.run(document).then(function (r) {'
    echo 'document.title = "AXE " + r.violations.length + " of " + r.passes.length + ": " +'
    echo 'r.violations.map(function (v) { return v.id + " " + v.nodes[0].html; }).join("; ");'
    echo '});</script></body></html>'
  } >"$folder/axed.html"
  said=$(chromium --headless --no-sandbox --disable-gpu --virtual-time-budget=60000 --dump-dom \
    "file://$folder/axed.html" 2>/dev/null | grep -o '<title>AXE[^<]*' | head -1)
  echo "$kind: ${said#<title>}"
  case $said in "<title>AXE 0 of "[1-9]*) ;; *) exit 1 ;; esac
done
