import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { remind } from '../../api/notifications/service.ts'
import { type Api, startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { startMailServer } from '../support/mail-server.ts'
import { inDays, newMeeting } from '../support/meetings.ts'
import { choose, mailing, pass } from '../support/notices.ts'

/** A group with so many more members. */
const crowdedGroup = async (api: Api, count: number) => {
  const all = await readingGroup(api)
  await api.db.execute(sql`with newcomer as (insert into person (id, email, name, zone, password_hash, created_at) select gen_random_uuid(), 'crowd-' || n || '@example.org', 'Somebody', 'Europe/Zurich', '', now() from generate_series(1, ${count}::int) n returning id)
    insert into member (id, group_id, person_id, role, joined_at) select gen_random_uuid(), ${all.group.id}, id, 'MEMBER', now() from newcomer`)
  return all
}
const countOf = async ({ db }: Api, groupId: string) => (await db.execute<{ count: number }>(sql`select count(*)::int as count from notice where group_id = ${groupId}`))[0]?.count

test('more members than a statement takes values for are told all, each once', async () => {
  const api = await startApi()
  const { facilitator, group } = await crowdedGroup(api, 7000)
  await newMeeting(facilitator, group.id)
  await pass(api, 11)
  expect(await countOf(api, group.id)).toBe(7004)
  await pass(api, 11)
  expect(await countOf(api, group.id)).toBe(7004)
}, 60_000)

test('a group in which many cannot be invited keeps nobody of another from being invited', async () => {
  const post = await startMailServer()
  const api = await startApi({ env: mailing(post.url) })
  const [crowded, other] = [await crowdedGroup(api, 600), await readingGroup(api)]
  for (const { facilitator, group } of [crowded, other]) await newMeeting(facilitator, group.id, { startLocal: inDays(40) })
  await pass(api, 11)
  await api.db.execute(sql`insert into notice_setting (person_id, invitations) select person_id, true from member where group_id = ${crowded.group.id}`)
  await other.member.do(choose, { input: { invitations: true } })
  await api.db.execute(sql.raw(`create function fail() returns trigger language plpgsql as $$ begin if new.group_id = '${crowded.group.id}' then raise 'broken'; end if; return new; end $$`))
  await api.db.execute(sql`create trigger fail before insert on notice for each row execute function fail()`)
  await remind(api.deps)
  expect((await post.until(1)).map(({ to }) => to)).toEqual([[other.member.email]])
})
