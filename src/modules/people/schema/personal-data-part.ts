/** What a module keeps about a person, for that person. `Database` is a transaction behind the walls, or the database itself. */
export interface PersonalDataPart<Database> {
  /** German, as it stands in the file. */
  name: string
  /** By which the parts are put into order. */
  place: number
  /** What it holds, in German. */
  meaning: string
  read: (database: Database, person: string) => Promise<readonly object[]>
  /** Read from the database itself: how somebody signs in is kept where the walls show nothing. */
  isBesideWalls?: true
}
