import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { SkippedAloud } from './test/support/skipped-aloud.ts'

const withDatabase = ['src/**/*.db.test.ts', 'src/**/*.db.test.tsx', 'test/*.db.test.ts']
/**
 * What can differ on the embedded database: the SQL of stores, walls, migrations and jobs, the journal, files that come and go, a crash,
 * and whoever asks while others have its one connection. `npm test` asks it these and PostgreSQL all; `npm run test:all` asks both all.
 */
const onEmbedded = [
  '**/store/*.db.test.ts',
  '**/{database,jobs,heavy-work}.db.test.ts',
  '**/*{walls,attacked}*.db.test.ts',
  '**/*{journal,entry,caller}*.db.test.ts',
  '**/*{import,backup,files}*.db.test.ts',
  '**/{killed,kept}-*.db.test.ts',
  '**/search-everything.db.test.ts',
]
/** They ask what PostgreSQL alone has. */
const onPostgres = ['test/*-on-postgres.test.ts']
/** They start commands or servers as processes. */
const withProcesses = [
  'test/*commands.test.ts',
  'test/*-command.test.ts',
  'test/shutdown.test.ts',
  'test/flooded-server.test.ts',
]
/** They ask thousands of questions of real data. */
const thorough = ['test/*-figures.test.ts']

/** They ask a few questions more often than `npm test` has time for; `npm run test:all` asks them. */
const atLength = ['test/*-at-length.test.ts']

/** What Node has compiled once, the many threads and processes of the tests need not compile again. */
const env = { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/node-compile', import.meta.url)) }
/** For every test of a page. */
const forPages = ['test/support/run-directory.ts', 'test/support/static-files-made.ts']
/** Whatever is waited for may take long on a busy machine; where it comes at once, nobody waits. */
const patient = { testTimeout: 180_000, expect: { poll: { timeout: 20_000 } } }
/** Each file has a database of its own: nothing is left behind for the next one. */
const databases = { ...patient, maxWorkers: 2, isolate: false }

export default defineConfig({
  test: {
    reporters: ['default', new SkippedAloud()],
    projects: [
      {
        test: {
          ...patient,
          name: 'unit',
          maxWorkers: 2,
          isolate: false,
          env,
          globalSetup: forPages,
          setupFiles: ['test/support/seeded.ts'],
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/*.test.ts'],
          exclude: [...withDatabase, ...withProcesses, ...thorough, ...atLength, ...onPostgres],
        },
      },
      {
        test: {
          ...databases,
          name: 'embedded',
          env,
          include: [...onEmbedded, ...withProcesses, ...thorough],
          globalSetup: forPages,
        },
      },
      {
        test: {
          ...databases,
          name: 'embedded-rest',
          env,
          include: [...withDatabase, ...atLength],
          exclude: onEmbedded,
          globalSetup: forPages,
        },
      },
      {
        test: {
          ...databases,
          name: 'postgres',
          /** One more than there are cores: many of them wait for a moment that was agreed. */
          maxWorkers: 3,
          env: { ...env, TEST_ENGINE: 'postgres' },
          include: [...withDatabase, ...onPostgres],
          globalSetup: [...forPages, 'test/support/native-postgres.ts'],
        },
      },
      {
        test: {
          ...patient,
          name: 'journeys',
          env,
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: [...forPages, 'test/support/unpacked-chromium.ts'],
          maxWorkers: 2,
          testTimeout: 120_000,
        },
      },
    ],
  },
})
