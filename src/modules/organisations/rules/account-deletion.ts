import type { Refusal } from '../../../kernel/refusal.ts'

/**
 * Why an account is not deleted: its e-mail address was not typed in to confirm it, or an organisation would be left without
 * anybody who administers it.
 */
export function deletionFaults({
  typed,
  email,
  onlyAdministrated,
}: {
  typed: string
  email: string
  /** Organisations that nobody but this person administers. */
  onlyAdministrated: readonly { name: string }[]
}): Refusal[] {
  return [
    ...(typed.trim().toLowerCase() === email.toLowerCase() ? [] : [{ code: 'deletionNotConfirmed', place: 'email' }]),
    ...onlyAdministrated.map(({ name }) => ({ code: 'deletionLastAdministrator', values: { name } })),
  ]
}
