export const serviceSentences: Readonly<Record<string, (values: Readonly<Record<string, string | number>>) => string>> =
  {}
