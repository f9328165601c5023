/** What every page leads to at its foot. */
export const legalPages = [
  { href: '/impressum', name: 'Impressum' },
  { href: '/datenschutz', name: 'Datenschutz' },
  { href: '/barrierefreiheit', name: 'Barrierefreiheit' },
]
