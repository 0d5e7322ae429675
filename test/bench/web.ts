import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { type Figure, figure } from './figure.ts'

const dist = new URL('../../web/dist/', import.meta.url)

/** Bytes of the scripts that the first page names, each compressed, against the bound that the build keeps to. */
export const web = async (): Promise<Figure[]> => {
  const html = readFileSync(new URL('index.html', dist), 'utf8')
  const scripts = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\/([^"]+\.js)"/g)].map((match) => match[1] as string)
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(new URL(path, dist)), { level: 9 }).length, 0)
  if (bytes === 0) throw new Error('The page names no script.')
  return [figure('web/initial-js', bytes, 'the bound of 60 KB', 60 * 1024, 'bytes gzip', 'less')]
}
