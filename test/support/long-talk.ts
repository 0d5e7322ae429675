import { newId } from '../../api/kernel/ids.ts'
import type { Db } from '../../db/client.ts'
import { comment, thread } from '../../db/schema/discussion.ts'

const texts = [
  'Section 3 is where it gets interesting. Did anyone else stumble over the definition of *regret* there?',
  'The bound is tight: take $n = 4$ and the constant sequence; then both sides equal $\\tfrac{3}{4}$.',
  '> stable across sizes\n\nIs it? Figure 5 has three sizes, and the largest has one run.',
  'Two questions:\n\n1. What if the noise is not independent?\n2. Who pays for the sketch when the cache is cold?',
  'In (7) the sum must begin at $i = 0$, else\n\n$$\\sum_{i=0}^{n} \\binom{n}{i} p^i (1-p)^{n-i} = 1$$\n\ndoes not hold.',
  'I disagree, gently. The effect is small, but `--warm-start` is one flag, and [free](https://example.org) is worth having.',
  'Thank you, that settles it for me.',
]

type Where = { groupId: string; meetingId: string; authorIds: readonly string[] }

/** Writes a talk past the API: so many comments in threads of eight, with the Markdown and the formulas that people use. Answers where they stand, in their order. */
export const insertTalk = async (db: Db, { groupId, meetingId, authorIds }: Where, count: number): Promise<{ id: string; threadId: string }[]> => {
  const began = Date.now() - (count + 1) * 1_000
  const roots = Array.from({ length: Math.ceil(count / 8) }, () => newId())
  const firsts = new Map<string, string>()
  await db.insert(thread).values(roots.map((id, i) => ({ id, groupId, meetingId, startedAt: new Date(began + i * 8_000) })))
  const rows = Array.from({ length: count }, (_, i) => {
    const threadId = roots[Math.floor(i / 8)] as string
    const id = newId()
    const parentId = firsts.get(threadId) ?? null
    if (!parentId) firsts.set(threadId, id)
    return { id, groupId, meetingId, threadId, parentId, authorId: authorIds[i % authorIds.length] as string, body: texts[i % texts.length] as string, postedAt: new Date(began + i * 1_000) }
  })
  for (let from = 0; from < count; from += 500) await db.insert(comment).values(rows.slice(from, from + 500))
  return rows.map(({ id, threadId }) => ({ id, threadId }))
}
