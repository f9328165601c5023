import { readFileSync } from 'node:fs'
import { readScenarioFile } from './scenario-file.ts'
import type { PlanScenario } from '../schema.ts'

export interface Example {
  id: string
  /** The file as it is, comments included. */
  text: string
  scenario: PlanScenario
}

/** The scenarios that come with the program; they are read when somebody first looks at them, and not at the start. */
export function loadExamples(): Example[] {
  return ['sechs-gemeinden', 'verkehrswesen-schwalm-eder', 'nordhessen-60', 'preisformen'].map((id) => {
    const text = readFileSync(new URL(`../../../../examples/${id}.yaml`, import.meta.url), 'utf8')
    let scenario: PlanScenario | undefined
    return {
      id,
      text,
      get scenario() {
        return (scenario ??= readScenarioFile(text))
      },
    }
  })
}
