import { type Column, column, organisationColumn } from '../cell/column.ts'
import { readOrganisations } from '../cell/organisation.ts'

/** Columns that name organisations, one for each role. */
export const organisationColumns: readonly Column[] = [
  organisationColumn(['proposer', '提出单位', 'Proposer', '提出部门'], 'proposer'),
  organisationColumn(
    [
      'custodian',
      '归口单位',
      'Custodian',
      '归口部门',
      '技术归口',
      '技术归口单位',
      '归口机构',
      '标准化技术委员会',
      '技术委员会',
      '归口标委会',
      '归口',
      'charge dept',
      'technical committee',
    ],
    'custodian',
  ),
  organisationColumn(
    [
      'drafter',
      '起草单位',
      'Drafter',
      '主要起草单位',
      '编制单位',
      '牵头起草单位',
      '主要编制单位',
      '起草机构',
      '主编单位',
      'drafting unit',
    ],
    'drafter',
  ),
  organisationColumn(
    [
      'issuer',
      '发布单位',
      'Issuer',
      '发布部门',
      '发布机构',
      '发布机关',
      '批准机构',
      '批准单位',
      '颁布部门',
      '发布者',
      '社会团体名称',
      '批准部门',
      '批准发布部门',
      '标准发布组织',
      '团体名称',
      '企业名称',
      'publisher',
    ],
    'issuer',
  ),
  organisationColumn(
    [
      'authority',
      '主管部门',
      'Competent authority',
      '行政主管部门',
      '行业主管部门',
      '主管单位',
      'competent department',
    ],
    'authority',
  ),
  organisationColumn(['implementer', '组织实施单位', 'Implementer', '实施单位'], 'implementer'),
  column(['organisation', '相关单位', 'Organisations', '单位', '单位信息', 'organization', 'organisations'], {
    read: (cell, reading) => {
      const { entries, unread } = readOrganisations(cell)
      reading.organisations.push(...entries)
      for (const part of unread) reading.keepUnread('organisation', part)
    },
  }),
]
