import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../api/kernel/errors.ts'
import { identifierOf, titleKey, trimLink } from '../../api/papers/rules/identity.ts'
import { longestListing, parseListing } from '../../api/papers/rules/listing.ts'
import { planPaper } from '../../api/papers/rules/plan.ts'
import { samplePapers } from '../../db/sample-papers.ts'
import { quickest } from '../support/quickest.ts'

const refusal = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Fault) return { code: error.code, path: error.path, message: error.message }
    throw error
  }
  return null
}

const moss =
  'Moss on the north side of walls is older than the walls admit. We measure the age of 312 cushions of moss in four towns (\\eg by counting shoots) and find that 11\\% of them predate the mortar. A model M^{3}oss of wandering spores explains the difference. Data: https://moss.example.org/walls.'
const knots =
  'Every sailor knows that a rope left alone ties itself. Is it true? We leave ninety ropes alone for a year; thirty-one tie themselves, mostly on Sundays. The rate depends on the length of the rope and, less clearly, on who is watching.  We close with a list of ropes that behaved.'
const bells =
  'We ask why the bells of two parishes, tuned apart for three centuries, agree on cold mornings. Recordings over forty winters show a drift of eleven cents per ten degrees. A simple law of contraction fits the data within the error of the bell ringers, who are gratefully acknowledged'
const page = `new

Get word of new walls every week!

Subscribe

byMA and the whole parish

Mar 13

M^3oss: How Old Is the Green? A Survey of "Quiet" Walls!

${moss}

DεpS: Delayed ε-Knots for Ropes

${knots}

Do Bells Agree?

${bells}`
const expected = [
  { title: 'M^3oss: How Old Is the Green? A Survey of "Quiet" Walls!', authors: [], abstract: moss, url: 'https://moss.example.org/walls', line: 11 },
  { title: 'DεpS: Delayed ε-Knots for Ropes', authors: [], abstract: knots, line: 15 },
  { title: 'Do Bells Agree?', authors: [], abstract: bells, line: 19 },
]
const wrap = (text: string, width: number) => text.split(' ').reduce((lines, word) => {
  const last = lines.at(-1)
  if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
  else lines.push(word)
  return lines
}, [] as string[])
const single = (text: string) => text.replaceAll('  ', ' ')
const short = (text: string) => parseListing(text).entries.map(({ title, abstract }) => [title, abstract])

