import { describe, expect, it } from 'vitest'
import { healthRoutes } from './health.ts'

const ask = async (path: string, ready: () => Promise<boolean>) => {
  const answer = await healthRoutes({ ready, patience: 50 }).request(path)
  return `${answer.status} ${await answer.text()}`
}

describe('the health of a process', () => {
  it('is asked for by address: it lives, and it is ready', async () => {
    expect(await ask('/healthz', async () => true)).toBe('200 ok')
    expect(await ask('/readyz', async () => true)).toBe('200 ready')
  })

  it('should get no requests while there is no room for what they store', async () => {
    const routes = healthRoutes({ ready: async () => true, room: async () => false })
    const answer = await routes.request('/readyz')
    expect([answer.status, await answer.text()]).toEqual([503, 'not ready: no room'])
  })

  it.each([
    ['says no', async () => false],
    ['fails', () => Promise.reject(new Error('lost'))],
    ['does not answer in time', () => new Promise<boolean>(() => {})],
  ])('is still good when the database %s, but nobody should send requests', async (_, ready) => {
    expect(await ask('/healthz', ready)).toBe('200 ok')
    expect(await ask('/readyz', ready)).toBe('503 not ready')
  })
})
