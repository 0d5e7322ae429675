import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

type Manifest = Record<string, { file: string; imports?: string[]; isEntry?: boolean }>

/** The JavaScript that a first visit loads before anything shows: the entry and all it imports statically. Bytes after gzip. */
export const initialJavaScript = (dist: string) => {
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  const names = new Set<string>()
  const visit = (name: string) => {
    if (names.has(name)) return
    names.add(name)
    manifest[name]?.imports?.forEach(visit)
  }
  for (const [name, { isEntry }] of Object.entries(manifest)) if (isEntry) visit(name)
  const files = [...names].map((name) => manifest[name]!.file).filter((file) => file.endsWith('.js'))
  return { files, bytes: files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) }
}

/** Fails the build when the first visit would load more than `budget` bytes of JavaScript. */
export const checkSize = (budget: number): Plugin => {
  let dist = ''
  return {
    name: 'check-size',
    apply: 'build',
    configResolved: ({ root, build }) => {
      dist = resolve(root, build.outDir)
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const { files, bytes } = initialJavaScript(dist)
        if (files.length === 0) this.error('The manifest names no entry, so the size of the first visit is unknown.')
        if (bytes > budget) this.error(`A first visit loads ${bytes} bytes of JavaScript, more than the ${budget} allowed: ${files.join(', ')}. Load something lazily.`)
        this.info(`A first visit loads ${bytes} of ${budget} bytes of JavaScript.`)
      },
    },
  }
}
