import { catalogueForms } from './catalogue-forms.ts'
import { commonForms } from './common-forms.ts'
import { organisationForms } from './organisation-forms.ts'
import { programRequests } from './programs.ts'

/** Every request that changes something, by its route; some have several, with a word that tells them apart. */
export const changingRequests = [
  ...Object.entries({ ...organisationForms, ...commonForms, ...catalogueForms }).map(
    ([path, prepare]) => [`POST ${path}`, prepare] as const,
  ),
  ...Object.entries(programRequests),
]
