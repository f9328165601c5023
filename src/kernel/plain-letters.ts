/** Small letters without accents, ß = ss: what two people would type for the same word. */
export const plainLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/ß/g, 'ss')

/** Umlauts however they are written, ae = a; an ue after a vowel is none, as in Neuenkirchen. */
export const withoutUmlauts = (text: string): string => text.replace(/(?<![aeo])([aou])e/g, '$1')
