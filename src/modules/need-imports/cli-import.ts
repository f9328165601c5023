import { existsSync } from 'node:fs'
import { Refused } from '../../kernel/refusal.ts'
import { tableNoteText } from '../../kernel/table-notes.de.ts'
import { withDatabase } from '../../platform/database/command-database.ts'
import type { Database } from '../../platform/database/database.ts'
import { bytesOfFile, commandArguments, writeNewFile } from '../../platform/server/command-input.ts'
import { withReadableDatabase } from '../../platform/database/installation.ts'
import { readTableFile, tableLimits, writeTableFile } from '../../platform/files/table-file.ts'
import { progressLines } from '../../ui/progress-lines.ts'
import { recalledColumns } from './actions/remember-columns.ts'
import { importNeeds, knownHere, organisationToImportFor, withNamedReasons } from './actions/import-needs.ts'
import { ignoredIn, isTable, judgeNeeds } from './validation/judge-needs.ts'
import { demandSure, readAs } from './validation/chosen-columns.ts'
import { readNeedFile } from './formats/read-need-file.ts'
import { restCsv, restEndings, restJson, restWorkbook, unitOf } from './formats/rest-file.ts'
import { stateOf, type JudgedRow, type NeedFile } from './schema.ts'
import { judgingText } from './texts/import.de.ts'
import { importNeedsHelp, importReportText } from './texts/import-command.de.ts'

const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const
const options = { organisation: text, rest: text, publish: flag, 'with-doubtful': flag, 'dry-run': flag, turned: flag }

/** `import needs FILE --organisation KEY|ID …`: what the terminal shows; exit code 5 where something is left over. */
export async function importNeedsCommand(
  args: readonly string[],
): Promise<string | { text: string; exitCode: number }> {
  const { values, positionals } = commandArguments(args, usage, options)
  if (values.help) return importNeedsHelp
  const [, path] = positionals
  const { organisation: key, rest } = values
  if (path === undefined || positionals.length > 2 || key === undefined) return usage()
  const sent = await readNeedFile(bytesOf(path), { fileName: path, readTable: readTableFile })
  if (rest !== undefined) refuseRest(sent, rest)
  const dryRun = values['dry-run'] ?? false
  const work = (database: Database) =>
    importInto(database, {
      key,
      file: sent,
      dryRun,
      status: values.publish ? 'open' : 'draft',
      withDoubtful: values['with-doubtful'],
      turned: values.turned,
    })
  const { organisation, file, rows, taken } = dryRun
    ? await withReadableDatabase(work)
    : await withDatabase(process.env, work)

  const left = rows.filter((row) => !taken.has(row))
  const isWritten = rest !== undefined && left.length > 0
  if (isWritten) writeNewFile(rest, await restIn(rest, file, left))
  const report = {
    organisation,
    dryRun,
    taken: taken.size,
    ignored: ignoredIn(file),
    isRemembered: isTable(file) && file.columns !== undefined,
    rest: isWritten ? rest : null,
  }
  const all = rows.map((row) => verdictOn(row, taken.has(row)))
  return {
    text: values.json
      ? JSON.stringify(
          { ...report, notes: report.ignored.notes.map(tableNoteText), left: left.length, rows: all },
          null,
          2,
        )
      : importReportText({ ...report, left }, unitOf(file)),
    exitCode: left.length > 0 ? 5 : 0,
  }
}

interface Options {
  key: string
  file: NeedFile
  dryRun: boolean
  status: 'draft' | 'open'
  withDoubtful: boolean | undefined
  /** Whether a table on its side is read as it stands. */
  turned: boolean | undefined
}

async function importInto(database: Database, { key, file: sent, dryRun, status, ...options }: Options) {
  const organisation = await organisationToImportFor(database, key)
  const columns = await recalledColumns(database, organisation.id, sent)
  const file = readAs(sent, columns)
  if (!options.turned) demandSure(file, 'importNeedsTurned')
  const progress = progressLines()
  const onProgress = (done: number, of: number) => progress(() => judgingText({ done, of }))
  const judged = judgeNeeds(file, await knownHere(database, organisation), { onProgress })
  const rows = await database.transaction().execute((transaction) => withNamedReasons(transaction, judged))
  const taken = rows.filter((row) => stateOf(row) === 'good' || (row.content !== null && options.withDoubtful))
  if (!dryRun && taken.length > 0)
    await importNeeds(database, organisation, { contents: taken.map(({ content }) => content!), status })
  return { organisation: organisation.name, file, rows, taken: new Set(taken) }
}

/** What was read of a row, named and in the units of the API; of a faulty one, what is not wrong. */
function verdictOn(row: JudgedRow, taken: boolean) {
  const { number, title, read, faults, twin, doubt } = row
  return { number, title, verdict: stateOf(row), taken, content: read, faults, twin, doubt }
}

function usage(): never {
  throw new Refused('input', [{ code: 'importNeedsUsage', values: { text: importNeedsHelp } }])
}

const bytesOf = (path: string) =>
  bytesOfFile(path, {
    megabytes: tableLimits.bytes / 1_000_000,
    missing: { code: 'needFileMissing', values: { path } },
    tooLarge: { code: 'tableTooLarge' },
  })

const endingOf = (path: string) => path.replace(/^.*\./, '').toLowerCase()

function refuseRest(file: NeedFile, path: string): void {
  const endings = restEndings(file)
  if (!endings.some((ending) => ending === endingOf(path)))
    throw new Refused('input', [{ code: 'importRestEnding', values: { endings: endings.join(' oder ') } }])
  if (existsSync(path)) throw new Refused('input', [{ code: 'fileExists', place: path }])
}

function restIn(path: string, file: NeedFile, left: readonly JudgedRow[]): string | Promise<Uint8Array> {
  if (!isTable(file)) return restJson(file, left)
  return endingOf(path) === 'csv' ? restCsv(file, left) : writeTableFile(restWorkbook(file, left))
}
