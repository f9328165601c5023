import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { MIGRATIONS = join(import.meta.dirname, '../db/migrations') } = process.env
const answer = newMigration(MIGRATIONS, process.argv.slice(2))
;(answer.ok ? process.stdout : process.stderr).write(`${answer.text}\n`)
process.exitCode = answer.ok ? 0 : 2

/** An empty migration with the next number. */
function newMigration(folder: string, [name, ...more]: readonly string[]): { ok: boolean; text: string } {
  const refused = (text: string) => ({ ok: false, text })
  if (!name || more.length > 0) return refused('Say one name: npm run migration needs-with-colours')
  if (!/^[a-z]+(-[a-z0-9]+)*$/.test(name))
    return refused(
      `"${name}" is no name: small letters and digits, with hyphens between words, as in needs-with-colours.`,
    )
  const files = readdirSync(folder).filter((file) => /^\d{4}-.+\.sql$/.test(file))
  const taken = files.find((file) => file.slice(5) === `${name}.sql`)
  if (taken) return refused(`The name "${name}" is taken: ${taken}.`)
  const number = Math.max(0, ...files.map((file) => Number(file.slice(0, 4)))) + 1
  const file = `${String(number).padStart(4, '0')}-${name}.sql`
  writeFileSync(join(folder, file), '-- Why this change is made, in one sentence.\n', { flag: 'wx' })
  return { ok: true, text: `db/migrations/${file} is yours to fill. Then: npm run schema` }
}
