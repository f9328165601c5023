import type { Member } from '../schema.ts'

/** Whether nobody would be left to administer the organisation without this person. */
export const isLastAdministrator = (members: readonly Pick<Member, 'person' | 'role'>[], person: string): boolean =>
  members.some((member) => member.person === person && member.role === 'administering') &&
  !members.some((member) => member.person !== person && member.role === 'administering')
