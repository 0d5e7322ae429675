/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** By which invitation to come. */
export type AcceptInvitationInput = {
  /** The secret part of its link. */
  token: string;
};

/** Something that one may or may not do. */
export type Action =
  /** Vote. */
  | 'BALLOT_CAST'
  /** Delete a comment. */
  | 'COMMENT_DELETE'
  /** Edit a comment. */
  | 'COMMENT_EDIT'
  /** Write comments. */
  | 'COMMENT_POST'
  /** Change its name, description, time zone and privacy. */
  | 'GROUP_CHANGE'
  /** Join it at once. */
  | 'GROUP_JOIN'
  /** Leave it. */
  | 'GROUP_LEAVE'
  /** Read everything in the group. */
  | 'GROUP_READ'
  /** Ask to join it. */
  | 'GROUP_REQUEST'
  /** See that the group exists, and its profile. */
  | 'GROUP_SEE'
  /** See how an import fares. */
  | 'IMPORT_READ'
  /** Stop an import. */
  | 'IMPORT_STOP'
  /** Cancel a meeting. */
  | 'MEETING_CANCEL'
  /** Change a meeting. */
  | 'MEETING_CHANGE'
  /** Say whether one comes to a meeting. */
  | 'MEETING_REPLY'
  /** Schedule meetings. */
  | 'MEETING_SCHEDULE'
  /** See requests to join, and answer them. */
  | 'MEMBER_ADMIT'
  /** Change the roles of members below oneself. */
  | 'MEMBER_CHANGE'
  /** Make, see and revoke invitations. */
  | 'MEMBER_INVITE'
  /** Remove members below oneself. */
  | 'MEMBER_REMOVE'
  /** Withdraw a nomination. */
  | 'NOMINATION_WITHDRAW'
  /** Add papers, one or a whole listing. */
  | 'PAPER_ADD'
  /** Change what is said of a paper. */
  | 'PAPER_CHANGE'
  /** Nominate papers. */
  | 'PAPER_NOMINATE'
  /** Cancel a poll. */
  | 'POLL_CANCEL'
  /** Close a poll before its time. */
  | 'POLL_CLOSE'
  /** Open polls. */
  | 'POLL_OPEN';

/** A paper to add by hand. */
export type AddPaperInput = {
  /** The abstract, at most 20,000 characters. */
  abstract?: string | null | undefined;
  /** The authors, in the order of the paper. */
  authors?: Array<string> | null | undefined;
  /** The group. */
  groupId: string;
  /** A DOI or an arXiv number; the one in the link is taken where this is left out. */
  identifier?: string | null | undefined;
  /** The title, at most 500 characters. */
  title: string;
  /** An http or https address. */
  url?: string | null | undefined;
};

/** The answer to a request to join. */
export type AnswerJoinRequestInput = {
  /** Whether they become a member. */
  accept: boolean;
  /** The request. */
  requestId: string;
};

/** A meeting to call off. */
export type CancelMeetingInput = {
  /** The meeting. */
  meetingId: string;
  /** Why, for those who would have come. */
  reason?: string | null | undefined;
};

/** A poll to call off. */
export type CancelPollInput = {
  /** The poll. */
  pollId: string;
  /** Why, for those who voted; at most 500 characters. */
  reason: string;
};

/** A ballot. */
export type CastBallotInput = {
  /** The options to approve; none is a blank ballot. */
  optionIds: Array<string>;
  /** The poll. */
  pollId: string;
};

/** What is to change in the account; what is left out stays. */
export type ChangeAccountInput = {
  /** The name that others see. */
  name?: string | null | undefined;
  /** A time zone, such as Europe/Zurich. */
  zone?: string | null | undefined;
};

/** What is to change in a group. */
export type ChangeGroupInput = {
  /** What it reads and for whom it is; empty when nothing was said; left out, it stays. */
  description?: string | null | undefined;
  /** The group. */
  groupId: string;
  /** How one becomes a member; left out, it stays. */
  joining?: Joining | null | undefined;
  /** What the group is called; left out, it stays. */
  name?: string | null | undefined;
  /** Who reads what it does; left out, it stays. */
  reading?: Reading | null | undefined;
  /** The version that was read. */
  version: number;
  /** Who can find out that it exists; left out, it stays. */
  visibility?: Visibility | null | undefined;
  /** The time zone in which it meets, such as Europe/Zurich; left out, it stays. */
  zone?: string | null | undefined;
};

/** What a meeting is to be from now on; what is left out becomes empty. */
export type ChangeMeetingInput = {
  /** How long it takes, in minutes. */
  durationMinutes: number;
  /** The http or https address of the video call. */
  link?: string | null | undefined;
  /** The meeting. */
  meetingId: string;
  /** What everybody should know beforehand, in Markdown. */
  note?: string | null | undefined;
  /** The paper to read, one of the group's. */
  paperId?: string | null | undefined;
  /** Where people meet. */
  place?: string | null | undefined;
  /** The person who presents, a member of the group. */
  presenterId?: string | null | undefined;
  /** Which one is meant where this local time occurs twice. */
  repeated?: RepeatedTime | null | undefined;
  /** When it begins on the clocks of the zone. */
  startLocal: string;
  /** A title of its own; without one the paper's is shown. */
  title?: string | null | undefined;
  /** The version that was read; another one now is a CONFLICT. */
  version: number;
  /** The IANA time zone of the local time; the group's unless given. */
  zone?: string | null | undefined;
};

/** What a paper is to be from now on; what is left out becomes empty. */
export type ChangePaperInput = {
  /** The abstract, at most 20,000 characters. */
  abstract?: string | null | undefined;
  /** The authors, in the order of the paper. */
  authors?: Array<string> | null | undefined;
  /** A DOI or an arXiv number; the one in the link is taken where this is left out. */
  identifier?: string | null | undefined;
  /** The paper. */
  paperId: string;
  /** The title, at most 500 characters. */
  title: string;
  /** An http or https address. */
  url?: string | null | undefined;
  /** The version that was read; another one now is a CONFLICT. */
  version: number;
};

/** The password of today and that of tomorrow. */
export type ChangePasswordInput = {
  /** The password until now. */
  currentPassword: string;
  /** A password of 8 to 128 characters that is not a common one. */
  newPassword: string;
};

/** What a member is to be. */
export type ChangeRoleInput = {
  /** The member. */
  memberId: string;
  /** The new role. */
  role: Role;
};

/** A poll to close before its time. */
export type ClosePollInput = {
  /** The poll. */
  pollId: string;
};

/** A new group; its maker becomes its owner. */
export type CreateGroupInput = {
  /** What it reads and for whom it is; empty when nothing was said. */
  description: string;
  /** How one becomes a member. */
  joining: Joining;
  /** What the group is called. */
  name: string;
  /** Who reads what it does. */
  reading: Reading;
  /** Its place in addresses: 2 to 60 lower-case letters, digits and single hyphens. */
  slug: string;
  /** Who can find out that it exists. */
  visibility: Visibility;
  /** The time zone in which it meets, such as Europe/Zurich. */
  zone: string;
};

/** A new invitation. */
export type CreateInvitationInput = {
  /** Until when it works; for ever when left out. */
  expiresAt?: string | null | undefined;
  /** The group that it opens. */
  groupId: string;
  /** How many may come by it, 1 to 1000; any number when left out. */
  maxUses?: number | null | undefined;
};

/** A comment to take back. */
export type DeleteCommentInput = {
  /** The comment. */
  commentId: string;
};

/** A comment with other words. */
export type EditCommentInput = {
  /** What it is to say, in Markdown, at most 20,000 characters. */
  body: string;
  /** The comment. */
  commentId: string;
  /** The version that was read; another one now is a CONFLICT. */
  version: number;
};

/** Which login to end. */
export type EndLoginInput = {
  /** One of the viewer's logins. */
  loginId: string;
};

/** Why something was refused. */
export type ErrorCode =
  /** It was done before and cannot be done twice. */
  | 'ALREADY_DONE'
  /** The request itself is malformed. */
  | 'BAD_USER_INPUT'
  /** It has ended and takes no more. */
  | 'CLOSED'
  /** The password is among the most common ones. */
  | 'COMMON_PASSWORD'
  /** It changed since it was read; load it again. */
  | 'CONFLICT'
  /** It could be used once, but no longer. */
  | 'EXPIRED'
  /** The viewer may see this but not do it. */
  | 'FORBIDDEN'
  /** A fault on the server; the request id finds it in the log. */
  | 'INTERNAL'
  /** A value is not of the form it must have. */
  | 'INVALID'
  /** An instant that must lie ahead has passed. */
  | 'IN_PAST'
  /** A group keeps at least one owner. */
  | 'LAST_OWNER'
  /** It does not exist, or the viewer may not know that it does. */
  | 'NOT_FOUND'
  /** There is no time zone of this name. */
  | 'NO_SUCH_ZONE'
  /** Too many tries; wait before the next. */
  | 'RATE_LIMITED'
  /** This local time occurs twice; say which one is meant. */
  | 'REPEATED_TIME'
  /** A value is missing or empty. */
  | 'REQUIRED'
  /** The cursor cannot be resumed from; load a fresh snapshot. */
  | 'RESYNC'
  /** The clocks jump over this local time. */
  | 'SKIPPED_TIME'
  /** Somebody or something has this already. */
  | 'TAKEN'
  /** A text or list is longer than allowed. */
  | 'TOO_LONG'
  /** A text or list is shorter than allowed. */
  | 'TOO_SHORT'
  /** Nobody is logged in. */
  | 'UNAUTHENTICATED'
  /** The e-mail address and the password do not belong together. */
  | 'WRONG_PASSWORD';

/** How an import fares. */
export type ImportState =
  /** All its papers are here. */
  | 'DONE'
  /** It broke; it added nothing. */
  | 'FAILED'
  /** It waits or runs; none of its papers is to be seen yet. */
  | 'RUNNING'
  /** Somebody stopped it; it added nothing. */
  | 'STOPPED';

/** Why an invitation lets nobody in any more. */
export type InvitationProblem =
  /** Its time is over. */
  | 'EXPIRED'
  /** It was taken back. */
  | 'REVOKED'
  /** As many have come as it was made for. */
  | 'USED_UP';

/** Which open group to join. */
export type JoinGroupInput = {
  /** Its place in addresses. */
  slug: string;
};

