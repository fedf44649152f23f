import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readXmlTree, type XmlNode } from '../container/xml-tree.ts'
import { type Language, languages } from '../language.ts'
import { coverFramework, type DatedStandard } from '../registry/coverage.ts'
import type { Framework } from '../registry/framework.ts'
import { sampleFramework, sampleStandard } from '../registry/framework-sample.ts'
import { coverageMatrix } from './coverage-matrix.ts'
import { tintOf } from './coverage-tint.ts'
import { type FrameworkPicture, frameworkMap } from './framework-map.ts'
import { frameworkTree } from './framework-tree.ts'

const standards = [
  sampleStandard('1', ['A1', 'A1.1']),
  sampleStandard('2', ['B1'], { unnumbered: 'publication', status: 'unknown' }),
  sampleStandard('3', ['B2'], { confidence: 'low', titleZh: null }),
]

interface Choice {
  readonly focus?: string | null
  readonly language?: Language
  readonly framework?: Framework
  readonly standards?: readonly DatedStandard[]
}

function picture(choice: Choice = {}): FrameworkPicture {
  const framework = choice.framework ?? sampleFramework
  return {
    framework,
    coverage: coverFramework({ framework, standards: choice.standards ?? standards, asOf: '2024-06-01' }),
    language: choice.language ?? 'en',
    asOf: '2024-06-01',
    focus: choice.focus ?? null,
    href: code => (code === null ? '/map' : `/map/${code}`),
    listHref: code => `/list/${code}`,
    standardHref: slug => `/std/${slug}`,
  }
}

/** Addresses that a picture links to. */
function links(html: string): string[] {
  return [...html.matchAll(/href="([^"]*)"/g)].map(match => match[1] ?? '')
}