describe('a pasted listing', () => {
  it('gives each paper with its title and abstract as they stand, and leaves the furniture out', () => {
    expect(parseListing(page)).toEqual({ entries: expected, skippedLines: 5 })
  })

  it.each([
    ['Windows line ends', page.replaceAll('\n', '\r\n')],
    ['old Mac line ends', page.replaceAll('\n', '\r')],
    ['a byte-order mark and a last line break', `\ufeff${page}\n`],
    ['blank lines of spaces and no-break spaces', page.replaceAll('\n\n', '\n \t\u00a0\n\n')],
    ['tabs and no-break spaces in the lines', page.replace('Delayed ', 'Delayed\u00a0').replace('Do Bells', 'Do\tBells')],
    ['zero-width spaces', page.replace('Bells', 'Be\u200blls')],
  ])('does not mind %s', (_, text) => {
    expect(parseListing(text).entries.map(({ line, ...entry }) => entry)).toEqual(expected.map(({ line, ...entry }) => entry))
  })

  it('reads titles that stand right above their abstracts', () => {
    expect(short(page.replaceAll(/(!|Ropes|Agree\?)\n\n/g, '$1\n'))).toEqual(expected.map(({ title, abstract }) => [title, abstract]))
  })

  it('reads a page without any blank line', () => {
    expect(parseListing(page.replaceAll('\n\n', '\n'))).toMatchObject({ entries: expected.map(({ title, abstract }) => ({ title, abstract })), skippedLines: 5 })
  })

  it.each([60, 72, 80, 100])('joins abstracts wrapped at %i characters', (width) => {
    const wrapped = expected.map(({ title, abstract }) => `${title}\n\n${wrap(single(abstract), width).join('\n')}`)
    expect(short(`new\n\n${wrapped.join('\n\n')}\n`)).toEqual(expected.map(({ title, abstract }) => [title, single(abstract)]))
    const tight = expected.map(({ title, abstract }) => `${title}\n${wrap(single(abstract), width).join('\n')}`)
    expect(short(tight.join('\n\n'))).toEqual(expected.map(({ title, abstract }) => [title, single(abstract)]))
  })

  it('joins a title wrapped over two lines', () => {
    expect(short(`Do the Bells of Two Parishes, Tuned Apart for Three Centuries,\nstill Agree?\n\n${bells}`)).toEqual([['Do the Bells of Two Parishes, Tuned Apart for Three Centuries, still Agree?', bells]])
  })

  it('keeps the second paragraph of an abstract', () => {
    expect(short(`Do Bells Agree?\n\n${bells}.\n\n${knots}\n\nOn Moss\n\n${moss}`)).toEqual([['Do Bells Agree?', `${bells}.\n\n${knots}`], ['On Moss', moss]])
  })

  it('does not cut the second paragraph of a wrapped abstract', () => {
    const lines = wrap(`Ropes and walls differ in this, as everyone agrees, and Sailors know it best. ${single(knots)}`, 60)
    expect(lines[1]).toMatch(/^Sailors/)
    const text = `Do Bells Agree?\n\n${wrap(`${bells}.`, 60).join('\n')}\n\n${lines.join('\n')}\n\nOn Moss\n\n${wrap(moss, 60).join('\n')}`
    expect(short(text)).toEqual([['Do Bells Agree?', `${bells}.\n\n${lines.join(' ')}`], ['On Moss', moss]])
  })

  it('reads authors between title and abstract', () => {
    const { entries } = parseListing(`On Moss\nM. Greene, J.-P. Wall and Åsa van der Stone\n${moss}\n\nOn Knots\n\nRoper Hale, Line Bight\n\n${knots}\n\nOn Bells\nC. Ringer\n\n${bells}`)
    expect(entries.map(({ title, authors }) => [title, authors])).toEqual([
      ['On Moss', ['M. Greene', 'J.-P. Wall', 'Åsa van der Stone']],
      ['On Knots', ['Roper Hale', 'Line Bight']],
      ['On Bells', ['C. Ringer']],
    ])
  })

  it('does not take a title for authors where a page names none', () => {
    expect(short(`Welcome to the wall\n\nBell Tuning and Rope Walking\n\n${bells}\n\nOn Moss\n\n${moss}`).map(([title]) => title)).toEqual(['Bell Tuning and Rope Walking', 'On Moss'])
  })

  it('reads the labelled form of a preprint server, its numbers above the titles', () => {
    const entry = (n: number, title: string, abstract: string) =>
      `[${n}] arXiv:2501.0123${n}v2 [pdf, html, other]\nTitle: ${title}\nAuthors: Mo Greene, Roper Hale\nComments: 12 pages, 3 figures\nSubjects: Walls (wa.LL); Ropes (ro.PE)\nAbstract: ${abstract}\n`
    const { entries } = parseListing(`Showing 2 entries\n\n${entry(1, 'On Moss', moss)}\n${entry(2, 'On Knots', knots)}`)
    expect(entries).toMatchObject([
      { title: 'On Moss', authors: ['Mo Greene', 'Roper Hale'], abstract: moss, identifier: 'arxiv:2501.01231' },
      { title: 'On Knots', authors: ['Mo Greene', 'Roper Hale'], abstract: knots, identifier: 'arxiv:2501.01232' },
    ])
  })

  it('gives links and identifiers below an abstract to that abstract', () => {
    const { entries } = parseListing(`On Moss\n\n${moss}\n\nhttps://doi.org/10.1000/Moss.7\n\nOn Knots\n\narXiv: 2502.00001\n\n${knots}\n\nOn Bells\n\n${bells}\nhttps://bells.example.org`)
    expect(entries).toMatchObject([
      { identifier: 'doi:10.1000/moss.7', url: 'https://doi.org/10.1000/Moss.7' },
      { identifier: 'arxiv:2502.00001' },
      { url: 'https://bells.example.org' },
    ])
    expect(entries[2]?.identifier).toBeUndefined()
  })

  it('skips furniture between papers', () => {
    const between = 'Upvote\n\n42\n\nSubmitted by Mo\n\nRead more\n\n13 March 2026\n\n'
    expect(short(page.replaceAll('DεpS', `${between}DεpS`).replace('Do Bells', `${between}Do Bells`))).toEqual(expected.map(({ title, abstract }) => [title, abstract]))
  })

  it.each([
    ['an empty paste', '', 'REQUIRED'],
    ['a paste of blanks', ' \n\u00a0\t\n', 'REQUIRED'],
    ['a shopping list', 'tea\nbread\n\nrope, 30 m\n', 'INVALID'],
    ['one long text without a title', moss, 'INVALID'],
    ['a control character', page.replace('Bells', 'Be\u0007lls'), 'INVALID'],
    ['an unpaired surrogate', `${page}\ud800`, 'INVALID'],
    ['5 MB', 'x'.repeat(5_000_000), 'TOO_LONG'],
  ])('refuses %s', (_, text, code) => expect(refusal(() => parseListing(text))).toMatchObject({ code, path: ['text'] }))

  it('says what it looked for, and where a bad character stands', () => {
    expect(refusal(() => parseListing('tea'))?.message).toBe('No papers were found in this text. Looked for: a title on a line of its own, then its abstract as a paragraph of about 200 characters or more.')
    expect(refusal(() => parseListing('a\nb\u0000'))?.message).toMatch(/^Line 2 holds a control character/)
  })

  it.each([
    ['letters', 'a\n'], ['words', 'word '], ['one word', 'x'], ['names', 'Ada Stone, Bo Wall\n'], ['brackets', `https://a${')'.repeat(1990)} `], ['stops', '.)'], ['commas', ', '],
    ['wrapped prose', 'We see a line of text here that goes on for some eighty characters or thereabouts\n'], ['identifiers', 'arXiv:2301.12345\n'], ['marks', 'a\u0315\u0316'], ['hyphens', 'word-\n'],
  ])('reads two megabytes of %s in linear time', async (_, unit) => {
    const text = `x${unit.repeat(Math.floor((longestListing - 1) / unit.length))}`
    // Far above the tenth of a second it takes, far below the minutes of a quadratic method.
    expect(await quickest(4000, () => refusal(() => parseListing(text)))).toBeLessThan(4000)
  }, 60_000)

  type Layout = (paper: (typeof samplePapers)[number]) => string
  const layouts: [string, boolean, Layout][] = [
    ['title, abstract', false, (paper) => `${paper.title}\n\n${paper.abstract}`],
    ['title right above the abstract', false, (paper) => `${paper.title}\n${paper.abstract}`],
    ['title, authors, abstract', true, (paper) => `${paper.title}\n\n${paper.authors.join(', ')}\n\n${paper.abstract}`],
    ['authors right below the title, wrapped abstract', true, (paper) => `${paper.title}\n${paper.authors.join(' and ')}\n\n${wrap(paper.abstract, 72).join('\n')}`],
    ['all wrapped and close together', true, (paper) => [...wrap(paper.title, 72), paper.authors.join(', '), ...wrap(paper.abstract, 72)].join('\n')],
    ['title right above the wrapped abstract', false, (paper) => [paper.title, ...wrap(paper.abstract, 80)].join('\n')],
  ]
  it.each(layouts)('reads forty papers laid out as %s', (_, isAuthored, layout) => {
    const found = parseListing(samplePapers.map(layout).join('\n\n')).entries.map(({ title, authors, abstract }) => ({ title, authors, abstract }))
    expect(found).toEqual(samplePapers.map(({ title, authors, abstract }) => ({ title, authors: isAuthored ? authors : [], abstract })))
  })

  const word = fc.constantFrom('rope', 'Wall', 'ε-moss', 'bell?', 'M^3', 'of', 'the', 'drift,', '“old”', '11\\%', 'x_1', 'why', 'Tide!', '(salt)', 'l’été', '苔')
  const title = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `Topic ${words.join(' ')}`)
  const abstract = fc.array(fc.array(word, { minLength: 5, maxLength: 12 }).map((words) => `We ${words.join(' ')}.`), { minLength: 12, maxLength: 30 }).map((sentences) => sentences.join(' '))
  const papers = fc.array(fc.record({ title, abstract }), { minLength: 1, maxLength: 8 })

  it('gives back any papers it was given, all of them and in order', () => {
    const furniture = fc.constantFrom('', 'new\n\n', 'Mar 13\n\n', '17\n\n', 'Subscribe\n\n', 'Come and see the walls\n\n')
    const gap = fc.constantFrom('\n', '\n\n', '\r\n\r\n', '\n\n\n \n')
    fc.assert(
      fc.property(papers, fc.array(furniture, { minLength: 8, maxLength: 8 }), gap, fc.boolean(), (list, between, blank, ends) => {
        const text = list.map((paper, i) => `${between[i]}${paper.title}${blank}${paper.abstract}`).join('\n\n') + (ends ? '\n' : '')
        const { entries, skippedLines } = parseListing(text)
        expect(entries.map((entry) => ({ title: entry.title, abstract: entry.abstract }))).toEqual(list)
        expect(skippedLines).toBe(between.slice(0, list.length).filter(Boolean).length)
      }),
    )
  })

  it('gives back any papers whose abstracts were wrapped', () => {
    fc.assert(
      fc.property(papers, fc.integer({ min: 60, max: 110 }), (list, width) => {
        const text = list.map((paper) => `${paper.title}\n\n${wrap(paper.abstract, width).join('\n')}`).join('\n\n')
        expect(parseListing(text).entries.map((entry) => ({ title: entry.title, abstract: entry.abstract }))).toEqual(list)
      }),
    )
  })

  it('answers or refuses any text', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\n', '\n\n', moss, 'Title: ', 'Abstract:', 'https://a.b ', 'arXiv:2301.00001'))), (parts) => {
      refusal(() => parseListing(parts.join('')))
    }))
  })
})