/** How one becomes a member. */
export type Joining =
  /** With an invitation only. */
  | 'INVITATION'
  /** Whoever wants to and can find the group. */
  | 'OPEN'
  /** By asking; an admin answers. Invitations work too. */
  | 'REQUEST';

/** Which group to leave. */
export type LeaveGroupInput = {
  /** The group. */
  groupId: string;
};

/** An e-mail address and its password. */
export type LogInInput = {
  /** The e-mail address of the account. */
  email: string;
  /** Its password. */
  password: string;
};

/** Whether a meeting takes place. */
export type MeetingState =
  /** It was called off. */
  | 'CANCELLED'
  /** It takes place, or did. */
  | 'SCHEDULED';

/** A proposal to read a paper. */
export type NominatePaperInput = {
  /** The paper. */
  paperId: string;
  /** Why one should read it, at most 1,000 characters. */
  pitch?: string | null | undefined;
};

/** Where a nomination stands. */
export type NominationState =
  /** It won its poll. */
  | 'CHOSEN'
  /** An option of an open poll. */
  | 'IN_POLL'
  /** In the pool, for the next poll. */
  | 'WAITING'
  /** It was taken back. */
  | 'WITHDRAWN';

/** A poll to open. */
export type OpenPollInput = {
  /** When it closes by itself, within a year. */
  closesAt: string;
  /** The group. */
  groupId: string;
  /** Nominations of the pool; the whole pool where this is left out. */
  nominationIds?: Array<string> | null | undefined;
  /** What decides a tie. */
  tieRule?: TieRule;
  /** What to call it, at most 200 characters. */
  title: string;
};

/** What is known of a paper. */
export type PaperInput = {
  /** The abstract, at most 20,000 characters. */
  abstract?: string | null | undefined;
  /** The authors, in the order of the paper. */
  authors?: Array<string> | null | undefined;
  /** A DOI or an arXiv number; the one in the link is taken where this is left out. */
  identifier?: string | null | undefined;
  /** The title, at most 500 characters. */
  title: string;
  /** An http or https address. */
  url?: string | null | undefined;
};

/** What has come of a paper; where several are true, what is going on counts before what is over. */
export type PaperState =
  /** Nothing yet. */
  | 'NEW'
  /** It is nominated, or won a poll and has no meeting yet. */
  | 'NOMINATED'
  /** A meeting that has ended read it. */
  | 'READ'
  /** A meeting that has not ended reads it. */
  | 'SCHEDULED';

/** Where a poll stands. */
export type PollState =
  /** It was called off and is not counted. */
  | 'CANCELLED'
  /** It is counted; the result is there. */
  | 'CLOSED'
  /** Ballots are taken until the closing time. */
  | 'OPEN';

/** A comment to post. Both ids are made by the client: sending the same again changes nothing and answers the same. */
export type PostCommentInput = {
  /** What it says, in Markdown, at most 20,000 characters. */
  body: string;
  /** A new id for the comment, best a UUIDv7. */
  id: string;
  /** The meeting to talk about. */
  meetingId: string;
  /** The comment of the same thread that this one answers. */
  parentId?: string | null | undefined;
  /** The thread; a new id begins one. */
  threadId: string;
};

/** Who reads what a group does. */
export type Reading =
  /** Everybody who has its address, also without an account. */
  | 'ANYONE'
  /** Its members. */
  | 'MEMBERS';

/** Which member to remove. */
export type RemoveMemberInput = {
  /** The member. */
  memberId: string;
};

/** Which of two is meant where the clocks are set back and a local time occurs twice. */
export type RepeatedTime =
  /** The earlier one, before the clocks are set back. */
  | 'FIRST'
  /** The later one, after the clocks were set back. */
  | 'SECOND';

/** Whether somebody will come. */
export type ReplyAnswer =
  /** Does not know yet. */
  | 'MAYBE'
  /** Will not come. */
  | 'NO'
  /** Will come. */
  | 'YES';

/** An answer to a meeting. */
export type ReplyToMeetingInput = {
  /** Whether the viewer will come. */
  answer: ReplyAnswer;
  /** The meeting. */
  meetingId: string;
};

/** Which group one asks to join. */
export type RequestToJoinInput = {
  /** What one says for oneself, at most 1000 characters; may be empty. */
  message: string;
  /** Its place in addresses. */
  slug: string;
};

/** Which invitation to take back. */
export type RevokeInvitationInput = {
  /** The invitation. */
  invitationId: string;
};

/** What somebody is in a group; each role may do all that those before it may. */
export type Role =
  /** Changes the group, admits and removes members below an admin. */
  | 'ADMIN'
  /** Opens polls, schedules meetings and invites. */
  | 'FACILITATOR'
  /** Reads, adds and nominates papers, votes, replies and discusses. */
  | 'MEMBER'
  /** May do everything; a group has at least one. */
  | 'OWNER';

/** A meeting to schedule. */
export type ScheduleMeetingInput = {
  /** How long it takes, in minutes. */
  durationMinutes: number;
  /** The group that meets. */
  groupId: string;
  /** The http or https address of the video call. */
  link?: string | null | undefined;
  /** What everybody should know beforehand, in Markdown. */
  note?: string | null | undefined;
  /** The paper to read, one of the group's. */
  paperId?: string | null | undefined;
  /** Where people meet. */
  place?: string | null | undefined;
  /** The person who presents, a member of the group. */
  presenterId?: string | null | undefined;
  /** Which one is meant where this local time occurs twice. */
  repeated?: RepeatedTime | null | undefined;
  /** When it begins on the clocks of the zone. */
  startLocal: string;
  /** A title of its own; without one the paper's is shown. */
  title?: string | null | undefined;
  /** The IANA time zone of the local time; the group's unless given. */
  zone?: string | null | undefined;
};

/** A meeting that reads the winner of a poll. */
export type ScheduleWinnerInput = {
  /** How long it takes, in minutes. */
  durationMinutes: number;
  /** The http or https address of the video call. */
  link?: string | null | undefined;
  /** What everybody should know beforehand, in Markdown. */
  note?: string | null | undefined;
  /** Where people meet. */
  place?: string | null | undefined;
  /** The closed poll. */
  pollId: string;
  /** The person who presents, a member of the group. */
  presenterId?: string | null | undefined;
  /** Which one is meant where this local time occurs twice. */
  repeated?: RepeatedTime | null | undefined;
  /** When it begins on the clocks of the zone. */
  startLocal: string;
  /** A title of its own; without one the paper's is shown. */
  title?: string | null | undefined;
  /** The IANA time zone of the local time; the group's unless given. */
  zone?: string | null | undefined;
};

/** A new account. */
export type SignUpInput = {
  /** The e-mail address to log in with. */
  email: string;
  /** The name that others see. */
  name: string;
  /** A password of 8 to 128 characters that is not a common one. */
  password: string;
  /** A time zone, such as Europe/Zurich. */
  zone: string;
};

/** Papers to add together. */
export type StartImportInput = {
  /** The group. */
  groupId: string;
  /** Made by the client; sending it again answers the same import. */
  id: string;
  /** The papers; the first one will stand on top of the library. */
  papers: Array<PaperInput>;
};

/** An import to stop. */
export type StopImportInput = {
  /** The import. */
  importId: string;
};

/** What decides a tie, announced when the poll opens. */
export type TieRule =
  /** The SHA-256 of the lot seed followed by the id of the option decides: the lowest wins. */
  | 'LOT'
  /** The nomination that was made first wins. */
  | 'WAITING_LONGEST';

/** Who can find out that a group exists. */
export type Visibility =
  /** Everybody with an account. */
  | 'LISTED'
  /** Everybody. */
  | 'PUBLIC'
  /** Members, and whoever holds an invitation. */
  | 'SECRET';

/** A nomination to take back. */
export type WithdrawNominationInput = {
  /** The nomination. */
  nominationId: string;
};

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { email: string, zone: string, person: { id: string, name: string }, memberships: { nodes: Array<{ id: string, role: Role, group: { id: string, slug: string, name: string } }> } } | null };

