import type { Text } from '../../finding.ts'

/** Where the words come from. */
export const internationalSource: Text = {
  zh: 'ISO/IEC 导则第1部分（文件类型与阶段），ISO、IEC、ITU 出版物的编号惯例；2026-01',
  en: 'ISO/IEC Directives, Part 1 (document types and stages) and the numbering of ISO, IEC and ITU publications; 2026-01',
}

/** Bodies that number together with ISO or IEC, each written after a slash: `ISO/IEC/IEEE 29148`. */
export const partnerBodies: readonly string[] = [
  'ISO',
  'IEC',
  'IEEE',
  'ASTM',
  'SAE',
  'CIE',
  'HL7',
  'OGC',
  'IDF',
  'CISPR',
]

/** Types of documents other than the International Standard itself, as they are printed. */
export const documentTypes: readonly string[] = ['TS', 'TR', 'PAS', 'TTA', 'ISP', 'SRD', 'Guide', 'GUIDE', 'R']

/** Stages that are printed in the number of a draft, longest first. */
export const draftStages: readonly string[] = [
  'NWIP',
  'FDIS',
  'CDTS',
  'CDTR',
  'DPAS',
  'FCD',
  'CDV',
  'PWI',
  'AWI',
  'DIS',
  'PRF',
  'DTS',
  'DTR',
  'NP',
  'WD',
  'CD',
]

/** Words for the documents that change another, and how they are printed. */
export const supplementWords: readonly {
  readonly word: string
  readonly mark: string
  readonly kind: 'amendment' | 'corrigendum'
}[] = [
  { word: 'AMENDMENT', mark: 'Amd', kind: 'amendment' },
  { word: 'AMD', mark: 'Amd', kind: 'amendment' },
  { word: 'AM', mark: 'Amd', kind: 'amendment' },
  { word: 'ADD', mark: 'Add', kind: 'amendment' },
  { word: 'SUPPL', mark: 'Suppl', kind: 'amendment' },
  { word: 'TECHNICAL CORRIGENDUM', mark: 'Cor', kind: 'corrigendum' },
  { word: 'CORRIGENDUM', mark: 'Cor', kind: 'corrigendum' },
  { word: 'CORR', mark: 'Cor', kind: 'corrigendum' },
  { word: 'COR', mark: 'Cor', kind: 'corrigendum' },
  { word: 'FDAMD', mark: 'FDAmd', kind: 'amendment' },
  { word: 'FDAM', mark: 'FDAmd', kind: 'amendment' },
  { word: 'PDAMD', mark: 'PDAmd', kind: 'amendment' },
  { word: 'PDAM', mark: 'PDAmd', kind: 'amendment' },
  { word: 'DAMD', mark: 'DAmd', kind: 'amendment' },
  { word: 'DAM', mark: 'DAmd', kind: 'amendment' },
  { word: 'NP AMD', mark: 'NP Amd', kind: 'amendment' },
  { word: 'AWI AMD', mark: 'AWI Amd', kind: 'amendment' },
  { word: 'WD AMD', mark: 'WD Amd', kind: 'amendment' },
  { word: 'CD AMD', mark: 'CD Amd', kind: 'amendment' },
  { word: 'PRF AMD', mark: 'PRF Amd', kind: 'amendment' },
  { word: 'FDCOR', mark: 'FDCor', kind: 'corrigendum' },
  { word: 'DCOR', mark: 'DCor', kind: 'corrigendum' },
]

/**
 * Film speeds (ISO 5800 and practice): a bare `ISO 400` is a camera setting far more often than a citation, so these
 * serials need a year, a part or words about standards around them.
 */
export const filmSpeeds: ReadonlySet<string> = new Set(
  '50 64 80 100 125 160 200 250 320 400 500 640 800 1000 1250 1600 2000 2500 3200 4000 5000 6400 8000 12800 25600 51200 102400'.split(
    ' ',
  ),
)
