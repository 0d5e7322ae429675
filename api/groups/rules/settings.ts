import { Fault } from '../../kernel/errors.ts'
import { cleanSlug, cleanText } from '../../kernel/text.ts'
import { cleanZone } from '../../kernel/zone.ts'

type Privacy = { visibility: 'SECRET' | 'LISTED' | 'PUBLIC'; joining: 'INVITATION' | 'REQUEST' | 'OPEN'; reading: 'MEMBERS' | 'ANYONE' }
type Words = { name: string; description: string; zone: string }
export type GroupWish = Words & Privacy & { slug: string }
type Settings = Words & Privacy & { creditCap: number; creditPolls: number }
export type GroupChange = { [K in keyof Settings]?: Settings[K] | null }

/** Slugs that the web client needs for itself. */
const reserved = new Set(['new', 'join', 'me', 'graphql'])

const clean = {
  name: (name: string) => cleanText(name, { path: ['name'], max: 100 }),
  description: (text: string) => cleanText(text, { path: ['description'], min: 0, max: 2000, multiline: true }),
  zone: (zone: string) => cleanZone(zone, { path: ['zone'] }),
}

const whole = (value: number, least: number, most: number, path: string[]) => {
  if (!Number.isInteger(value) || value < least || value > most) throw new Fault('INVALID', `This is a whole number from ${least} to ${most.toLocaleString('en-US')}.`, path)
  return value
}

/** A new group, all its fields made safe. Throws the Fault of the first that is not good. */
export const planGroup = ({ visibility, joining, reading, ...wish }: GroupWish): GroupWish => {
  const name = clean.name(wish.name)
  const slug = cleanSlug(wish.slug, { path: ['slug'] })
  if (reserved.has(slug)) throw new Fault('TAKEN', 'This address is kept for Colloquy itself.', ['slug'])
  return { name, slug, description: clean.description(wish.description), zone: clean.zone(wish.zone), visibility, joining, reading }
}

/** What is to change in a group; what was left out is left out. */
export const planGroupChange = ({ name, description, zone, creditCap, creditPolls, ...privacy }: GroupChange): Partial<Settings> => ({
  ...(name != null && { name: clean.name(name) }),
  ...(description != null && { description: clean.description(description) }),
  ...(zone != null && { zone: clean.zone(zone) }),
  ...(privacy.visibility != null && { visibility: privacy.visibility }),
  ...(privacy.joining != null && { joining: privacy.joining }),
  ...(privacy.reading != null && { reading: privacy.reading }),
  ...(creditCap != null && { creditCap: whole(creditCap, 0, 1_000_000, ['creditCap']) }),
  ...(creditPolls != null && { creditPolls: whole(creditPolls, 1, 100, ['creditPolls']) }),
})

/** Whether a text can be the slug of a group at all: what cannot is not looked up. */
export const isSlug = (slug: string): boolean => /^[a-z0-9-]{2,60}$/i.test(slug)
