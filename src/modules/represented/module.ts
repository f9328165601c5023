import { later } from '../../kernel/later.ts'
import type { Module } from '../../module.ts'
import { representedAddresses } from './addresses.ts'
import type { RepresentedServices } from './pages/services.ts'
import { representedPermissions } from './policy.ts'
import { knownRepresentedRefusal } from './texts.de.ts'

/** One organisation acts for several others at once: it answers their questions and reports one need for all of them. */
export const represented: Module<RepresentedServices> = {
  name: 'represented',
  permissions: representedPermissions,
  sentence: knownRepresentedRefusal,
  pages: async (services) => (await import('./pages/routes.ts')).representedPages(services),
  ownPages: [
    {
      place: 55,
      name: 'Fragen an alle, die Sie vertreten',
      href: () => representedAddresses.questions,
      meaning: 'Mehrere auf einmal beantworten',
      permission: representedPermissions.answerForSeveral,
    },
    {
      place: 56,
      name: 'Einen Bedarf für mehrere melden',
      href: () => representedAddresses.need,
      meaning: 'Für die, die Sie vertreten',
      permission: representedPermissions.reportForSeveral,
    },
  ],
  tasks: later(async () => (await import('./actions/waiting-questions.ts')).waitingQuestions),
}
