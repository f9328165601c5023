import { z } from 'zod'

/** Neither NUL nor half a surrogate pair: no database keeps them. */
const isSound = (text: string) => !text.includes('\0') && text.isWellFormed()
export const line = (most: number) => z.string().min(1).max(most).refine(isSound)
export const words = (most: number) => z.string().max(most).refine(isSound)
export const instant = z.iso.datetime().regex(/^[1-9]/)
export const day = z.iso.date().regex(/^[1-9]/)
export const whole = z.number().int().min(0).max(2_000_000_000)
export const word = z.string().regex(/^[a-z][A-Za-z]{0,59}$/)
export const mailAddress = z.email().max(254)
export const json = z.record(z.string(), z.unknown()).refine((value) => isSoundJson(value, 20))

function isSoundJson(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isSound(value)
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  return depth > 0 && Object.entries(value).every(([name, part]) => isSound(name) && isSoundJson(part, depth - 1))
}
