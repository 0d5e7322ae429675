import { describe, expect, test } from 'vitest'
import { keep } from '../../api/kernel/keep.ts'

const at = (ms: number) => new Date(1_000_000 + ms)

const open = (most = 100) => {
  const shelf = keep<string>({ most, weigh: (text) => text.length, freshMs: 1_000 })
  let made = 0
  const make = (text: string) => async () => {
    made++
    return text
  }
  return { shelf, make, made: () => made }
}

describe('what is kept', () => {
  test('is made once for all who ask at once, and for whoever asks later with the same stamp', async () => {
    const { shelf, make, made } = open()
    expect(await Promise.all(Array.from({ length: 20 }, () => shelf.get('key', '1', at(0), make('text'))))).toEqual(Array(20).fill('text'))
    expect(await shelf.get('key', '1', at(999), make('other'))).toBe('text')
    expect(made()).toBe(1)
  })

  test('is made anew for another stamp, and when it is no longer fresh; whoever makes it is given what was there', async () => {
    const { shelf, make } = open()
    await shelf.get('key', '1', at(0), make('first'))
    const before: (string | undefined)[] = []
    const next = (text: string) => async (was: Promise<string> | undefined) => {
      before.push(await was)
      return text
    }
    expect(await shelf.get('key', '2', at(0), next('second'))).toBe('second')
    expect(await shelf.get('key', '2', at(1_000), next('third'))).toBe('third')
    expect(before).toEqual(['first', 'second'])
    expect(shelf.size()).toEqual({ count: 1, weight: 5 })
  })

  test('is not kept where the making failed', async () => {
    const { shelf, make } = open()
    await expect(shelf.get('key', '1', at(0), () => Promise.reject(new Error('no database')))).rejects.toThrow('no database')
    expect(shelf.size()).toEqual({ count: 0, weight: 0 })
    expect(await shelf.get('key', '1', at(0), make('text'))).toBe('text')
  })

  test('goes, what was not asked for longest first, when all weighs too much', async () => {
    const { shelf, make, made } = open(10)
    await shelf.get('a', '1', at(0), make('aaaa'))
    await shelf.get('b', '1', at(0), make('bbbb'))
    await shelf.get('a', '1', at(0), make('again'))
    await shelf.get('c', '1', at(0), make('cccc'))
    expect(shelf.size()).toEqual({ count: 2, weight: 8 })
    expect(made()).toBe(3)
    expect(await shelf.get('a', '1', at(0), make('anew'))).toBe('aaaa')
    expect(await shelf.get('b', '1', at(0), make('anew'))).toBe('anew')
  })

  test('stays out where it alone weighs too much', async () => {
    const { shelf, make } = open(10)
    expect(await shelf.get('a', '1', at(0), make('a'.repeat(11)))).toHaveLength(11)
    expect(shelf.size()).toEqual({ count: 0, weight: 0 })
  })
})
