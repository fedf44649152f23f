import { fillNotes } from '@biaochi/core/registry/framework-notes.ts'
import { html } from '../html.ts'
import type { Page } from '../page.ts'
import { frameworkDownloads } from '../parts/framework-downloads.ts'
import { frameworkNav, frameworkStep } from '../parts/framework-nav.ts'
import { runningText } from '../parts/running-text.ts'
import { withFramework } from '../read-framework.ts'

/** The compilation notes (编制说明, GB/T 13016—2018). */
export const frameworkNotes: Page = {
  name: 'framework-notes',
  title: { zh: '编制说明', en: 'Compilation notes' },
  paths: ['/framework/:id/notes'],
  section: 'framework',
  show: visit =>
    withFramework(visit, view => {
      const { words, language } = visit
      const notes = fillNotes(view.framework, view.coverage, language)
      return {
        title: words.framework.notes,
        above: [frameworkStep(visit, view)],
        twin: { asOf: visit.asOf, notes },
        main: () => html`<h1>${words.framework.notes}</h1>
<p class="lead">${runningText(words.framework.notesLead)}</p>
${frameworkNav(visit, view, 'notes')}
<div class="prose">${notes.map(
          note =>
            html`<section aria-labelledby="note-${note.id}"><h2 id="note-${note.id}"><span class="note-letter">${note.id}</span> ${note.title}</h2>${note.paragraphs.map(
              paragraph => html`<p>${runningText(paragraph)}</p>`,
            )}</section>`,
        )}</div>
${frameworkDownloads(visit, view.framework.id)}`,
      }
    }),
}
