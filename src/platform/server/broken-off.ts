/** What Node and the server say of a request that ended before it was whole. */
const sentences = new Set(['aborted', 'Client connection prematurely closed.'])

/**
 * Whether whoever asked has gone before all of it was here. Node gives that the code of a connection that somebody has reset, as it does
 * where the database is lost: so the words decide.
 */
export const isBrokenOff = (error: unknown): boolean => error instanceof Error && sentences.has(error.message)
