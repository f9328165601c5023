import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { ApiClient } from './support/api-client.ts'
import { apiWorld } from './support/api-world.ts'
import { needEvents, webhookReceiver } from './support/webhook-receiver.ts'

const world = apiWorld()
const { ask } = world
const { received, addressOf, hook, arrived } = webhookReceiver(world)

describe('the secret of a webhook', () => {
  const renew = (who: ApiClient, id: string, body: object, headers: Record<string, string> = { 'If-Match': '*' }) =>
    who(`/api/v1/webhooks/${id}/secret`, { method: 'POST', body, headers })
  /** Which of the secrets have signed what came last. */
  const signers = (secrets: readonly string[]) => {
    const { headers, text } = received.at(-1)!
    const [time, ...proofs] = String(headers['allmende-signature']).split(',')
    return proofs.map((proof) =>
      secrets.findIndex(
        (secret) =>
          proof ===
          `v1=${createHmac('sha256', secret)
            .update(`${time!.slice(2)}.${text}`)
            .digest('hex')}`,
      ),
    )
  }
  const tell = async (id: string) => {
    const before = received.length
    expect((await ask.ahorn(`/api/v1/webhooks/${id}/test`, { method: 'POST' })).status).toBe(204)
    await arrived(before + 1)
  }

  it('is shown once, and again only to the very same request', async () => {
    const body = {
      method: 'POST',
      body: { url: addressOf('/ahorn'), events: needEvents },
      headers: { 'Idempotency-Key': 'webhook-1' },
    } as const
    const first = await ask.ahorn('/api/v1/webhooks', body)
    expect((await ask.ahorn('/api/v1/webhooks', body)).body).toEqual(first.body)
    expect((await ask.ahorn(`/api/v1/webhooks/${first.body.id}`)).body).not.toHaveProperty('secret')
    const { rows } =
      await sql`select to_jsonb(w) as row from webhooks w union all select to_jsonb(a) from api_answers a`.execute(
        world.app.database,
      )
    expect(JSON.stringify(rows)).not.toContain(first.body.secret)
  })

  it('is renewed: the old one signs beside the new one for a while, then ends', async () => {
    const { id, secret: first } = await hook(ask.ahorn, '/ahorn')
    await tell(id)
    expect(signers([first])).toEqual([0])
    const renewed = await renew(ask.ahorn, id, { oldFor: 24 })
    expect(renewed.status).toBe(200)
    const second = renewed.body.secret as string
    expect(second).not.toBe(first)
    const until = Date.parse(renewed.body.oldSecretUntil) - Date.now()
    expect(Math.abs(until - 24 * 3_600_000)).toBeLessThan(60_000)
    expect((await ask.ahorn(`/api/v1/webhooks/${id}`)).body).not.toHaveProperty('secret')
    await tell(id)
    expect(signers([first, second])).toEqual([1, 0])
    await sql`update webhooks set old_secret_until = now() - interval '1 second'`.execute(world.app.database)
    expect((await ask.ahorn(`/api/v1/webhooks/${id}`)).body.oldSecretUntil).toBeNull()
    await tell(id)
    expect(signers([first, second])).toEqual([1])
  })

  it('ends at once where somebody else may have it, and so does one that was about to end', async () => {
    const { id, secret: first } = await hook(ask.ahorn, '/ahorn')
    const second = (await renew(ask.ahorn, id, {})).body.secret as string
    const third = await renew(ask.ahorn, id, { oldFor: 168 })
    await tell(id)
    expect(signers([first, second, third.body.secret])).toEqual([2, 1])
    const fourth = await renew(ask.ahorn, id, { oldFor: 0 })
    expect(fourth.body.oldSecretUntil).toBeNull()
    await tell(id)
    expect(signers([first, second, third.body.secret, fourth.body.secret])).toEqual([3])
  })

  it('is renewed once, by its own organisation, from the version that was read', async () => {
    const { id } = await hook(ask.ahorn, '/ahorn')
    expect((await renew(ask.linden, id, {})).status).toBe(404)
    expect((await renew(ask.ahorn, id, { oldFor: 12 })).body.errors[0].pointer).toBe('#/oldFor')
    expect((await renew(ask.ahorn, id, {}, {})).status).toBe(428)
    const tag = (await ask.ahorn(`/api/v1/webhooks/${id}`)).headers.get('etag')!
    const both = await Promise.all([1, 2].map(() => renew(ask.ahorn, id, {}, { 'If-Match': tag })))
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412])
    const once = { 'If-Match': '*', 'Idempotency-Key': 'renew-1' }
    expect((await renew(ask.ahorn, id, {}, once)).body).toEqual((await renew(ask.ahorn, id, {}, once)).body)
    const { rows } = await sql<{ number: number }>`select secret_number as number from webhooks`.execute(
      world.app.database,
    )
    expect(rows).toEqual([{ number: 3 }])
  })
})
