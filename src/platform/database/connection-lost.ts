/** Thrown by the embedded database once its thread has ended. */
export class EmbeddedDatabaseClosed extends Error {
  constructor(options?: ErrorOptions) {
    super('the embedded database is closed', options)
    this.name = 'EmbeddedDatabaseClosed'
  }
}

/** SQLSTATE: connection exceptions, a server that shuts down, has crashed, is starting, hangs up, or takes no more connections. */
const states = /^(08...|57P0[1235]|25P03|53300)$/

const network = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/** What pg says without a code. */
const sentences = new Set([
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Query read timeout',
  'Cannot use a pool after calling end on the pool',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
])

/**
 * Whether the database could not be reached or went away, so that trying again later may help.
 * Other machines must not let errors with these network codes through: `MailNotSent` keeps its reason elsewhere.
 */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof EmbeddedDatabaseClosed) return true
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return code === undefined ? sentences.has(error.message) : states.test(code) || network.has(code)
}
