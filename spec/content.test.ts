import { sampleFramework } from '@biaochi/core/registry/framework-sample.ts'
import type { ProgrammeFolder } from '@biaochi/server/actions/read-programme.ts'
import { describe, expect, it } from 'vitest'
import { checkFrameworkContent } from '../tools/content/framework.ts'
import { checkStandards } from '../tools/content/standards.ts'
import { checkContent } from '../tools/content.ts'

const head = 'number,title_zh,class,status,unnumbered,area,confidence,source,source_key\n'
const sound = 'DB31/T 1-2023,甲,local,已发布,,town-2024/A1; town-2024/A1.1(title),high,某处,\n'

function check(csv: string): string[] {
  const bytes = new TextEncoder().encode(csv)
  const files = { standards: { name: 'standards.csv', bytes, sha256: '' } } as ProgrammeFolder['files']
  const folder = { framework: sampleFramework, files } as ProgrammeFolder
  return checkStandards(folder).map(finding => finding.rule)
}

describe('the content under programme/', () => {
  it('is as its schemas and our rules want it', async () => {
    expect(await checkContent()).toEqual([])
  })
})

describe('the check of content', () => {
  it('has nothing to say of a sound record', () => {
    expect(check(head + sound)).toEqual([])
  })

  it.each([
    [
      'a number that is not in normal form and cannot be',
      'DB31T一,甲,local,已发布,,town-2024/A1,high,某处,\n',
      'content-cell-unread',
    ],
    [
      'a place that the framework does not have',
      sound.replace('town-2024/A1;', 'town-2024/Z9;'),
      'content-place-unknown',
    ],
    ['a place in another framework', sound.replace('town-2024/A1;', 'x/A1;'), 'content-place-unknown'],
    ['a topic that is said to stand on the source', sound.replace('(title)', ''), 'content-place-basis'],
    ['no place', sound.replace('town-2024/A1; town-2024/A1.1(title)', ''), 'content-place-missing'],
    ['no source', sound.replace('某处', ''), 'content-source-missing'],
    ['no confidence', sound.replace('high', ''), 'content-confidence-missing'],
    ['neither a number nor a key to know it again by', sound.replace('DB31/T 1-2023', ''), 'content-record-nameless'],
    ['neither a number nor a title', ',,local,已发布,need,town-2024/A1,high,某处,k\n', 'neither-number-nor-title'],
    ['a cell that nobody can read', sound.replace('local', '白皮书'), 'content-cell-unread'],
    ['a record given twice', sound + sound, 'content-record-duplicate'],
  ])('finds %s', (_, row, rule) => {
    expect(check(head + row)).toContain(rule)
  })

  it.each([
    [
      'a title without English',
      { nodes: [{ ...sampleFramework.nodes[0], title: { zh: '基础', en: '基础' } }] },
      'content-untranslated',
    ],
    [
      'a title without Chinese',
      { nodes: [{ ...sampleFramework.nodes[0], title: { zh: 'Base', en: 'Base' } }] },
      'content-untranslated',
    ],
    ['notes with a section missing', { notes: sampleFramework.notes }, 'content-notes-incomplete'],
    [
      'a figure that cannot be filled in',
      { notes: [{ id: 'a', title: { zh: '甲', en: 'a' }, text: { zh: '{nothing}', en: 'x' } }] },
      'content-figure-unknown',
    ],
  ])('finds %s', (_, change, rule) => {
    const framework = { ...sampleFramework, ...change } as typeof sampleFramework
    expect(checkFrameworkContent(framework).map(finding => finding.rule)).toContain(rule)
  })
})
