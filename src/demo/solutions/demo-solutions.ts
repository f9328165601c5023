import { answerAndBackupSolutions } from './answers-and-backups.ts'
import { benefitSolutions } from './benefits.ts'
import { budgetAndContractSolutions } from './budgets-and-contracts.ts'
import { childcareSolutions } from './childcare.ts'
import { counterSolutions } from './counters.ts'
import type { DemoSolution } from './demo-solution.ts'
import { electionSolutions } from './elections.ts'
import { fileAndFormSolutions } from './files-and-forms.ts'
import { fineSolutions } from './fines.ts'
import { hallAndGuestSolutions } from './halls-and-guests.ts'
import { invoiceAndTaxSolutions } from './invoices-and-taxes.ts'
import { mealAndDeviceSolutions } from './meals-and-devices.ts'
import { meetingSolutions } from './meetings.ts'
import { parkingSolutions } from './parking.ts'
import { permitSolutions } from './permits.ts'
import { personnelSolutions } from './personnel.ts'
import { planAndEstateSolutions } from './plans-and-estates.ts'
import { reportingSolutions } from './reporting.ts'
import { roadSolutions } from './roads.ts'
import { safetyAndTradeSolutions } from './safety-and-trade.ts'
import { treeAndEnergySolutions } from './trees-and-energy.ts'
import { worksSolutions } from './works.ts'

export const demoSolutions: readonly DemoSolution[] = [
  ...parkingSolutions,
  ...fineSolutions,
  ...roadSolutions,
  ...reportingSolutions,
  ...counterSolutions,
  ...permitSolutions,
  ...planAndEstateSolutions,
  ...safetyAndTradeSolutions,
  ...invoiceAndTaxSolutions,
  ...budgetAndContractSolutions,
  ...meetingSolutions,
  ...electionSolutions,
  ...worksSolutions,
  ...treeAndEnergySolutions,
  ...hallAndGuestSolutions,
  ...mealAndDeviceSolutions,
  ...childcareSolutions,
  ...benefitSolutions,
  ...personnelSolutions,
  ...fileAndFormSolutions,
  ...answerAndBackupSolutions,
]
