import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

/** Where the processes of one run keep what they share. Nothing of it stays. */
export default function setup(project: TestProject): () => void {
  const directory = mkdtempSync(join(tmpdir(), 'allmende-run-'))
  project.provide('runDirectory', directory)
  return () => rmSync(directory, { recursive: true, force: true })
}

declare module 'vitest' {
  interface ProvidedContext {
    runDirectory: string
  }
}
