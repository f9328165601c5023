import type { Database } from '../../src/platform/database/database.ts'
import { capabilities } from '../../src/modules/capabilities/module.ts'
import { directory } from '../../src/modules/directory/module.ts'
import { mandates } from '../../src/modules/mandates/module.ts'
import { people } from '../../src/modules/people/module.ts'
import { signIn } from '../../src/modules/sign-in/module.ts'
import { allModules } from '../../src/services.ts'

/** The invented organisations with their persons, mandates and curator, without what they need. */
export async function seedCast(database: Database): Promise<void> {
  for (const module of [directory, signIn, people, mandates, capabilities]) await module.demo?.(database)
}

/** Everything that a demonstration begins with. */
export async function seedDemonstration(database: Database): Promise<void> {
  for (const module of allModules) await module.demo?.(database)
}
