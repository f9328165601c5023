/** Words of modules to the right, which the journal tells too; a test holds them against theirs. */
export const fieldWords: Readonly<Record<string, string>> = {
  'citizen-services': 'Bürgerservice und Meldewesen',
  'building-planning': 'Bauen und Planen',
  'finance-taxes': 'Finanzen und Steuern',
  'staff-organisation': 'Personal und Organisation',
  'schools-education': 'Schule und Bildung',
  'children-youth-family': 'Kinder, Jugend und Familie',
  'social-health': 'Soziales, Gesundheit und Integration',
  'public-order': 'Ordnung und Sicherheit',
  'traffic-mobility': 'Verkehr und Mobilität',
  'environment-energy': 'Umwelt, Entsorgung und Energie',
  'culture-sport-tourism': 'Kultur, Sport und Tourismus',
  'council-public': 'Rat, Wahlen und Öffentlichkeit',
  'it-foundations': 'IT-Grundlagen und Querschnitt',
}

export const operatingModelWords: Readonly<Record<string, string>> = {
  ownDataCentre: 'eigenes Rechenzentrum',
  providerDataCentre: 'Rechenzentrum eines öffentlichen IT-Dienstleisters',
  verwaltungscloud: 'Deutsche Verwaltungscloud',
  publicCloud: 'öffentliche Cloud',
}
