import { z } from 'zod'

export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email())

/** What a person is called. */
export const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{C}\u2028\u2029]*$/u)
