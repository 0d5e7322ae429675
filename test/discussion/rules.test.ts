import { describe, expect, it } from 'vitest'
import { Fault } from '../../api/kernel/errors.ts'
import { planComment, planEdit, tombstone } from '../../api/discussion/rules/comment.ts'
import { mentionsIn } from '../../api/discussion/rules/mention.ts'
import { checkEditable, checkOpen, planAnchor, planLock, planMove, planResolution } from '../../api/discussion/rules/thread.ts'
import { quickest } from '../support/quickest.ts'

const now = new Date('2026-11-26T15:00:00Z')
const refusal = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Fault) return { code: error.code, path: error.path }
    throw error
  }
  return null
}

describe('a comment', () => {
  const wish = { id: 'c1', threadId: 't1', body: '  Is $\\lambda > 0$ here?\n\n- yes\n- no ' }

  it('keeps its lines and its formulas', () => {
    expect(planComment(wish)).toEqual({ id: 'c1', threadId: 't1', parentId: null, body: 'Is $\\lambda > 0$ here?\n\n- yes\n- no' })
    expect(planComment({ ...wish, body: 'x'.repeat(20_000) }).body).toHaveLength(20_000)
  })

  it('may answer another of its thread, a deleted one too', () => {
    expect(planComment({ ...wish, parentId: 'c0' }, { id: 'c0', threadId: 't1' }).parentId).toBe('c0')
  })

  it.each([
    ['an empty body', { body: ' \n ' }, undefined, 'REQUIRED', ['body']],
    ['a body of 20,001 characters', { body: 'x'.repeat(20_001) }, undefined, 'TOO_LONG', ['body']],
    ['a control character', { body: 'a\u001bb' }, undefined, 'INVALID', ['body']],
    ['an unpaired surrogate', { body: 'a\udc00' }, undefined, 'INVALID', ['body']],
    ['a parent that is not there', { parentId: 'c0' }, undefined, 'INVALID', ['parentId']],
    ['a parent of another thread', { parentId: 'c0' }, { id: 'c0', threadId: 't2' }, 'INVALID', ['parentId']],
    ['itself as parent', { parentId: 'c1' }, { id: 'c1', threadId: 't1' }, 'INVALID', ['parentId']],
  ])('is refused with %s', (_, change, parent, code, path) => expect(refusal(() => planComment({ ...wish, ...change }, parent))).toEqual({ code, path }))
})

describe('an edit', () => {
  const stored = { body: 'First words', version: 3, deletedAt: null }

  it('keeps what was there before', () => {
    expect(planEdit(stored, { version: 3, body: 'Better words' }, now)).toEqual({
      history: { version: 3, body: 'First words', editedAt: now },
      next: { version: 4, body: 'Better words', editedAt: now },
    })
  })

  it('is nothing when the text stays the same', () => expect(planEdit(stored, { version: 3, body: ' First words ' }, now)).toBeNull())

  it.each([
    ['someone edited meanwhile', stored, { version: 2, body: 'x' }, 'CONFLICT', ['version']],
    ['the comment is deleted', { ...stored, ...tombstone(now) }, { version: 3, body: 'x' }, 'CLOSED', []],
    ['the text is empty', stored, { version: 3, body: '' }, 'REQUIRED', ['body']],
  ])('is refused when %s', (_, comment, wish, code, path) => expect(refusal(() => planEdit(comment, wish, now))).toEqual({ code, path }))
})

describe('a passage', () => {
  const text = { id: 'p', textVersions: 3 }
  const wish = { textVersion: 2, quote: ' We begin. ' }
  const pathOf = (more: object, of: typeof text | null = text) => {
    try {
      planAnchor({ ...wish, ...more }, of)
      return null
    } catch (fault) {
      return (fault as Fault).path.join('.')
    }
  }

  it('is of a version that exists, and clean', () => {
    expect(planAnchor(wish, text)).toEqual({ paperId: 'p', textVersion: 2, page: null, quote: 'We begin.', prefix: '', suffix: '', start: null, end: null })
    for (const textVersion of [1, 3]) expect(pathOf({ textVersion })).toBeNull()
    for (const textVersion of [0, -1, 4, 2_147_483_647]) expect(pathOf({ textVersion })).toBe('anchor.textVersion')
    expect(pathOf({}, null)).toBe('anchor')
  })

  it('has a place that can be, or none', () => {
    expect(pathOf({ page: 1, start: 0, end: 0 })).toBeNull()
    expect(pathOf({ page: 0 })).toBe('anchor.page')
    expect(pathOf({ start: 0 })).toBe('anchor.end')
    expect(pathOf({ end: 0 })).toBe('anchor.start')
    expect(pathOf({ start: 3, end: 2 })).toBe('anchor.end')
    expect(pathOf({ start: -1, end: 2 })).toBe('anchor.start')
  })
})

