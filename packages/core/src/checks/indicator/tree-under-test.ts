import type { Indicator, IndicatorTree } from './indicator-tree.ts'

function say(zh: string) {
  return { zh, en: zh }
}

function leaf(code: string, form: 'positive' | 'negative', kinds: string[] = []): Indicator {
  return { code, title: say(code), definition: say(code), form, element: 'value', kinds }
}

function group(code: string, form: 'mean' | 'weighted', indicators: Indicator[]): Indicator {
  return { code, title: say(code), definition: say(code), form, indicators }
}

/** Two dimensions: one with a mean of three and one leaf, one with a leaf of each sign. */
export const treeUnderTest: IndicatorTree = {
  id: 'under-test',
  title: say('试'),
  source: say('试'),
  indicators: [
    {
      ...group('01', 'weighted', [
        group('010100', 'mean', [
          leaf('010101', 'positive', ['number']),
          leaf('010102', 'positive', ['format']),
          leaf('010103', 'positive', ['length']),
        ]),
        leaf('010500', 'positive', ['codes']),
      ]),
      dimension: 'conformity',
    },
    {
      ...group('03', 'weighted', [leaf('030400', 'positive', ['unique']), leaf('030500', 'negative', ['address'])]),
      dimension: 'accuracy',
    },
  ],
}
