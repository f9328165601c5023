import { buildingSolutions } from './buildings.ts'
import { citizenSolutions } from './citizens.ts'
import { councilHelperSolutions } from './council-helpers.ts'
import { councilSolutions } from './councils.ts'
import { cultureSolutions } from './culture.ts'
import type { DemoSolution } from './demo-solution.ts'
import { environmentSolutions } from './environment.ts'
import { familySolutions } from './families.ts'
import { financeOverviewSolutions } from './finance-overview.ts'
import { financeSolutions } from './finances.ts'
import { fineSolutions } from './fines.ts'
import { itServiceSolutions } from './it-services.ts'
import { itSolutions } from './it.ts'
import { orderSolutions } from './order.ts'
import { parkingSolutions } from './parking.ts'
import { permitSolutions } from './permits.ts'
import { reportingSolutions } from './reporting.ts'
import { roadSolutions } from './roads.ts'
import { schoolSolutions } from './schools.ts'
import { socialSolutions } from './social.ts'
import { staffSolutions } from './staff.ts'
import { worksSolutions } from './works.ts'

export const demoSolutions: readonly DemoSolution[] = [
  ...parkingSolutions,
  ...fineSolutions,
  ...roadSolutions,
  ...reportingSolutions,
  ...citizenSolutions,
  ...permitSolutions,
  ...buildingSolutions,
  ...orderSolutions,
  ...financeSolutions,
  ...financeOverviewSolutions,
  ...councilSolutions,
  ...councilHelperSolutions,
  ...worksSolutions,
  ...environmentSolutions,
  ...cultureSolutions,
  ...schoolSolutions,
  ...familySolutions,
  ...socialSolutions,
  ...staffSolutions,
  ...itSolutions,
  ...itServiceSolutions,
]
