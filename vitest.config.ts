import { defineConfig } from 'vitest/config'

const withDatabase = ['src/**/*.db.test.ts', 'src/**/*.db.test.tsx', 'test/*.db.test.ts']
/** They ask what PostgreSQL alone has. */
const onPostgres = ['test/*-on-postgres.test.ts']
/** They start commands or servers as processes. */
const withProcesses = ['test/*commands.test.ts', 'test/*-command.test.ts', 'test/shutdown.test.ts']
/** They ask thousands of questions of real data. */
const thorough = ['test/*-figures.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          maxWorkers: 2,
          setupFiles: ['test/support/seeded.ts'],
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/*.test.ts'],
          exclude: [...withDatabase, ...withProcesses, ...thorough, ...onPostgres],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'embedded',
          maxWorkers: 2,
          isolate: false,
          include: [...withDatabase, ...withProcesses, ...thorough],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'postgres',
          maxWorkers: 2,
          /** Each file has a database of its own: nothing is left behind for the next one. */
          isolate: false,
          include: [...withDatabase, ...onPostgres],
          globalSetup: ['test/support/native-postgres.ts'],
          env: { TEST_ENGINE: 'postgres' },
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 120_000,
        },
      },
    ],
  },
})
