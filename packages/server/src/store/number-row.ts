import { numberKey } from '@biaochi/core/number/normalise.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import { lookUpText } from './look-up-text.ts'
import type { Schema } from './schema.ts'

/**
 * The rows under which a record is found by its numbers. A release that changes `numberKey` needs a migration that makes
 * them anew; the fixtures tell.
 */
export function numberRows({ id, numbers }: Pick<StandardRecord, 'id' | 'numbers'>): Schema['number'][] {
  return numbers.map(({ normal }, position) => ({ standard_id: id, position, key: lookUpText(numberKey(normal)) }))
}