describe('a thread', () => {
  const locked = { lockedAt: now }
  const open = { lockedAt: null }

  it('takes comments unless it is locked, or comments are paused and one does not lead', () => {
    const paused = { commentsPausedAt: now }
    const on = { commentsPausedAt: null }
    expect(() => checkOpen(open, on, false)).not.toThrow()
    expect(() => checkOpen(open, paused, true)).not.toThrow()
    expect(() => checkOpen(open, paused, false)).toThrow('paused')
    for (const leads of [true, false]) expect(() => checkOpen(locked, on, leads)).toThrow('locked')
    expect(() => checkEditable(open)).not.toThrow()
    expect(() => checkEditable(locked)).toThrow('locked')
  })

  it('changes only where it is not so already', () => {
    expect(planResolution({ resolvedAt: null }, true, 'me', now)).toEqual({ resolvedAt: now, resolvedById: 'me' })
    expect(planResolution({ resolvedAt: now }, true, 'me', now)).toBeNull()
    expect(planResolution({ resolvedAt: now }, false, 'me', now)).toEqual({ resolvedAt: null, resolvedById: null })
    expect(planResolution({ resolvedAt: null }, false, 'me', now)).toBeNull()
    expect([planLock(open, true, now), planLock(locked, true, now), planLock(locked, false, now)]).toEqual([{ lockedAt: now }, null, { lockedAt: null }])
    expect([planMove({ itemId: 'a' }, 'a'), planMove({ itemId: 'a' }, null), planMove({ itemId: null }, null)]).toEqual([null, { itemId: null }, null])
  })
})

describe('whom a text names', () => {
  const [a, b] = ['0192f0c1-0000-7000-8000-000000000001', '0192f0c1-0000-7000-8000-000000000002'] as const
  const link = (id: string, label = '@Ada') => `[${label}](person:${id})`

  it('are the addresses of its links, each once, in their order', () => {
    expect(mentionsIn(`${link(b)} and ${link(a, '**@Ada**')}, ${link(b, '@B')}`)).toEqual([b, a])
    expect(mentionsIn(`> - **${link(a)}**\n\n| x |\n| - |\n| ${link(b)} |`)).toEqual([a, b])
    expect(mentionsIn(`[@Ada][1]\n\n[1]: person:${a}`)).toEqual([a])
    expect(mentionsIn(`<div>${link(a)}</div>`)).toEqual([a])
  })

  it('are nobody in code, in other links and in what only looks like one', () => {
    for (const text of ['nobody', `\`${link(a)}\``, `\`\`\`\n${link(a)}\n\`\`\``, `    ${link(a)}`, `\\${link(a)}`, link('x'), link(a.toUpperCase()), link(`${a}0`), `[@Ada](https://x.org/person:${a})`, `person:${a}`, `![@Ada](person:${a})`])
      expect(mentionsIn(text), text).toEqual([])
  })

  it('are found in no time in the worst of texts', async () => {
    const end = link(a)
    const texts = ['['.repeat(19_000), '> '.repeat(9_500), '- '.repeat(9_500), '*_'.repeat(9_500), ' '.repeat(19_000), `${'|'.repeat(9_000)}\n${'|-'.repeat(4_500)}`, '[a](person:'.repeat(1_700), '![](('.repeat(3_800), '<a '.repeat(6_300), '`'.repeat(19_000), '**a '.repeat(4_700), `${'a|'.repeat(900)}\n${'-|'.repeat(900)}\n${'x\n'.repeat(8_000)}`]
    for (const text of texts) {
      const took = await quickest(1_000, () => [mentionsIn(`${text}\n\n${end}`), mentionsIn(`${text}${end}`)])
      expect(took, text.slice(0, 20)).toBeLessThan(1_000)
    }
  })
})
