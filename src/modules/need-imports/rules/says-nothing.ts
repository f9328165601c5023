/** A dash, "./." or a question mark. */
const onlySigns = /^[\s\p{P}\p{S}]*$/u

/** What people write into a cell to say that they have nothing to say, without dots, blanks and brackets. */
const words = new Set([
  'ka',
  'na',
  'nv',
  'nb',
  'nn',
  'oa',
  'tbd',
  'tba',
  'null',
  'nil',
  'none',
  'nan',
  'leer',
  'entf',
  'entfällt',
  'entfaellt',
  'keineangabe',
  'keineangaben',
  'ohneangabe',
  'ohneangaben',
  'nichtangegeben',
  'keinangaben',
  'unbekannt',
  'nichtbekannt',
  'nochnichtbekannt',
  'unklar',
  'nochunklar',
  'offen',
  'nochoffen',
  'zuklären',
  'nochzuklären',
  'stehtnochnichtfest',
  'nochnichtfestgelegt',
  'wirdnachgereicht',
  'nichtzutreffend',
  'trifftnichtzu',
  'nichtrelevant',
  'nichtvorhanden',
  'nichtverfügbar',
  'notavailable',
  'notapplicable',
])

/** Whether a cell has signs or words in it that stand for an empty one: "-", "k. A.", "n/a", "entfällt". */
export function saysNothing(text: string): boolean {
  if (text.length > 60) return text.trim() === ''
  return onlySigns.test(text) || words.has(text.toLowerCase().replaceAll(/[\s\p{P}]/gu, ''))
}
