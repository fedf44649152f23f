import type { Command } from './command.ts'
import { auditCheckpointCommand } from './commands/audit-checkpoint.ts'
import { auditExportCommand } from './commands/audit-export.ts'
import { auditVerifyCommand } from './commands/audit-verify.ts'
import { backupCommand } from './commands/backup.ts'
import { checkCommand } from './commands/check.ts'
import { convertCommand } from './commands/convert.ts'
import { currencyCommand } from './commands/currency.ts'
import { diffCommand } from './commands/diff.ts'
import { documentAddCommand } from './commands/document-add.ts'
import { documentListCommand } from './commands/document-list.ts'
import { frameworkExportCommand } from './commands/framework-export.ts'
import { frameworkImportCommand } from './commands/framework-import.ts'
import { indexRebuildCommand } from './commands/index-rebuild.ts'
import { lintCommand } from './commands/lint.ts'
import { numberCommand } from './commands/number.ts'
import { outlineCommand } from './commands/outline.ts'
import { packageCoverageCommand } from './commands/package-coverage.ts'
import { packageExportCommand } from './commands/package-export.ts'
import { packageImportCommand } from './commands/package-import.ts'
import { packageListCommand } from './commands/package-list.ts'
import { packageNewCommand } from './commands/package-new.ts'
import { packageTestCommand } from './commands/package-test.ts'
import { registryExportCommand } from './commands/registry-export.ts'
import { registryImpactCommand } from './commands/registry-impact.ts'
import { registryImportCommand } from './commands/registry-import.ts'
import { registryMergeCommand } from './commands/registry-merge.ts'
import { registryRetractCommand } from './commands/registry-retract.ts'
import { registrySetCommand } from './commands/registry-set.ts'
import { registryShowCommand } from './commands/registry-show.ts'
import { restoreCommand } from './commands/restore.ts'
import { reviewCommand } from './commands/review.ts'
import { searchCommand } from './commands/search.ts'
import { serveCommand } from './commands/serve.ts'
import { tokenListCommand } from './commands/token-list.ts'
import { tokenNewCommand } from './commands/token-new.ts'
import { tokenRevokeCommand } from './commands/token-revoke.ts'
import { watchChangeCommand } from './commands/watch-change.ts'
import { watchListCommand } from './commands/watch-list.ts'
import { watchNewCommand } from './commands/watch-new.ts'
import { watchRemoveCommand } from './commands/watch-remove.ts'
import { watchShowCommand } from './commands/watch-show.ts'

/** Every command, in the order that the help shows. */
export const commands: readonly Command[] = [
  serveCommand,
  numberCommand,
  searchCommand,
  currencyCommand,
  outlineCommand,
  lintCommand,
  diffCommand,
  convertCommand,
  checkCommand,
  packageListCommand,
  packageNewCommand,
  packageTestCommand,
  packageCoverageCommand,
  packageImportCommand,
  packageExportCommand,
  documentAddCommand,
  documentListCommand,
  registryImportCommand,
  registryShowCommand,
  registryImpactCommand,
  registrySetCommand,
  registryMergeCommand,
  registryRetractCommand,
  registryExportCommand,
  reviewCommand,
  watchNewCommand,
  watchListCommand,
  watchShowCommand,
  watchChangeCommand,
  watchRemoveCommand,
  frameworkImportCommand,
  frameworkExportCommand,
  indexRebuildCommand,
  tokenNewCommand,
  tokenListCommand,
  tokenRevokeCommand,
  backupCommand,
  restoreCommand,
  auditVerifyCommand,
  auditCheckpointCommand,
  auditExportCommand,
]
