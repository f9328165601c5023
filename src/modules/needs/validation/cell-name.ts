/** As a spreadsheet names it, from row and column counted from 0: C7. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`

export const columnName = (at: number): string =>
  `${at >= 26 ? columnName(Math.floor(at / 26) - 1) : ''}${String.fromCharCode(65 + (at % 26))}`
