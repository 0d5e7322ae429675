import type { EventOf } from '../context.ts'

/** All in the group's own stream. That somebody asked to join is for those who may answer. */
export type GroupsEvent =
  | EventOf<'GroupChanged'>
  | (EventOf<'MemberJoined'> & { memberId: string; personId: string })
  | (EventOf<'MemberLeft'> & { memberId: string; personId: string })
  | (EventOf<'MemberRoleChanged'> & { memberId: string; personId: string })
  | (EventOf<'JoinRequested'> & { requestId: string; personId: string })
  | (EventOf<'JoinRequestAnswered'> & { requestId: string; personId: string })
