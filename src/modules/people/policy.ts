import { permissions } from '../access/schema.ts'

/** Who may do what here: the same object shows a button and refuses a request. */
export const peoplePermissions = permissions({
  seePeople: { who: 'reading' },
  managePeople: { who: 'administering' },
  askToJoin: { who: 'signedIn' },
  openInvitation: { who: 'anyone' },
  answerInvitation: { who: 'signedIn' },
  decideFirstAdministrator: { who: 'operator' },
  leaveOrganisation: { who: 'reading' },
})
