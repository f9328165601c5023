import type { Plan } from '../schema.ts'

/** What a plan says where quantities are not known. */
export const useCaseTexts = {
  title: 'Wenn die Mengen anders ausfallen',
  lead: 'Einige Mengen sind nicht bekannt. Deshalb ist dreimal gerechnet: mit der kleinsten, der erwarteten und der größten Menge. Alles Übrige auf dieser Seite gilt für die erwartete.',
  caption: (rule: string) => `Anteile bei kleiner, erwarteter und großer Menge (${rule})`,
  participant: 'Teilnehmende',
  low: 'kleine Menge',
  expected: 'erwartet',
  high: 'große Menge',
  together: 'Gemeinsam',
  sheet: 'Mengen',
} as const

/** Why a column has no figures; undefined where it has. */
export const missingUseCase = (useCase: NonNullable<Plan['useCases']>['low']): string | undefined =>
  'missing' in useCase
    ? useCase.missing === 'impossible'
      ? 'kein Paket möglich'
      : 'nicht in der Zeit gerechnet'
    : undefined
