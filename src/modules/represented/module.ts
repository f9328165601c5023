import { later } from '../../kernel/later.ts'
import type { Module } from '../../module.ts'
import type { RepresentedServices } from './pages/services.ts'
import { representedPermissions } from './policy.ts'
import { knownRepresentedRefusal } from './texts.de.ts'

/** One organisation acts for several others at once: it answers their questions and reports one need for all of them. */
export const represented: Module<RepresentedServices> = {
  name: 'represented',
  permissions: representedPermissions,
  sentence: knownRepresentedRefusal,
  pages: async (services) => (await import('./pages/routes.ts')).representedPages(services),
  start: later(async () => (await import('./pages/represented-start.tsx')).representedStart),
  tasks: later(async () => (await import('./actions/waiting-questions.ts')).waitingQuestions),
}
