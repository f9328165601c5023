/** After how many days without a step a joint project is stuck; undefined where nothing is set, a sentence for the operator where it is wrong. */
export function standstillDays(set: string | undefined): number | string | undefined {
  if (!set) return undefined
  const days = Number(set)
  return Number.isInteger(days) && days >= 1 && days <= 3650
    ? days
    : `STANDSTILL_DAYS ist keine Zahl von Tagen: „${set}“. Erwartet wird eine ganze Zahl von 1 bis 3650, zum Beispiel 60.`
}
