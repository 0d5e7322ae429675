import { dictionary } from '@zxcvbn-ts/language-common'
import { Fault } from '../../kernel/errors.ts'
import { cleanEmail, cleanText, lengthOf } from '../../kernel/text.ts'
import { cleanZone } from '../../kernel/zone.ts'

export const shortestPassword = 8
export const longestPassword = 128

/** The most common passwords, from public leaks, as zxcvbn counts them: some 50,000, of which 18,000 are long enough to matter. */
const common = new Set<string>(dictionary['passwords-common'])

/** A password as it is compared: NFKC, so that two keyboards that spell one character differently agree (NIST SP 800-63B). */
export const readPassword = (password: string): string => password.slice(0, 4 * longestPassword).normalize('NFKC')

/**
 * A password to be. Any characters, no composition rules (NIST SP 800-63B, OWASP ASVS 5 V6.2).
 * Throws at `path`: TOO_SHORT, TOO_LONG, INVALID for unpaired surrogates and control characters, and
 * COMMON_PASSWORD for a common one or for what stands in the account already.
 */
export const cleanPassword = (value: string, { path, known = [] }: { path: string[]; known?: readonly string[] }): string => {
  if (value.length > 4 * longestPassword || lengthOf(value.normalize('NFKC')) > longestPassword) throw new Fault('TOO_LONG', `A password has at most ${longestPassword} characters.`, path)
  if (/[\p{Cs}\p{Cc}]/u.test(value)) throw new Fault('INVALID', 'This holds a character that cannot be typed again.', path)
  const password = readPassword(value)
  if (lengthOf(password) < shortestPassword) throw new Fault('TOO_SHORT', `A password has at least ${shortestPassword} characters.`, path)
  const lowered = password.toLowerCase()
  if (common.has(lowered)) throw new Fault('COMMON_PASSWORD', 'This is one of the most common passwords; choose another.', path)
  if (known.some((word) => word.toLowerCase() === lowered)) throw new Fault('COMMON_PASSWORD', 'This is your name or e-mail address; choose another.', path)
  return password
}

export type SignUpWish = { email: string; password: string; name: string; zone: string }

const cleanName = (name: string) => cleanText(name, { path: ['name'], max: 100 })

/** A new account, all fields made safe. Throws the Fault of the first that is not good. */
export const planAccount = (wish: SignUpWish): SignUpWish => {
  const name = cleanName(wish.name)
  const email = cleanEmail(wish.email, { path: ['email'] })
  const password = cleanPassword(wish.password, { path: ['password'], known: [name, email] })
  return { name, email, password, zone: cleanZone(wish.zone, { path: ['zone'] }) }
}

/** What is to change in an account; what was left out is left out. */
export const planAccountChange = ({ name, zone }: { name?: string | null; zone?: string | null }): { name?: string; zone?: string } => ({
  ...(name != null && { name: cleanName(name) }),
  ...(zone != null && { zone: cleanZone(zone, { path: ['zone'] }) }),
})

/** The e-mail address of somebody who logs in: null for what cannot be the address of any account. */
export const readEmail = (email: string): string | null => {
  try {
    return cleanEmail(email, { path: ['email'] })
  } catch {
    return null
  }
}
