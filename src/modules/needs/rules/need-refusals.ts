import type { Refusal } from '../../../kernel/refusal.ts'
import type { NeedContent } from '../schema.ts'

/** What is said where a part of a need is not as it must be. */
export const needRefusals: Readonly<Record<keyof NeedContent, Refusal>> = {
  title: { code: 'needTitle' },
  aim: { code: 'needAim' },
  field: { code: 'needField' },
  services: { code: 'needServices' },
  requirements: { code: 'needRequirements' },
  cases: { code: 'needCases' },
  workplaces: { code: 'needWorkplaces' },
  deadline: { code: 'needDeadline' },
  operatingModels: { code: 'needOperatingModels' },
  usedToday: { code: 'needUsedToday' },
  contractUntil: { code: 'needContractUntil' },
  budgetFrom: { code: 'needBudget' },
  budgetTo: { code: 'needBudget' },
  visibility: { code: 'needVisibility' },
}
