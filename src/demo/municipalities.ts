import { organisations, type CastOrganisation } from './cast.ts'

const land = organisations.find(({ kind }) => kind === 'land')!.id
const county = organisations.find(({ kind }) => kind === 'county')!.id

type Row = readonly [name: string, inhabitants: number, latitude: number, longitude: number]

/** Large enough to be a Kreis of their own: they belong to the Land alone. */
const independentCities: readonly Row[] = [
  ['Eibenstadt', 240_000, 51.42, 9.94],
  ['Weidenmünster', 163_400, 50.38, 10.62],
  ['Quellenmark', 104_800, 52.05, 11.14],
]

const countyTowns: readonly Row[] = [
  ['Sperberau', 68_200, 50.86, 9.18],
  ['Krähenmoor', 52_900, 52.24, 9.42],
  ['Habichtswerder', 47_350, 51.2, 11.36],
  ['Steinkauzen', 38_600, 50.12, 9.66],
  ['Otterlingen', 34_120, 51.74, 8.92],
  ['Ulmenborn', 29_750, 50.71, 11.08],
  ['Kranichstetten', 27_480, 51.87, 10.33],
  ['Eulenmünster', 24_900, 51.02, 8.95],
  ['Biberlachen', 22_340, 50.05, 11.22],
  ['Dohlenstein', 19_870, 51.61, 11.71],
  ['Finkenwörde', 18_050, 52.31, 10.58],
  ['Marderbrück', 16_620, 50.52, 9.41],
  ['Storchenlohe', 15_240, 51.13, 10.27],
  ['Libellensee', 14_010, 52.12, 8.87],
  ['Holunderbach', 12_860, 50.24, 8.98],
  ['Pirolstadt', 11_930, 51.37, 10.78],
  ['Schlehenbrunn', 10_740, 50.93, 11.66],
  ['Igelsbrück', 9815, 51.55, 9.37],
  ['Mohnhausen', 9120, 50.63, 10.16],
  ['Wieselheim', 8460, 50.03, 10.31],
  ['Zeisigau', 7980, 51.96, 9.61],
  ['Iltishagen', 7340, 52.2, 11.63],
  ['Pappelbronn', 6790, 50.41, 11.51],
  ['Dinkelbrück', 6205, 51.29, 9.12],
  ['Kiebitzau', 5730, 52.33, 9.96],
  ['Amselrode', 5190, 51.69, 10.05],
  ['Schwalbenhall', 4870, 50.78, 9.83],
  ['Lachsenfurt', 4410, 50.19, 10.02],
  ['Wacholderen', 3960, 51.08, 9.71],
  ['Luchsfelde', 3520, 51.83, 11.37],
  ['Farnwalde', 3080, 50.58, 8.86],
  ['Dachsenborn', 2640, 50.95, 10.73],
  ['Reiherfelden', 2290, 52.02, 10.17],
  ['Bussardingen', 1930, 50.29, 11.83],
  ['Zirbelstadt', 1620, 51.48, 8.81],
  ['Mispelrode', 1340, 50.89, 10.41],
  ['Schilfhaven', 1110, 52.28, 11.09],
  ['Heidelerche', 940, 51.79, 9.43],
  ['Haselmünde', 800, 50.33, 9.92],
]
/** The cast has the first twelve keys of the Kreis. */
const firstFreeKey = 13

const municipality = (
  [name, inhabitants, ...place]: Row,
  number: number,
  belonging: { ags: string; parent: string },
): CastOrganisation => ({
  id: `00000000-0000-4000-8006-${String(number).padStart(12, '0')}`,
  kind: 'municipality',
  name,
  inhabitants,
  place,
  ...belonging,
})

/** Municipalities that nobody has founded, between Hesse and the Harz, so that their needs are seen on the map. */
export const demoMunicipalities: readonly CastOrganisation[] = [
  ...independentCities.map((row, index) => municipality(row, index + 1, { ags: `990${11 + index}000`, parent: land })),
  ...countyTowns.map((row, index) =>
    municipality(row, independentCities.length + index + 1, {
      ags: `99001${String(firstFreeKey + index).padStart(3, '0')}`,
      parent: county,
    }),
  ),
]
