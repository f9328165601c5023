import type { Bundle } from '../schema.ts'

interface Asking {
  /** Whether the organisation is in the bundle. */
  isIn: boolean
  /** Whether it is the one that decides who comes in. */
  isGatekeeper: boolean
  /** Whether the person may decide for it. */
  decides: boolean
  today: string
}

/**
 * Who may ask further ones into a bundle. While it asks and all were told that more may come: everybody who is in. Otherwise, and after
 * the start, only whoever decides who comes in, because those who are in have not been asked about it.
 */
export function mayInvite(
  { status, answerBy, open }: Pick<Bundle, 'status' | 'answerBy' | 'open'>,
  { isIn, isGatekeeper, decides, today }: Asking,
): boolean {
  if (status !== 'started' && (status !== 'asking' || answerBy < today)) return false
  return (status === 'asking' && open && isIn) || (isGatekeeper && decides)
}