const real = new URL('../../../shared/data/hf-papers-page.txt', import.meta.url)
describe('the real page', () => {
  it('gives its 74 papers, none lost and none changed', ({ skip }) => {
    if (!existsSync(real)) skip('../shared/data/hf-papers-page.txt is not beside the project')
    const text = readFileSync(real, 'utf8')
    const blocks = text.trim().split('\n\n').slice(5)
    const { entries, skippedLines } = parseListing(text)
    expect([entries.length, skippedLines]).toEqual([74, 5])
    expect(entries.flatMap(({ title, abstract }) => [title, abstract])).toEqual(blocks)
    expect(entries.every(({ authors, identifier }) => authors.length === 0 && !identifier)).toBe(true)
    const named = (start: string) => entries.find(({ title }) => title.startsWith(start))
    expect(named('M^3ViT')?.url).toBe('https://github.com/VITA-Group/M3ViT')
    expect(named('DεpS')?.title).toMatch(/ε-Shrinking/)
    expect(entries.filter(({ url }) => url?.endsWith('.'))).toEqual([])
    const titles = entries.map((entry) => planPaper(entry).titleKey)
    expect(new Set(titles).size).toBe(74)
  })
})

describe('an identifier', () => {
  it.each([
    ['2301.12345', 'arxiv:2301.12345'],
    ['arXiv:2301.12345v3', 'arxiv:2301.12345'],
    ['https://arxiv.org/abs/2301.12345', 'arxiv:2301.12345'],
    ['http://www.arxiv.org/pdf/2301.12345v2.pdf', 'arxiv:2301.12345'],
    ['https://huggingface.co/papers/2301.12345', 'arxiv:2301.12345'],
    ['math.GT/0309136', 'arxiv:math/0309136'],
    ['arXiv:hep-th/9901001v1', 'arxiv:hep-th/9901001'],
    ['https://doi.org/10.48550/arXiv.2301.12345', 'arxiv:2301.12345'],
    ['10.1000/182', 'doi:10.1000/182'],
    ['DOI: 10.1038/NPHYS1170.', 'doi:10.1038/nphys1170'],
    ['https://dx.doi.org/10.1016/S0140-6736(05)12345-6', 'doi:10.1016/s0140-6736(05)12345-6'],
    ['https://doi.org/10.1000%2F182?from=mail', 'doi:10.1000/182'],
    ['https://journal.example/doi/full/10.1002/abc.7/full', 'doi:10.1002/abc.7'],
  ])('%s is %s', (text, identifier) => expect(identifierOf(text)).toBe(identifier))
  it.each(['', 'hello', '2313.12345', '12.5', 'https://example.org/10.5/x', '3.10.1000', 'v10.1000/1/'.slice(0, 2)])('is not in “%s”', (text) => expect(identifierOf(text)).toBeUndefined())
  it.each([['https://a.org/x.', 'https://a.org/x'], ['https://a.org/x_(y)', 'https://a.org/x_(y)'], ['https://a.org/x).', 'https://a.org/x'], ['https://a.org/?!', 'https://a.org/'], [')', '']])('leaves the sentence of %s', (text, link) => expect(trimLink(text)).toBe(link))
})

