import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const file = fileURLToPath(new URL('./locales/en.json', import.meta.url))
const all = '\0texts'
const part = '\0texts/'

/**
 * Puts the texts of each slice into what is loaded with the code that names one of them, instead of all into the first visit. A key
 * that is put together must begin with its slice, as in `series.${nth}`.
 */
export const splitTexts = (): Plugin => {
  const texts: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'))
  const sliceOf = (key: string) => key.slice(0, key.indexOf('.'))
  const slices = [...new Set(Object.keys(texts).map(sliceOf))]
  return {
    name: 'split-texts',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('/en.json') ? all : id === all || id.startsWith(part) ? id : null),
    load: (id) => {
      if (id === all) return 'export default {}'
      if (!id.startsWith(part)) return null
      const own = Object.fromEntries(Object.entries(texts).filter(([key]) => part + sliceOf(key) === id))
      return { code: `import texts from ${JSON.stringify(all)}\nObject.assign(texts, ${JSON.stringify(own)})`, moduleSideEffects: true }
    },
    transform: (code, id) => {
      if (!/\.tsx?$/.test(id) || id.includes('/node_modules/')) return null
      const named = slices.filter((slice) => new RegExp(`['"\`]${slice}\\.`).test(code))
      return named.length === 0 ? null : { code: `${named.map((slice) => `import ${JSON.stringify(part + slice)};`).join('')}${code}`, map: null }
    },
  }
}
