import type { DatedStandard } from './coverage.ts'
import type { Framework, FrameworkNode } from './framework.ts'
import { blankStandard, type Standard } from './standard.ts'

function node(code: string, parent: string | null, level: FrameworkNode['level']): FrameworkNode {
  const place = level !== 'domain' ? null : code === 'A' ? 'base' : 'pillar'
  return { code, parent, level, title: { zh: `甲${code}`, en: `Box ${code}` }, focus: null, place }
}

/** A small framework for tests: two domains, three areas, four topics, a frame, a note with figures. */
export const sampleFramework: Framework = {
  id: 'town-2024',
  version: 1,
  from: '2024-01-01',
  title: { zh: '某市标准体系', en: 'Framework of a town' },
  source: { zh: '某市方案', en: 'Plan of a town' },
  nodes: [
    { ...node('A', null, 'domain'), focus: { zh: '共用；基础', en: 'Common' } },
    node('A1', 'A', 'area'),
    node('A1.1', 'A1', 'topic'),
    node('A1.2', 'A1', 'topic'),
    node('B', null, 'domain'),
    node('B1', 'B', 'area'),
    node('B1.1', 'B1', 'topic'),
    node('B1.10', 'B1', 'topic'),
    node('B2', 'B', 'area'),
  ],
  frame: [
    { code: 'E', parent: null, part: 'structure', title: { zh: '格局', en: 'Structure' }, says: [], bodies: [] },
    {
      code: 'E1',
      parent: 'E',
      part: 'structure',
      title: { zh: '协同', en: 'Together' },
      says: [
        { zh: '第一，合作', en: 'First, work together' },
        { zh: '第二', en: 'Second' },
      ],
      bodies: [{ zh: '领导小组', en: 'Leading group' }],
    },
    { code: 'F', parent: null, part: 'safeguard', title: { zh: '保障', en: 'Safeguards' }, says: [], bodies: [] },
  ],
  notes: [
    {
      id: 'a',
      title: { zh: '背景', en: 'Background' },
      text: { zh: '共{topics}个主题。\n现有{present}项。', en: '{topics} topics.\n{present} present.' },
    },
  ],
}

/** A dated record for tests, placed in the boxes given, the first one primary. */
export function sampleStandard(id: string, places: readonly string[], facts: Partial<DatedFacts> = {}): DatedStandard {
  const { status = 'in-force', ...rest } = facts
  const placements = places.map((place, index) => ({
    framework: sampleFramework.id,
    node: place,
    primary: index === 0,
    basis: 'source' as const,
  }))
  const numbers = rest.unnumbered ? [] : [{ normal: `DB00/T ${id}-2023`, role: 'primary' as const }]
  const record = {
    ...blankStandard,
    class: 'local' as const,
    titleZh: `题${id}`,
    numbers,
    placements,
    ...rest,
    id,
    revision: 1,
  }
  return { record, status, slug: id }
}

type DatedFacts = Standard & Pick<DatedStandard, 'status'>
