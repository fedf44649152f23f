import type { TextEncoding } from '../../../container/encoding-guess.ts'
import { markOf } from '../../../container/encoding-guess.ts'
import { encodingNames } from './encoding-fault.ts'
import { countFault, type FaultTally } from './fault-tally.ts'
import { proposeEncoding, type TextSamples } from './propose-encoding.ts'

/** How a text is read, and how sure that is. */
interface ChosenEncoding {
  readonly encoding: TextEncoding
  /** Bytes of the byte order mark to pass over. */
  readonly mark: number
  /** Nothing but ASCII was seen and nothing was declared. */
  readonly isOpen: boolean
}

/** Takes the encoding that is declared, else the one that is proposed; says where the file contradicts, or says nothing. */
export function chooseEncoding(
  samples: TextSamples,
  declared: TextEncoding | null,
  faults: FaultTally,
): ChosenEncoding {
  const proposal = proposeEncoding(samples)
  const tell = (rule: 'encoding-differs' | 'encoding-unknown', seen: Readonly<Record<string, string>>) =>
    countFault(faults, rule, () => ({ record: -1, line: 0, cell: -1, offset: 0, seen }))
  if (declared === null) {
    if (proposal.by === 'unknown') tell('encoding-unknown', { encoding: encodingNames[proposal.encoding] ?? '' })
    return { encoding: proposal.encoding, mark: proposal.mark, isOpen: proposal.by === 'ascii' }
  }
  const isSame = proposal.encoding === declared || proposal.by === 'ascii' || proposal.by === 'unknown'
  if (!isSame) {
    tell('encoding-differs', {
      declared: encodingNames[declared] ?? declared,
      seems: encodingNames[proposal.encoding] ?? proposal.encoding,
    })
  }
  const mark = markOf(samples.head)
  return { encoding: declared, mark: mark?.encoding === declared ? mark.length : 0, isOpen: false }
}
