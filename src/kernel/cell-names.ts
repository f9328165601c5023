/** As a spreadsheet names it, from row and column counted from 0: C7. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`

export const columnName = (at: number): string =>
  `${at >= 26 ? columnName(Math.floor(at / 26) - 1) : ''}${String.fromCharCode(65 + (at % 26))}`

/** Row and column, counted from 0, of "C7" or "$c$7"; undefined where it is no name of a cell. */
export function cellNamed(name: string): [row: number, column: number] | undefined {
  const [, letters, digits] = name.match(/^\$?([a-z]{1,3})\$?([1-9]\d{0,6})$/i) ?? []
  if (!letters) return undefined
  const column = Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return [Number(digits) - 1, column - 1]
}

/** Ascending numbers with those that follow each other taken together: 2, 3, 4, 8 as "3 bis 5" and "9". */
export function ranges(numbers: readonly number[], nameOf: (number: number) => string): string[] {
  const found: [first: number, last: number][] = []
  for (const number of numbers) {
    const open = found.at(-1)
    if (open && number === open[1] + 1) open[1] = number
    else found.push([number, number])
  }
  return found.flatMap(([first, last]) =>
    last - first > 1
      ? [`${nameOf(first)} bis ${nameOf(last)}`]
      : Array.from({ length: last - first + 1 }, (_, at) => nameOf(first + at)),
  )
}
