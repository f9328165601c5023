import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, watch } from 'node:fs'
import { join } from 'node:path'
import { context, type Metafile } from 'esbuild'
import { bundleOptions, sourcesWithPlaces } from './bundle-options.ts'
import { root } from './sources.ts'
import { makeStaticFiles } from './static-files.ts'

// The server, started anew whenever a source is saved. With an inspector: npm run dev -- --inspect
const folder = join(root, '.build/dev')
const watched = ['src', 'public', 'db/migrations', 'examples']
const spare = ['--enable-source-maps', join(import.meta.dirname, 'dev-server.ts'), ...process.argv.slice(2)]
const env = { ...process.env, NODE_COMPILE_CACHE: join(root, '.build/cache') }

rmSync(folder, { recursive: true, force: true })
let bundle: Awaited<ReturnType<typeof opened>> | undefined
let places = ''
let running: ChildProcess | undefined
let next: ChildProcess | undefined
let isEnding = false
let saved: NodeJS.Timeout | undefined
let last = startAnew()

for (const path of watched)
  watch(join(root, path), { recursive: true }, (_, name) => {
    if (!name || /\.test\.tsx?$|(^|\/)\.|~$/.test(name)) return
    clearTimeout(saved)
    saved = setTimeout(() => (last = last.then(startAnew)), 20)
  })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())

/** What does not compile leaves the server as it is. */
async function startAnew(): Promise<void> {
  const result = await rebuilt().catch(() => undefined)
  if (!result || isEnding) return
  const packages = packagesOf(result.metafile)
  const started = next?.connected ? next : prepared(packages)
  await stop(running)
  if (isEnding) return
  started.once('exit', told)
  started.send({ start: join(folder, 'main.js') })
  running = started
  next = prepared(packages)
}

/** Packages do not change meanwhile: outside the bundle, Node keeps them compiled. */
const opened = () => context({ ...bundleOptions(folder), packages: 'external', metafile: true })

async function rebuilt() {
  const now = JSON.stringify(sourcesWithPlaces())
  if (now !== places) {
    await bundle?.dispose()
    bundle = await opened()
    places = now
  }
  await makeStaticFiles()
  return bundle!.rebuild()
}

/** A process with the packages loaded, which waits for the server that it will be. */
function prepared(packages: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, spare, { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  child.send({ packages })
  return child
}

const packagesOf = ({ outputs }: Metafile) => [
  ...new Set(
    Object.values(outputs).flatMap(({ imports }) =>
      imports.filter(({ external, kind }) => external && kind === 'import-statement').map(({ path }) => path),
    ),
  ),
]

const told = (code: number | null) => {
  if (code) process.stderr.write('Der Server ist beendet. Er startet mit der nächsten Änderung.\n')
}

/** The directory of the embedded database is free only when its process has ended. */
async function stop(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

async function end(): Promise<void> {
  if (isEnding) return
  isEnding = true
  await Promise.all([stop(running), stop(next)])
  await bundle?.dispose()
  process.exit()
}
