const id = (number: number) => `00000000-0000-4000-8031-${String(number).padStart(12, '0')}`

/** Invented, beside those of the cast. */
export const demoProviders: readonly { id: string; kind: 'provider' | 'vendor'; name: string }[] = [
  { id: id(1), kind: 'provider', name: 'Gemeinschaftsrechenzentrum Sieben Täler' },
  { id: id(2), kind: 'provider', name: 'Rathausbetrieb eG' },
  { id: id(3), kind: 'vendor', name: 'Kopfweide Software GmbH' },
  { id: id(4), kind: 'vendor', name: 'Wetterhahn Informatik GmbH' },
  { id: id(5), kind: 'vendor', name: 'Rainstein Geoinformatik GmbH' },
  { id: id(6), kind: 'vendor', name: 'Pflugschar Datentechnik AG' },
  { id: id(7), kind: 'vendor', name: 'Amselruf Bildungssysteme GmbH' },
]
