import { link } from '../address.ts'
import { html } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { copyBox } from '../parts/copy-box.ts'

/** What a watch list is, and how one is made; lists themselves are shown to those who know their address. */
export const watchStart: Page = {
  name: 'watch-start',
  title: { zh: '怎样建关注清单', en: 'How to make a watch list' },
  paths: ['/watch'],
  section: 'standards',
  async show(visit) {
    const t = visit.words.watch
    return {
      title: t.title,
      description: t.start,
      above: [{ title: visit.words.standards.title, href: link(visit, '/standards') }],
      main: () => html`<h1>${t.title}</h1><p class="lead">${t.start}</p>
<section aria-labelledby="how"><h2 id="how">${t.how}</h2>
${copyBox(visit, { id: 'by-command', title: t.howOnServer, text: byCommand(visit) })}
${copyBox(visit, { id: 'by-api', title: t.howByApi, text: byApi(visit) })}
<p>${t.howAfter}</p></section>`,
    }
  },
}

function byCommand({ words }: Visit): string {
  const title = words.watch.sampleTitle
  return `npx biaochi watch new --title "${title}" --from numbers.txt
npx biaochi watch new --title "${title}" "GB/T 1.1-2020" --webhook https://example.org/hook
npx biaochi watch change ID "GB/T 1.2-2020" --remove "GB/T 1.1-2020"`
}

function byApi({ words, origin, options }: Visit): string {
  const address = `${options.publicOrigin ?? origin}${options.basePath}/api/v1/watches`
  const body = JSON.stringify({ title: words.watch.sampleTitle, numbers: ['GB/T 1.1-2020'] })
  return `curl -X POST ${address} \\
  -H 'Authorization: Bearer TOKEN' -H 'Content-Type: application/json' \\
  -d '${body}'`
}
