/** Each with all that those before it may. To decide: in the name of whoever made the key, as long as they decide themselves. */
export const tokenScopes = ['read', 'write', 'decide'] as const
export type TokenScope = (typeof tokenScopes)[number]
