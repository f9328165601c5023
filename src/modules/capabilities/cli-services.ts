import { Refused } from '../../kernel/refusal.ts'
import { tableNoteText } from '../../kernel/table-notes.de.ts'
import { withDatabase } from '../../platform/database/command-database.ts'
import { readTableFile } from '../../platform/files/table-file.ts'
import { bytesOfFile, commandArguments } from '../../platform/server/command-input.ts'
import { importServices } from './actions/import-services.ts'
import { maxServiceListMegabytes, readServiceList, serviceListLimits } from './formats/services-list.ts'
import { servicesHelp, servicesReport } from './texts/services.de.ts'

/** `import services FILE [--json]`: what the terminal shows. Rows that cannot be read are named; the others are in. */
export async function importServicesCommand(args: readonly string[]): Promise<string> {
  const { values, positionals } = commandArguments(args, usage)
  if (values.help) return servicesHelp
  const [, path] = positionals
  if (path === undefined || positionals.length > 2) return usage()
  const list = await readServiceList(bytesOf(path), {
    readTable: (bytes) => readTableFile(bytes, serviceListLimits),
  })
  const { added, changed } = await withDatabase(process.env, (database) =>
    importServices(database, list, path.split(/[\\/]/).at(-1)!),
  )
  const report = {
    catalogue: list.catalogue,
    added,
    changed,
    unchanged: list.services.length - added - changed,
    withoutKey: list.withoutKey,
    faults: list.faults,
    notes: list.notes.map(tableNoteText),
  }
  return values.json ? JSON.stringify(report, null, 2) : servicesReport(report)
}

function usage(): never {
  throw new Refused('input', [{ code: 'servicesUsage', values: { text: servicesHelp } }])
}

const bytesOf = (path: string) =>
  bytesOfFile(path, {
    megabytes: maxServiceListMegabytes,
    missing: { code: 'serviceListMissing', values: { path } },
    tooLarge: { code: 'serviceListTooLarge', values: { megabytes: maxServiceListMegabytes } },
  })
