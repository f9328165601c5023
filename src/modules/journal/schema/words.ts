/** What a module says of what it writes into the journal: each action, thing, field and value of a field once, with the module that writes it. */
export interface JournalWords {
  /** What something is done to, by its kind. */
  subjects?: Readonly<Record<string, string>>
  /** What somebody did, as the end of a sentence that begins with their name; a function of the name of what it was done to. */
  actions?: Readonly<Record<string, string | ((about: string) => string)>>
  /** What a field is called. */
  fields?: Readonly<Record<string, string>>
  /** What the values of a field are called, where they are words of our own. */
  values?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Fields that hold a day or an instant. */
  moments?: readonly string[]
  /** Fields that hold cents. */
  money?: readonly string[]
  /** How a field reads that is neither a word nor a day: its value, and the names that are known by id. */
  reads?: Readonly<Record<string, (value: string, names: ReadonlyMap<string, string>) => string>>
  /** Who did it where no person did, by the action or by the kind of what it was done to. */
  doneBy?: Readonly<Record<string, string>>
}
