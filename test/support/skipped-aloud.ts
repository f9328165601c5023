import type { Reporter, TestModule, Vitest } from 'vitest/node'

/** Nothing is left out in silence: a test that is skipped says why when all is over, and without a reason the run fails. */
export class SkippedAloud implements Reporter {
  #isChosen = false

  onInit({ config }: Vitest): void {
    this.#isChosen = config.testNamePattern !== undefined
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    if (this.#isChosen) return
    for (const test of modules.flatMap(({ children }) => [...children.allTests('skipped')])) {
      const { note } = test.result() as { note?: string }
      process.stderr.write(`Not tested here: ${test.fullName} (${note ?? 'without a reason, which is a fault'})\n`)
      if (!note) process.exitCode = 1
    }
  }
}
