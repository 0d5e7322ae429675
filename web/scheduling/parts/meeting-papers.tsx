import { MeetingPapersDocument } from '../../graphql/generated/graphql.ts'
import { useQuery } from '../../graphql/query.ts'

type Choice = { id: string; title: string }

/** What a meeting could read: what it reads now, then what is nominated, then the newest of the library. */
export const useMeetingPapers = (slug: string, current: Choice | null = null): Choice[] => {
  const group = useQuery(MeetingPapersDocument, { slug }).data.value?.group
  const all = [...(current ? [current] : []), ...(group?.nominations.nodes.map(({ paper }) => paper) ?? []), ...(group?.papers.nodes ?? [])]
  return [...new Map(all.map(({ id, title }) => [id, { id, title }])).values()]
}
