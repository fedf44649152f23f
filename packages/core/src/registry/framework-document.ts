import * as z from 'zod'
import { isDay } from './date.ts'
import type { FrameNode, Framework, FrameworkNode } from './framework.ts'
import { textSchema } from './schema-findings.ts'

/** A code that can stand in an address: letters, digits, `.` and `-`, beginning with a letter or digit. */
export const codeSchema = z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,30}[A-Za-z0-9])?$/)

/** Identifier of a framework or programme in addresses. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(64)

/** A full day that the calendar has. */
export const daySchema = z.string().refine(isDay, { error: 'YYYY-MM-DD' })

const topicSchema = z.strictObject({ code: codeSchema, title: textSchema, focus: textSchema.optional() })
const areaSchema = z.strictObject({
  code: codeSchema,
  title: textSchema,
  focus: textSchema.optional(),
  topics: z.array(topicSchema).default([]),
})
const domainSchema = z.strictObject({
  code: codeSchema,
  title: textSchema,
  focus: textSchema.optional(),
  place: z.enum(['base', 'pillar']).default('pillar'),
  areas: z.array(areaSchema).default([]),
})
const frameBoxSchema = z.strictObject({
  code: codeSchema,
  title: textSchema,
  says: z.array(textSchema).default([]),
  bodies: z.array(textSchema).default([]),
})
const framePartSchema = z.strictObject({
  code: codeSchema,
  part: z.enum(['structure', 'safeguard']),
  title: textSchema,
  boxes: z.array(frameBoxSchema).default([]),
})
const noteSchema = z.strictObject({ id: z.string().regex(/^[a-z]$/), title: textSchema, text: textSchema })

/** A framework as people write it in YAML: nested, what is absent left out. */
export const frameworkDocumentSchema = z.strictObject({
  id: idSchema,
  version: z.int().min(1).default(1),
  from: daySchema,
  title: textSchema,
  source: textSchema,
  domains: z.array(domainSchema).min(1),
  frame: z.array(framePartSchema).default([]),
  notes: z.array(noteSchema).default([]),
})

export type FrameworkDocument = z.infer<typeof frameworkDocumentSchema>

/** The framework that a document describes; nothing is lost. */
export function fromDocument(document: FrameworkDocument): Framework {
  const { id, version, from, title, source, notes } = document
  const nodes = document.domains.flatMap(domain => [
    node(domain, { level: 'domain', parent: null, place: domain.place }),
    ...domain.areas.flatMap(area => [
      node(area, { level: 'area', parent: domain.code, place: null }),
      ...area.topics.map(topic => node(topic, { level: 'topic', parent: area.code, place: null })),
    ]),
  ])
  const frame = document.frame.flatMap(({ code, part, title, boxes }): FrameNode[] => [
    { code, parent: null, part, title, says: [], bodies: [] },
    ...boxes.map(box => ({ code: box.code, parent: code, part, title: box.title, says: box.says, bodies: box.bodies })),
  ])
  return { id, version, title, source, from, nodes, frame, notes }
}

/** The document of a framework, such that {@link fromDocument} gives the framework back. */
export function toDocument(framework: Framework): FrameworkDocument {
  const { id, version, from, title, source } = framework
  const below = (code: string | null) => framework.nodes.filter(one => one.parent === code)
  return {
    id,
    version,
    from,
    title,
    source,
    domains: below(null).map(domain => ({
      ...box(domain),
      place: domain.place ?? 'pillar',
      areas: below(domain.code).map(area => ({ ...box(area), topics: below(area.code).map(box) })),
    })),
    frame: framework.frame
      .filter(part => part.parent === null)
      .map(part => ({
        code: part.code,
        part: part.part,
        title: part.title,
        boxes: framework.frame
          .filter(one => one.parent === part.code)
          .map(one => ({ code: one.code, title: one.title, says: [...one.says], bodies: [...one.bodies] })),
      })),
    notes: framework.notes.map(note => ({ ...note })),
  }
}

type Stand = Pick<FrameworkNode, 'level' | 'parent' | 'place'>

function node(written: z.infer<typeof topicSchema>, stand: Stand): FrameworkNode {
  const { level, parent, place } = stand
  return { code: written.code, parent, level, title: written.title, focus: written.focus ?? null, place }
}

function box(one: FrameworkNode): z.infer<typeof topicSchema> {
  return one.focus ? { code: one.code, title: one.title, focus: one.focus } : { code: one.code, title: one.title }
}
