/** Styles of the `article` that `reportBody` makes; colours are custom properties with the names of the portal. */
export const reportStyle = `
.check-report { color: var(--ink); line-height: 1.6; overflow-wrap: anywhere; }
.check-report .notice { margin: 0 0 1rem; padding: .4rem .8rem; border: 1px solid var(--accent); color: var(--accent); font-weight: 600; }
.check-report .verdict { margin: 0 0 1rem; padding: .8rem 1rem; border: 1px solid currentColor; border-left-width: .6rem; }
.check-report .verdict strong { display: block; font-size: 1.6rem; line-height: 1.3; }
.check-report .verdict span:not(.mark) { color: var(--ink); }
.check-report .conforms, .check-report .passed { color: var(--good); }
.check-report .does-not-conform, .check-report .failed, .check-report .alarm { color: var(--gone); }
.check-report .no-verdict, .check-report .not-executed { color: var(--part); }
.check-report .inapplicable, .check-report .aside, .check-report .nothing { color: var(--muted); }
.check-report .reasons { margin: 0 0 1rem; }
.check-report .reasons p { margin: 0; font-weight: 600; }
.check-report .reasons ul { margin: .2rem 0 0; padding-left: 1.4em; }
.check-report dl { margin: 0; }
.check-report dd { margin: 0; }
.check-report dt { color: var(--muted); }
.check-report :is(.facts, .counts) { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; }
.check-report :is(.facts, .counts) > div { display: flex; flex-wrap: wrap; gap: 0 .5em; }
.check-report .figures { display: flex; flex-wrap: wrap; gap: 1px; margin: 1rem 0 0; }
.check-report .figures > div { flex: 1 1 7.5rem; padding: .5rem .8rem; background: var(--panel); outline: 1px solid var(--line); }
.check-report .figures dt { font-size: .85rem; }
.check-report .figures dd { font-size: 1.35rem; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.3; }
.check-report h2 { margin: 2.2rem 0 .8rem; padding-bottom: .2rem; border-bottom: 2px solid var(--ink); font-size: 1.25rem; line-height: 1.4; }
.check-report h3 { margin: 0 0 .4rem; font-size: 1.05rem; line-height: 1.45; }
.check-report h4 { margin: .6rem 0 .2rem; font-size: 1rem; }
.check-report h3 .clause { color: var(--muted); font-weight: 400; }
.check-report code { font-family: var(--mono); font-size: .9em; white-space: pre-wrap; }
.check-report td code { background: var(--wash); padding: 0 .2em; }
.check-report .id { color: var(--muted); font-weight: 400; background: none; padding: 0; }
.check-report .rule { margin: 1.2rem 0 0; padding: .1rem 0 0 .9rem; border-left: 3px solid var(--edge); scroll-margin-top: 1rem; }
.check-report .rule.error { border-left-color: var(--gone); }
.check-report .rule.warning { border-left-color: var(--part); }
.check-report .worse, .check-report .no-longer-executed { color: var(--gone); }
.check-report .better, .check-report .now-executed { color: var(--good); }
.check-report .rule:target { outline: 2px solid var(--link); outline-offset: .3em; }
.check-report .rule > .counts { margin: .3rem 0 .5rem; font-size: .92em; }
.check-report .rule > .bar { display: block; width: 100%; height: .45rem; }
.check-report .scroll { overflow-x: auto; margin: .5rem 0; }
.check-report .scroll:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.check-report table { border-collapse: collapse; width: 100%; font-size: .92em; line-height: 1.45; }
.check-report caption { padding: 0 0 .3em; text-align: left; color: var(--muted); }
.check-report table:not(.profiles) caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.check-report :is(th, td) { padding: .35em .7em; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; min-width: 3.4em; overflow-wrap: break-word; }
.check-report :is(th, td) :is(code, .of) { overflow-wrap: anywhere; }
.check-report thead th { border-bottom: 1px solid var(--edge); color: var(--muted); white-space: nowrap; }
.check-report .figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.check-report tbody th { min-width: 8em; }
.check-report :is(.samples, .faults) tbody th { min-width: 3.4em; }
.check-report .samples td { min-width: 5em; }
.check-report .samples .figure { width: 1%; }
.check-report .samples td:last-child { overflow-wrap: anywhere; }
.check-report .samples td:last-child, .check-report .faults td:nth-last-child(-n + 2) { min-width: 10em; }
.check-report .faults .figure { width: 1%; }
.check-report .rules tbody th { min-width: 12em; }
.check-report .changes tbody th { min-width: 5em; white-space: nowrap; }
.check-report .changes td:nth-child(n + 4), .check-report .runs :is(td:nth-child(2), td:nth-child(4)) { white-space: nowrap; }
.check-report .runs tbody th { min-width: 4em; }
.check-report .changes td:nth-child(2), .check-report .runs td:nth-child(3) { min-width: 12em; }
.check-report .faults td:nth-child(3) { min-width: 5em; }
.check-report .rules th .id { display: block; }
.check-report .of { display: block; color: var(--muted); font-size: .9em; }
.check-report .status { white-space: nowrap; }
.check-report .why { display: block; min-width: 9em; color: var(--ink); font-size: .92em; }
.check-report a { color: var(--link); }
.check-report .bar { display: inline-block; width: 5rem; height: .55rem; margin-right: .3em; vertical-align: baseline; }
.check-report td:has(> .bar) { white-space: nowrap; }
.check-report .bar .sound { fill: var(--good); }
.check-report .bar .fault { fill: var(--gone); }
.check-report .level-2 { padding-left: 1.4em; display: inline-block; }
.check-report .level-3 { padding-left: 2.8em; display: inline-block; }
.check-report .level-4 { padding-left: 4.2em; display: inline-block; }
.check-report .level-1 { font-weight: 600; }
.check-report .total strong { font-size: 1.5rem; }
.check-report .run > div { margin-bottom: .4rem; }
@media (max-width: 40rem) {
  .check-report h2 { margin-top: 1.6rem; }
  .check-report .rule { padding-left: .6rem; }
  .check-report :is(th, td) { padding: .35em .4em; }
  .check-report .samples :is(th, td):not(.figure) { min-width: 6.4em; }
  .check-report .samples .figure { min-width: 2.6em; }
  .check-report .samples thead th:not(.figure) { white-space: normal; }
  .check-report .samples td:last-child { min-width: 7.5em; }
  .check-report .faults td:nth-last-child(-n + 2) { min-width: 9em; }
}
@media print {
  .check-report { font-size: 9.5pt; line-height: 1.45; }
  .check-report .scroll { overflow: visible; }
  .check-report .scroll :is(th, td), .check-report .why { padding: .2em .4em; min-width: 2.8em; }
  .check-report .why { padding: 0; }
  .check-report thead { display: table-header-group; }
  .check-report thead th { white-space: normal; }
  .check-report :is(h2, h3, caption, .counts, .rule > .bar) { break-after: avoid; }
  .check-report .rule > .scroll { break-before: avoid; }
  .check-report thead, .check-report thead tr { break-after: avoid; }
  .check-report tbody tr:first-child { break-before: avoid; }
  .check-report .data td:nth-child(7) { white-space: nowrap; }
  .check-report :is(tr, .figures, .verdict, .counts, .run > div) { break-inside: avoid; }
  .check-report .bar { print-color-adjust: exact; width: 4rem; }
  .check-report a { color: inherit; text-decoration: none; }
}
`

/** Colours and frame of a page that stands alone. */
export const reportPageStyle = `
:root { color-scheme: light dark; --paper: #fcfbf8; --panel: #ffffff; --wash: #f3f1ea; --ink: #1c2427; --muted: #566268; --line: #dcd9d0; --edge: #8b9196; --accent: #a3312a; --link: #0f5654; --good: #17706e; --part: #85560a; --gone: #a3312a;
  --sans: -apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif;
  --mono: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14191b; --panel: #191f21; --wash: #1f2628; --ink: #e9e7e1; --muted: #a5b0b3; --line: #30393c; --edge: #6f7b80; --accent: #e5958a; --link: #8fd3cc; --good: #74c7bf; --part: #e2b765; --gone: #e5958a; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--sans); -webkit-text-size-adjust: 100%; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
h1 { margin: 0 0 1rem; font-size: 1.6rem; line-height: 1.35; overflow-wrap: anywhere; }
@page { size: A4; margin: 15mm 14mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; --panel: #fff; --wash: #f3f1ea; --ink: #000; --muted: #444; --line: #ccc; --edge: #777; --accent: #a3312a; --link: #000; --good: #17706e; --part: #85560a; --gone: #a3312a; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 16pt; }
}
`
