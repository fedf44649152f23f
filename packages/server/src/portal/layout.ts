import { assetAddress, languageTags, link, localAddress, sameIn, twinAddress } from './address.ts'
import { footer } from './footer.ts'
import { html, type Markup } from './html.ts'
import { masthead, type Sheet } from './masthead.ts'
import type { Shown, Step, Visit } from './page.ts'
import { printDate } from './print-date.ts'

/** A whole document around what a page shows. */
export function layOut(sheet: Sheet): string {
  const { visit, shown } = sheet
  const { language, preferences, words } = visit
  return html`<!doctype html>
<html lang="${languageTags[language]}" data-theme="${preferences.theme}" data-type="${preferences.type}">
<head>
${head(visit, shown)}
</head>
<body>
<a class="skip" href="#main">${words.site.skip}</a>
${masthead(sheet)}
${visit.isDated ? dayBanner(visit) : null}
${breadcrumbs(visit, shown)}
<main id="main" class="wrap" tabindex="-1">
${shown.main()}
</main>
${footer(visit, shown)}
</body>
</html>
`.toString()
}

function head(visit: Visit, shown: Shown): Markup {
  const { words, language, origin } = visit
  const here = link(visit, visit.path)
  const canonical = shown.canonical ?? here
  const others = (['zh', 'en'] as const).map(
    one => html`<link rel="alternate" hreflang="${languageTags[one]}" href="${sameIn(visit, one)}">\n`,
  )
  return html`<meta charset="utf-8">
<title>${shown.title === words.site.name ? shown.title : `${shown.title} · ${words.site.name}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${shown.description ? html`<meta name="description" content="${shown.description}">\n` : null}<link rel="canonical" href="${origin}${canonical}">
${others}${shown.twin ? html`<link rel="alternate" type="application/json" href="${twinAddress(visit)}">\n` : null}<link rel="alternate" type="application/atom+xml" title="${words.site.feed}" href="${localAddress(visit, language, '/changes.atom')}">
<link rel="icon" type="image/svg+xml" href="${assetAddress(visit, 'icon.svg')}">
<link rel="stylesheet" href="${assetAddress(visit, 'portal.css')}">
${(shown.sheets ?? []).map(sheet => html`<link rel="stylesheet" href="${assetAddress(visit, sheet)}">\n`)}<script type="module" src="${assetAddress(visit, 'portal.js')}"></script>
${(shown.scripts ?? []).map(script => html`<script type="module" src="${assetAddress(visit, script)}"></script>\n`)}${shown.head ?? null}`
}

/** Says that this is how things stood on another day than today. */
function dayBanner(visit: Visit): Markup | null {
  if (visit.asOf === visit.today) return null
  const { words, language } = visit
  const query = new URLSearchParams(visit.query)
  query.delete('asOf')
  const question = query.size > 0 ? `?${query}` : ''
  const today = localAddress(visit, language, visit.undatedPath) + question
  return html`<aside class="day-banner" aria-label="${words.site.asOf}"><p class="wrap">${words.site.dated(printDate(visit.asOf, language))} <a href="${today}">${words.site.backToToday}</a></p></aside>`
}

function breadcrumbs(visit: Visit, shown: Shown): Markup | null {
  if (visit.path === '/') return null
  const { words } = visit
  const steps: Step[] = [{ title: words.site.home, href: link(visit, '/') }, ...(shown.above ?? [])]
  return html`<nav class="crumbs wrap" aria-label="${words.site.path}"><ol>${steps.map(
    step => html`<li><a href="${step.href}">${step.title}</a></li>`,
  )}<li aria-current="page">${shown.title}</li></ol></nav>`
}
