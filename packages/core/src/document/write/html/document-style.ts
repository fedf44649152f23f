/** Styles of the `article` that `writeHtmlBody` makes; colours are custom properties with the names of the portal. */
export const documentStyle = `
.standard-document { --hue-requirement: 8; --hue-recommendation: 38; --hue-permission: 130; --hue-capability: 200; --hue-other: 265;
  max-width: 72rem; margin: 0 auto; line-height: 1.75; color: var(--ink); overflow-wrap: anywhere; }
.standard-document .notice { margin: 0 0 1rem; padding: .4rem .8rem; border: 1px solid var(--accent); color: var(--accent); text-align: center; font-weight: 600; }
.standard-document .cover { border-bottom: 2px solid var(--ink); padding-bottom: 1rem; margin-bottom: 1.5rem; }
.standard-document .cover .class-words { margin: 0; letter-spacing: .3em; color: var(--muted); }
.standard-document .cover .title { margin: .4rem 0; line-height: 1.35; }
.standard-document .cover .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .2rem 1.5rem; margin: 1rem 0 0; }
.standard-document .fact { display: flex; flex-wrap: wrap; gap: 0 .6em; }
.standard-document .fact dt { color: var(--muted); }
.standard-document .fact dd { margin: 0; }
.standard-document .beside { margin-bottom: 1.5rem; font-size: .9rem; }
.standard-document .contents .nav-title { margin: 0 0 .3rem; font-weight: 600; }
.standard-document .contents ol { list-style: none; margin: 0; padding: 0; }
.standard-document .contents ol ol { padding-left: 1.2em; }
.standard-document .contents a { display: block; padding: .15rem 0; color: inherit; text-decoration: none; }
.standard-document .contents a:hover, .standard-document .contents a:focus-visible { color: var(--link); text-decoration: underline; }
.standard-document .provision-filter { margin: 1rem 0 0; padding: .5rem .8rem; border: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .3rem 1rem; }
.standard-document .provision-filter label { display: flex; align-items: center; gap: .35em; min-height: 24px; }
.standard-document .provision-filter input { width: 1.1em; height: 1.1em; margin: 0; }
.standard-document .swatch, .standard-document .provision { --hue: var(--hue-other); }
.standard-document .requirement, .standard-document .instruction { --hue: var(--hue-requirement); }
.standard-document .recommendation { --hue: var(--hue-recommendation); }
.standard-document .permission { --hue: var(--hue-permission); }
.standard-document .capability, .standard-document .possibility { --hue: var(--hue-capability); }
.standard-document .swatch { border-bottom: 3px solid hsl(var(--hue) 60% 55%); }
${highlights()}
.standard-document:has(.fade:checked) .document-part { color: var(--muted); }
.standard-document .section { margin: 0; }
.standard-document .document-part > .section { margin-top: 2.2rem; }
.standard-document .section > :is(h2, h3, h4, h5, h6) { margin: 1.4em 0 .6em; line-height: 1.4; }
.standard-document .section h2 { font-size: 1.3rem; }
.standard-document .section h3 { font-size: 1.12rem; }
.standard-document .section :is(h4, h5, h6) { font-size: 1rem; }
.standard-document .annex > h2 { text-align: center; }
.standard-document .annex > h2 > .title { display: block; }
.standard-document .annex > h2 > .nature { font-weight: 400; }
.standard-document .permalink { margin-left: .4em; padding: 0 .3em; color: var(--muted); text-decoration: none; font-weight: 400; opacity: 0; }
.standard-document :is(h2, h3, h4, h5, h6, .clause-number, .number):hover > .permalink, .standard-document .permalink:focus-visible { opacity: 1; }
.standard-document :target { scroll-margin-top: 1rem; }
.standard-document :target > :is(h2, h3, h4, h5, h6, .clause-number), .standard-document p:target, .standard-document li:target { outline: 2px solid var(--link); outline-offset: .2em; }
.standard-document p.text { margin: .35em 0; text-indent: 2em; }
.standard-document[lang|=en] p.text { text-indent: 0; margin: .7em 0; }
.standard-document :is(li, td, th, aside, dd, .key, .where) p.text, .standard-document .untitled > p.text:nth-child(2) { text-indent: 0; }
.standard-document .untitled > .clause-number { float: left; margin: 0 .8em 0 0; font-weight: 600; }
.standard-document .untitled { margin-top: .35em; }
.standard-document .untitled > p.text:nth-child(2) { margin-top: 0; }
.standard-document .untitled::after { content: ""; display: block; clear: both; }
.standard-document .list, .standard-document .footnotes { list-style: none; margin: .3em 0; padding: 0 0 0 2em; }
.standard-document .list .list { padding-left: 0; }
.standard-document .list > li, .standard-document .footnotes > li { display: grid; grid-template-columns: minmax(2em, auto) 1fr; gap: 0 .3em; }
.standard-document .item > :first-child, .standard-document .content > :first-child { margin-top: 0; }
.standard-document .item > :last-child, .standard-document .content > :last-child { margin-bottom: 0; }
.standard-document .item, .standard-document .content { min-width: 0; }
.standard-document .footnotes { margin-top: 1.5rem; padding: .5rem 0 0; border-top: 1px solid var(--line); font-size: .9rem; }
.standard-document .footnotes > li { grid-template-columns: 2em 1fr auto; }
.standard-document .footnote-mark a { text-decoration: none; padding: 0 .15em; }
.standard-document :is(aside.note, aside.example) { display: grid; grid-template-columns: auto 1fr; margin: .4em 0 .4em 2em; font-size: .92em; }
.standard-document aside.boxed { border: 1px solid var(--edge); padding: .4em .8em; }
.standard-document .term { margin: 1rem 0; }
.standard-document .term > .number { margin: 0; font-weight: 600; }
.standard-document .term dl { margin: 0; padding-left: 2em; }
.standard-document .term dt { display: inline; }
.standard-document .term dt + dt::before { content: "　"; }
.standard-document .term dt:has(:is(.admitted, .deprecated)) { display: block; }
.standard-document .term dt:has(:is(.admitted, .deprecated))::before { content: none; }
.standard-document .term dfn { font-style: normal; font-weight: 600; }
.standard-document .term dd { margin: .2em 0; }
.standard-document .entry { margin: .35em 0; padding-left: 2em; }
.standard-document .entry > .number { display: inline-block; min-width: 2.2em; }
.standard-document .status { font-size: .85em; border: 1px solid currentColor; border-radius: .2em; padding: 0 .35em; text-decoration: none; }
.standard-document div.table { margin: 1.2rem 0; }
.standard-document .scroll { overflow-x: auto; }
.standard-document table { border-collapse: collapse; width: 100%; border: 2px solid var(--ink); font-size: .92em; line-height: 1.5; }
.standard-document table caption { padding: .3em 0; font-weight: 600; }
.standard-document table .unit { display: block; text-align: right; font-weight: 400; font-size: .9em; }
.standard-document :is(th, td) { border: 1px solid var(--edge); padding: .3em .6em; text-align: left; vertical-align: middle; min-width: 3.6em; overflow-wrap: break-word; }
.standard-document thead { border-bottom: 2px solid var(--ink); }
.standard-document thead :is(th, td) { text-align: center; background: var(--wash); }
.standard-document tfoot { border-top: 2px solid var(--ink); }
.standard-document :is(th, td).center { text-align: center; }
.standard-document :is(th, td).right { text-align: right; }
.standard-document :is(th, td).left { text-align: left; }
.standard-document :is(th, td) p.text { margin: 0; }
.standard-document figure { margin: 1.2rem 0; text-align: center; }
.standard-document figure :is(.key, .notes) { text-align: left; width: fit-content; max-width: 100%; margin: .5em auto; }
.standard-document figure img { max-width: 100%; height: auto; background: #fff; }
.standard-document .parts { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 1rem; }
.standard-document .figure > figcaption { font-weight: 600; margin-top: .5em; }
.standard-document img { max-width: 100%; vertical-align: middle; }
.standard-document .formula > .line { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 1em; overflow-x: auto; padding: .3em 0; }
.standard-document .formula math { display: block math; math-style: normal; }
.standard-document .formula .where { padding-left: 2em; }
.standard-document .kept { white-space: pre-wrap; }
.standard-document pre { overflow-x: auto; padding: .6em .8em; background: var(--wash); font: .88em/1.5 var(--mono); white-space: pre; }
.standard-document :not(pre) > code { font-family: var(--mono); font-size: .92em; background: var(--wash); padding: 0 .2em; }
.standard-document .opaque { border-left: 3px solid var(--edge); padding-left: .8em; margin: .6em 0; }
.standard-document .opaque-text { white-space: pre-wrap; }
.standard-document .reference, .standard-document .term-use { color: inherit; text-decoration: underline 1px var(--edge); text-underline-offset: .2em; }
.standard-document span.reference { text-decoration: none; }
.standard-document .term-use { text-decoration-style: dotted; }
.standard-document a:is(.reference, .term-use):hover { color: var(--link); }
.standard-document a.link { color: var(--link); }
.standard-document .carded { position: relative; }
.standard-document .card { display: none; position: absolute; z-index: 5; left: 0; top: 100%; width: max-content; max-width: min(22rem, 75vw); padding: .5em .8em; background: var(--panel); color: var(--ink); border: 1px solid var(--edge); box-shadow: 0 2px 10px rgb(0 0 0 / .2); font-size: .88rem; line-height: 1.6; text-indent: 0; text-align: left; font-weight: 400; }
@supports (anchor-scope: --card) {
  .standard-document .carded { position: static; anchor-scope: --card; }
  .standard-document .carded > a { anchor-name: --card; }
  .standard-document .card { position-anchor: --card; inset: auto; position-area: block-end span-inline-end; position-try-fallbacks: flip-inline, flip-block, flip-block flip-inline; }
}
.standard-document .carded:is(:hover, :focus-within) > .card { display: block; }
@media (min-width: 64rem) {
  .standard-document { display: grid; grid-template-columns: 15rem minmax(0, 46rem); column-gap: 3rem; justify-content: center; }
  .standard-document > * { grid-column: 2; }
  .standard-document > :is(.notice, .cover) { grid-column: 1 / -1; }
  .standard-document > .beside { grid-column: 1; grid-row: 3 / span 20; position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto; }
  .standard-document:not(:has(> .notice)) > .beside { grid-row: 2 / span 20; }
}
@media (max-width: 40rem) {
  .standard-document :is(th, td) { min-width: 6em; }
}
@media print {
  .standard-document .beside .provision-filter, .standard-document .permalink, .standard-document .card, .standard-document .backlink { display: none !important; }
  .standard-document { display: block; font-size: 10.5pt; line-height: 1.6; max-width: none; }
  .standard-document .annexes > .section, .standard-document .back > .section, .standard-document .front > .section { break-before: page; }
  .standard-document .body { break-before: page; }
  .standard-document .beside { position: static; max-height: none; overflow: visible; }
  .standard-document :is(h2, h3, h4, h5, h6, caption, .term > .number) { break-after: avoid; }
  .standard-document :is(tr, figure, aside, .formula, li > .sign) { break-inside: avoid; }
  .standard-document thead { display: table-header-group; }
  .standard-document tbody:nth-child(-n + 3) > tr:first-child { break-before: avoid; }
  .standard-document tfoot { display: table-row-group; }
  .standard-document .scroll { overflow: visible; }
  .standard-document pre { white-space: pre-wrap; }
  .standard-document a { color: inherit; text-decoration: none; }
  .standard-document .provision { print-color-adjust: exact; }
}
`

