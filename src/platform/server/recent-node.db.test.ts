import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { runsTypeScript } from './recent-node.ts'

it.each([
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['23.0.0', true],
  ['24.21.0', true],
])('Node %s runs TypeScript by itself: %s', (version, answer) => {
  expect(runsTypeScript(version)).toBe(answer)
})

it('says so in one sentence, and ends, when the server is started on an older Node', () => {
  const older = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.15.0' } })"
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(older)}`, '--import', 'tsx', 'src/main.ts'],
    { cwd: fileURLToPath(new URL('../../..', import.meta.url)), encoding: 'utf8', timeout: 30_000 },
  )
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toBe(
    'Allmende braucht Node 22.18 oder neuer, dies ist 20.15.0. Bitte starten Sie es nach „npm ci“ mit „npm start“.\n',
  )
})
