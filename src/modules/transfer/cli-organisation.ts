import { existsSync } from 'node:fs'
import type { Announced } from '../../module.ts'
import { number } from '../../kernel/german-numbers.ts'
import { Refused } from '../../kernel/refusal.ts'
import { readArchive, writeArchive } from '../../platform/files/archive.ts'
import { withDatabase, withReadableDatabase } from '../../platform/database/installation.ts'
import { exportOrganisation } from './actions/export-organisation.ts'
import { importOrganisation } from './actions/import-organisation.ts'
import { readBytes, writePrivately } from './cli-backup.ts'
import { usage } from '../../platform/server/command-input.ts'
import { sha256Of } from './formats/export-archive.ts'
import { organisationFiles, readOrganisation } from './formats/organisation-archive.ts'
import { inventoryOf } from './rules/inventory.ts'
import { exportHelp, exportWritten, importHelp, organisationTakenOver } from './texts/transfer.de.ts'

const limits = { entries: 100, entryBytes: 200_000_000, totalBytes: 400_000_000 }

/** `export organisation KEY|ID FILE` */
export async function exportCommand(args: readonly string[], { travel }: Announced): Promise<string> {
  const [word, key, file] = args
  if (word === '--help') return exportHelp
  if (word !== 'organisation' || !key || !file || args.length !== 3) throw usage(exportHelp)
  if (existsSync(file)) throw new Refused('input', [{ code: 'fileExists', place: file }])
  const inventory = inventoryOf(await travel())
  const { organisation, tables } = await withReadableDatabase((database) =>
    exportOrganisation(database, inventory, key),
  )
  writePrivately(file, await writeArchive(organisationFiles(inventory, { organisation, tables, at: new Date() })))
  const rows = Object.values(tables).reduce((sum, each) => sum + each.length, 0)
  return exportWritten({ name: organisation.name, file, rows: number(rows) })
}

/** `import organisation FILE` */
export async function importCommand(args: readonly string[], { travel }: Announced): Promise<string> {
  const [word, file] = args
  if (word === '--help') return importHelp
  if (word !== 'organisation' || !file || args.length !== 2) throw usage(importHelp)
  const bytes = readBytes(file)
  const inventory = inventoryOf(await travel())
  const read = readOrganisation(inventory.tables, readArchive(bytes, limits))
  const { rows, left, told } = await withDatabase((database) =>
    importOrganisation(database, inventory, { ...read, archive: sha256Of(bytes) }),
  )
  return organisationTakenOver({
    name: read.organisation.name,
    rows: number(rows),
    left: left.map(({ rows, reason }) => ({ rows: number(rows), reason })),
    told,
  })
}
