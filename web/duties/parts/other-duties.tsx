import { MeetingDutiesDocument, RotaEventsDocument } from '../../graphql/generated/graphql.ts'
import { useLive } from '../../graphql/live.ts'
import { useQuery } from '../../graphql/query.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { applyToDuties } from '../state.ts'

/** Who does what at a meeting beside presenting and keeping the minutes. Asked apart, so that the meeting never waits for it. */
export const OtherDuties = ({ meetingId }: { meetingId: string }) => {
  const query = useQuery(MeetingDutiesDocument, { id: meetingId })
  const meeting = query.data.value?.meeting
  useLive(query, { document: RotaEventsDocument, variables: meeting ? { groupId: meeting.group.id } : null, seqOf: (data) => data.meeting.group.seq, apply: applyToDuties })
  return meeting?.duties.map(({ duty, person }) => (
    <span key={duty.id}>
      <bdi>{duty.name}</bdi>: <PersonName of={person} />
    </span>
  ))
}
