import type { record as zh } from '../zh/record.ts'

/** What the portal says of the facts of a record, on whatever page they stand, in English. */
export const record: typeof zh = {
  kind: { standard: 'Standard', amendment: 'Amendment', corrigendum: 'Corrigendum' },
  unnumbered: {
    need: 'A need: nobody makes it yet',
    project: 'A project: in the making',
    publication: 'Published, number not known',
  },
  role: { primary: 'primary', joint: 'joint issue', dual: 'dual number', former: 'former' },
  organisationRole: {
    proposer: 'Proposed by',
    custodian: 'Custodian',
    drafter: 'Drafted by',
    issuer: 'Issued by',
    authority: 'Competent authority',
    implementer: 'Implemented by',
  },
  degree: { IDT: 'identical (IDT)', MOD: 'modified (MOD)', NEQ: 'not equivalent (NEQ)' },
  basis: { source: 'listed by the source', title: 'placed by its title', office: 'placed by the standards office' },
  participation: { lead: 'Led', participant: 'Took part' },
  facet: {
    status: 'Status',
    class: 'Class',
    area: 'Place in the framework',
    year: 'Year of issue',
    organisation: 'Organisation',
    ics: 'ICS',
    ccs: 'CCS',
    confidence: 'Confidence',
  },
  column: {
    number: 'Number',
    title: 'Title',
    class: 'Class',
    status: 'Status',
    issued: 'Issued',
    effective: 'In effect',
  },
  noNumber: 'no number',
  numberUnknown: 'number not known',
  titleUnknown: 'title not known',
  dateUnknown: 'not known',
}
