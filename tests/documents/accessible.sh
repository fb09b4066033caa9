#!/bin/sh
# Every report of every sample group, in every language, is valid HTML, and HTML Tidy's check of
# accessibility finds nothing. Left out: its standing reminder that style sheets want a look
# (6.1.1.2), and attributes of SVG, which it does not know.
# usage: accessible.sh PROGRAM DATASETS
set -eu
program=$1
datasets=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
checked=0
for group in "$datasets"/groups/*.json; do
  case $group in *.result.json) continue ;; esac
  for kind in brief full portfolio; do
    for language in en nl; do
      "$program" report "$group" --$kind --lang $language -o "$folder/page.html" 2>/dev/null
      tidy -q -e --accessibility-check 2 "$folder/page.html" >"$folder/said" 2>&1 || true
      findings=$(grep -v -e '6\.1\.1\.2' -e '<svg> proprietary' -e '<title> proprietary' \
        "$folder/said" || true)
      if [ -n "$findings" ]; then
        printf '%s, %s, %s:\n%s\n' "$group" "$kind" "$language" "$findings" | head -20
        exit 1
      fi
      checked=$((checked + 1))
    done
  done
done
echo "$checked pages without a finding"
[ "$checked" -ge 24 ]
