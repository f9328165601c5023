/**
 * Makes spellings equal that mean the same: capitals, umlauts however they are written (ä, ae, a), ß and ss, accents,
 * gendered endings (Schüler*innen, Lehrer:in), joined spellings (KitaPortal2020), single letters (E-Akte, eAkte), mark-up and web addresses.
 */
export function fold(text: string): string {
  return text
    .replace(/<[^>]{0,200}>|&[a-z]{2,8};|&#\d{1,6};|https?:\/\/\S+/gi, ' ')
    .replace(/(\p{Ll})[*:_/](?:in|innen)(?!\p{L})/gu, '$1')
    .replace(/(\p{Ll})(?:Innen|In)(?!\p{L})/gu, '$1')
    .replace(/(?<!\p{L})(\p{L})-(?=\p{L}{2})/gu, '$1')
    .replace(/(\p{Ll}{2}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L}{3})(\d)/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/([ao])e/g, '$1')
    .replace(/(?<![aeq])ue/g, 'u')
}
