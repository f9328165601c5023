import type { Consequences } from '../actions/consequences.ts'

export interface BundleApiServices {
  baseUrl: string
  after: Consequences
}
