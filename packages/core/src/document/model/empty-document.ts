import type { DocumentMeta, StandardDocument } from './standard-document.ts'

/** What a cover says that says nothing. */
export const emptyMeta: DocumentMeta = {
  number: null,
  normal: null,
  titles: [],
  classWords: null,
  ics: [],
  ccs: null,
  filing: null,
  replaces: [],
  adopts: null,
  stage: null,
  stageWords: null,
  issued: null,
  implemented: null,
  issuers: [],
  proposers: [],
  committees: [],
  drafters: [],
  authors: [],
}

/** A document to which readers add what they find. */
export const emptyDocument: StandardDocument = {
  format: 'biaochi-document',
  version: 1,
  id: 'd0',
  language: 'zh',
  profile: 'gbt1.1-2020',
  meta: emptyMeta,
  front: [],
  body: [],
  annexes: [],
  back: [],
  assets: [],
  revisions: [],
  suppressions: [],
  source: 'json',
}
