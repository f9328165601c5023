import { buildingNeeds } from './buildings.ts'
import { citizenNeeds } from './citizens.ts'
import { councilNeeds } from './councils.ts'
import { cultureNeeds } from './culture.ts'
import type { DemoNeed } from './demo-need.ts'
import { environmentNeeds } from './environment.ts'
import { familyNeeds } from './families.ts'
import { financeNeeds } from './finances.ts'
import { itNeeds } from './it.ts'
import { municipalWorksNeeds } from './municipal-works.ts'
import { orderNeeds } from './order.ts'
import { representedNeeds } from './represented.ts'
import { schoolNeeds } from './schools.ts'
import { socialNeeds } from './social.ts'
import { staffNeeds } from './staff.ts'
import { trafficNeeds } from './traffic.ts'

export const demoNeeds: readonly DemoNeed[] = [
  ...trafficNeeds,
  ...citizenNeeds,
  ...familyNeeds,
  ...schoolNeeds,
  ...buildingNeeds,
  ...financeNeeds,
  ...councilNeeds,
  ...environmentNeeds,
  ...municipalWorksNeeds,
  ...cultureNeeds,
  ...orderNeeds,
  ...socialNeeds,
  ...staffNeeds,
  ...itNeeds,
  ...representedNeeds,
]
