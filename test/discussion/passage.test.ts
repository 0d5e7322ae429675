import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutsOf, passageAt, stretchOf } from '../../web/discussion/parts/passage.tsx'

const text = 'We begin with what is plain. What is plain needs no proof, and what needs no proof we leave out.'

describe('a passage', () => {
  test('is what was chosen without the space at its ends, with the words around it', () => {
    const start = text.indexOf('What is plain')
    expect(passageAt(text, start - 1, start + 14)).toEqual({ quote: 'What is plain', prefix: 'We begin with what is plain. ', suffix: ' needs no proof, and what needs ', start, end: start + 13 })
    expect(passageAt(text, 8, 9)).toBeNull()
    expect(passageAt(text, 0, 0)).toBeNull()
  })

  test('holds no half of a character and no half of a pair of marks', () => {
    const prefix = passageAt(`${'😀'.repeat(16)}x chosen`, 34, 40)?.prefix
    expect(prefix).toBe(`${'😀'.repeat(15)}x `)
    expect(passageAt('\u2067abc\u2069 chosen', 6, 12)).toMatchObject({ quote: 'chosen', prefix: 'abc ' })
    expect(passageAt('x'.repeat(3_000), 0, 3_000)?.quote).toHaveLength(2_000)
  })

  test('is found where it was, and where its neighbours fit best when the text has changed', () => {
    const twice = 'no proof'
    const [first, second] = [text.indexOf(twice), text.lastIndexOf(twice)]
    for (const start of [first, second]) {
      const passage = passageAt(text, start, start + twice.length)
      if (!passage) throw new Error('There is a passage.')
      expect(stretchOf(text, passage)).toEqual({ start, end: start + twice.length })
      const moved = `A word before. ${text}`
      expect(stretchOf(moved, passage)).toEqual({ start: start + 15, end: start + 15 + twice.length })
      // As it is kept, without space at the ends, and by its neighbours alone.
      const kept = { quote: twice, prefix: passage.prefix.trim(), suffix: passage.suffix.trim() }
      expect(stretchOf(moved, kept)).toEqual({ start: start + 15, end: start + 15 + twice.length })
    }
    expect(stretchOf(text, { quote: twice, start: second + 3 })).toEqual({ start: second, end: second + twice.length })
    expect(stretchOf(text, { quote: 'nowhere' })).toBeNull()
    expect(stretchOf(text, { quote: '  ' })).toBeNull()
  })

  test('is found whatever line breaks it was quoted with', () => {
    expect(stretchOf('as we\nsaw,  it holds', { quote: 'we saw, it' })).toEqual({ start: 3, end: 14 })
    expect(stretchOf('as we saw, it holds', { quote: 'we\n   saw,\nit ' })).toEqual({ start: 3, end: 13 })
  })

  test('is found again in any text from anywhere in it', () => {
    const words = fc.array(fc.constantFrom('we', 'so', 'plain', '😀', '$x$', '\n', '  ', '\u2067a\u2069'), { minLength: 1, maxLength: 30 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(words, fc.nat(200), fc.nat(60), (whole, from, length) => {
        const passage = passageAt(whole, Math.min(from, whole.length), Math.min(from + length, whole.length))
        if (!passage?.quote.trim()) return
        const found = stretchOf(whole, passage)
        if (whole.slice(passage.start, passage.end) === passage.quote) expect(found).toEqual({ start: passage.start, end: passage.end })
        // Quoted without its place, it is found somewhere where the text says the same.
        expect(stretchOf(whole, { quote: passage.quote })).not.toBeNull()
      }),
    )
  })

  test('cuts a text where it begins and ends, also where it overlaps another', () => {
    const [a, b] = [{ start: 2, end: 6, id: 'a' }, { start: 4, end: 12, id: 'b' }]
    const cuts = (start: number, end: number) => cutsOf({ start, end }, [a, b]).map((cut) => [cut.start, cut.end, cut.within.map(({ id }) => id).join('')])
    expect(cuts(0, 10)).toEqual([[0, 2, ''], [2, 4, 'a'], [4, 6, 'ab'], [6, 10, 'b']])
    expect(cuts(10, 20)).toEqual([[10, 12, 'b'], [12, 20, '']])
    expect(cuts(20, 30)).toEqual([[20, 30, '']])
  })
})
