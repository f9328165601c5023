import type { FieldId } from '../../modules/capabilities/schema.ts'
import type {
  EvidenceKind,
  EvidenceVisibility,
  InterfaceStanding,
  OfferAudience,
  OfferRoute,
  PriceMark,
} from '../../modules/catalogue/schema.ts'
import type { PriceComponent } from '../../modules/optimal-package/schema.ts'
import type { DemoOperatingModel } from '../needs/demo-need.ts'

/** Days are counted from today: below 0 it lies in the past. */
type DaysFromToday = number

export interface DemoEvidence {
  kind: EvidenceKind
  title: string
  scheme?: string
  schemeVersion?: string
  /** In words; invented, as everything. */
  issuer: string
  /** Name of one of the versions; without it of all. */
  version?: string
  operatingModel?: DemoOperatingModel
  issued: DaysFromToday
  validUntil?: DaysFromToday
  visibility: EvidenceVisibility
  revoked?: true
  /** Name of the organisation that has entered it, where that is not the keeper. */
  enteredBy?: string
}

export interface DemoOffer {
  /** Name of a provider or vendor. */
  provider: string
  route: OfferRoute
  mark: PriceMark
  validFrom: DaysFromToday
  validUntil?: DaysFromToday
  conditions: string
  /** Whole cents, net. */
  components: readonly PriceComponent[]
  audience?: OfferAudience
  /** Names of those who see it, where it is not for all public bodies. */
  named?: readonly string[]
  status?: 'draft' | 'withdrawn'
}

/** An invented solution, with a name and words of its own. */
export interface DemoSolution {
  /** Name of a provider or vendor, or for open source of a public body. */
  keeper: string
  name: string
  summary: string
  description: string
  maker?: string
  field: FieldId
  capabilities: readonly string[]
  /** SPDX expression; without it closed. */
  licence?: string
  sourceCode?: string
  operatingModels: readonly DemoOperatingModel[]
  interfaces: readonly { standard: string; standing: InterfaceStanding; by?: string; on?: DaysFromToday }[]
  versions: readonly { name: string; released: DaysFromToday; supportUntil?: DaysFromToday }[]
  /** Names of other demo solutions. */
  requires?: readonly string[]
  conflicts?: readonly string[]
  evidence?: readonly DemoEvidence[]
  offers?: readonly DemoOffer[]
  status?: 'draft' | 'discontinued'
}
