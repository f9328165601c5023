import type { Refusal } from '../../../kernel/refusal.ts'

/**
 * Why an account is not deleted: its e-mail address was not typed in to confirm it, or an organisation whose other people
 * cannot administer it would be left to them. An organisation without other people keeps nobody.
 */
export function deletionFaults({
  typed,
  email,
  onlyAdministrated,
}: {
  typed: string
  email: string
  /** Organisations that nobody but this person administers, though others belong to them. */
  onlyAdministrated: readonly { name: string }[]
}): Refusal[] {
  return [
    ...(typed.trim().toLowerCase() === email.toLowerCase() ? [] : [{ code: 'deletionNotConfirmed', place: 'email' }]),
    ...onlyAdministrated.map(({ name }) => ({ code: 'deletionLastAdministrator', values: { name } })),
  ]
}
