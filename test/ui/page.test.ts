import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { hostileFormulas, hostileTexts } from './hostile.ts'

// What the page is given below, under the names it has in web/ui.
declare const markdownToDom: typeof import('../../web/ui/markdown-dom.ts').markdownToDom
declare const plainToDom: typeof import('../../web/ui/markdown-dom.ts').plainToDom
declare const renderFormula: typeof import('../../web/ui/formula.ts').renderFormula

let vite: ViteDevServer
let browser: Browser
let page: Page
const requests: string[] = []

beforeAll(async () => {
  vite = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../../web', import.meta.url)),
    cacheDir: fileURLToPath(new URL('../../node_modules/.cache/vite-ui-test', import.meta.url)),
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    optimizeDeps: { noDiscovery: true, include: ['marked', 'dompurify', 'katex'] },
    server: { port: 0, host: '127.0.0.1', hmr: false },
  })
  await vite.listen()
  const address = vite.httpServer!.address() as { port: number }
  browser = await launchBrowser()
  page = await browser.newPage()
  page.on('request', (request) => requests.push(request.url()))
  // A page of this origin that holds nothing but what the test puts there, without the policy that would hide a hole.
  await page.route('**/empty', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><body>' }))
  await page.goto(`http://127.0.0.1:${address.port}/empty`)
  await page.addScriptTag({ type: 'module', content: "import * as markdown from '/ui/markdown-dom.ts'; import * as formula from '/ui/formula.ts'; Object.assign(window, markdown, formula)" })
  await page.waitForFunction(() => 'renderFormula' in window)
})
afterAll(async () => {
  await browser?.close()
  await vite?.close()
})

describe('text from people', () => {
  it('runs nothing, fetches nothing and lets no strange element through, in more than 200 hostile texts', async () => {
    expect(hostileTexts.length).toBeGreaterThan(200)
    const { origin } = new URL(page.url())
    const found = await page.evaluate(async (texts) => {
      const hits: string[] = []
      let current = ''
      Object.assign(window, { hit: () => hits.push(current) })
      const allowed = new Set('a blockquote br code del em hr li ol p pre strong table tbody td th thead tr ul'.split(' '))
      const strange: string[] = []
      for (const text of texts)
        for (const read of [markdownToDom, plainToDom]) {
          current = text
          const place = document.createElement('div')
          document.body.append(place)
          place.append(read(text))
          for (const element of place.querySelectorAll('*')) {
            const handlers = [...element.attributes].filter(({ name }) => /^on|^style$|^src|^id$|^name$/.test(name))
            if (!allowed.has(element.localName) || handlers.length) strange.push(`${text} → ${element.outerHTML}`)
          }
          for (const link of place.querySelectorAll('a')) {
            if (link.hasAttribute('href') && !['http:', 'https:', 'mailto:'].includes(link.protocol)) strange.push(`${text} → ${link.outerHTML}`)
            link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
          }
          for (const source of place.querySelectorAll('code.formula')) {
            const drawn = renderFormula(source.textContent ?? '', source.hasAttribute('title'))
            if (!drawn) continue
            source.replaceChildren(drawn)
            for (const element of source.querySelectorAll('*'))
              if (element.namespaceURI !== 'http://www.w3.org/1998/Math/MathML' || [...element.attributes].some(({ name }) => /^on|^style$|href|^src|^class$|^id$/.test(name))) strange.push(`${text} → ${element.outerHTML}`)
          }
        }
      // A control that does run, to show that the page would tell; errors of images come later than the elements.
      current = 'control'
      document.body.append(document.createRange().createContextualFragment('<img src=data:, onerror=hit()>'))
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 300)))
      return { hits, strange }
    }, hostileTexts)
    expect(found).toEqual({ hits: ['control'], strange: [] })
    expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([])
  }, 60_000)

  it('refuses or draws every formula in under 50 ms, and throws at none', async () => {
    const slow = await page.evaluate((formulas) => {
      renderFormula('x', false)
      return formulas.flatMap((tex) => {
        const times = [0, 1, 2].map(() => {
          const start = performance.now()
          renderFormula(tex, true)
          return performance.now() - start
        })
        return Math.min(...times) < 50 ? [] : [`${tex.slice(0, 40)}: ${times.map(Math.round).join(', ')} ms`]
      })
    }, hostileFormulas)
    expect(slow).toEqual([])
  })

  it('stays quick with texts made to hold up a reader', async () => {
    const texts = ['>'.repeat(20_000), '['.repeat(20_000), '*a **b '.repeat(2_800), '![['.repeat(6_600), `a${' '.repeat(19_000)}b`, '<'.repeat(20_000), 'a$ '.repeat(6_600), `${'|a'.repeat(4_000)}\n${'|-'.repeat(4_000)}\n${'|b\n'.repeat(1_000)}`, `${'> '.repeat(39)}x\n`.repeat(250), Array.from({ length: 140 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')]
    const slow = await page.evaluate((all) => {
      return all.flatMap((text) => {
        const start = performance.now()
        markdownToDom(text)
        const took = performance.now() - start
        return took < 500 ? [] : [`${text.slice(0, 20)}: ${Math.round(took)} ms`]
      })
    }, texts)
    expect(slow).toEqual([])
  })

  it('keeps what people mean: emphasis, lists, code, links, formulas and prices', async () => {
    const html = await page.evaluate(() => {
      const place = document.createElement('div')
      place.append(markdownToDom('**M^3ViT** costs $5 or $10, says $O(n^2)$: [here](https://example.org), `$x$`.\n\n$$\na+b\n$$\n\n![plot](https://example.org/p.png) <b>'))
      return place.innerHTML
    })
    expect(html).toContain('<strong>M^3ViT</strong> costs $5 or $10, says <code class="formula">O(n^2)</code>')
    expect(html).toContain('<a href="https://example.org" rel="nofollow ugc noopener noreferrer">here</a>, <code>$x$</code>')
    expect(html).toContain('<p><code class="formula" title="display">a+b</code></p>')
    expect(html).toContain('<a href="https://example.org/p.png" rel="nofollow ugc noopener noreferrer">plot</a> &lt;b&gt;')
  })
})
