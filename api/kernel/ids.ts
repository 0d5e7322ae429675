import { hash, randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'

/** A new UUIDv7: sorts by the time it was made. */
export const newId = (): string => uuidv7()

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isId = (value: unknown): value is string => typeof value === 'string' && form.test(value)

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code of 80 random bits to read and to compare: 16 signs of Crockford's base 32, in fours. */
export const newCode = (): string =>
  Array.from(randomBytes(16), (byte) => crockford[byte & 31])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')

/** A secret of 256 random bits, as 43 characters that may stand in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** The only form in which a secret is stored: its SHA-256, 64 hexadecimal digits. */
export const hashSecret = (secret: string): string => hash('sha256', secret, 'hex')
