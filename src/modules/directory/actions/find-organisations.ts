import { latestAnswers } from '../../../kernel/latest-answers.ts'
import type { Database } from '../../../platform/database/database.ts'
import { isAskedFor } from '../rules/register-filter.ts'
import { inOrder } from '../rules/register-order.ts'
import type { ListedOrganisation, RegisterQuery } from '../schema.ts'
import type { OrganisationKind } from '../../access/schema.ts'
import type { RegisterIndex } from '../rules/register-index.ts'
import { registerOf } from './register-in-memory.ts'

interface Filter {
  kinds?: readonly OrganisationKind[] | undefined
  /** Ids that are no choice, such as the organisation that chooses. */
  except?: readonly string[] | undefined
  most?: number
}

/** Organisations that exist today, by a name that may be misspelt or by a key; the best matches first. */
export async function findOrganisations(
  database: Database,
  query: string,
  { kinds, except = [], most = 10 }: Filter = {},
): Promise<ListedOrganisation[]> {
  const { find } = await registerOf(database)
  return find(query)
    .filter(({ id, kind, vanishedOn }) => !vanishedOn && (!kinds || kinds.includes(kind)) && !except.includes(id))
    .slice(0, most)
}

/** One organisation as a list shows it; undefined where there is none. */
export async function listedOrganisation(database: Database, id: string): Promise<ListedOrganisation | undefined> {
  return (await registerOf(database)).byId.get(id)
}

/** Länder and Kreise to choose from, and the larger places. */
export const areasOf = (database: Database): Promise<Pick<RegisterIndex, 'laender' | 'counties' | 'landmarks'>> =>
  registerOf(database)

/** What is asked for, in alphabetical order, or by likeness where a word is searched for; and the areas to choose from. */
export async function searchRegister(database: Database, { seite: _, ...query }: RegisterQuery) {
  const register = await registerOf(database)
  const { laender, counties, landmarks, isEmpty } = register
  return { found: foundIn(register, query), laender, counties, landmarks, isEmpty }
}

/** So many questions to one state of the register are remembered with their answers: what is drawn from one is drawn once. */
const mostRemembered = 50
const remembered = new WeakMap<RegisterIndex, ReturnType<typeof latestAnswers<readonly ListedOrganisation[]>>>()

function foundIn(register: RegisterIndex, query: Omit<RegisterQuery, 'seite'>): readonly ListedOrganisation[] {
  const answers = remembered.get(register) ?? latestAnswers<readonly ListedOrganisation[]>(mostRemembered)
  remembered.set(register, answers)
  const asked = [query.suche, query.land, query.kreis, query.art, query.groesse, query.stand, query.sortiert]
  return answers.to(asked, () =>
    inOrder(
      (query.suche === '' ? register.organisations : register.find(query.suche)).filter(isAskedFor(query)),
      query.sortiert,
    ),
  )
}
