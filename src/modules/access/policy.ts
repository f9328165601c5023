import {
  isAtLeast,
  tokenScopes,
  type Action,
  type Actor,
  type Caller,
  type MandateScope,
  type Role,
  type TokenScope,
} from './schema.ts'

interface Rule {
  /** anyone; signedIn: has an account; operator: runs this installation; program: no person at all; a role: at least that one in the organisation acted for. */
  who: 'anyone' | 'signedIn' | 'operator' | 'program' | Role
  /** Scopes of a mandate under which it may be done for somebody else; none: in one's own name only. */
  mandate?: readonly MandateScope[]
  /** Also done by a program, if the key of its organisation goes that far; without this by people only. */
  program?: TokenScope
  /** Only in an organisation that looks after the common vocabulary. */
  curators?: true
}

const everyScope = ['everything', 'needs', 'bundles', 'figures'] as const

/** Who may do what: the one sheet that shows a button and refuses a request. */
export const sheet: Readonly<Record<Action, Rule>> = {
  seeOpenPages: { who: 'anyone' },
  signIn: { who: 'anyone' },
  seeDirectory: { who: 'anyone' },
  seeNeeds: { who: 'anyone' },
  writeNeed: { who: 'editing', mandate: ['everything', 'needs'], program: 'write' },
  follow: { who: 'signedIn' },
  followForOrganisation: { who: 'editing', mandate: ['everything'], program: 'write' },
  readFeeds: { who: 'anyone' },
  seeBundles: { who: 'anyone' },
  proposeBundle: { who: 'editing', mandate: ['everything', 'bundles'], program: 'write' },
  answerBundle: { who: 'deciding', mandate: ['everything', 'bundles'], program: 'decide' },
  calculateBundle: { who: 'editing', mandate: ['everything', 'bundles'] },
  seeSuggestions: { who: 'reading', mandate: ['everything', 'bundles'], program: 'read' },
  proposeCapability: { who: 'editing', mandate: ['everything', 'needs'], program: 'write' },
  curateCapabilities: { who: 'editing', curators: true, program: 'decide' },
  nameCurators: { who: 'operator' },
  manageAccount: { who: 'signedIn' },
  askToJoin: { who: 'signedIn' },
  openInvitation: { who: 'anyone' },
  answerInvitation: { who: 'signedIn' },
  decideFirstAdministrator: { who: 'operator' },
  leaveOrganisation: { who: 'reading' },
  seePeople: { who: 'reading' },
  seeMandates: { who: 'reading' },
  seeJournal: { who: 'reading', mandate: everyScope },
  editProfile: { who: 'editing', mandate: ['everything'] },
  prepareMandate: { who: 'editing' },
  decideMandate: { who: 'deciding' },
  revokeMandate: { who: 'deciding' },
  managePeople: { who: 'administering' },
  manageAccess: { who: 'administering' },
  exportOrganisation: { who: 'administering' },
  mergeOrganisations: { who: 'operator' },
  approveIdentityProviders: { who: 'operator' },
  useApi: { who: 'anyone' },
  readApi: { who: 'program', program: 'read' },
  writeApi: { who: 'program', program: 'write' },
  decideApi: { who: 'program', program: 'decide' },
  curateApi: { who: 'program', curators: true, program: 'decide' },
  manageWebhooks: { who: 'administering', program: 'write' },
}

export function may(actor: Caller | null, action: Action): boolean {
  const { who, mandate = [], program, curators = false } = sheet[action]
  if (who === 'anyone') return true
  if (!actor) return false
  if (actor.person === null)
    return program !== undefined && reaches(actor.token.scope, program) && (!curators || actor.curates)
  if (who === 'program') return false
  if (who === 'signedIn') return true
  if (who === 'operator') return actor.person.operator
  if (actor.mandate && !mandate.includes(actor.mandate.scope)) return false
  if (curators && !actor.curates) return false
  return actor.role !== null && isAtLeast(actor.role, who)
}

const reaches = (scope: TokenScope, needed: TokenScope) => tokenScopes.indexOf(scope) >= tokenScopes.indexOf(needed)

/** Whether the second pair of eyes is a second pair: the one who prepared it does not decide it. */
export const isSecondPairOfEyes = (actor: Actor, preparedBy: string | null): boolean => actor.person.id !== preparedBy
