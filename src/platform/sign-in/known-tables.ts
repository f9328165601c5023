import type { BetterAuthOptions } from 'better-auth'

/** Our tables, as the service knows them: its names on the left, ours on the right. */
const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' }

export const persons = {
  modelName: 'persons',
  fields: { emailVerified: 'email_verified', ...timestamps },
  additionalFields: {
    operator: { type: 'boolean', input: false, required: false, defaultValue: false },
    invented: { type: 'boolean', input: false, required: false, defaultValue: false },
  },
} satisfies BetterAuthOptions['user']

export const sessions = {
  modelName: 'sessions',
  fields: {
    userId: 'person',
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
    ...timestamps,
  },
  additionalFields: {
    organisation: { type: 'string', required: false, input: false },
    identityProvider: { type: 'string', required: false, input: false, fieldName: 'identity_provider' },
    providerSession: { type: 'string', required: false, input: false, fieldName: 'provider_session' },
  },
  expiresIn: 60 * 60 * 12,
  updateAge: 60 * 60,
} satisfies BetterAuthOptions['session']

export const accounts = {
  modelName: 'accounts',
  fields: {
    userId: 'person',
    accountId: 'account_id',
    providerId: 'provider_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    ...timestamps,
  },
} satisfies BetterAuthOptions['account']

export const verifications = {
  modelName: 'verifications',
  fields: { expiresAt: 'expires_at', ...timestamps },
  storeIdentifier: 'hashed',
} satisfies BetterAuthOptions['verification']

export const rateLimits = {
  enabled: true,
  storage: 'database',
  modelName: 'rate_limits',
  fields: { lastRequest: 'last_request' },
  window: 60,
  max: 100,
  customRules: {
    '/sign-in/email': { window: 300, max: 10 },
    '/sign-in/social': { window: 60, max: 60 },
    '/callback/*': { window: 60, max: 60 },
    '/sign-up/email': { window: 3600, max: 10 },
    '/send-verification-email': { window: 3600, max: 5 },
    '/request-password-reset': { window: 3600, max: 5 },
    '/reset-password': { window: 300, max: 10 },
    '/change-password': { window: 300, max: 10 },
    '/two-factor/*': { window: 300, max: 10 },
  },
} satisfies BetterAuthOptions['rateLimit']
