import { type Column, column } from '../cell/column.ts'

/** Columns that follow from others or are not kept: written for people or met in the wild, never read. */
export const derivedColumns: readonly Column[] = [
  column(['serial', '序号', 'Row', 'no', 'index', '#', 'id', 'pk'], {}),
  column(['in_plan', '是否计划期内', 'Inside the plan'], {}),
  column(['status_as_of', '截至当日的状态', 'Status as of the day', '计算状态', 'computed status'], {}),
  column(['as_of', '截至日', 'As of', '截至'], {}),
  // People are personal information and no fact of a standard.
  column(['drafters', '起草人', 'Drafters', '主要起草人', '主要起草人员', '起草人员', '编制人员'], {}),
]
