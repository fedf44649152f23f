import { printCount } from '../../print-count.ts'
import type { check as zh } from '../zh/check.ts'

/** What the portal says of the check of data, in English. */
export const check: typeof zh = {
  title: 'Check data',
  lead: 'Choose a standard, add files of data, and every record is held against every rule; the report comes at once.',
  standard: 'Standard',
  fromHeader: 'as the columns say',
  files: 'Files of data (several at once, a file for each table)',
  formats:
    'CSV, TSV, Excel; the server checks Parquet and JSON. Encoding (UTF-8, GB18030, UTF-16) and delimiter are found out.',
  drop: 'Files can also be dropped here.',
  chosen: 'Files chosen',
  asOf: 'As of (code lists and limits)',
  place: 'Where to check',
  here: 'In the browser on this computer',
  hereText: 'The data do not leave this computer; it works without a network, and only the computer limits the size.',
  there: 'On the server',
  thereText: (megabytes: number) =>
    `The files go to the server, are not kept, and are deleted after the check; ${printCount(megabytes)} MB together at most.`,
  sentOnly: (megabytes: number) =>
    `Without scripts the files go to the server, are not kept, and are deleted after the check; ${printCount(megabytes)} MB together at most.`,
  notBuilt:
    'The check in the browser has not been built, so files go to the server. The administrator can run “npm run prepare”.',
  run: 'Check',
  nothing: 'Choose a file of data.',
  refused: 'Not checked',
  tooLarge: 'The files are larger than the server takes. Check them in the browser, or by the command “biaochi check”.',
  samples: 'Try a sample',
  samplesText: 'Each standard brings samples: a sound one, and some with faults. One click checks it.',
  pass: 'sound',
  fail: 'faulty',
  result: 'Result',
  standards: 'Standards that run',
  tables: 'Tables',
  rules: 'Rules',
  script: {
    progress: 'Progress of the check',
    cancel: 'Stop',
    cancelled: 'Stopped. Nothing was kept.',
    loading: 'Reading the rules…',
    starting: 'Starting…',
    records: '{records} records checked',
    rate: '{rate} a second',
    finishing: 'fetching the records that fail…',
    done: 'Done: {records} records in {seconds} s. The data did not leave this computer.',
    notHere: 'The browser cannot read {files}: send them to the server instead.',
    nothing: 'Choose a file of data.',
    refused: 'Not checked',
    broken:
      'The check broke off: {detail}. The file may have changed meanwhile, or memory ran out; try again, or use the command “biaochi check”.',
    offline: 'The rules could not be fetched; look at the network and try again.',
    downloads: 'Downloads',
    html: 'Report (web page)',
    json: 'Report (JSON)',
    csv: 'All failing records of {file} (CSV)',
  },
}
