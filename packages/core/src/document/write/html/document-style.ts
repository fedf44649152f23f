/** Styles of the `article` that `writeHtmlBody` makes; colours are custom properties with the names of the portal. */
export const documentStyle = `
.standard { --hue-requirement: 8; --hue-recommendation: 38; --hue-permission: 130; --hue-capability: 200; --hue-other: 265;
  max-width: 72rem; margin: 0 auto; line-height: 1.75; color: var(--ink); overflow-wrap: anywhere; }
.standard .notice { margin: 0 0 1rem; padding: .4rem .8rem; border: 1px solid var(--accent); color: var(--accent); text-align: center; font-weight: 600; }
.standard .cover { border-bottom: 2px solid var(--ink); padding-bottom: 1rem; margin-bottom: 1.5rem; }
.standard .cover .class-words { margin: 0; letter-spacing: .3em; color: var(--muted); }
.standard .cover .title { margin: .4rem 0; line-height: 1.35; }
.standard .cover .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .2rem 1.5rem; margin: 1rem 0 0; }
.standard .fact { display: flex; flex-wrap: wrap; gap: 0 .6em; }
.standard .fact dt { color: var(--muted); }
.standard .fact dd { margin: 0; }
.standard .beside { margin-bottom: 1.5rem; font-size: .9rem; }
.standard .contents .nav-title { margin: 0 0 .3rem; font-weight: 600; }
.standard .contents ol { list-style: none; margin: 0; padding: 0; }
.standard .contents ol ol { padding-left: 1.2em; }
.standard .contents a { display: block; padding: .15rem 0; color: inherit; text-decoration: none; }
.standard .contents a:hover, .standard .contents a:focus-visible { color: var(--link); text-decoration: underline; }
.standard .provision-filter { margin: 1rem 0 0; padding: .5rem .8rem; border: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .3rem 1rem; }
.standard .provision-filter label { display: flex; align-items: center; gap: .35em; min-height: 24px; }
.standard .provision-filter input { width: 1.1em; height: 1.1em; margin: 0; }
.standard .swatch, .standard .provision { --hue: var(--hue-other); }
.standard .requirement, .standard .instruction { --hue: var(--hue-requirement); }
.standard .recommendation { --hue: var(--hue-recommendation); }
.standard .permission { --hue: var(--hue-permission); }
.standard .capability, .standard .possibility { --hue: var(--hue-capability); }
.standard .swatch { border-bottom: 3px solid hsl(var(--hue) 60% 55%); }
${highlights()}
.standard:has(.fade:checked) .document-part { color: var(--muted); }
.standard .section { margin: 0; }
.standard .document-part > .section { margin-top: 2.2rem; }
.standard .section > :is(h2, h3, h4, h5, h6) { margin: 1.4em 0 .6em; line-height: 1.4; }
.standard .section h2 { font-size: 1.3rem; }
.standard .section h3 { font-size: 1.12rem; }
.standard .section :is(h4, h5, h6) { font-size: 1rem; }
.standard .annex > h2 { text-align: center; }
.standard .annex > h2 > .title { display: block; }
.standard .annex > h2 > .nature { font-weight: 400; }
.standard .permalink { margin-left: .4em; padding: 0 .3em; color: var(--muted); text-decoration: none; font-weight: 400; opacity: 0; }
.standard :is(h2, h3, h4, h5, h6, .clause-number, .number):hover > .permalink, .standard .permalink:focus-visible { opacity: 1; }
.standard :target { scroll-margin-top: 1rem; }
.standard :target > :is(h2, h3, h4, h5, h6, .clause-number), .standard p:target, .standard li:target { outline: 2px solid var(--link); outline-offset: .2em; }
.standard p.text { margin: .35em 0; text-indent: 2em; }
.standard[lang|=en] p.text { text-indent: 0; margin: .7em 0; }
.standard :is(li, td, th, aside, dd, .key, .where) p.text, .standard .untitled > p.text:nth-child(2) { text-indent: 0; }
.standard .untitled > .clause-number { float: left; margin: .35em .8em 0 0; font-weight: 600; }
.standard .untitled::after { content: ""; display: block; clear: both; }
.standard .list, .standard .footnotes { list-style: none; margin: .3em 0; padding: 0 0 0 2em; }
.standard .list .list { padding-left: 0; }
.standard .list > li, .standard .footnotes > li { display: grid; grid-template-columns: minmax(2em, auto) 1fr; gap: 0 .3em; }
.standard .item > :first-child, .standard .content > :first-child { margin-top: 0; }
.standard .item > :last-child, .standard .content > :last-child { margin-bottom: 0; }
.standard .item, .standard .content { min-width: 0; }
.standard .footnotes { margin-top: 1.5rem; padding: .5rem 0 0; border-top: 1px solid var(--line); font-size: .9rem; }
.standard .footnotes > li { grid-template-columns: 2em 1fr auto; }
.standard .footnote-mark a { text-decoration: none; padding: 0 .15em; }
.standard :is(aside.note, aside.example) { display: grid; grid-template-columns: auto 1fr; margin: .4em 0 .4em 2em; font-size: .92em; }
.standard aside.boxed { border: 1px solid var(--edge); padding: .4em .8em; }
.standard .term { margin: 1rem 0; }
.standard .term > .number { margin: 0; font-weight: 600; }
.standard .term dl { margin: 0; padding-left: 2em; }
.standard .term dt { display: inline; }
.standard .term dt + dt::before { content: "　"; }
.standard .term dt:has(:is(.admitted, .deprecated)) { display: block; }
.standard .term dfn { font-style: normal; font-weight: 600; }
.standard .term dd { margin: .2em 0; }
.standard .entry { margin: .35em 0; padding-left: 2em; }
.standard .entry > .number { display: inline-block; min-width: 2.2em; }
.standard .status { font-size: .85em; border: 1px solid currentColor; border-radius: .2em; padding: 0 .35em; text-decoration: none; }
.standard div.table { margin: 1.2rem 0; }
.standard .scroll { overflow-x: auto; }
.standard table { border-collapse: collapse; width: 100%; border: 2px solid var(--ink); font-size: .92em; line-height: 1.5; }
.standard table caption { padding: .3em 0; font-weight: 600; }
.standard table .unit { display: block; text-align: right; font-weight: 400; font-size: .9em; }
.standard :is(th, td) { border: 1px solid var(--edge); padding: .3em .6em; text-align: left; vertical-align: middle; min-width: 3em; overflow-wrap: break-word; }
.standard thead { border-bottom: 2px solid var(--ink); }
.standard thead :is(th, td) { text-align: center; background: var(--wash); }
.standard tfoot { border-top: 2px solid var(--ink); }
.standard :is(th, td).center { text-align: center; }
.standard :is(th, td).right { text-align: right; }
.standard :is(th, td).left { text-align: left; }
.standard :is(th, td) p.text { margin: 0; }
.standard figure { margin: 1.2rem 0; text-align: center; }
.standard figure :is(.key, .notes) { text-align: left; width: fit-content; max-width: 100%; margin: .5em auto; }
.standard figure img { max-width: 100%; height: auto; background: #fff; }
.standard .parts { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 1rem; }
.standard .figure > figcaption { font-weight: 600; margin-top: .5em; }
.standard img { max-width: 100%; vertical-align: middle; }
.standard .formula > .line { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 1em; overflow-x: auto; padding: .3em 0; }
.standard .formula .where { padding-left: 2em; }
.standard .kept { white-space: pre-wrap; }
.standard pre { overflow-x: auto; padding: .6em .8em; background: var(--wash); font: .88em/1.5 var(--mono); white-space: pre; }
.standard :not(pre) > code { font-family: var(--mono); font-size: .92em; background: var(--wash); padding: 0 .2em; }
.standard .opaque { border-left: 3px solid var(--edge); padding-left: .8em; margin: .6em 0; }
.standard .opaque-text { white-space: pre-wrap; }
.standard .reference, .standard .term-use { color: inherit; text-decoration: underline 1px var(--edge); text-underline-offset: .2em; }
.standard span.reference { text-decoration: none; }
.standard .term-use { text-decoration-style: dotted; }
.standard a:is(.reference, .term-use):hover { color: var(--link); }
.standard a.link { color: var(--link); }
.standard .carded { position: relative; }
.standard .card { display: none; position: absolute; z-index: 5; left: 0; top: 100%; width: max-content; max-width: min(22rem, 75vw); padding: .5em .8em; background: var(--panel); color: var(--ink); border: 1px solid var(--edge); box-shadow: 0 2px 10px rgb(0 0 0 / .2); font-size: .88rem; line-height: 1.6; text-indent: 0; text-align: left; font-weight: 400; }
@supports (anchor-scope: --card) {
  .standard .carded { position: static; anchor-scope: --card; }
  .standard .carded > a { anchor-name: --card; }
  .standard .card { position-anchor: --card; inset: auto; position-area: block-end span-inline-end; position-try-fallbacks: flip-inline, flip-block, flip-block flip-inline; }
}
.standard .carded:is(:hover, :focus-within) > .card { display: block; }
@media (min-width: 64rem) {
  .standard { display: grid; grid-template-columns: 15rem minmax(0, 46rem); column-gap: 3rem; justify-content: center; }
  .standard > * { grid-column: 2; }
  .standard > :is(.notice, .cover) { grid-column: 1 / -1; }
  .standard > .beside { grid-column: 1; grid-row: 3 / span 20; position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto; }
  .standard:not(:has(> .notice)) > .beside { grid-row: 2 / span 20; }
}
@media print {
  .standard .beside .provision-filter, .standard .permalink, .standard .card, .standard .back { display: none !important; }
  .standard { display: block; font-size: 10.5pt; line-height: 1.6; max-width: none; }
  .standard .annexes > .section, .standard .back > .section, .standard .front > .section { break-before: page; }
  .standard .body { break-before: page; }
  .standard .beside { position: static; max-height: none; overflow: visible; }
  .standard :is(h2, h3, h4, h5, h6, caption, .term > .number) { break-after: avoid; }
  .standard :is(tr, figure, aside, .formula, li > .sign) { break-inside: avoid; }
  .standard thead { display: table-header-group; }
  .standard tfoot { display: table-row-group; }
  .standard .scroll { overflow: visible; }
  .standard pre { white-space: pre-wrap; }
  .standard a { color: inherit; text-decoration: none; }
  .standard .provision { print-color-adjust: exact; }
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
        `.standard:has(.show-${kind}:checked) .provision.${kind} { color: var(--ink); background: hsl(var(--hue) 75% 50% / .2); box-shadow: inset 0 -2px hsl(var(--hue) 60% 50%); }`,
    )
    .join('\n')
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
