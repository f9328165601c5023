const isLetter = (sign: string) => /\p{L}/u.test(sign)
const isCapital = (sign: string) => /\p{Lu}/u.test(sign)
const isSmall = (sign: string) => /\p{Ll}/u.test(sign)

/**
 * How well a sign beyond ASCII stands between two others in a German text: 2 as everywhere, 1 as now and then, 0 says nothing,
 * -1 not at all. Example: ä is 2 in "Fälle", „ is -1 in "F„lle", € is 1 in "5 €" and -1 in "€mter".
 */
export function fitInGerman(sign: string, before: string, after: string): number {
  if (/[\u0080-\u009F\uFFFD\u2500-\u25A0\uFB00-\uFB06]/.test(sign)) return -1
  if (/[µªºƒ]/.test(sign) || !isLetter(sign)) return fitOfSign(sign, before, after)
  if (!/\p{Script=Latin}/u.test(sign)) return -1
  if (!isLetter(before) && !isLetter(after)) return 0
  return isCapital(sign) ? fitOfCapital(sign, before, after) : fitOfSmall(sign, before, after)
}

function fitOfSmall(sign: string, before: string, after: string): number {
  if (sign === 'ß') return isLetter(before) ? 2 : -1
  if (isCapital(after)) return -1
  // A cell rather begins with a capital.
  if (/[äöü]/.test(sign)) return isLetter(before) || before === ' ' ? 2 : 1.5
  return isWestern(sign) ? 1 : 0.5
}

function fitOfCapital(sign: string, before: string, after: string): number {
  if (isSmall(before) || (isLetter(before) && isSmall(after))) return -1
  if (/[ÄÖÜ]/.test(sign)) return 2
  return isWestern(sign) ? 0.5 : 0.25
}

/** Café, Señor, Århus, Škoda: in names and words from elsewhere that come up here. */
const isWestern = (sign: string) => /[áàâãåæçéèêëíìîïñóòôõøœúùûýÿšž]/i.test(sign)

function fitOfSign(sign: string, before: string, after: string): number {
  const isInWord = isLetter(before) && isLetter(after)
  if (sign === '’') return isLetter(before) ? 2 : 0
  if (isInWord) return /[·–—\u00AD]/.test(sign) ? 1 : -1
  if (/[„‚«‹]/.test(sign)) return isLetter(before) ? 0 : 2
  if (/[“”‘»›]/.test(sign)) return isLetter(before) || isLetter(after) ? 2 : 1
  if (sign === '…') return 2
  if (/[€§]/.test(sign)) return isLetter(after) ? -1 : 1
  return /[–—°²³½¼¾·•µ©®™×±\u00A0]/.test(sign) ? 1 : 0
}