/** What a reader is told, marks and tags left out. */
function words(html: string): string {
  return html
    .replace(/<[^>]*aria-hidden="true"[^>]*>[^<]*(?:<(?!\/svg)[^>]*>[^<]*)*?<\/(?:svg|span)>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

const codes = [null, ...sampleFramework.nodes.map(node => node.code), ...sampleFramework.frame.map(box => box.code)]

describe('the map of a framework', () => {
  it('links to every domain, area and box of the frame', () => {
    const wanted = [...sampleFramework.nodes.filter(node => node.level !== 'topic'), ...sampleFramework.frame].map(
      node => `/map/${node.code}`,
    )
    expect(links(frameworkMap(picture())).sort()).toEqual(wanted.sort())
  })

  it('names every topic with its state', () => {
    const html = frameworkMap(picture())
    for (const topic of ['Box A1.1', 'Box A1.2', 'Box B1.1', 'Box B1.10']) expect(html).toContain(topic)
    expect(html.match(/fmap-dot-covered/g)).toHaveLength(2)
  })

  it('says the numbers of a box besides showing them', () => {
    expect(words(frameworkMap(picture()))).toContain('1 present of 2 that there should be')
  })

  it('stands the base beneath the pillars, the structure above and the safeguards below', () => {
    const html = frameworkMap(picture())
    const places = ['fmap-frame-structure', 'fmap-domain-pillar', 'fmap-domain-base', 'fmap-frame-safeguard']
    const order = places.map(place => html.indexOf(place))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(Math.min(...order)).toBeGreaterThan(0)
  })

  it('links from a domain to its topics and back to the whole', () => {
    const found = links(frameworkMap(picture({ focus: 'A' })))
    expect(found).toEqual(expect.arrayContaining(['/map', '/map/A1', '/map/A1.1', '/map/A1.2', '/map/B']))
  })

  it('shows in an area the standards of each topic and those of the area at large', () => {
    const area = frameworkMap(picture({ focus: 'A1' }))
    expect(links(area)).toContain('/std/1')
    const atLarge = frameworkMap(picture({ focus: 'B1' }))
    expect(words(atLarge)).toContain('Standards of the area at large')
    expect(words(atLarge)).toContain('number not known')
  })

  it('says of an unverified record that it is one', () => {
    expect(words(frameworkMap(picture({ focus: 'B2' })))).toMatch(/title not known .*Cited, not verified/)
  })

  it('marks the topic that was asked for, in the picture of its area', () => {
    const html = frameworkMap(picture({ focus: 'A1.2' }))
    expect(html).toMatch(/fmap-cell-focus[\s\S]*Box A1\.2/)
    expect(html.match(/aria-current/g)).toHaveLength(1)
  })

  it('shows what the plan puts into a box of the frame', () => {
    const text = words(frameworkMap(picture({ focus: 'E1' })))
    for (const said of ['First, work together', 'Second', 'Leading group']) expect(text).toContain(said)
  })

  it('shows the whole for a code that is not there', () => {
    expect(frameworkMap(picture({ focus: 'Z9' }))).toBe(frameworkMap(picture()))
  })

  it.each(languages)('is well-formed and carries no style of its own, whatever it looks into, in %s', language => {
    for (const focus of codes) {
      for (const html of [frameworkMap(picture({ focus, language })), frameworkTree(picture({ focus, language }))]) {
        expect(shapeOf(html)).not.toBe('')
        expect(html).not.toMatch(/\sstyle=|<script|\son\w+=/)
        expect(html).not.toMatch(/undefined|NaN|\[object/)
      }
    }
  })

  it('lets no text become markup', () => {
    const unit = fc.constantFrom('<', '>', '"', "'", '&', '`', 'a', '中', '\u0000', '\ud800', '/', '=', '-->', ']]>')
    const hostile = fc.string({ unit, minLength: 1 })
    const shapes = (title: string, slug: string) => {
      const text = { zh: title, en: title }
      const nodes = sampleFramework.nodes.map(node => ({ ...node, title: text, focus: text }))
      const frame = sampleFramework.frame.map(box => ({ ...box, title: text, says: [text] }))
      const framework = { ...sampleFramework, title: text, source: text, nodes, frame }
      const records = [{ ...sampleStandard('1', ['A1', 'A1.1'], { titleZh: title }), slug }]
      return [null, 'A', 'A1', 'E1'].flatMap(focus => {
        const shown = picture({ focus, framework, standards: records })
        return [frameworkMap(shown), frameworkTree(shown), coverageMatrix(shown)].map(shapeOf)
      })
    }
    const harmless = shapes('x', 'y')
    fc.assert(
      fc.property(hostile, hostile, (title, slug) => {
        expect(shapes(title, slug)).toEqual(harmless)
      }),
      { numRuns: 30 },
    )
  })

  it('is the same for the same framework', () => {
    expect(frameworkMap(picture())).toBe(frameworkMap(picture()))
  })
})

describe('a topic that holds much', () => {
  it.each([
    [6, 6, 0, 0],
    [7, 5, 2, 0],
    [40, 5, 25, 1],
  ])('of %i standards shows %i, folds %i, and leads on for the rest', (count, open, folded, more) => {
    const standards = Array.from({ length: count }, (_, index) => sampleStandard(String(index + 1), ['A1.1']))
    const [before = '', after = ''] = frameworkMap(picture({ standards, focus: 'A1' })).split('<details')
    const items = (html: string) => html.match(/class="fmap-standard /g)?.length ?? 0
    expect([items(before), items(after), after.split('href="/list/A1"').length - 1]).toEqual([open, folded, more])
  })
})

describe('the list of a framework', () => {
  it('links to every box and says the same numbers', () => {
    const html = frameworkTree(picture())
    const all = [...sampleFramework.nodes, ...sampleFramework.frame].map(node => `/map/${node.code}`)
    expect(links(html).sort()).toEqual(all.sort())
    expect(words(html)).toContain('A1 Box A1 1 present of 2; 1 of 2 topics have a standard')
  })
})

describe('the tint of a box', () => {
  const { nodes } = coverFramework({
    framework: sampleFramework,
    standards: [
      sampleStandard('1', ['A1.1']),
      sampleStandard('2', ['A1.2']),
      sampleStandard('3', ['B1'], { unnumbered: 'need', status: 'planned' }),
      sampleStandard('4', ['B2'], { confidence: 'low' }),
    ],
    asOf: '2024-06-01',
  })
  it.each([
    ['A1', '4', 'all there'],
    ['B1', '0', 'nothing present but something known'],
    ['B1.1', 'none', 'nothing recorded'],
    ['B2', 'none', 'only cited, not verified'],
  ])('of %s is %s: %s', (code, tint) => {
    const box = nodes[code]
    expect(box && tintOf(box)).toBe(tint)
  })
})

describe('the matrix of areas and classes', () => {
  it('has a dash, not 0, where nothing is recorded', () => {
    const html = coverageMatrix(picture({ standards: [sampleStandard('1', ['A1'])] }))
    expect(html).toMatch(/Box A1<[\s\S]*?<td class="fmap-tint-1">1<\/td>/)
    expect(words(html)).toMatch(/B1 Box B1 (nothing recorded ?)+/)
  })
})

/** Names of elements and attributes, nested: all that a picture is but its texts. Fails where it is not well-formed. */
function shapeOf(html: string): string {
  const shape = (node: XmlNode): string =>
    typeof node === 'string'
      ? ''
      : `${node.name}[${Object.keys(node.attributes)}](${node.children.map(shape).join('')})`
  // Where a text changes its language is the text's own affair.
  return shape(readXmlTree(html)).replaceAll('span[lang]()', '')
}
