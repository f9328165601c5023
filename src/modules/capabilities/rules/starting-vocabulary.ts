import type { Capability, FieldId } from '../schema.ts'
import { buildingPlanning } from './vocabulary/building-planning.ts'
import { childrenYouthFamily } from './vocabulary/children-youth-family.ts'
import { citizenServices } from './vocabulary/citizen-services.ts'
import { councilPublic } from './vocabulary/council-public.ts'
import { crossCutting } from './vocabulary/cross-cutting.ts'
import { cultureSportTourism } from './vocabulary/culture-sport-tourism.ts'
import { environmentEnergy } from './vocabulary/environment-energy.ts'
import type { FieldCapability } from './vocabulary/field-capability.ts'
import { financeTaxes } from './vocabulary/finance-taxes.ts'
import { itFoundations } from './vocabulary/it-foundations.ts'
import { publicOrder } from './vocabulary/public-order.ts'
import { schoolsEducation } from './vocabulary/schools-education.ts'
import { socialHealth } from './vocabulary/social-health.ts'
import { staffOrganisation } from './vocabulary/staff-organisation.ts'
import { trafficMobility } from './vocabulary/traffic-mobility.ts'

const byField: Readonly<Record<FieldId, readonly FieldCapability[]>> = {
  'citizen-services': citizenServices,
  'building-planning': buildingPlanning,
  'finance-taxes': financeTaxes,
  'staff-organisation': staffOrganisation,
  'schools-education': schoolsEducation,
  'children-youth-family': childrenYouthFamily,
  'social-health': socialHealth,
  'public-order': publicOrder,
  'traffic-mobility': trafficMobility,
  'environment-energy': environmentEnergy,
  'culture-sport-tourism': cultureSportTourism,
  'council-public': councilPublic,
  'it-foundations': [...itFoundations, ...crossCutting],
}

/** The vocabulary a fresh installation begins with; from then on it grows by proposals. */
export const startingVocabulary: readonly Capability[] = (Object.keys(byField) as FieldId[]).flatMap((field) =>
  byField[field].map((capability) => ({ dimension: 'technology', ...capability, field })),
)
