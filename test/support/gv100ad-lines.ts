import { laender } from '../../src/modules/access/schema.ts'

/** A line of a GV100AD file; the key as it stands in the file: Land, district, county, municipality, association. */
export function gv100adLine({
  row,
  key,
  name,
  type = '',
  asOf = '20250101',
  figures,
}: {
  row: string
  key: string
  name: string
  type?: string
  asOf?: string
  figures?: readonly [hectares: number, inhabitants: number]
}): string {
  const start = `${row}${asOf}${key.padEnd(12)}${name.padEnd(50)}`.padEnd(122) + type
  return (start.padEnd(128) + (figures ?? []).map((figure) => String(figure).padStart(11, '0')).join('')).padEnd(220)
}

/** The smallest complete directory: one city per Land, which is its own county. */
export function smallestGv100ad(asOf = '20250101'): string[] {
  // Sorted, because JavaScript puts '10' before '01'.
  const sorted = Object.entries(laender).sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.flatMap(([land, name]) => [
    gv100adLine({ row: '10', key: land, name, asOf }),
    gv100adLine({ row: '40', key: `${land}001`, name: `Stadt ${name}`, type: '41', asOf }),
    gv100adLine({ row: '50', key: `${land}001   0000`, name: `Stadt ${name}`, type: '50', asOf }),
    gv100adLine({
      row: '60',
      key: `${land}0010000000`,
      name: `Stadt ${name}`,
      type: '61',
      asOf,
      figures: [250, 1000],
    }),
  ])
}

/** A complete directory with so many municipalities more than it needs. */
export function gv100adWith(villages: number, asOf: string): string[] {
  const more = Array.from({ length: villages }, (_, index) => {
    const number = String(index + 1)
    const county = `06${String(100 + Math.floor(index / 999))}`
    const key = `${county}${String((index % 999) + 1).padStart(3, '0')}0000`
    return gv100adLine({ row: '60', key, name: `Dorf ${number}`, type: '64', asOf, figures: [100, 500] })
  })
  const counties = Array.from({ length: Math.ceil(villages / 999) }, (_, index) => [
    gv100adLine({ row: '40', key: `06${100 + index}`, name: `Kreis ${index}`, type: '43', asOf }),
    gv100adLine({ row: '50', key: `06${100 + index}   0000`, name: `Kreis ${index}`, type: '50', asOf }),
  ]).flat()
  return [...smallestGv100ad(asOf), ...counties, ...more]
}
