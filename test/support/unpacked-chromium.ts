import chromium from '@sparticuz/chromium'
import type { TestProject } from 'vitest/node'

/** Before the workers start: two of them would unpack it into the same place at once. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('chromiumPath', process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath()))
}

declare module 'vitest' {
  interface ProvidedContext {
    chromiumPath: string
  }
}
