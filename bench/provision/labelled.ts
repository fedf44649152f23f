import { readFileSync } from 'node:fs'
import type { ProvisionType } from '@biaochi/core/document/model/inline.ts'

/** What a sentence was labelled with. */
export interface Label {
  readonly type: ProvisionType
  readonly isNegative: boolean
  readonly modal: string
}

/** A sentence that was labelled by hand. */
export interface LabelledSentence {
  readonly text: string
  /** One for each provision. */
  readonly labels: readonly Label[]
  readonly field: string
  readonly split: 'train' | 'held-out'
  /** Lead-in of the list that it is an item of; empty when it stands alone. */
  readonly leadIn: string
}

/** The labelled sentences of a language, in their order. */
export function readLabelled(language: 'zh' | 'en'): LabelledSentence[] {
  const folder = new URL('../../packages/core/src/document/annotate/labelled/', import.meta.url)
  return readFileSync(new URL(`sentences-${language}.tsv`, folder), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(readLine)
}

function readLine(line: string): LabelledSentence {
  const [text = '', types = '', negatives = '', modals = '', field = '', split = '', leadIn = ''] = line.split('\t')
  const signs = negatives.split('+')
  const words = modals.split('+')
  const labels = types.split('+').map((type, at) => ({
    type: type as ProvisionType,
    isNegative: signs[at] === 'yes',
    modal: words[at] ?? '',
  }))
  return { text, labels, field, split: split === 'train' ? 'train' : 'held-out', leadIn }
}
