/** What the words of a row say that is no need: surely so, or only perhaps. */
export type SureOrPerhaps = 'surely' | 'perhaps'

const sum = String.raw`(?:(?:zwischen|gesamt|teil|end)?(?:summen?|ergebnis|betrag)|gesamt|insgesamt|zusammen|total|übertrag|mittelwert|durchschnitt|Σ)`
/** Nothing else is said: "Summe", "Gesamt:", "Summe (netto)", "Gesamt 2027", "Anzahl: 12", "12 Bedarfe". */
const bareTotal = new RegExp(
  String.raw`^(?:${sum}(?:\s+${sum})?|gesamt(?:zahl|anzahl|kosten|budget|bedarf|aufwand|wert|betrag)|(?:gesamt)?anzahl(?:\s+(?:der\s+)?(?:bedarfe|zeilen|einträge|vorhaben|maßnahmen|projekte))?)(?:\s*\([^()]*\))?\s*(?:20\d\d)?\s*[:=]?\s*[\d.,]*\s*(?:€|euro)?$`,
  'iu',
)
const countedNeeds = /^\d+\s+(?:bedarfe|zeilen|einträge|vorhaben|maßnahmen|projekte)(?:\s+(?:gesamt|insgesamt))?$/i
/** Summed up is something: "Summe Amt 32", "Bürgeramt gesamt". */
const totalOf = new RegExp(
  String.raw`^(?:${sum})(?![\p{L}-])|(?<![\p{L}-])(?:gesamt|insgesamt|zusammen|summe)\s*:?$`,
  'iu',
)

/** Whether this sums up the rows above. */
export function saysTotal(text: string): SureOrPerhaps | undefined {
  const bare = text.trim().replace(/^[*=\s]+/, '')
  if (bare.length > 80) return undefined
  if (bareTotal.test(bare) || countedNeeds.test(bare)) return 'surely'
  return totalOf.test(bare) ? 'perhaps' : undefined
}

const remarkWord = String.raw`stand|datenstand|hinweise?|anmerkung(?:en)?|bemerkung(?:en)?|erläuterung(?:en)?|legende|quelle|fußnoten?|nachrichtlich|achtung|wichtig|datum|druckdatum|ansprechpartner(?:in)?|ansprechperson|kontakt|rückfragen|bearbeiter(?:in)?|bearbeitet|erstellt|ersteller(?:in)?|verfasser(?:in)?|verteiler|anlagen?|version|unterschrift|abkürzungen?`
const remark = new RegExp(
  [
    // "Hinweis: …"
    String.raw`^(?:${remarkWord})(?:\s+(?:von|durch|am|an|bei|zum|zur))?\s*:`,
    // "Stand 01.10.2026", "Stand Oktober 2026"
    String.raw`^(?:daten)?stand\s+(?:vom\s+)?(?:\d|\p{L}+\s+20\d\d)`,
    // "Erstellt am 1.10.2026 von …"
    String.raw`^(?:erstellt|bearbeitet|ausgedruckt|gedruckt|exportiert|generiert)\s+(?:am|von|durch|mit)\b`,
    // "* geschätzt", "1) ohne Umsatzsteuer", "¹ …"
    String.raw`^(?:\*+\)?|[¹²³⁴†‡]|\(?\d\)|\d\))\s*\p{L}`,
    String.raw`^seite\s+\d+(?:\s+von\s+\d+)?$`,
    String.raw`^(?:ende der (?:liste|tabelle)|gez\.|i\. ?a\.|i\. ?v\.)`,
    String.raw`^alle\s+(?:angaben|beträge|werte|zahlen|preise)\b`,
    String.raw`^(?:rückfragen|fragen)\s+(?:an|bitte)\b`,
    String.raw`^bitte\s`,
    // "Melsungen, den 01.10.2026"
    String.raw`^\p{Lu}\p{L}+,\s+(?:den\s+)?\d{1,2}\.\s?(?:\d|\p{L})`,
  ].join('|'),
  'iu',
)
/** Whether this explains the table and is no part of it. */
export const isRemark = (text: string): boolean => remark.test(text.trim())

/** Whether this only shows how a row is filled in. */
export const isExample = (text: string): boolean =>
  /^\(?(?:beispiel|bsp\.|z\. ?b\.|muster(?:eintrag|zeile)?\b)/i.test(text.trim())

/** "Fachbereich 2 – Bürgerdienste" or "II. Bauen" above the needs of that part of the administration. */
export const isSection = (text: string): boolean =>
  /^(?:[ivx]+|[a-z])[.)]\s+\p{L}/iu.test(text.trim()) ||
  /^(?:amt|dezernat|(?:fach|geschäfts)?bereich|fachdienst|fachamt|fb|fd|abteilung|abt\.|sachgebiet|referat|stabsstelle|eigenbetrieb|kapitel|teil|abschnitt|los)\s+(?:\d+(?:\.\d+)*|[ivx]+|[a-z])(?![\p{L}\d])/iu.test(
    text.trim(),
  )