describe('a title', () => {
  it.each([
    ['M^3ViT: A Study', 'm^{3}vit — a  STUDY!'],
    ['M³ViT', 'M^3ViT'],
    ['Gödel, Escher', 'Godel Escher'],
    ['Über Straßen', 'UBER STRASSEN'],
    ['𝜀-shrinking', 'ε-Shrinking'],
    ['“Why?”', '"why"'],
  ])('%s is the same as %s', (a, b) => expect(titleKey(a)).toBe(titleKey(b)))
  it.each([['DεpS', 'DpS'], ['C', 'C++'], ['P ≠ NP', 'P = NP'], ['GPT-3', 'GPT-4'], ['कि', 'का'], ['?', '!'], ['', ' x']])('%s is not %s', (a, b) => expect(titleKey(a)).not.toBe(titleKey(b)))
  it('has a key that fits an index', () => expect(Buffer.byteLength(titleKey('\ufdfa'.repeat(500)))).toBeLessThan(2100))
  it('has the same key however its letters are composed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(titleKey(text.normalize('NFD'))).toBe(titleKey(text.normalize('NFC')))
    }))
  })
})

describe('a paper by hand', () => {
  it('is cleaned, and finds its identifier in its link', () => {
    expect(planPaper({ title: ' On Moss ', authors: ['Mo Greene', ' '], abstract: 'a\nb', url: 'https://arxiv.org/abs/2301.12345v2' })).toEqual({
      title: 'On Moss', titleKey: 'onmoss', authors: ['Mo Greene'], abstract: 'a\nb', url: 'https://arxiv.org/abs/2301.12345v2', identifier: 'arxiv:2301.12345',
    })
  })
  it.each([
    ['an empty title', { title: '' }, 'REQUIRED', ['papers', '3', 'title']],
    ['a title of 1 MB', { title: 'x'.repeat(1_000_000) }, 'TOO_LONG', ['papers', '3', 'title']],
    ['a link that is none', { url: 'moss' }, 'INVALID', ['papers', '3', 'url']],
    ['an identifier that is none', { identifier: 'moss' }, 'INVALID', ['papers', '3', 'identifier']],
    ['an author of 201 characters', { authors: ['x', 'x'.repeat(201)] }, 'TOO_LONG', ['papers', '3', 'authors', '1']],
  ])('is refused with %s', (_, change, code, path) => expect(refusal(() => planPaper({ title: 'On Moss', ...change }, ['papers', '3']))).toMatchObject({ code, path }))
})
