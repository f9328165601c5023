/**
 * How values of the database arrive, the same from both engines: int8 as a number, bytea as plain bytes, date as
 * "2026-03-29". The engines differ in all three by themselves. Keys are PostgreSQL's type numbers.
 */
export const columnParsers: Record<number, (text: string) => unknown> = {
  17: (text) => Uint8Array.from(Buffer.from(text.slice(2), 'hex')),
  20: wholeNumber,
  1082: (text) => text,
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is larger than a number can hold exactly`)
  return value
}
