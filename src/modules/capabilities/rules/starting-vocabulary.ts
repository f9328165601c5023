import type { Capability, FieldId } from '../schema.ts'
import { buildingPlanning } from '../data/building-planning.ts'
import { childrenYouthFamily } from '../data/children-youth-family.ts'
import { citizenServices } from '../data/citizen-services.ts'
import { councilPublic } from '../data/council-public.ts'
import { crossCutting } from '../data/cross-cutting.ts'
import { cultureSportTourism } from '../data/culture-sport-tourism.ts'
import { environmentEnergy } from '../data/environment-energy.ts'
import type { FieldCapability } from '../data/field-capability.ts'
import { financeTaxes } from '../data/finance-taxes.ts'
import { itFoundations } from '../data/it-foundations.ts'
import { publicOrder } from '../data/public-order.ts'
import { schoolsEducation } from '../data/schools-education.ts'
import { socialHealth } from '../data/social-health.ts'
import { staffOrganisation } from '../data/staff-organisation.ts'
import { trafficMobility } from '../data/traffic-mobility.ts'

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
