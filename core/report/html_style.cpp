#include "core/report/html_style.h"

#include "core/chart/palette.h"

namespace tripoint {
namespace {

// One printed page, A4 or Letter: what both have is 192 mm by 263 mm.
constexpr const char* page_style = R"css(
html { font-size: 9.3px; line-height: 1.26; }
body { max-width: 192mm; padding: 8mm 0 4mm; position: relative; }
h1 { font-size: 1.35rem; margin: 0 0 1mm; }
.facts { gap: 0.4mm 5mm; padding: 0.8mm 0; }
.facts span { font-size: 0.85rem; }
main { column-count: 2; column-gap: 6mm; margin: 0; }
figure, li, tr { break-inside: avoid; }
section:not(.wide-part) th:first-child { width: 39%; }
.wide-part { column-span: all; }
h2 { font-size: 1.1rem; margin: 0 0 0.6mm; padding-top: 0.7mm; border-top-width: 1.5px; }
p, ul { margin: 0 0 0.5mm; }
.lead { font-size: 1.5rem; line-height: 1.22; font-weight: 700; margin-bottom: 1mm; }
ul { padding-left: 3mm; }
li { margin-bottom: 0.2mm; }
table { margin: 0; font-size: 1rem; line-height: 1.24; }
th, td { padding: 0.3mm 2.5mm 0.3mm 0; }
figure { margin: 0; }
figure svg { width: 100%; }
details { font-size: 0.9rem; }
.wide-part:first-child { display: grid; gap: 0 6mm; align-items: start;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
.wide-part:first-child h2 { grid-column: 1 / -1; }
.wide-part:first-child p { grid-column: 1; }
.wide-part:first-child figure { grid-column: 2; grid-row: 2 / span 3; margin-top: -4mm; }
footer { margin-top: 1.2mm; padding-top: 0.8mm; font-size: 0.86rem; }
footer p { max-width: none; }
.sign { list-style: none; display: flex; gap: 6mm; padding: 0; margin: 0.6mm 0 0; }
.sign li { flex: 1; border-bottom: 1px solid var(--ink); padding-bottom: 4mm; margin: 0; }
.watermark { position: absolute; top: 42%; left: 0; right: 0; text-align: center;
  font-size: 8rem; font-weight: 700; color: var(--surface); transform: rotate(-24deg);
  z-index: -1; letter-spacing: 0.06em; text-transform: uppercase; }
@media print {
  @page { margin: 7.5mm 9mm; }
  html { font-size: 9.3px; }
  body { padding: 0; }
}
)css";

}  // namespace

std::string html_style(DocumentLayout layout) {
  const Palette& colors = palette(PaletteName::light);
  const auto color = [&](Role role) { return hexadecimal(colors.of(role)); };
  return ":root { --ink: " + color(Role::ink) + "; --muted: " + color(Role::muted) +
         "; --grid: " + color(Role::grid) + "; --surface: " + color(Role::surface) +
         "; --accent: " + color(Role::model_0) + "; --paper: " + color(Role::background) + "; }\n" +
         R"css(* { box-sizing: border-box; }
html { font: 16px/1.5 "Liberation Sans", Arial, Helvetica, sans-serif; color: var(--ink);
  background: var(--paper); }
body { max-width: 46rem; margin: 0 auto; padding: 3rem 1.5rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1.25rem; letter-spacing: -0.01em; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 3rem 0 0.75rem; padding-top: 0.75rem;
  border-top: 2px solid var(--accent); }
h3 { font-size: 1rem; margin: 1.75rem 0 0.4rem; }
p { margin: 0 0 0.75rem; max-width: 42rem; }
.lead { font-size: 1.15rem; line-height: 1.45; }
.small, footer, caption, summary { font-size: 0.85rem; color: var(--muted); }
.facts { display: flex; flex-wrap: wrap; gap: 0.75rem 2.5rem; margin: 0; padding: 0.9rem 0 0;
  border-top: 1px solid var(--grid); list-style: none; }
.facts li { margin: 0; }
.facts span { display: block; font-size: 0.8rem; color: var(--muted); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
nav h2 { border: 0; font-size: 1rem; margin: 2.5rem 0 0.25rem; padding: 0; }
nav ol { columns: 2; margin: 0; padding-left: 1.25rem; font-size: 0.95rem; }
a { color: var(--accent); }
ul { margin: 0 0 0.75rem; padding-left: 1.2rem; }
li { margin-bottom: 0.25rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 1.25rem; font-size: 0.88rem;
  line-height: 1.4; }
caption { text-align: left; padding-bottom: 0.35rem; }
th { text-align: left; font-weight: 700; border-bottom: 1.5px solid var(--ink); }
th, td { padding: 0.35rem 0.9rem 0.35rem 0; vertical-align: top; }
td { border-bottom: 1px solid var(--grid); }
th:last-child, td:last-child { padding-right: 0; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
figure { margin: 1rem 0 1.5rem; }
figure svg { display: block; max-width: 100%; height: auto; }
summary { cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
footer { margin-top: 3rem; padding-top: 0.75rem; border-top: 1px solid var(--grid); }
@media print {
  @page { margin: 16mm 15mm; }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  thead { display: table-header-group; }
  details { display: none; }
  .wide { overflow: visible; }
  a { color: inherit; text-decoration: none; }
}
)css" + (layout == DocumentLayout::page ? page_style : "");
}

}  // namespace tripoint
