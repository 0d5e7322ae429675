import { describe, expect, it } from 'vitest'
import { Fault } from '../../api/kernel/errors.ts'
import { planComment, planEdit, tombstone } from '../../api/discussion/rules/comment.ts'

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
