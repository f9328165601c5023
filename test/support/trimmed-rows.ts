/** Without what is empty at the end of a row or of the table. */
export function trimmedRows<C>(rows: readonly (readonly C[])[]): C[][] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null && cell !== '') + 1))
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1)
}