export type ViewerPartsFragment = { email: string, zone: string, person: { id: string, name: string }, memberships: { nodes: Array<{ id: string, role: Role, group: { id: string, slug: string, name: string } }> } };

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { viewer: { email: string, zone: string, person: { id: string, name: string }, logins: Array<{ id: string, userAgent: string | null, startedAt: string, lastSeenAt: string, expiresAt: string, isCurrent: boolean }> } | null };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { signUp: { viewer: { person: { id: string } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type LogInMutationVariables = Exact<{
  input: LogInInput;
}>;


export type LogInMutation = { logIn: { viewer: { person: { id: string } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type LogOutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogOutMutation = { logOut: { ok: boolean | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type EndLoginMutationVariables = Exact<{
  input: EndLoginInput;
}>;


export type EndLoginMutation = { endLogin: { loginId: string | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type EndOtherLoginsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherLoginsMutation = { endOtherLogins: { ended: number | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ChangeAccountMutationVariables = Exact<{
  input: ChangeAccountInput;
}>;


export type ChangeAccountMutation = { changeAccount: { viewer: { email: string, zone: string, person: { id: string, name: string }, memberships: { nodes: Array<{ id: string, role: Role, group: { id: string, slug: string, name: string } }> } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { viewer: { person: { id: string } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type MeetingPartsFragment = { title: string, startsAt: string, startLocal: string, endsAt: string, zone: string, durationMinutes: number, place: string | null, link: string | null, note: string | null, state: MeetingState, cancelReason: string | null, version: number, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string>, abstract: string, url: string | null } | null };

export type CommentPartsFragment = { id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, author: { id: string, name: string } };

export type ThreadPartsFragment = { id: string, startedAt: string, comments: { nodes: Array<{ id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, author: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MeetingQueryVariables = Exact<{
  id: string;
}>;


export type MeetingQuery = { viewer: { person: { id: string, name: string } } | null, meeting: { id: string, seq: number, viewerCan: Array<Action>, viewerReply: ReplyAnswer | null, commentCount: number, title: string, startsAt: string, startLocal: string, endsAt: string, zone: string, durationMinutes: number, place: string | null, link: string | null, note: string | null, state: MeetingState, cancelReason: string | null, version: number, replyCounts: { yes: number, no: number, maybe: number }, replies: { nodes: Array<{ answer: ReplyAnswer, repliedAt: string, person: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean } }, group: { id: string, name: string, zone: string, viewerRole: Role | null, viewerCan: Array<Action> }, threads: { nodes: Array<{ id: string, startedAt: string, comments: { nodes: Array<{ id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, author: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string>, abstract: string, url: string | null } | null } };

export type MoreThreadsQueryVariables = Exact<{
  id: string;
  after: string;
}>;


export type MoreThreadsQuery = { meeting: { id: string, seq: number, threads: { nodes: Array<{ id: string, startedAt: string, comments: { nodes: Array<{ id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, author: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type MoreCommentsQueryVariables = Exact<{
  id: string;
  after: string;
}>;


export type MoreCommentsQuery = { node:
    | { id: string, meeting: { id: string, seq: number }, comments: { nodes: Array<{ id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, author: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | Record<PropertyKey, never>
   | null };

export type CommentHistoryQueryVariables = Exact<{
  id: string;
}>;


export type CommentHistoryQuery = { node:
    | { id: string, body: string | null, postedAt: string, editedAt: string | null, edits: Array<{ body: string, editedAt: string }> }
    | Record<PropertyKey, never>
   | null };

export type ToldCommentFragment = { id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, thread: { id: string, startedAt: string } | null, author: { id: string, name: string } };

export type MeetingEventsSubscriptionVariables = Exact<{
  meetingId: string;
  after?: number | null | undefined;
}>;


export type MeetingEventsSubscription = { meetingEvents:
    | { __typename: 'CommentDeleted', commentId: string, seq: number, meeting: { commentCount: number }, comment: { id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, thread: { id: string, startedAt: string } | null, author: { id: string, name: string } } | null }
    | { __typename: 'CommentEdited', commentId: string, seq: number, meeting: { commentCount: number }, comment: { id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, thread: { id: string, startedAt: string } | null, author: { id: string, name: string } } | null }
    | { __typename: 'CommentPosted', commentId: string, seq: number, meeting: { commentCount: number }, comment: { id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, thread: { id: string, startedAt: string } | null, author: { id: string, name: string } } | null }
    | { __typename: 'MeetingCancelled', seq: number, meeting: { title: string, startsAt: string, startLocal: string, endsAt: string, zone: string, durationMinutes: number, place: string | null, link: string | null, note: string | null, state: MeetingState, cancelReason: string | null, version: number, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string>, abstract: string, url: string | null } | null } }
    | { __typename: 'MeetingChanged', seq: number, meeting: { title: string, startsAt: string, startLocal: string, endsAt: string, zone: string, durationMinutes: number, place: string | null, link: string | null, note: string | null, state: MeetingState, cancelReason: string | null, version: number, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string>, abstract: string, url: string | null } | null } }
    | { __typename: 'MeetingReplied', seq: number, meeting: { replyCounts: { yes: number, no: number, maybe: number } }, reply: { answer: ReplyAnswer, repliedAt: string, person: { id: string, name: string } } | null }
   };

export type EditCommentMutationVariables = Exact<{
  input: EditCommentInput;
}>;


export type EditCommentMutation = { editComment: { comment: { id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, author: { id: string, name: string } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type DeleteCommentMutationVariables = Exact<{
  input: DeleteCommentInput;
}>;


export type DeleteCommentMutation = { deleteComment: { comment: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

type GroupEventSeq_BallotCast_Fragment = { __typename: 'BallotCast', seq: number };

type GroupEventSeq_GroupChanged_Fragment = { __typename: 'GroupChanged', seq: number };

type GroupEventSeq_JoinRequestAnswered_Fragment = { __typename: 'JoinRequestAnswered', seq: number };

type GroupEventSeq_JoinRequested_Fragment = { __typename: 'JoinRequested', seq: number };

type GroupEventSeq_MeetingCancelled_Fragment = { __typename: 'MeetingCancelled', seq: number };

type GroupEventSeq_MeetingChanged_Fragment = { __typename: 'MeetingChanged', seq: number };

type GroupEventSeq_MeetingReplied_Fragment = { __typename: 'MeetingReplied', seq: number };

type GroupEventSeq_MeetingScheduled_Fragment = { __typename: 'MeetingScheduled', seq: number };

type GroupEventSeq_MemberJoined_Fragment = { __typename: 'MemberJoined', seq: number };

type GroupEventSeq_MemberLeft_Fragment = { __typename: 'MemberLeft', seq: number };

type GroupEventSeq_MemberRoleChanged_Fragment = { __typename: 'MemberRoleChanged', seq: number };

type GroupEventSeq_NominationWithdrawn_Fragment = { __typename: 'NominationWithdrawn', seq: number };

type GroupEventSeq_PaperChanged_Fragment = { __typename: 'PaperChanged', seq: number };

type GroupEventSeq_PaperNominated_Fragment = { __typename: 'PaperNominated', seq: number };

type GroupEventSeq_PapersAdded_Fragment = { __typename: 'PapersAdded', seq: number };

type GroupEventSeq_PollCancelled_Fragment = { __typename: 'PollCancelled', seq: number };

type GroupEventSeq_PollClosed_Fragment = { __typename: 'PollClosed', seq: number };

type GroupEventSeq_PollOpened_Fragment = { __typename: 'PollOpened', seq: number };

export type GroupEventSeqFragment =
  | GroupEventSeq_BallotCast_Fragment
  | GroupEventSeq_GroupChanged_Fragment
  | GroupEventSeq_JoinRequestAnswered_Fragment
  | GroupEventSeq_JoinRequested_Fragment
  | GroupEventSeq_MeetingCancelled_Fragment
  | GroupEventSeq_MeetingChanged_Fragment
  | GroupEventSeq_MeetingReplied_Fragment
  | GroupEventSeq_MeetingScheduled_Fragment
  | GroupEventSeq_MemberJoined_Fragment
  | GroupEventSeq_MemberLeft_Fragment
  | GroupEventSeq_MemberRoleChanged_Fragment
  | GroupEventSeq_NominationWithdrawn_Fragment
  | GroupEventSeq_PaperChanged_Fragment
  | GroupEventSeq_PaperNominated_Fragment
  | GroupEventSeq_PapersAdded_Fragment
  | GroupEventSeq_PollCancelled_Fragment
  | GroupEventSeq_PollClosed_Fragment
  | GroupEventSeq_PollOpened_Fragment
;

type MeetingEventSeq_CommentDeleted_Fragment = { __typename: 'CommentDeleted', seq: number };

type MeetingEventSeq_CommentEdited_Fragment = { __typename: 'CommentEdited', seq: number };

type MeetingEventSeq_CommentPosted_Fragment = { __typename: 'CommentPosted', seq: number };

type MeetingEventSeq_MeetingCancelled_Fragment = { __typename: 'MeetingCancelled', seq: number };

type MeetingEventSeq_MeetingChanged_Fragment = { __typename: 'MeetingChanged', seq: number };

type MeetingEventSeq_MeetingReplied_Fragment = { __typename: 'MeetingReplied', seq: number };

export type MeetingEventSeqFragment =
  | MeetingEventSeq_CommentDeleted_Fragment
  | MeetingEventSeq_CommentEdited_Fragment
  | MeetingEventSeq_CommentPosted_Fragment
  | MeetingEventSeq_MeetingCancelled_Fragment
  | MeetingEventSeq_MeetingChanged_Fragment
  | MeetingEventSeq_MeetingReplied_Fragment
;

export type PostCommentMutationVariables = Exact<{
  input: PostCommentInput;
}>;


export type PostCommentMutation = { postComment: { comment: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type GroupQueryVariables = Exact<{
  slug: string;
}>;


export type GroupQuery = { group: { id: string, slug: string, name: string, zone: string, seq: number, viewerRole: Role | null, viewerCan: Array<Action> } };

export type GroupFrameEventsSubscriptionVariables = Exact<{
  groupId: string;
  after?: number | null | undefined;
}>;


export type GroupFrameEventsSubscription = { groupEvents:
    | { __typename: 'BallotCast', seq: number }
    | { __typename: 'GroupChanged', seq: number }
    | { __typename: 'JoinRequestAnswered', seq: number }
    | { __typename: 'JoinRequested', seq: number }
    | { __typename: 'MeetingCancelled', seq: number }
    | { __typename: 'MeetingChanged', seq: number }
    | { __typename: 'MeetingReplied', seq: number }
    | { __typename: 'MeetingScheduled', seq: number }
    | { __typename: 'MemberJoined', seq: number }
    | { __typename: 'MemberLeft', seq: number }
    | { __typename: 'MemberRoleChanged', seq: number }
    | { __typename: 'NominationWithdrawn', seq: number }
    | { __typename: 'PaperChanged', seq: number }
    | { __typename: 'PaperNominated', seq: number }
    | { __typename: 'PapersAdded', seq: number }
    | { __typename: 'PollCancelled', seq: number }
    | { __typename: 'PollClosed', seq: number }
    | { __typename: 'PollOpened', seq: number }
   };

export type PublicGroupsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PublicGroupsQuery = { groups: { totalCount: number, nodes: Array<{ slug: string, name: string, description: string, zone: string, joining: Joining, reading: Reading, memberCount: number, viewerIsMember: boolean, viewerHasRequested: boolean, viewerCanRead: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type GroupProfileQueryVariables = Exact<{
  slug: string;
}>;


export type GroupProfileQuery = { groupProfile: { slug: string, name: string, description: string, zone: string, joining: Joining, reading: Reading, memberCount: number, viewerIsMember: boolean, viewerHasRequested: boolean, viewerCanRead: boolean } };

export type ProfilePartsFragment = { slug: string, name: string, description: string, zone: string, joining: Joining, reading: Reading, memberCount: number, viewerIsMember: boolean, viewerHasRequested: boolean, viewerCanRead: boolean };

export type WaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingQuery = { viewer: { person: { id: string }, memberships: { nodes: Array<{ id: string, group: { id: string, slug: string, name: string, zone: string, nextMeeting: { id: string, title: string, startsAt: string, endsAt: string, zone: string, place: string | null, link: string | null, viewerReply: ReplyAnswer | null, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string> } | null, replyCounts: { yes: number, no: number, maybe: number } } | null, openPolls: Array<{ id: string, title: string, state: PollState, closesAt: string, turnout: number, eligible: number, viewerBallot: { castAt: string } | null }> } }> } } | null };

export type MeetingLineFragment = { id: string, title: string, startsAt: string, endsAt: string, zone: string, place: string | null, link: string | null, viewerReply: ReplyAnswer | null, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string> } | null, replyCounts: { yes: number, no: number, maybe: number } };

export type PollLineFragment = { id: string, title: string, state: PollState, closesAt: string, turnout: number, eligible: number, viewerBallot: { castAt: string } | null };

export type GroupHomeQueryVariables = Exact<{
  slug: string;
}>;


export type GroupHomeQuery = { group: { id: string, slug: string, name: string, description: string, zone: string, seq: number, viewerCan: Array<Action>, memberCount: number, nextMeeting: { id: string, title: string, startsAt: string, endsAt: string, zone: string, place: string | null, link: string | null, viewerReply: ReplyAnswer | null, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string> } | null, replyCounts: { yes: number, no: number, maybe: number } } | null, openPolls: Array<{ id: string, title: string, state: PollState, closesAt: string, turnout: number, eligible: number, viewerBallot: { castAt: string } | null }>, nominations: { totalCount: number, nodes: Array<{ id: string, pitch: string, nominatedAt: string, paper: { id: string, title: string }, nominatedBy: { id: string, name: string } }> }, meetings: { nodes: Array<{ id: string, title: string, startsAt: string, zone: string, commentCount: number, paper: { id: string, title: string } | null }> }, papers: { totalCount: number } } };

export type GroupHomeEventsSubscriptionVariables = Exact<{
  groupId: string;
  after?: number | null | undefined;
}>;


export type GroupHomeEventsSubscription = { groupEvents:
    | { __typename: 'BallotCast', seq: number, poll: { id: string, turnout: number, eligible: number } }
    | { __typename: 'GroupChanged', seq: number }
    | { __typename: 'JoinRequestAnswered', seq: number }
    | { __typename: 'JoinRequested', seq: number }
    | { __typename: 'MeetingCancelled', seq: number }
    | { __typename: 'MeetingChanged', seq: number }
    | { __typename: 'MeetingReplied', seq: number }
    | { __typename: 'MeetingScheduled', seq: number }
    | { __typename: 'MemberJoined', seq: number }
    | { __typename: 'MemberLeft', seq: number }
    | { __typename: 'MemberRoleChanged', seq: number }
    | { __typename: 'NominationWithdrawn', seq: number }
    | { __typename: 'PaperChanged', seq: number }
    | { __typename: 'PaperNominated', seq: number }
    | { __typename: 'PapersAdded', seq: number }
    | { __typename: 'PollCancelled', seq: number }
    | { __typename: 'PollClosed', seq: number }
    | { __typename: 'PollOpened', seq: number }
   };

export type MembersQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type MembersQuery = { group: { id: string, name: string, seq: number, joining: Joining, viewerRole: Role | null, viewerCan: Array<Action>, memberCount: number, members: { totalCount: number, nodes: Array<{ id: string, role: Role, joinedAt: string, person: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type MemberPartsFragment = { id: string, role: Role, joinedAt: string, person: { id: string, name: string } };

export type InvitationsQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type InvitationsQuery = { group: { id: string, invitations: { totalCount: number, nodes: Array<{ id: string, createdAt: string, expiresAt: string | null, maxUses: number | null, uses: number, revokedAt: string | null, createdBy: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } };

export type InvitationPartsFragment = { id: string, createdAt: string, expiresAt: string | null, maxUses: number | null, uses: number, revokedAt: string | null, createdBy: { id: string, name: string } };

export type JoinRequestsQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type JoinRequestsQuery = { group: { id: string, joinRequests: { totalCount: number, nodes: Array<{ id: string, message: string, createdAt: string, person: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } };

export type MembersEventsSubscriptionVariables = Exact<{
  groupId: string;
  after?: number | null | undefined;
}>;


export type MembersEventsSubscription = { groupEvents:
    | { __typename: 'BallotCast', seq: number }
    | { __typename: 'GroupChanged', seq: number }
    | { __typename: 'JoinRequestAnswered', seq: number }
    | { __typename: 'JoinRequested', seq: number }
    | { __typename: 'MeetingCancelled', seq: number }
    | { __typename: 'MeetingChanged', seq: number }
    | { __typename: 'MeetingReplied', seq: number }
    | { __typename: 'MeetingScheduled', seq: number }
    | { __typename: 'MemberJoined', seq: number, member: { id: string, role: Role, joinedAt: string, person: { id: string, name: string } } | null }
    | { __typename: 'MemberLeft', personId: string, seq: number }
    | { __typename: 'MemberRoleChanged', seq: number, member: { id: string, role: Role, joinedAt: string, person: { id: string, name: string } } | null }
    | { __typename: 'NominationWithdrawn', seq: number }
    | { __typename: 'PaperChanged', seq: number }
    | { __typename: 'PaperNominated', seq: number }
    | { __typename: 'PapersAdded', seq: number }
    | { __typename: 'PollCancelled', seq: number }
    | { __typename: 'PollClosed', seq: number }
    | { __typename: 'PollOpened', seq: number }
   };

export type GroupSettingsQueryVariables = Exact<{
  slug: string;
}>;


export type GroupSettingsQuery = { group: { id: string, slug: string, name: string, description: string, zone: string, visibility: Visibility, joining: Joining, reading: Reading, version: number, viewerCan: Array<Action>, viewerRole: Role | null } };

export type SettingsPartsFragment = { id: string, slug: string, name: string, description: string, zone: string, visibility: Visibility, joining: Joining, reading: Reading, version: number, viewerCan: Array<Action>, viewerRole: Role | null };

export type InvitationPreviewQueryVariables = Exact<{
  token: string;
}>;


export type InvitationPreviewQuery = { invitation: { usable: boolean, reason: InvitationProblem | null, expiresAt: string | null, invitedBy: { id: string, name: string }, group: { slug: string, name: string, description: string, zone: string, joining: Joining, reading: Reading, memberCount: number, viewerIsMember: boolean, viewerHasRequested: boolean, viewerCanRead: boolean } } };

export type CreateGroupMutationVariables = Exact<{
  input: CreateGroupInput;
}>;


export type CreateGroupMutation = { createGroup: { group: { id: string, slug: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ChangeGroupMutationVariables = Exact<{
  input: ChangeGroupInput;
}>;


export type ChangeGroupMutation = { changeGroup: { group: { id: string, slug: string, name: string, description: string, zone: string, visibility: Visibility, joining: Joining, reading: Reading, version: number, viewerCan: Array<Action>, viewerRole: Role | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type CreateInvitationMutationVariables = Exact<{
  input: CreateInvitationInput;
}>;


export type CreateInvitationMutation = { createInvitation: { token: string | null, invitation: { id: string, createdAt: string, expiresAt: string | null, maxUses: number | null, uses: number, revokedAt: string | null, createdBy: { id: string, name: string } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RevokeInvitationMutationVariables = Exact<{
  input: RevokeInvitationInput;
}>;


export type RevokeInvitationMutation = { revokeInvitation: { invitation: { id: string, createdAt: string, expiresAt: string | null, maxUses: number | null, uses: number, revokedAt: string | null, createdBy: { id: string, name: string } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { group: { id: string, slug: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type JoinGroupMutationVariables = Exact<{
  input: JoinGroupInput;
}>;


export type JoinGroupMutation = { joinGroup: { group: { id: string, slug: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RequestToJoinMutationVariables = Exact<{
  input: RequestToJoinInput;
}>;


export type RequestToJoinMutation = { requestToJoin: { profile: { slug: string, name: string, description: string, zone: string, joining: Joining, reading: Reading, memberCount: number, viewerIsMember: boolean, viewerHasRequested: boolean, viewerCanRead: boolean } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type AnswerJoinRequestMutationVariables = Exact<{
  input: AnswerJoinRequestInput;
}>;


export type AnswerJoinRequestMutation = { answerJoinRequest: { requestId: string | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ChangeRoleMutationVariables = Exact<{
  input: ChangeRoleInput;
}>;


export type ChangeRoleMutation = { changeRole: { member: { id: string, role: Role, joinedAt: string, person: { id: string, name: string } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RemoveMemberMutationVariables = Exact<{
  input: RemoveMemberInput;
}>;


export type RemoveMemberMutation = { removeMember: { memberId: string | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type LeaveGroupMutationVariables = Exact<{
  input: LeaveGroupInput;
}>;


export type LeaveGroupMutation = { leaveGroup: { groupId: string | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type PaperFateFragment = { id: string, state: PaperState, meetings: { nodes: Array<{ id: string, startsAt: string, zone: string, state: MeetingState }> } };

export type PaperLineFragment = { title: string, authors: Array<string>, addedAt: string, id: string, state: PaperState, addedBy: { id: string, name: string }, meetings: { nodes: Array<{ id: string, startsAt: string, zone: string, state: MeetingState }> } };

export type LibraryQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
  search?: string | null | undefined;
  state?: PaperState | null | undefined;
}>;


export type LibraryQuery = { group: { id: string, name: string, seq: number, papers: { totalCount: number, nodes: Array<{ title: string, authors: Array<string>, addedAt: string, id: string, state: PaperState, addedBy: { id: string, name: string }, meetings: { nodes: Array<{ id: string, startsAt: string, zone: string, state: MeetingState }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type LibraryEventsSubscriptionVariables = Exact<{
  groupId: string;
  after?: number | null | undefined;
}>;


export type LibraryEventsSubscription = { groupEvents:
    | { __typename: 'BallotCast', seq: number }
    | { __typename: 'GroupChanged', seq: number }
    | { __typename: 'JoinRequestAnswered', seq: number }
    | { __typename: 'JoinRequested', seq: number }
    | { __typename: 'MeetingCancelled', seq: number, meeting: { paper: { id: string, state: PaperState, meetings: { nodes: Array<{ id: string, startsAt: string, zone: string, state: MeetingState }> } } | null } }
    | { __typename: 'MeetingChanged', seq: number }
    | { __typename: 'MeetingReplied', seq: number }
    | { __typename: 'MeetingScheduled', seq: number, meeting: { paper: { id: string, state: PaperState, meetings: { nodes: Array<{ id: string, startsAt: string, zone: string, state: MeetingState }> } } | null } }
    | { __typename: 'MemberJoined', seq: number }
    | { __typename: 'MemberLeft', seq: number }
    | { __typename: 'MemberRoleChanged', seq: number }
    | { __typename: 'NominationWithdrawn', seq: number, nomination: { paper: { id: string, state: PaperState, meetings: { nodes: Array<{ id: string, startsAt: string, zone: string, state: MeetingState }> } } } }
    | { __typename: 'PaperChanged', seq: number, paper: { title: string, authors: Array<string>, id: string, state: PaperState, meetings: { nodes: Array<{ id: string, startsAt: string, zone: string, state: MeetingState }> } } }
    | { __typename: 'PaperNominated', seq: number, nomination: { paper: { id: string, state: PaperState, meetings: { nodes: Array<{ id: string, startsAt: string, zone: string, state: MeetingState }> } } } }
    | { __typename: 'PapersAdded', count: number, seq: number }
    | { __typename: 'PollCancelled', seq: number, poll: { options: Array<{ paper: { id: string, state: PaperState, meetings: { nodes: Array<{ id: string, startsAt: string, zone: string, state: MeetingState }> } } }> } }
    | { __typename: 'PollClosed', seq: number, poll: { options: Array<{ paper: { id: string, state: PaperState, meetings: { nodes: Array<{ id: string, startsAt: string, zone: string, state: MeetingState }> } } }> } }
    | { __typename: 'PollOpened', seq: number }
   };

export type NominationPartsFragment = { id: string, pitch: string, state: NominationState, nominatedAt: string, viewerCan: Array<Action>, nominatedBy: { id: string, name: string } };

export type PoolQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PoolQuery = { group: { id: string, seq: number, zone: string, viewerCan: Array<Action>, nominations: { totalCount: number, nodes: Array<{ id: string, pitch: string, state: NominationState, nominatedAt: string, viewerCan: Array<Action>, paper: { id: string, title: string, authors: Array<string> }, nominatedBy: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type PoolEventsSubscriptionVariables = Exact<{
  groupId: string;
  after?: number | null | undefined;
}>;


export type PoolEventsSubscription = { groupEvents:
    | { __typename: 'BallotCast', seq: number }
    | { __typename: 'GroupChanged', seq: number }
    | { __typename: 'JoinRequestAnswered', seq: number }
    | { __typename: 'JoinRequested', seq: number }
    | { __typename: 'MeetingCancelled', seq: number }
    | { __typename: 'MeetingChanged', seq: number }
    | { __typename: 'MeetingReplied', seq: number }
    | { __typename: 'MeetingScheduled', seq: number }
    | { __typename: 'MemberJoined', seq: number }
    | { __typename: 'MemberLeft', seq: number }
    | { __typename: 'MemberRoleChanged', seq: number }
    | { __typename: 'NominationWithdrawn', seq: number, nomination: { id: string } }
    | { __typename: 'PaperChanged', seq: number, paper: { id: string, title: string, authors: Array<string> } }
    | { __typename: 'PaperNominated', seq: number }
    | { __typename: 'PapersAdded', seq: number }
    | { __typename: 'PollCancelled', seq: number }
    | { __typename: 'PollClosed', seq: number }
    | { __typename: 'PollOpened', seq: number, poll: { options: Array<{ nomination: { id: string } }> } }
   };

export type PaperTextFragment = { id: string, title: string, authors: Array<string>, abstract: string, url: string | null, identifier: string | null, version: number };

export type PaperQueryVariables = Exact<{
  id: string;
}>;


export type PaperQuery = { paper: { state: PaperState, addedAt: string, viewerCan: Array<Action>, id: string, title: string, authors: Array<string>, abstract: string, url: string | null, identifier: string | null, version: number, addedBy: { id: string, name: string }, nomination: { id: string, pitch: string, state: NominationState, nominatedAt: string, viewerCan: Array<Action>, nominatedBy: { id: string, name: string } } | null, meetings: { nodes: Array<{ id: string, title: string, startsAt: string, endsAt: string, zone: string, state: MeetingState, commentCount: number, presenter: { id: string, name: string } | null, threads: { totalCount: number, nodes: Array<{ id: string, comments: { totalCount: number, nodes: Array<{ id: string, body: string | null, author: { id: string, name: string } }> } }> } }> }, group: { id: string, slug: string, name: string, zone: string, seq: number, openPolls: Array<{ id: string, title: string, options: Array<{ paper: { id: string } }> }> } } };

export type PaperEventsSubscriptionVariables = Exact<{
  groupId: string;
  after?: number | null | undefined;
}>;


export type PaperEventsSubscription = { groupEvents:
    | { __typename: 'BallotCast', seq: number }
    | { __typename: 'GroupChanged', seq: number }
    | { __typename: 'JoinRequestAnswered', seq: number }
    | { __typename: 'JoinRequested', seq: number }
    | { __typename: 'MeetingCancelled', seq: number, meeting: { id: string, paper: { id: string } | null } }
    | { __typename: 'MeetingChanged', seq: number, meeting: { id: string, paper: { id: string } | null } }
    | { __typename: 'MeetingReplied', seq: number }
    | { __typename: 'MeetingScheduled', seq: number, meeting: { id: string, paper: { id: string } | null } }
    | { __typename: 'MemberJoined', seq: number }
    | { __typename: 'MemberLeft', seq: number }
    | { __typename: 'MemberRoleChanged', seq: number }
    | { __typename: 'NominationWithdrawn', seq: number, nomination: { paper: { id: string } } }
    | { __typename: 'PaperChanged', seq: number, paper: { id: string, title: string, authors: Array<string>, abstract: string, url: string | null, identifier: string | null, version: number } }
    | { __typename: 'PaperNominated', seq: number, nomination: { paper: { id: string } } }
    | { __typename: 'PapersAdded', seq: number }
    | { __typename: 'PollCancelled', seq: number }
    | { __typename: 'PollClosed', seq: number }
    | { __typename: 'PollOpened', seq: number }
   };

export type ListingPreviewQueryVariables = Exact<{
  groupId: string;
  text: string;
}>;


export type ListingPreviewQuery = { listingPreview: { newCount: number, knownCount: number, skippedLines: number, entries: Array<{ title: string, authors: Array<string>, abstract: string, url: string | null, identifier: string | null, known: { id: string } | null }> } };

export type ImportPartsFragment = { id: string, state: ImportState, total: number, done: number, added: number, skipped: number };

export type ImportQueryVariables = Exact<{
  id: string;
}>;


export type ImportQuery = { import: { id: string, state: ImportState, total: number, done: number, added: number, skipped: number } };

export type StartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;


export type StartImportMutation = { startImport: { import: { id: string, state: ImportState, total: number, done: number, added: number, skipped: number } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type StopImportMutationVariables = Exact<{
  input: StopImportInput;
}>;


export type StopImportMutation = { stopImport: { import: { id: string, state: ImportState, total: number, done: number, added: number, skipped: number } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type AddPaperMutationVariables = Exact<{
  input: AddPaperInput;
}>;


export type AddPaperMutation = { addPaper: { paper: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ChangePaperMutationVariables = Exact<{
  input: ChangePaperInput;
}>;


export type ChangePaperMutation = { changePaper: { paper: { id: string, title: string, authors: Array<string>, abstract: string, url: string | null, identifier: string | null, version: number } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type NominatePaperMutationVariables = Exact<{
  input: NominatePaperInput;
}>;


export type NominatePaperMutation = { nominatePaper: { nomination: { id: string, pitch: string, state: NominationState, nominatedAt: string, viewerCan: Array<Action>, nominatedBy: { id: string, name: string } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type WithdrawNominationMutationVariables = Exact<{
  input: WithdrawNominationInput;
}>;


export type WithdrawNominationMutation = { withdrawNomination: { nomination: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ReplyToMeetingMutationVariables = Exact<{
  input: ReplyToMeetingInput;
}>;


export type ReplyToMeetingMutation = { replyToMeeting: { meeting: { id: string, viewerReply: ReplyAnswer | null, replyCounts: { yes: number, no: number, maybe: number } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type PresentersQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type PresentersQuery = { group: { id: string, members: { nodes: Array<{ person: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type ScheduleLineFragment = { state: MeetingState, commentCount: number, id: string, title: string, startsAt: string, endsAt: string, zone: string, place: string | null, link: string | null, viewerReply: ReplyAnswer | null, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string> } | null, replyCounts: { yes: number, no: number, maybe: number } };

export type ScheduleQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type ScheduleQuery = { group: { id: string, name: string, zone: string, seq: number, viewerCan: Array<Action>, meetings: { totalCount: number, nodes: Array<{ state: MeetingState, commentCount: number, id: string, title: string, startsAt: string, endsAt: string, zone: string, place: string | null, link: string | null, viewerReply: ReplyAnswer | null, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string> } | null, replyCounts: { yes: number, no: number, maybe: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type PastMeetingsQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type PastMeetingsQuery = { group: { id: string, seq: number, meetings: { totalCount: number, nodes: Array<{ state: MeetingState, commentCount: number, id: string, title: string, startsAt: string, endsAt: string, zone: string, place: string | null, link: string | null, viewerReply: ReplyAnswer | null, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string> } | null, replyCounts: { yes: number, no: number, maybe: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type ScheduleEventsSubscriptionVariables = Exact<{
  groupId: string;
  after?: number | null | undefined;
}>;


export type ScheduleEventsSubscription = { groupEvents:
    | { __typename: 'BallotCast', seq: number }
    | { __typename: 'GroupChanged', seq: number }
    | { __typename: 'JoinRequestAnswered', seq: number }
    | { __typename: 'JoinRequested', seq: number }
    | { __typename: 'MeetingCancelled', seq: number }
    | { __typename: 'MeetingChanged', seq: number }
    | { __typename: 'MeetingReplied', seq: number, meeting: { id: string, replyCounts: { yes: number, no: number, maybe: number } }, reply: { answer: ReplyAnswer, person: { id: string } } | null }
    | { __typename: 'MeetingScheduled', seq: number }
    | { __typename: 'MemberJoined', seq: number }
    | { __typename: 'MemberLeft', seq: number }
    | { __typename: 'MemberRoleChanged', seq: number }
    | { __typename: 'NominationWithdrawn', seq: number }
    | { __typename: 'PaperChanged', seq: number }
    | { __typename: 'PaperNominated', seq: number }
    | { __typename: 'PapersAdded', seq: number }
    | { __typename: 'PollCancelled', seq: number }
    | { __typename: 'PollClosed', seq: number }
    | { __typename: 'PollOpened', seq: number }
   };

export type MeetingPapersQueryVariables = Exact<{
  slug: string;
}>;


export type MeetingPapersQuery = { group: { id: string, nominations: { nodes: Array<{ paper: { id: string, title: string } }> }, papers: { nodes: Array<{ id: string, title: string }> } } };

export type ScheduleMeetingMutationVariables = Exact<{
  input: ScheduleMeetingInput;
}>;


export type ScheduleMeetingMutation = { scheduleMeeting: { meeting: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ChangeMeetingMutationVariables = Exact<{
  input: ChangeMeetingInput;
}>;


export type ChangeMeetingMutation = { changeMeeting: { meeting: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type CancelMeetingMutationVariables = Exact<{
  input: CancelMeetingInput;
}>;


export type CancelMeetingMutation = { cancelMeeting: { meeting: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type PollSummaryFragment = { closedAt: string | null, cancelReason: string | null, id: string, title: string, state: PollState, closesAt: string, turnout: number, eligible: number, result: { sentence: string } | null, viewerBallot: { castAt: string } | null };

export type PollsQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type PollsQuery = { group: { id: string, name: string, zone: string, seq: number, viewerCan: Array<Action>, polls: { totalCount: number, nodes: Array<{ closedAt: string | null, cancelReason: string | null, id: string, title: string, state: PollState, closesAt: string, turnout: number, eligible: number, result: { sentence: string } | null, viewerBallot: { castAt: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type PollsEventsSubscriptionVariables = Exact<{
  groupId: string;
  after?: number | null | undefined;
}>;


export type PollsEventsSubscription = { groupEvents:
    | { __typename: 'BallotCast', seq: number, poll: { id: string, turnout: number, eligible: number } }
    | { __typename: 'GroupChanged', seq: number }
    | { __typename: 'JoinRequestAnswered', seq: number }
    | { __typename: 'JoinRequested', seq: number }
    | { __typename: 'MeetingCancelled', seq: number }
    | { __typename: 'MeetingChanged', seq: number }
    | { __typename: 'MeetingReplied', seq: number }
    | { __typename: 'MeetingScheduled', seq: number }
    | { __typename: 'MemberJoined', seq: number }
    | { __typename: 'MemberLeft', seq: number }
    | { __typename: 'MemberRoleChanged', seq: number }
    | { __typename: 'NominationWithdrawn', seq: number }
    | { __typename: 'PaperChanged', seq: number }
    | { __typename: 'PaperNominated', seq: number }
    | { __typename: 'PapersAdded', seq: number }
    | { __typename: 'PollCancelled', seq: number }
    | { __typename: 'PollClosed', seq: number }
    | { __typename: 'PollOpened', seq: number }
   };

export type PollPartsFragment = { id: string, title: string, tieRule: TieRule, state: PollState, openedAt: string, closesAt: string, closedAt: string | null, lotSeedHash: string, lotSeed: string | null, cancelReason: string | null, turnout: number, eligible: number, viewerCan: Array<Action>, openedBy: { id: string, name: string }, options: Array<{ id: string, paper: { id: string, title: string, authors: Array<string> }, nomination: { pitch: string, nominatedBy: { id: string, name: string } } }>, result: { ballots: number, sentence: string, decidedBy: TieRule | null, winner: { id: string } | null, tied: Array<{ id: string }>, rows: Array<{ approvals: number, option: { id: string } }> } | null, meeting: { id: string, state: MeetingState, startsAt: string, zone: string } | null, viewerBallot: { optionIds: Array<string> } | null };

export type PollQueryVariables = Exact<{
  id: string;
}>;


export type PollQuery = { poll: { id: string, title: string, tieRule: TieRule, state: PollState, openedAt: string, closesAt: string, closedAt: string | null, lotSeedHash: string, lotSeed: string | null, cancelReason: string | null, turnout: number, eligible: number, viewerCan: Array<Action>, group: { id: string, name: string, zone: string, seq: number }, openedBy: { id: string, name: string }, options: Array<{ id: string, paper: { id: string, title: string, authors: Array<string> }, nomination: { pitch: string, nominatedBy: { id: string, name: string } } }>, result: { ballots: number, sentence: string, decidedBy: TieRule | null, winner: { id: string } | null, tied: Array<{ id: string }>, rows: Array<{ approvals: number, option: { id: string } }> } | null, meeting: { id: string, state: MeetingState, startsAt: string, zone: string } | null, viewerBallot: { optionIds: Array<string> } | null } };

export type PollEventsSubscriptionVariables = Exact<{
  groupId: string;
  after?: number | null | undefined;
}>;


export type PollEventsSubscription = { groupEvents:
    | { __typename: 'BallotCast', seq: number, poll: { id: string, turnout: number, eligible: number } }
    | { __typename: 'GroupChanged', seq: number }
    | { __typename: 'JoinRequestAnswered', seq: number }
    | { __typename: 'JoinRequested', seq: number }
    | { __typename: 'MeetingCancelled', seq: number, meeting: { poll: { id: string } | null } }
    | { __typename: 'MeetingChanged', seq: number, meeting: { poll: { id: string } | null } }
    | { __typename: 'MeetingReplied', seq: number }
    | { __typename: 'MeetingScheduled', seq: number, meeting: { poll: { id: string } | null } }
    | { __typename: 'MemberJoined', seq: number }
    | { __typename: 'MemberLeft', seq: number }
    | { __typename: 'MemberRoleChanged', seq: number }
    | { __typename: 'NominationWithdrawn', seq: number }
    | { __typename: 'PaperChanged', seq: number, paper: { id: string } }
    | { __typename: 'PaperNominated', seq: number }
    | { __typename: 'PapersAdded', seq: number }
    | { __typename: 'PollCancelled', seq: number, poll: { id: string } }
    | { __typename: 'PollClosed', seq: number, poll: { id: string } }
    | { __typename: 'PollOpened', seq: number }
   };

export type OpenPollMutationVariables = Exact<{
  input: OpenPollInput;
}>;


export type OpenPollMutation = { openPoll: { poll: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type CastBallotMutationVariables = Exact<{
  input: CastBallotInput;
}>;


export type CastBallotMutation = { castBallot: { poll: { id: string, turnout: number, eligible: number, viewerBallot: { optionIds: Array<string> } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ClosePollMutationVariables = Exact<{
  input: ClosePollInput;
}>;


export type ClosePollMutation = { closePoll: { poll: { id: string, title: string, tieRule: TieRule, state: PollState, openedAt: string, closesAt: string, closedAt: string | null, lotSeedHash: string, lotSeed: string | null, cancelReason: string | null, turnout: number, eligible: number, viewerCan: Array<Action>, openedBy: { id: string, name: string }, options: Array<{ id: string, paper: { id: string, title: string, authors: Array<string> }, nomination: { pitch: string, nominatedBy: { id: string, name: string } } }>, result: { ballots: number, sentence: string, decidedBy: TieRule | null, winner: { id: string } | null, tied: Array<{ id: string }>, rows: Array<{ approvals: number, option: { id: string } }> } | null, meeting: { id: string, state: MeetingState, startsAt: string, zone: string } | null, viewerBallot: { optionIds: Array<string> } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type CancelPollMutationVariables = Exact<{
  input: CancelPollInput;
}>;


export type CancelPollMutation = { cancelPoll: { poll: { id: string, title: string, tieRule: TieRule, state: PollState, openedAt: string, closesAt: string, closedAt: string | null, lotSeedHash: string, lotSeed: string | null, cancelReason: string | null, turnout: number, eligible: number, viewerCan: Array<Action>, openedBy: { id: string, name: string }, options: Array<{ id: string, paper: { id: string, title: string, authors: Array<string> }, nomination: { pitch: string, nominatedBy: { id: string, name: string } } }>, result: { ballots: number, sentence: string, decidedBy: TieRule | null, winner: { id: string } | null, tied: Array<{ id: string }>, rows: Array<{ approvals: number, option: { id: string } }> } | null, meeting: { id: string, state: MeetingState, startsAt: string, zone: string } | null, viewerBallot: { optionIds: Array<string> } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ScheduleWinnerMutationVariables = Exact<{
  input: ScheduleWinnerInput;
}>;


export type ScheduleWinnerMutation = { scheduleWinner: { meeting: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export const ViewerPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ViewerPartsFragment, unknown>;
export const MeetingPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeetingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"startLocal"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"presenter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"authors"}},{"kind":"Field","name":{"kind":"Name","value":"abstract"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<MeetingPartsFragment, unknown>;
export const CommentPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"postedAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<CommentPartsFragment, unknown>;
export const ThreadPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Thread"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"comments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"postedAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ThreadPartsFragment, unknown>;
export const ToldCommentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldComment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"postedAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ToldCommentFragment, unknown>;
export const GroupEventSeqFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GroupEventSeq"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GroupEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}}]}}]}}]} as unknown as DocumentNode<GroupEventSeqFragment, unknown>;
export const MeetingEventSeqFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeetingEventSeq"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MeetingEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}}]}}]}}]} as unknown as DocumentNode<MeetingEventSeqFragment, unknown>;
export const ProfilePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProfileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GroupProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"joining"}},{"kind":"Field","name":{"kind":"Name","value":"reading"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerIsMember"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRequested"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanRead"}}]}}]} as unknown as DocumentNode<ProfilePartsFragment, unknown>;
export const MemberPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"joinedAt"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<MemberPartsFragment, unknown>;
export const InvitationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InvitationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invitation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"maxUses"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<InvitationPartsFragment, unknown>;
export const SettingsPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SettingsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Group"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"joining"}},{"kind":"Field","name":{"kind":"Name","value":"reading"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}}]}}]} as unknown as DocumentNode<SettingsPartsFragment, unknown>;
export const PaperFateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaperFate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Paper"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"meetings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<PaperFateFragment, unknown>;
export const PaperLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaperLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Paper"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaperFate"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"authors"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"addedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaperFate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Paper"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"meetings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<PaperLineFragment, unknown>;
export const NominationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NominationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Nomination"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"pitch"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"nominatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nominatedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"}}]}}]} as unknown as DocumentNode<NominationPartsFragment, unknown>;
export const PaperTextFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaperText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Paper"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"authors"}},{"kind":"Field","name":{"kind":"Name","value":"abstract"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"identifier"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<PaperTextFragment, unknown>;
export const ImportPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}}]}}]} as unknown as DocumentNode<ImportPartsFragment, unknown>;
export const MeetingLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeetingLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"presenter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"authors"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerReply"}},{"kind":"Field","name":{"kind":"Name","value":"replyCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"maybe"}}]}}]}}]} as unknown as DocumentNode<MeetingLineFragment, unknown>;
export const ScheduleLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScheduleLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeetingLine"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"commentCount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeetingLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"presenter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"authors"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerReply"}},{"kind":"Field","name":{"kind":"Name","value":"replyCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"maybe"}}]}}]}}]} as unknown as DocumentNode<ScheduleLineFragment, unknown>;
export const PollLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PollLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Poll"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"turnout"}},{"kind":"Field","name":{"kind":"Name","value":"eligible"}},{"kind":"Field","name":{"kind":"Name","value":"viewerBallot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"castAt"}}]}}]}}]} as unknown as DocumentNode<PollLineFragment, unknown>;
export const PollSummaryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PollSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Poll"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PollLine"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PollLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Poll"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"turnout"}},{"kind":"Field","name":{"kind":"Name","value":"eligible"}},{"kind":"Field","name":{"kind":"Name","value":"viewerBallot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"castAt"}}]}}]}}]} as unknown as DocumentNode<PollSummaryFragment, unknown>;
export const PollPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PollParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Poll"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"tieRule"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lotSeedHash"}},{"kind":"Field","name":{"kind":"Name","value":"lotSeed"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"turnout"}},{"kind":"Field","name":{"kind":"Name","value":"eligible"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"paper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"authors"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nomination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pitch"}},{"kind":"Field","name":{"kind":"Name","value":"nominatedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ballots"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"winner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tied"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerBallot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionIds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"}}]}}]} as unknown as DocumentNode<PollPartsFragment, unknown>;
export const ViewerDocument = {"__meta__":{"hash":"171dcf1891a0f7b85b2eb5aadc143b3637b83a5284841c6d89a2d2edfa140a2d"}} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const AccountDocument = {"__meta__":{"hash":"e2bd2260fe1ab51fd6e98bcee1358ca29bcf29413a18dd322f3a0767ea78389a"}} as unknown as DocumentNode<AccountQuery, AccountQueryVariables>;
export const SignUpDocument = {"__meta__":{"hash":"96befb1da78b2f01f50bb5a282395f1ff0cb16f1b673e0a0079f0633b7d06893"}} as unknown as DocumentNode<SignUpMutation, SignUpMutationVariables>;
export const LogInDocument = {"__meta__":{"hash":"7fd58d44f4b33fbb698551141d6a339f2288fb809fcef05bf1c8393320560d07"}} as unknown as DocumentNode<LogInMutation, LogInMutationVariables>;
export const LogOutDocument = {"__meta__":{"hash":"f82b1a259f37d68ebbec429e6cf2a0e3295f077d1ba224e07c9deb7b9d0f5be1"}} as unknown as DocumentNode<LogOutMutation, LogOutMutationVariables>;
export const EndLoginDocument = {"__meta__":{"hash":"a7016ae583a4d7360a53423f08996ee01a21e225a1ce19dfb58d52b067aafc8a"}} as unknown as DocumentNode<EndLoginMutation, EndLoginMutationVariables>;
export const EndOtherLoginsDocument = {"__meta__":{"hash":"d3981605cbf012f2e026651cc5ccb2a0ed5e90255b89aee215c712dc88e5e88a"}} as unknown as DocumentNode<EndOtherLoginsMutation, EndOtherLoginsMutationVariables>;
export const ChangeAccountDocument = {"__meta__":{"hash":"e5e4185bbd320decf2c46d094e2124da6d3b39a190cb9e50000a0be051d39c7a"}} as unknown as DocumentNode<ChangeAccountMutation, ChangeAccountMutationVariables>;
export const ChangePasswordDocument = {"__meta__":{"hash":"53c28cf8733352c51122c05d45b8fbc2a21bca37eda97751fd47beda6739d78d"}} as unknown as DocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const MeetingDocument = {"__meta__":{"hash":"ef40698376df66a668abf6ed2351225ff03ac5f65fe3495f18fd6ffa127c7e00"}} as unknown as DocumentNode<MeetingQuery, MeetingQueryVariables>;
export const MoreThreadsDocument = {"__meta__":{"hash":"762b67ba8c3bcf34795e7abe7554342dcebfc16a5635960a1d8b9376b56253dd"}} as unknown as DocumentNode<MoreThreadsQuery, MoreThreadsQueryVariables>;
export const MoreCommentsDocument = {"__meta__":{"hash":"2f38da06c91db292bcd8881b546f7dc86396f7954ec03a166f76773fde904c24"}} as unknown as DocumentNode<MoreCommentsQuery, MoreCommentsQueryVariables>;
export const CommentHistoryDocument = {"__meta__":{"hash":"e8905124b80ccf0767dcc8450ca4bb981e6f571b6fe185ff67e04b414764bdd5"}} as unknown as DocumentNode<CommentHistoryQuery, CommentHistoryQueryVariables>;
export const MeetingEventsDocument = {"__meta__":{"hash":"fffde07072d1a356a5a3ac4eeb6700799c05a76b57d28f90b4fc13b4191ed467"}} as unknown as DocumentNode<MeetingEventsSubscription, MeetingEventsSubscriptionVariables>;
export const EditCommentDocument = {"__meta__":{"hash":"5d1d88eab576a0ee838e9688b04642e2da3c79bffda0d089a6344e458ce9b93b"}} as unknown as DocumentNode<EditCommentMutation, EditCommentMutationVariables>;
export const DeleteCommentDocument = {"__meta__":{"hash":"a10289d33a37ad64f5c93a5c271b4d69d6e6f53d45f4d9ae7986265eca3e909f"}} as unknown as DocumentNode<DeleteCommentMutation, DeleteCommentMutationVariables>;
export const PostCommentDocument = {"__meta__":{"hash":"c19a9d75dff0f70f296a3bf8fd1670e51bd1c43e5a5b9bda30bd7679aafb2ec2"}} as unknown as DocumentNode<PostCommentMutation, PostCommentMutationVariables>;
export const GroupDocument = {"__meta__":{"hash":"bf4fcbb0a47a87e38bcce9042d8256443c7bf5a80df608e75f8cba4b95142632"}} as unknown as DocumentNode<GroupQuery, GroupQueryVariables>;
export const GroupFrameEventsDocument = {"__meta__":{"hash":"e10a32638814c65be628e8ce3414db21c0093917001a9da5f55310bef6a61bc9"}} as unknown as DocumentNode<GroupFrameEventsSubscription, GroupFrameEventsSubscriptionVariables>;
export const PublicGroupsDocument = {"__meta__":{"hash":"4aeb0532658a964a27ed71cdedfa8b874de249665dc424f08f1c98c379212855"}} as unknown as DocumentNode<PublicGroupsQuery, PublicGroupsQueryVariables>;
export const GroupProfileDocument = {"__meta__":{"hash":"98cac385778ba827afed9ab75a35262ae6828c6a6ff74d9c835df99528986ea6"}} as unknown as DocumentNode<GroupProfileQuery, GroupProfileQueryVariables>;
export const WaitingDocument = {"__meta__":{"hash":"6ad67ca521f17cf696fcb0ea5ab694d79a98001c9ab3a05810b8f085dea6f700"}} as unknown as DocumentNode<WaitingQuery, WaitingQueryVariables>;
export const GroupHomeDocument = {"__meta__":{"hash":"eadf04cefbb08feaa3731cc890c7d8234156d6c1e6d3f5a97cbc83b9b739f5a6"}} as unknown as DocumentNode<GroupHomeQuery, GroupHomeQueryVariables>;
export const GroupHomeEventsDocument = {"__meta__":{"hash":"64b9fc16b268a3a50c39659334692fc0b4932a4597df2bd64bb21daf8cc94a94"}} as unknown as DocumentNode<GroupHomeEventsSubscription, GroupHomeEventsSubscriptionVariables>;
export const MembersDocument = {"__meta__":{"hash":"806e8b9a1d187312c1a5e62c4287a5c3741be6031cfb15aeb2f0887a13c97364"}} as unknown as DocumentNode<MembersQuery, MembersQueryVariables>;
export const InvitationsDocument = {"__meta__":{"hash":"ea7c48a41bd67cdfaaa0ce08a6d16063edb48184b67834d00969133240cc8ef6"}} as unknown as DocumentNode<InvitationsQuery, InvitationsQueryVariables>;
export const JoinRequestsDocument = {"__meta__":{"hash":"7413d4a29aa0f054452a9f1cba575f7c7b5ebcd866c3ae51738f0d59ad924d64"}} as unknown as DocumentNode<JoinRequestsQuery, JoinRequestsQueryVariables>;
export const MembersEventsDocument = {"__meta__":{"hash":"89830bd1c42d7408bb73078fe13c869e78a3388c4fedc74890331ac4bfef515a"}} as unknown as DocumentNode<MembersEventsSubscription, MembersEventsSubscriptionVariables>;
export const GroupSettingsDocument = {"__meta__":{"hash":"c689716d20ff675da0bdaff20deb7a3159fa921deb00e4fd586e70520be0aa1d"}} as unknown as DocumentNode<GroupSettingsQuery, GroupSettingsQueryVariables>;
export const InvitationPreviewDocument = {"__meta__":{"hash":"1e590989b2fb3c8db390382645962d665a3c01505575f36e196bb85204f7b0fc"}} as unknown as DocumentNode<InvitationPreviewQuery, InvitationPreviewQueryVariables>;
export const CreateGroupDocument = {"__meta__":{"hash":"ed1d191cf93e216b56a89dfd84efa5985a8830a4b27391c19858b53992b6c40e"}} as unknown as DocumentNode<CreateGroupMutation, CreateGroupMutationVariables>;
export const ChangeGroupDocument = {"__meta__":{"hash":"0a1376b3d12806c00ae9d5923efd2d351a64afcc441031a58713e32e18146a75"}} as unknown as DocumentNode<ChangeGroupMutation, ChangeGroupMutationVariables>;
export const CreateInvitationDocument = {"__meta__":{"hash":"dad89d01119407b6c736d8400cfaeca6aedb76a017e64a8afdac839fc8e2a22a"}} as unknown as DocumentNode<CreateInvitationMutation, CreateInvitationMutationVariables>;
export const RevokeInvitationDocument = {"__meta__":{"hash":"533828dd21d0495669df7a26c7a394b48af2d16ffd1f303774aa0a1f5ed8fc0e"}} as unknown as DocumentNode<RevokeInvitationMutation, RevokeInvitationMutationVariables>;
export const AcceptInvitationDocument = {"__meta__":{"hash":"175d2119f190f27c9e9fc115a93a6a41b1c0a78c50a8b090b39c526bc66ff7f7"}} as unknown as DocumentNode<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const JoinGroupDocument = {"__meta__":{"hash":"269c308928ca6b91e45e32abce9882ad80094b323848042f4956c8050efcea85"}} as unknown as DocumentNode<JoinGroupMutation, JoinGroupMutationVariables>;
export const RequestToJoinDocument = {"__meta__":{"hash":"0f61d1231f03e2a4038752f7c9c0f27fb82ec892a01f66dda00d6dfaba592027"}} as unknown as DocumentNode<RequestToJoinMutation, RequestToJoinMutationVariables>;
export const AnswerJoinRequestDocument = {"__meta__":{"hash":"d2194b6322372f94324ecd9a89f3a7a4a54e475ab8319537293b6bb27aebebf4"}} as unknown as DocumentNode<AnswerJoinRequestMutation, AnswerJoinRequestMutationVariables>;
export const ChangeRoleDocument = {"__meta__":{"hash":"33d8d4f9b6d2704a95acf8229b0c65d5afd1109df9c66d6b116506fdfba87024"}} as unknown as DocumentNode<ChangeRoleMutation, ChangeRoleMutationVariables>;
export const RemoveMemberDocument = {"__meta__":{"hash":"5e97cea62d8a466f07f36cefde7dc5c539dc968d62d4cd9f57871d9e3c7d0530"}} as unknown as DocumentNode<RemoveMemberMutation, RemoveMemberMutationVariables>;
export const LeaveGroupDocument = {"__meta__":{"hash":"e6856ec97ffb3828aac424abe57bb792aac0412508146db0e3678331901275d1"}} as unknown as DocumentNode<LeaveGroupMutation, LeaveGroupMutationVariables>;
export const LibraryDocument = {"__meta__":{"hash":"4e80479ee56c85b9da33170f4f6a34f8a45ab590597082b1ebbe3b0931334c01"}} as unknown as DocumentNode<LibraryQuery, LibraryQueryVariables>;
export const LibraryEventsDocument = {"__meta__":{"hash":"a815baa79ee606e796622912e280f639ebd7eadf374dcef90d7018b4ada7847b"}} as unknown as DocumentNode<LibraryEventsSubscription, LibraryEventsSubscriptionVariables>;
export const PoolDocument = {"__meta__":{"hash":"651ce8ed144c372513b8a1cb5354c27635f6397e36194cf4bf71803b752a2816"}} as unknown as DocumentNode<PoolQuery, PoolQueryVariables>;
export const PoolEventsDocument = {"__meta__":{"hash":"db49a6891764832322ece86e0bf7648dfd77014be33e47e8be29157bba6a99ef"}} as unknown as DocumentNode<PoolEventsSubscription, PoolEventsSubscriptionVariables>;
export const PaperDocument = {"__meta__":{"hash":"6c8e9f7ab8a906dedf9d835b336a5a13858aea8c8120dcf6335cf6e9c2429eb0"}} as unknown as DocumentNode<PaperQuery, PaperQueryVariables>;
export const PaperEventsDocument = {"__meta__":{"hash":"84b54c746d2e513a8556503f48d635655125dbfa78f9bd7a10e32447ee887d35"}} as unknown as DocumentNode<PaperEventsSubscription, PaperEventsSubscriptionVariables>;
export const ListingPreviewDocument = {"__meta__":{"hash":"2a96b2d0643d74870e2dd4f606a4ef72891c01ebab732e813666794f01a68148"}} as unknown as DocumentNode<ListingPreviewQuery, ListingPreviewQueryVariables>;
export const ImportDocument = {"__meta__":{"hash":"0ea55ed1ffc0ec6651b519ca958ef9693f70796965b64eea0d5bb5f8a6f28fea"}} as unknown as DocumentNode<ImportQuery, ImportQueryVariables>;
export const StartImportDocument = {"__meta__":{"hash":"f285503475162b87a1a0dbf54c54c40fe4aabdd71bd98273e45a9418d5c54d05"}} as unknown as DocumentNode<StartImportMutation, StartImportMutationVariables>;
export const StopImportDocument = {"__meta__":{"hash":"d715d596dbc27fe2e831969ea63a251ca584b4470a5138b0b8c5d8a9e54ba48b"}} as unknown as DocumentNode<StopImportMutation, StopImportMutationVariables>;
export const AddPaperDocument = {"__meta__":{"hash":"77f22498218373cd1491b1184c9e0c65ee38aff2abd254b0e1a7d050d6e06399"}} as unknown as DocumentNode<AddPaperMutation, AddPaperMutationVariables>;
export const ChangePaperDocument = {"__meta__":{"hash":"e89d5d79eeedf458e2dafd12900ca8b89cf2aa2d7e30aaa23dfd514170a817ed"}} as unknown as DocumentNode<ChangePaperMutation, ChangePaperMutationVariables>;
export const NominatePaperDocument = {"__meta__":{"hash":"95158ebcf1735c45d959d21512321cb53b9885f379bdffa0aee0bdcdf6487881"}} as unknown as DocumentNode<NominatePaperMutation, NominatePaperMutationVariables>;
export const WithdrawNominationDocument = {"__meta__":{"hash":"d8302149ba9bfa1bc095fdee1efeba72cf159ad742452d7e9861e771bfb58724"}} as unknown as DocumentNode<WithdrawNominationMutation, WithdrawNominationMutationVariables>;
export const ReplyToMeetingDocument = {"__meta__":{"hash":"d9b18af9217c05f9e8bd8e00d29264757b6b4d15dc85939c5f605819bcbbfc45"}} as unknown as DocumentNode<ReplyToMeetingMutation, ReplyToMeetingMutationVariables>;
export const PresentersDocument = {"__meta__":{"hash":"a7afc573e484b9edfd763ba60b8d6e1f61a7d24c98423d52b5ad52b4a53551e7"}} as unknown as DocumentNode<PresentersQuery, PresentersQueryVariables>;
export const ScheduleDocument = {"__meta__":{"hash":"ad25098a50abaa0fa9f294108347b4fa447a04aa079b8c402e76f3f786b55c24"}} as unknown as DocumentNode<ScheduleQuery, ScheduleQueryVariables>;
export const PastMeetingsDocument = {"__meta__":{"hash":"46018b9832bd22bf89f59a9b2ea9773cb457c364c6913b1093ee9d854e634351"}} as unknown as DocumentNode<PastMeetingsQuery, PastMeetingsQueryVariables>;
export const ScheduleEventsDocument = {"__meta__":{"hash":"984668c60088dd408e8cc23538efeb8b0344d7b94990db15225b7db05c6f715e"}} as unknown as DocumentNode<ScheduleEventsSubscription, ScheduleEventsSubscriptionVariables>;
export const MeetingPapersDocument = {"__meta__":{"hash":"9c589f16c8367005cd7d895db6953ed7a12270065c204b1f18056e720759f209"}} as unknown as DocumentNode<MeetingPapersQuery, MeetingPapersQueryVariables>;
export const ScheduleMeetingDocument = {"__meta__":{"hash":"495609770471f7599783fc8de61ab5e879f8201868dfc0d872d454a540aedd17"}} as unknown as DocumentNode<ScheduleMeetingMutation, ScheduleMeetingMutationVariables>;
export const ChangeMeetingDocument = {"__meta__":{"hash":"2caf40b5ca38984dbdc2e54c4ce524f19e810cd9153cb30c8e2cde13b5e1bbd1"}} as unknown as DocumentNode<ChangeMeetingMutation, ChangeMeetingMutationVariables>;
export const CancelMeetingDocument = {"__meta__":{"hash":"d86d37fb980e8d4ddb205266ebed1c14dd26841119eda3d59aa5f298b571455b"}} as unknown as DocumentNode<CancelMeetingMutation, CancelMeetingMutationVariables>;
export const PollsDocument = {"__meta__":{"hash":"83b4523f34a5566047f302dd892db6dec4de5e73b31285e8a88ae3d87c81a082"}} as unknown as DocumentNode<PollsQuery, PollsQueryVariables>;
export const PollsEventsDocument = {"__meta__":{"hash":"6cb722ffb1004384dfd9f500e22424d1c03e52503a5eb177f7cefc8bd85a6e04"}} as unknown as DocumentNode<PollsEventsSubscription, PollsEventsSubscriptionVariables>;
export const PollDocument = {"__meta__":{"hash":"d8a0db832f1873ecc5a45bc199bb090709965147f83d40e0e1a38dacb88c5800"}} as unknown as DocumentNode<PollQuery, PollQueryVariables>;
export const PollEventsDocument = {"__meta__":{"hash":"96d4c0de0ae897ba463141bc8e3840d44bd251418d6edb0eca7e199db69ae3cf"}} as unknown as DocumentNode<PollEventsSubscription, PollEventsSubscriptionVariables>;
export const OpenPollDocument = {"__meta__":{"hash":"86796eafb50d1732a8d7a3b83de966ee6f199a260f19958068163d42282efe56"}} as unknown as DocumentNode<OpenPollMutation, OpenPollMutationVariables>;
export const CastBallotDocument = {"__meta__":{"hash":"6149e59885c50e2043e3f3f8885f021278eca79db361db9c8941dc3001d2fdd1"}} as unknown as DocumentNode<CastBallotMutation, CastBallotMutationVariables>;
export const ClosePollDocument = {"__meta__":{"hash":"dd57f7adff80723e363bd36d72b808bad22713f56144cd725d13e789d291393a"}} as unknown as DocumentNode<ClosePollMutation, ClosePollMutationVariables>;
export const CancelPollDocument = {"__meta__":{"hash":"e8f7414b23a0f9175c033cf9ac6e59002ae7b19ea3ba4b29b9860f6b03ae58e8"}} as unknown as DocumentNode<CancelPollMutation, CancelPollMutationVariables>;
export const ScheduleWinnerDocument = {"__meta__":{"hash":"62d8c18d9594108d1e24a6a25ecbe80745cbc26152e82382bc87915aee872d74"}} as unknown as DocumentNode<ScheduleWinnerMutation, ScheduleWinnerMutationVariables>;