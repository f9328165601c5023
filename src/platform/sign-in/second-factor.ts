import { randomInt } from 'node:crypto'
import { twoFactor } from 'better-auth/plugins/two-factor'

/** Codes from an app, and ten on paper for whoever has lost it. */
export const secondFactor = () =>
  twoFactor({
    issuer: 'Allmende',
    twoFactorTable: 'second_factors',
    backupCodeOptions: { customBackupCodesGenerate: () => Array.from({ length: 10 }, backupCode) },
    schema: {
      user: { fields: { twoFactorEnabled: 'second_factor' } },
      twoFactor: {
        fields: {
          userId: 'person',
          backupCodes: 'backup_codes',
          failedVerificationCount: 'failed_verification_count',
          lockedUntil: 'locked_until',
        },
      },
    },
  })

/** Written on paper and typed from it: small letters and figures that are not taken for one another. */
function backupCode(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
  const code = Array.from({ length: 10 }, () => signs[randomInt(signs.length)]).join('')
  return `${code.slice(0, 5)}-${code.slice(5)}`
}
