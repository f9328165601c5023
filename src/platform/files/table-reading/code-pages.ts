export interface CodePage {
  name: string
  /** As programs here write it without being asked. */
  isUsual: boolean
  decode: (bytes: Uint8Array) => string
}

const named = (label: string) => (bytes: Uint8Array) => new TextDecoder(label).decode(bytes)

/** One sign for each byte from 128 on. */
const table = (upper: string) => (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\x80-\xFF]/g, (byte) => upper[byte.charCodeAt(0) - 128]!)

const frames = '░▒▓│┤'
/** As the terminals of Windows and DOS write it in western Europe; with the euro that its later form 858 has. */
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»' +
  frames +
  'ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0'
/** As they write it in the United States. */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»' +
  frames +
  '╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0'

/** The likelier first. */
export const codePages: readonly CodePage[] = [
  { name: 'Windows-1252', isUsual: true, decode: named('windows-1252') },
  { name: 'ISO 8859-15', isUsual: true, decode: named('iso-8859-15') },
  { name: 'Windows-1250', isUsual: false, decode: named('windows-1250') },
  { name: 'Mac Roman', isUsual: false, decode: named('macintosh') },
  { name: 'CP850 (DOS)', isUsual: false, decode: table(cp850) },
  { name: 'CP437 (DOS)', isUsual: false, decode: table(cp437) },
]
