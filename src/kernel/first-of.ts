/** The first of many, and how many more there are: nobody reads three thousand lines. */
export function firstOf<T>(all: readonly T[], most = 25): { first: readonly T[]; more: number } {
  const first = all.slice(0, most)
  return { first, more: all.length - first.length }
}