/** For each kind of provision: it stands out once its box is ticked. */
function highlights(): string {
  const kinds = [
    'requirement',
    'recommendation',
    'permission',
    'capability',
    'possibility',
    'instruction',
    'statement',
    'external-constraint',
  ]
  return kinds
    .map(
      kind =>
        `.standard-document:has(.show-${kind}:checked) .provision.${kind} { color: var(--ink); background: hsl(var(--hue) 75% 50% / .2); box-shadow: inset 0 -2px hsl(var(--hue) 60% 50%); }`,
    )
    .join('\n')
}

/** What stands at the head of every printed page. */
export function runningStyle(words: readonly string[]): string {
  if (words.length === 0) return ''
  return `@page { @top-right { content: "${words.map(cssText).join(' ')}"; font-size: 8pt; } }\n`
}

/** A text inside the quotes of CSS: signs that could end it, or the style around it, are written as their code. */
function cssText(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{Zs}]/gu, sign => `\\${sign.codePointAt(0)?.toString(16)} `)
}

/** What a page of its own needs beside: colours, light and dark, type, paper. */
export const pageStyle = `
:root { color-scheme: light dark; --paper: #fcfbf8; --panel: #fff; --wash: #f3f1ea; --ink: #1c2427; --muted: #566268; --line: #dcd9d0; --edge: #8b9196; --accent: #a3312a; --link: #0f5654;
  --mono: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14191b; --panel: #191f21; --wash: #1f2628; --ink: #e9e7e1; --muted: #a5b0b3; --line: #30393c; --edge: #6f7b80; --accent: #e5958a; --link: #8fd3cc; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font-family: -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@page { size: A4; margin: 25mm 20mm 20mm; @bottom-right { content: counter(page); font-size: 9pt; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --panel: #fff; --wash: #f5f5f5; --ink: #000; --muted: #333; --line: #999; --edge: #555; --accent: #000; --link: #000; }
  body { padding: 0; }
}
`
