import { sql } from 'kysely'
import { Problem } from './api-problem.ts'
import type { Reply } from './api-route.ts'
import type { Database } from '../database/database.ts'
import { seal, unseal } from '../sign-in/sealed.ts'
import type { CallerTransaction } from '../database/as-caller.ts'

interface Asked {
  organisation: string
  /** The key of the organisation that the program has: what one program has heard, no other one hears. */
  token: string
  /** What the program calls its request: Idempotency-Key. */
  name: string
  /** SHA-256 of everything that was asked. */
  hash: string
  secret: Buffer
}

/**
 * Does the work once for each name that a program gives its request, however often it asks within a day: later it hears the same
 * answer. It is kept in the transaction of the entry itself, so that either both are there or none.
 */
export async function answerOnce(
  transaction: CallerTransaction,
  { organisation, token, name, hash, secret }: Asked,
  work: () => Promise<Reply>,
): Promise<Reply> {
  const key = `${token} ${name}`
  const { rows: lock } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`answer ${organisation} ${key}`}, 0)) as free`.execute(
    transaction,
  )
  if (!lock[0]!.free)
    throw new Problem(409, 'Dieselbe Anfrage wird gerade bearbeitet. Bitte fragen Sie gleich noch einmal.')
  await sql`delete from api_answers where organisation = ${organisation} and key = ${key}
    and created_at <= now() - interval '24 hours'`.execute(transaction)
  const { rows } = await sql<{ request_hash: string; answer: string }>`
    select request_hash, answer from api_answers where organisation = ${organisation} and key = ${key}`.execute(
    transaction,
  )
  const [kept] = rows
  if (kept && kept.request_hash !== hash)
    throw new Problem(
      422,
      'Dieser Idempotency-Key gehört schon zu einer anderen Anfrage. Bitte nehmen Sie einen neuen.',
    )
  if (kept) return JSON.parse(unseal(kept.answer, secret)) as Reply
  const reply = await work()
  await sql`insert into api_answers (organisation, key, request_hash, answer)
    values (${organisation}, ${key}, ${hash}, ${seal(JSON.stringify(reply), secret)})`.execute(transaction)
  return reply
}

/** For the job that tidies up every day. */
export async function forgetAnswers(database: Database): Promise<void> {
  await sql`delete from api_answers where created_at <= now() - interval '24 hours'`.execute(database)
}
