import { printCount } from '../../print-count.ts'
import type { about as zh } from '../zh/about.ts'

/** What the portal says of sources, accessibility and error reports, in English. */
export const about: typeof zh = {
  sources: {
    title: 'Sources',
    lead: 'Where every fact comes from. Official sources are links; press and secondary copies are text only, for you to verify.',
    tiers: 'Tiers',
    tierText: {
      official: 'sites and documents of issuing bodies and government departments themselves',
      press: 'reports of newspapers and news sites',
      secondary: 'reprints, compilations, document sites; may be wrong, to be superseded by official ones',
    },
    none: 'No source is recorded yet.',
    usedBy: 'Used for',
    uses: 'Uses',
    together: count => `and more, ${printCount(count)} in all`,
    source: 'Source',
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everybody should be able to read standards. We aim at WCAG 2.2 AA and follow GB/T 37668—2019.',
    doneTitle: 'What we do',
    done: [
      'Every page can be read and searched without scripts',
      'Everything works by keyboard, with visible focus; / leads to the search box',
      'A status is shown by shape, word and colour, never by colour alone',
      'Beside the diagram stands the same as a list, for screen readers and for copying',
      'Light and dark themes, and a version with large type and high contrast',
      'No scrolling sideways at 360 pixels; usable at 400 % zoom',
      'No pop-ups, advertisements, autoplay or time limits',
      'Every page prints, with address and date in its footer',
    ],
    testedTitle: 'How it is tested',
    tested:
      'Before every release axe-core checks each page in both languages, both themes, wide and narrow; there must be no violation. Each page is also walked by keyboard. Automatic checks find only part of the problems: tell us what they miss.',
    limitsTitle: 'Known limits',
    limits: [
      'Not yet tested by people with disabilities',
      'No reading aloud of its own; use that of the browser or the system',
    ],
    displayTitle: 'Display',
    displayText: 'Your choice is kept in one cookie of your browser and used for nothing else.',
    contact: 'If you meet a barrier',
  },
  report: {
    title: 'Report an error',
    lead: 'If something is wrong, missing, out of date or hard to use, tell us. The text below names the page already; add what you saw, and send it.',
    text: 'Report',
    page: 'Page',
    reference: 'Reference',
    when: 'Time',
    wrong: 'What is wrong:',
    right: 'What it should be, and on what evidence:',
    send: 'Send by e-mail',
    copyThen: 'Copy the text below and send it to those who run this site, by whatever way you like.',
    noAddress: 'This installation has no contact address; this page sends nothing for you.',
    subject: 'Biaochi: error report',
    privacy: 'The site keeps nothing of what you write.',
    alsoApi: 'Bodies that hold a token can correct records through the API.',
  },
}
