import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import { AnswerMemory } from './answer-memory.ts'
import type { Context } from './context.ts'
import { newToken } from './new-token.ts'

describe.each(enginesUnderTest.slice(0, 1))('the memory of answers over $name', under => {
  let made: TestStore
  let context: Context
  let asked: number
  let memory: AnswerMemory<number>
  beforeEach(async () => {
    made = await makeTestStore(under)
    context = makeTestContext(made.store)
    asked = 0
    memory = new AnswerMemory()
  })
  afterEach(() => made.remove())

  const ask = (question: string) =>
    memory.answer(context, question, async () => {
      asked += 1
      return asked
    })

  it('makes an answer once while the store stands still, and again when it has moved', async () => {
    expect([await ask('q'), await ask('q')]).toEqual([1, 1])
    await newToken(context, '测试')
    expect(await ask('q')).toBe(2)
  })

  it('keeps the answers to different questions, and of different indexes, apart', async () => {
    expect([await ask('a'), await ask('b'), await ask('a')]).toEqual([1, 2, 1])
    context = makeTestContext(made.store)
    expect(await ask('a')).toBe(3)
  })

  it('does not grow with the questions', async () => {
    for (let day = 0; day < 100; day += 1) await ask(String(day))
    await ask('0')
    expect(asked).toBe(101)
  })

  it('tries again after a failure', async () => {
    const fail = () => memory.answer(context, 'q', () => Promise.reject(new Error('the disk is full')))
    await expect(fail()).rejects.toThrow('the disk is full')
    expect(await ask('q')).toBe(1)
  })
})
