import { describe, expect, it } from 'vitest'
import { apiWorld } from './support/api-world.ts'
import { aKey } from './support/people.ts'
import { problemStatus } from './support/problem.ts'

const world = apiWorld()
const { place, ask } = world
const needs = '/api/v1/needs'
const id = '00000000-0000-4000-8000-000000000000'
const bytes = (text: string) => new TextEncoder().encode(text)
const post = (body: unknown, headers: Record<string, string> = {}, path = needs) =>
  ask.decider(path, { method: 'POST', body, headers })

describe('a body', () => {
  const file = '/api/v1/need-imports'
  it.each([
    ['a form', 'title=x', { 'Content-Type': 'application/x-www-form-urlencoded' }, needs],
    ['text', '{}', { 'Content-Type': 'text/plain' }, needs],
    ['no type', '{}', { 'Content-Type': '' }, needs],
    ['JSON in another alphabet', '{}', { 'Content-Type': 'application/json; charset=iso-8859-1' }, needs],
    ['JSON by half its name', '{}', { 'Content-Type': 'application/jsonp' }, needs],
    ['XML', '<a/>', { 'Content-Type': 'application/xml' }, needs],
    ['a web page where a file is wanted', '<p>', { 'Content-Type': 'text/html' }, file],
    ['a form with a file', '--x--', { 'Content-Type': 'multipart/form-data; boundary=x' }, file],
  ])('that is %s is not read', async (_, body, headers, path) => {
    expect(problemStatus(await post(body, headers, path))).toBe(415)
  })

  it.each([
    ['broken UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0])],
    ['nothing', ''],
    ['half of something', '{"title": "Park'],
    ['deeper than anybody thinks', '['.repeat(400_000)],
    ['two of them', '{}{}'],
    ['with a comment', '{} // x'],
  ])('that is no JSON (%s) is refused', async (_, body) => {
    expect(problemStatus(await post(body))).toBe(400)
  })

  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"title"'],
    ['a field that nobody knows', '{"title":"Parkausweise","farbe":"rot"}'],
    ['a field that hides', '{"title":"Parkausweise","__proto__":{"status":"open"}}'],
    ['one that every object has', '{"title":"Parkausweise","constructor":1}'],
    ['a number without end', '{"title":"Parkausweise","cases":1e400}'],
    ['half a case', '{"title":"Parkausweise","cases":0.5}'],
    ['a day before there were four digits', '{"title":"Parkausweise","deadline":"0999-12-31"}'],
    ['a day that never was', '{"title":"Parkausweise","deadline":"2027-02-30"}'],
    ['an organisation of its own choice', `{"title":"Parkausweise","organisation":"${id}"}`],
    ['a title of spaces', '{"title":"          ","status":"open"}'],
    ['1 MB of requirements', JSON.stringify({ title: 'Parkausweise', services: Array(50_000).fill('99001001000000') })],
  ])('that says %s is refused with its place', async (_, body) => {
    const answer = await post(body)
    expect(problemStatus(answer)).toBe(422)
    expect(answer.body.errors.every(({ pointer }: { pointer: string }) => pointer.startsWith('#'))).toBe(true)
  })

  it('that says of a part what is not so is told which and why', async () => {
    const requirement = { text: 'Bezahlen', necessity: 'must', dimension: 'law' }
    const answer = await post({ title: 'Parkausweise', requirements: [requirement] })
    expect(problemStatus(answer)).toBe(422)
    expect(answer.body.errors).toEqual([
      { pointer: '#/requirements/0/capability', detail: expect.stringContaining('Ungültige Eingabe') as string },
    ])
  })

  it('that is a file of broken JSON is called so, not a table without headings', async () => {
    const answer = await post(bytes('[{"title": "Park'), { 'Content-Type': 'application/json' }, file)
    expect(problemStatus(answer)).toBe(422)
    expect(answer.body.detail).toContain('JSON')
  })

  it('that is too large is not read to its end, whether it says its length or not', async () => {
    expect(problemStatus(await post({ title: 'x'.repeat(1_100_000) }))).toBe(413)
    let given = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += 100_000
        if (given > 50_000_000) controller.close()
        else controller.enqueue(new Uint8Array(100_000).fill(32))
      },
    })
    const request = new Request(`http://localhost:8080${needs}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await aKey(world.app.database, place.linden, 'write')}`,
        'Content-Type': 'application/json',
      },
      body: endless,
      duplex: 'half',
    } as RequestInit)
    const answer = await world.app.app.request(request)
    expect(answer.status).toBe(413)
    expect(given).toBeLessThan(5_000_000)
    const csv = { 'Content-Type': 'text/csv' }
    expect(problemStatus(await post(new Uint8Array(5_600_000).fill(65), csv, file))).toBe(413)
  })

  it('with signs that no text has is saved without them, or refused, and breaks nothing', async () => {
    const odd = 'Parken\u0000 \u0007\u202e\ud800 im Ort'
    const bodies: [string, string, object][] = [
      [
        'POST',
        needs,
        {
          title: odd,
          aim: odd,
          usedToday: odd,
          requirements: [{ text: odd, necessity: 'must', dimension: 'law', capability: null }],
        },
      ],
      ['POST', '/api/v1/twins', { title: odd, aim: odd }],
      ['POST', '/api/v1/capabilities/suggestions', { text: odd }],
      ['POST', '/api/v1/capability-proposals', { name: odd, field: 'public-order', description: odd, synonyms: [odd] }],
      ['POST', '/api/v1/bundles', { need: id, title: odd, answerBy: '2099-01-01', quorum: 2, asked: [id] }],
      ['POST', `/api/v1/bundles/${id}/changes`, { kind: 'merge', title: odd, other: id }],
      ['PUT', `/api/v1/bundles/${id}/participations/${id}`, { status: 'declined', reason: odd }],
      ['POST', '/api/v1/webhooks', { url: `https://example.org/${odd}`, events: ['needOpened'] }],
      ['POST', `/api/v1/need-imports?fileName=${encodeURIComponent('\u0000\u0007')}x`, bytes(`Bedarf\n${odd}`)],
    ]
    for (const [method, path, body] of bodies) {
      const headers = body instanceof Uint8Array ? { 'Content-Type': 'text/csv' } : {}
      const answer = await ask.decider(path, {
        method: method as 'POST',
        body,
        headers: headers as Record<string, string>,
      })
      expect([path, [200, 201, 404, 422].includes(answer.status)]).toEqual([path, true])
      // oxlint-disable-next-line no-control-regex
      if (answer.status < 300) expect(JSON.stringify(answer.body)).not.toMatch(/\\u0000|\\u0007/)
    }
  })
})
