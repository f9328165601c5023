type Values = Readonly<Record<string, string | number>>

/** Why a merger is not recorded. */
export const mergerSentences: Record<string, (values: Values) => string> = {}
