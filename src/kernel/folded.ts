/** What two people would call the same word: without case, blanks, signs and umlauts. "Fälle im Jahr" and "FAELLE-IM-JAHR" are one. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^\p{L}\d]/gu, '')
    .replaceAll(/([aou])e/g, '$1')
