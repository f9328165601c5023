/** What the parts of the file with one's own data hold. */
export const accountMeaning = 'Name, E-Mail-Adresse und seit wann es den Zugang gibt'
export const waysMeaning = 'wie Sie sich anmelden, ohne Passwort'
export const placesMeaning = 'wo Sie angemeldet sind, mit Gerät und Internetadresse'
