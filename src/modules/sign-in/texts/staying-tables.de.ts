import type { StayingTable } from '../../../travel/travelling-table.ts'

export const signInStaying: readonly StayingTable[] = [
  {
    place: 30,
    table: 'api_tokens',
    reason: 'Zugangsschlüssel für Programme sind geheim und gelten nur hier. Legen Sie am neuen Ort neue an.',
  },
  {
    place: 60,
    table: 'identity_providers',
    reason:
      'Die Verbindung zum Anmeldedienst enthält ein Geheimnis und gilt nur für diese Adresse. Richten Sie sie am neuen Ort neu ein.',
  },
  { place: 120, table: 'sessions', reason: 'Anmeldungen gehören den Personen und sind geheim.' },
]
