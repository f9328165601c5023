import type { Context } from 'hono'
import type { KnownProgram } from './actions/recognise-program.ts'

/** The program that asks, in a route whose permission lets only programs in. */
export function programOf(c: Context): KnownProgram {
  const known = c.get('known')
  if (!known) throw new Error('a route that needs a program is open to everyone')
  return known
}
