import { parseArgs } from 'node:util'
import { number } from '../../kernel/german-numbers.ts'
import { Refused } from '../../kernel/refusal.ts'
import { withReadableDatabase } from '../../platform/database/installation.ts'
import { verifyJournal } from './actions/verify-journal.ts'
import { usage } from '../../platform/server/command-input.ts'
import type { ChainAnchor } from './rules/journal-chain.ts'
import { journalBroken, journalIntact, verifyHelp } from './texts/journal-console.de.ts'

/** `journal verify [--anchor COUNT:HASH] [--json]`; exit code 1 where the chain is broken. */
export async function journalCommand(args: readonly string[]): Promise<string | { text: string; exitCode: number }> {
  const { values, positionals } = options(args)
  if (values.help) return verifyHelp
  if (positionals.join(' ') !== 'verify') throw usage(verifyHelp)
  const verdict = await withReadableDatabase((database) => verifyJournal(database, anchorIn(values.anchor)))
  const { count, hash, broken } = verdict
  const anchor = `${count}:${hash}`
  const text = values.json
    ? JSON.stringify({ intact: broken === null, count, hash, anchor, broken }, null, 2)
    : broken
      ? journalBroken(broken)
      : journalIntact({ count: number(count), hash, anchor })
  return { text, exitCode: broken ? 1 : 0 }
}

function options(args: readonly string[]) {
  try {
    const spec = { anchor: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const
    return parseArgs({ args: [...args], options: spec, allowPositionals: true })
  } catch {
    throw usage(verifyHelp)
  }
}

function anchorIn(text: string | undefined): ChainAnchor | undefined {
  if (text === undefined) return undefined
  const [, count, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  if (!count || !hash) throw new Refused('input', [{ code: 'anchorUnreadable' }])
  return { count: Number(count), hash }
}
