import { say } from '@biaochi/core/language.ts'
import { dataEndings } from '../../actions/data-file.ts'
import type { OwnSample, OwnStandard } from '../../actions/own-standards.ts'
import { apiLink, assetAddress, link, localAddress } from '../address.ts'
import { assets } from '../assets.ts'
import { html, type Markup } from '../html.ts'
import { largestFile } from '../largest-file.ts'
import type { Visit } from '../page.ts'

/** What was chosen, to stand there again. */
export interface CheckChoice {
  readonly standard: string
  readonly asOf: string
}

/** Name of the program of the page; there is none where it was not built. */
export const checkProgram = 'check-page.js'

/** Whether the programs for the browser were built. */
export function canCheckHere(): boolean {
  return assets.has(checkProgram) && assets.has('check-worker.js')
}

const megabytes = Math.floor(largestFile / 1024 / 1024)

/** The form for files and standard; it works without scripts, and with them the data stay where they are. */
export function checkForm(visit: Visit, standards: readonly OwnStandard[], chosen: CheckChoice): Markup {
  const { words, language } = visit
  const t = words.check
  return html`<form id="check-form" class="upload-form check-form" action="${localAddress(visit, language, '/check')}" method="post" enctype="multipart/form-data"${canCheckHere() ? programFacts(visit) : null}>
<p><label for="standard">${t.standard}</label> <select id="standard" name="standard"><option value="">${t.fromHeader}</option>${standards.map(
    ({ facts }) =>
      html`<option value="${facts.id}"${facts.id === chosen.standard ? html` selected` : null}>${say(facts.title, language)}</option>`,
  )}</select></p>
<p><label for="files">${t.files}</label> <input id="files" type="file" name="files" multiple accept="${dataEndings.join(',')}" aria-describedby="formats"></p>
<p class="faint" id="formats">${t.formats}<span data-script hidden> ${t.drop}</span></p>
<ul class="check-files" data-chosen aria-label="${t.chosen}" hidden></ul>
<p><label for="asOf">${t.asOf}</label> <input id="asOf" type="date" name="asOf" value="${chosen.asOf}" required></p>
${canCheckHere() ? places(visit) : html`<p class="note">${t.notBuilt}</p>`}
<p class="faint" data-no-script>${t.sentOnly(megabytes)}</p>
<p class="downloads"><button class="button check-run">${t.run}</button></p>
</form>`
}

/** What the program of the page must know. */
function programFacts(visit: Visit): Markup {
  const facts = {
    worker: assetAddress(visit, 'check-worker.js'),
    rules: apiLink(visit, '/packages'),
    samples: link(visit, '/check/samples'),
    language: visit.language,
    mostBytes: largestFile,
    words: { ...visit.words.check.script, tooLarge: visit.words.check.tooLarge },
  }
  return html` data-check="${JSON.stringify(facts)}"`
}

function places({ words }: Visit): Markup {
  const t = words.check
  const option = (value: string, name: string, text: string, isChosen: boolean) =>
    html`<p><label><input type="radio" name="place" value="${value}"${isChosen ? html` checked` : null}> <b>${name}</b></label> <span class="faint">${text}</span></p>`
  return html`<fieldset class="check-places" data-script hidden><legend>${t.place}</legend>
${option('here', t.here, t.hereText, true)}
${option('there', t.there, t.thereText(megabytes), false)}
</fieldset>`
}

/** A button for each sample of each standard, the sound ones first; they send the form. */
export function checkSamples(visit: Visit, standards: readonly OwnStandard[]): Markup {
  const { language, words } = visit
  const t = words.check
  return html`<section class="check-samples" aria-labelledby="samples"><h2 id="samples">${t.samples}</h2><p class="faint">${t.samplesText}</p>
<dl>${standards.map(
    ({ facts, samples: own }) =>
      html`<div><dt id="samples-${facts.id}">${say(facts.title, language)}</dt><dd>${own
        .toSorted((left, right) => Number(isSound(right)) - Number(isSound(left)))
        .map(sample => sampleButton(visit, facts.id, sample))}</dd></div>`,
  )}</dl></section>`
}

function isSound({ id }: OwnSample): boolean {
  return id.startsWith('pass')
}

function sampleButton({ words }: Visit, standard: string, sample: OwnSample): Markup {
  const { id, files, asOf, now } = sample
  const facts = JSON.stringify({ standard, id, files: files.map(({ name }) => name), asOf, now })
  return html`<button form="check-form" class="check-sample ${isSound(sample) ? 'check-sound' : 'check-faulty'}" name="sample" value="${standard}/${id}" data-sample="${facts}" formnovalidate aria-describedby="samples-${standard}"><span>${isSound(sample) ? words.check.pass : words.check.fail}</span> <code>${id}</code></button>`
}
