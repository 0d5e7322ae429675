import en from './en.json'

export type Key = keyof typeof en
export type Params = Record<string, string | number>

/** The language of the texts, for Intl. */
export const language = 'en-GB'

const plurals = new Intl.PluralRules(language)
const numbers = new Intl.NumberFormat(language)

/** The text for a key; an entry with forms picks one by `count`. */
export const template = (key: Key, count?: number): string => {
  const entry: string | Partial<Record<Intl.LDMLPluralRule, string>> = en[key]
  return typeof entry === 'string' ? entry : (entry[plurals.select(count ?? 0)] ?? entry.other ?? '')
}

export const number = (value: number) => numbers.format(value)

/** A text with its `{holes}` filled. */
export const t = (key: Key, params: Params = {}): string =>
  template(key, Number(params.count)).replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = params[name]
    return value === undefined ? hole : typeof value === 'number' ? number(value) : value
  })
