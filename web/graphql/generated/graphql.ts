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

/** A swap to accept. */
export type AcceptSwapInput = {
  /** At which meeting the viewer has a turn at the same duty that they give for it; nothing unless given. */
  returnMeetingId?: string | null | undefined;
  /** The swap. */
  swapId: string;
};

/** Something that one may or may not do. */
export type Action =
  /** Add an action item to a meeting, as every member may. */
  | 'ACTION_ADD'
  /** Say that an action item is done, or is not, as every member may. */
  | 'ACTION_COMPLETE'
  /** Add, change, move and remove items of an agenda. */
  | 'AGENDA_CHANGE'
  /** See when a week suits the members, and whom. */
  | 'AVAILABILITY_SEE'
  /** Let the group see when it suits oneself, or keep that from it. */
  | 'AVAILABILITY_SHARE'
  /** Vote. */
  | 'BALLOT_CAST'
  /** Add and remove breaks, on which no series meets. */
  | 'BREAK_CHANGE'
  /** Delete a comment. */
  | 'COMMENT_DELETE'
  /** Edit a comment. */
  | 'COMMENT_EDIT'
  /** Write comments. */
  | 'COMMENT_POST'
  /** React to comments. */
  | 'COMMENT_REACT'
  /** Give turns to others, and take them back. */
  | 'DUTY_GIVE'
  /** Say which duties there are. */
  | 'DUTY_MANAGE'
  /** See whose turn it is, and who is on leave. */
  | 'DUTY_SEE'
  /** Ask others to swap turns, and answer them. */
  | 'DUTY_SWAP'
  /** Take turns, and hand one’s own back. */
  | 'DUTY_TAKE'
  /** Have the meetings in a calendar of one’s own, at an address for oneself. */
  | 'FEED_MAKE'
  /** Change its name, description, time zone and privacy. */
  | 'GROUP_CHANGE'
  /** Join it at once. */
  | 'GROUP_JOIN'
  /** Leave it. */
  | 'GROUP_LEAVE'
  /** Be told nothing of the group. */
  | 'GROUP_MUTE'
  /** Read everything in the group. */
  | 'GROUP_READ'
  /** Ask to join it. */
  | 'GROUP_REQUEST'
  /** See that the group exists, and its profile. */
  | 'GROUP_SEE'
  /** Call hands, and put the one called last back. */
  | 'HAND_CALL'
  /** Lower a hand. */
  | 'HAND_LOWER'
  /** Raise a hand in a meeting. */
  | 'HAND_RAISE'
  /** See how an import fares. */
  | 'IMPORT_READ'
  /** Stop an import. */
  | 'IMPORT_STOP'
  /** Add and remove days on which a member takes no turn: their own, and as a facilitator those of all. */
  | 'LEAVE_CHANGE'
  /** Be noted as somebody who was there. */
  | 'MEETING_ATTEND'
  /** Cancel a meeting. */
  | 'MEETING_CANCEL'
  /** Change a meeting. */
  | 'MEETING_CHANGE'
  /** Lead a meeting: begin and end it, keep its agenda and its time, hand it over. */
  | 'MEETING_LEAD'
  /** Say whether one comes to a meeting. */
  | 'MEETING_REPLY'
  /** Schedule meetings. */
  | 'MEETING_SCHEDULE'
  /** Take over from a facilitator who is gone. */
  | 'MEETING_TAKEOVER'
  /** See requests to join, and answer them. */
  | 'MEMBER_ADMIT'
  /** Change the roles of members below oneself. */
  | 'MEMBER_CHANGE'
  /** Make, see and revoke invitations. */
  | 'MEMBER_INVITE'
  /** Remove members below oneself. */
  | 'MEMBER_REMOVE'
  /** Approve the minutes of a meeting: who leads it, and admins. */
  | 'MINUTES_APPROVE'
  /** Write the notes, decisions and action items of a meeting: its scribe, who leads it, and facilitators. */
  | 'MINUTES_WRITE'
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
  | 'POLL_OPEN'
  /** Ask questions. */
  | 'QUESTION_ASK'
  /** Change what a question says. */
  | 'QUESTION_CHANGE'
  /** Mark questions as answered, park them, open them again and take them up. */
  | 'QUESTION_SETTLE'
  /** Vote for questions. */
  | 'QUESTION_VOTE'
  /** Withdraw a question. */
  | 'QUESTION_WITHDRAW'
  /** Change a series: all that lies ahead of it, or from one meeting on. */
  | 'SERIES_CHANGE'
  /** End a series. */
  | 'SERIES_END'
  /** Make a series of meetings. */
  | 'SERIES_MAKE'
  /** Keep a mark of how far one has read. */
  | 'TALK_MARK'
  /** Write for oneself before all is shown. */
  | 'THOUGHT_WRITE'
  /** Close a thread to comments, and open it again. */
  | 'THREAD_LOCK'
  /** Put a thread below another item of the agenda. */
  | 'THREAD_MOVE'
  /** Mark threads as resolved, and reopen them. */
  | 'THREAD_RESOLVE';

/** An action item to write down. Its id is made by the client: sending the same again changes nothing and answers the same. */
export type AddActionItemInput = {
  /** The day by which it is to be done, such as 2026-11-26. */
  dueOn?: string | null | undefined;
  /** A new id for the action item, best a UUIDv7. */
  id: string;
  /** What of the meeting's agenda it belongs to. */
  itemId?: string | null | undefined;
  /** The meeting. */
  meetingId: string;
  /** The person who does it, a member of the group. */
  ownerId?: string | null | undefined;
  /** What is to be done, in one line of at most 2,000 characters. */
  text: string;
};

/** An item to add at the end of an agenda. Sending the same again changes nothing and answers the same. */
export type AddAgendaItemInput = {
  /** A new id, best a UUIDv7. */
  id: string;
  /** How it goes. */
  kind: AgendaItemKind;
  /** The meeting. */
  meetingId: string;
  /** The paper that it is about, one of the group's. */
  paperId?: string | null | undefined;
  /** How many minutes it is to take, from 0 to 1,440. */
  plannedMinutes: number;
  /** What it is about, at most 200 characters. */
  title: string;
};

/** A span in which something else holds; it may be a year long. */
export type AddAvailabilityExceptionInput = {
  /** When it ends, likewise. */
  endLocal: string;
  /** What holds then. */
  fit: Fit;
  /** When it begins, at a whole or half hour on the clocks of the pattern. */
  startLocal: string;
};

/** Days on which the group does not meet. */
export type AddBreakInput = {
  /** Its first day. */
  firstDay: string;
  /** The group that meets. */
  groupId: string;
  /** Its last day; a year later at most. */
  lastDay: string;
  /** What it is called. */
  name: string;
};

/** A duty that the rota is to fill. */
export type AddDutyInput = {
  /** The group. */
  groupId: string;
  /** What it is; a group has one presenter and one scribe. */
  kind: DutyKind;
  /** What the group calls it, 1 to 60 characters. */
  name: string;
};

/** Days on which a member takes no turn. */
export type AddLeaveInput = {
  /** The first day. */
  firstDay: string;
  /** The group. */
  groupId: string;
  /** The last day, at most a year after it. */
  lastDay: string;
  /** The member; the viewer unless given. */
  personId?: string | null | undefined;
};

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

/** That a paper's text has one more version. */
export type AddPaperVersionInput = {
  /** The paper. */
  paperId: string;
  /** How many there were when it was read; another number now is a CONFLICT. */
  textVersions: number;
};

/** How the winner comes to its meeting. */
export type Afterwards =
  /** The meeting that was planned at the opening is scheduled at the close. */
  | 'AT_ONCE'
  /** A facilitator schedules it. */
  | 'BY_HAND';

/** How an item of an agenda goes. */
export type AgendaItemKind =
  /** People talk. */
  | 'TALK'
  /** Everybody writes, and nobody sees what the others wrote before it is shown to all. */
  | 'THINK_FIRST';

/** A passage to talk about. */
export type AnchorInput = {
  /** Where it ends. */
  end?: number | null | undefined;
  /** The page, counted from 1. */
  page?: number | null | undefined;
  /** What stands right before it, at most 200 characters. */
  prefix?: string | null | undefined;
  /** The passage itself, at most 2,000 characters. */
  quote: string;
  /** Where it starts, in characters of that version's text; together with `end`. */
  start?: number | null | undefined;
  /** What stands right behind it, at most 200 characters. */
  suffix?: string | null | undefined;
  /** Which version of the text of the meeting's paper, from 1 to its `textVersions`. */
  textVersion: number;
};

/** A link of a mail that answers a meeting. */
export type AnswerByMailInput = {
  /** What stands behind /reply/ in the link. */
  token: string;
};

/** The answer to a request to join. */
export type AnswerJoinRequestInput = {
  /** Whether they become a member. */
  accept: boolean;
  /** The request. */
  requestId: string;
};

/** Minutes to approve. */
export type ApproveMinutesInput = {
  /** The meeting. */
  meetingId: string;
};

/** A question to ask. Its id is made by the client: sending the same again changes nothing and answers the same. */
export type AskQuestionInput = {
  /** What to ask, in Markdown, at most 2,000 characters. */
  body: string;
  /** A new id for the question. For an anonymous one a random UUIDv4, since other ids tell when and where they were made. */
  id: string;
  /** Whether to ask without a name. Then nobody is told who asked, not even who leads the meeting. */
  isAnonymous: boolean;
  /** The meeting to ask in. */
  meetingId: string;
};

/** A turn of the viewer's that they would like to swap. */
export type AskSwapInput = {
  /** The duty. */
  dutyId: string;
  /** The meeting, one of the next eight. */
  meetingId: string;
  /** A word to those who are asked. */
  note?: string | null | undefined;
  /** Whom to ask; all unless given. */
  personId?: string | null | undefined;
};

/** A meeting in whose room the viewer is. */
export type AttendMeetingInput = {
  /** The meeting. */
  meetingId: string;
};

/** Which time. */
export type AvailabilityAtInput = {
  /** For how many minutes, 1,440 at most; 30 unless given. */
  durationMinutes?: number | null | undefined;
  /** The group. */
  groupId: string;
  /** The instant from which on. */
  startsAt: string;
};

/** What to put on a ballot: exactly one of these, the one that the method asks for, or to abstain. An empty list makes a blank ballot. */
export type BallotInput = {
  /** To abstain. */
  abstain?: boolean | null | undefined;
  /** The options that are approved; none on a blank ballot. */
  approvals?: Array<string> | null | undefined;
  /** Points. */
  points?: Array<OptionPointsInput> | null | undefined;
  /** The ranks, best first, each with the options that stand in it; none on a blank ballot. */
  ranks?: Array<Array<string>> | null | undefined;
  /** Scores. */
  scores?: Array<OptionScoreInput> | null | undefined;
  /** Answers. */
  slots?: Array<OptionAnswerInput> | null | undefined;
};

/** A break to add or to remove, to see what that does. */
export type BreakPreviewInput = {
  /** The break that is to go; without one, a new one is meant. */
  breakId?: string | null | undefined;
  /** Its first day. */
  firstDay: string;
  /** The group that meets. */
  groupId: string;
  /** Its last day. */
  lastDay: string;
};

/** What broke a tie. */
export type BrokenBy =
  /** The order named at the opening. */
  | 'FACILITATOR'
  /** STAR itself: more prefer it to each of the others. */
  | 'HEAD_TO_HEAD'
  /** The lot. */
  | 'LOT'
  /** STAR itself: it has the higher sum of scores. */
  | 'SCORES'
  /** The order of nomination, or of time. */
  | 'WAITING_LONGEST';

/** A hand to call out of turn. */
export type CallHandInput = {
  /** The hand. */
  handId: string;
};

/** A meeting in which to call the next hand. */
export type CallNextInput = {
  /** The hand that was called last, as the caller knows it; left out where there was none. Where another one was called meanwhile, that one is the answer and nobody else is called. */
  calledId?: string | null | undefined;
  /** The meeting. */
  meetingId: string;
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
  /** What to put on it. */
  ballot: BallotInput;
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

/** An action item that is to be another. */
export type ChangeActionItemInput = {
  /** The action item, one of this meeting. */
  actionId: string;
  /** The day by which it is to be done, such as 2026-11-26. */
  dueOn?: string | null | undefined;
  /** What of the meeting's agenda it belongs to. */
  itemId?: string | null | undefined;
  /** The meeting. */
  meetingId: string;
  /** The person who does it, a member of the group. */
  ownerId?: string | null | undefined;
  /** What is to be done, in one line of at most 2,000 characters. */
  text: string;
  /** The version that was read; another one now is a CONFLICT. */
  version: number;
};

/** What an item is to say from now on; a paper that is left out goes. */
export type ChangeAgendaItemInput = {
  /** The item. */
  itemId: string;
  /** The meeting. */
  meetingId: string;
  /** The paper that it is about, one of the group's. */
  paperId?: string | null | undefined;
  /** How many minutes it is to take, from 0 to 1,440. */
  plannedMinutes: number;
  /** What it is about, at most 200 characters. */
  title: string;
  /** The version that was read; another one now is a CONFLICT. */
  version: number;
};

/** A decision in other words. */
export type ChangeDecisionInput = {
  /** The decision. */
  decisionId: string;
  /** What of the meeting's agenda it belongs to. */
  itemId?: string | null | undefined;
  /** The meeting. */
  meetingId: string;
  /** What was decided, in one line of at most 2,000 characters. */
  text: string;
  /** The version that was read; another one now is a CONFLICT. */
  version: number;
};

/** Another way to read a calendar address. */
export type ChangeFeedInput = {
  /** How many minutes before each meeting to remind, up to a week; never unless given. */
  alarmMinutes?: number | null | undefined;
  /** Which address. */
  feedId: string;
  /** Which meetings stand in it; all unless given. */
  meetings?: FeedMeetings | null | undefined;
  /** Whether meetings that were called off stay in it; they do unless told. */
  showsCancelled?: boolean | null | undefined;
  /** Whether titles say what its owner does in the meeting; not unless told. */
  showsDuties?: boolean | null | undefined;
};

/** What a meeting and all that follow it in its series are to be; they become a series of their own. */
export type ChangeFollowingInput = {
  /** How long each meeting takes, in minutes. */
  durationMinutes: number;
  /** Who leads the meetings, one of the members. */
  facilitatorId?: string | null | undefined;
  /** The address of the video call. */
  link?: string | null | undefined;
  /** The first meeting that changes. */
  meetingId: string;
  /** What everybody should know beforehand, in Markdown. */
  note?: string | null | undefined;
  /** Where people meet. */
  place?: string | null | undefined;
  /** How often, in fields. */
  repeats?: RepeatsInput | null | undefined;
  /** How often, as the value of an RRULE of RFC 5545, in place of the fields: FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS, WKST, and COUNT or UNTIL. */
  rule?: string | null | undefined;
  /** Two to six hours that take turns; the rule then gives the days. None where it is left out. */
  slots?: Array<RotatingSlotInput> | null | undefined;
  /** From when on, on the clocks of the zone. The first meeting is on the first day from then on that the rule names. */
  startLocal: string;
  /** What each meeting is called; without one, the title of its paper is shown. */
  title?: string | null | undefined;
  /** The version of its series that was read; another one now is a CONFLICT. */
  version: number;
  /** The IANA time zone; the group's unless given. */
  zone?: string | null | undefined;
};

/** What is to change in a group. */
export type ChangeGroupInput = {
  /** The most credit that a paper can have from polls it lost, to 1,000,000; 0 keeps none, and left out it stays. */
  creditCap?: number | null | undefined;
  /** In how many later polls, 1 to 100, the votes of a paper that lost still count; left out, it stays. */
  creditPolls?: number | null | undefined;
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

/** Notes to put in place of those that were read. */
export type ChangeMinutesInput = {
  /** The meeting. */
  meetingId: string;
  /** The notes, in Markdown, at most 20,000 characters. */
  notes: string;
  /** The version that was read; another one now is a CONFLICT. */
  version: number;
};

/** How one wants to be told; what is left out stays. */
export type ChangeNoticeChoicesInput = {
  /** How many minutes before a duty: any of 1440, 2880, 4320 and 10080. */
  dutyLeads?: Array<number> | null | undefined;
  /** Whether meetings are to come by mail as invitations. */
  invitations?: boolean | null | undefined;
  /** How many minutes before a meeting: any of 15, 60, 180, 1440, 2880 and 10080. */
  reminderLeads?: Array<number> | null | undefined;
  /** Where topics are told. */
  topics?: Array<TopicChoiceInput> | null | undefined;
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

/** A question with other words. */
export type ChangeQuestionInput = {
  /** What it is to ask, in Markdown, at most 2,000 characters. */
  body: string;
  /** The question. */
  questionId: string;
  /** The version that was read; another one now is a CONFLICT. */
  version: number;
};

/** What a member is to be. */
export type ChangeRoleInput = {
  /** The member. */
  memberId: string;
  /** The new role. */
  role: Role;
};

/** What all that lies ahead of a series is to be. */
export type ChangeSeriesInput = {
  /** How long each meeting takes, in minutes. */
  durationMinutes: number;
  /** Who leads the meetings, one of the members. */
  facilitatorId?: string | null | undefined;
  /** The address of the video call. */
  link?: string | null | undefined;
  /** What everybody should know beforehand, in Markdown. */
  note?: string | null | undefined;
  /** Where people meet. */
  place?: string | null | undefined;
  /** How often, in fields. */
  repeats?: RepeatsInput | null | undefined;
  /** How often, as the value of an RRULE of RFC 5545, in place of the fields: FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS, WKST, and COUNT or UNTIL. */
  rule?: string | null | undefined;
  /** The series. */
  seriesId: string;
  /** Two to six hours that take turns; the rule then gives the days. None where it is left out. */
  slots?: Array<RotatingSlotInput> | null | undefined;
  /** From when on, on the clocks of the zone. The first meeting is on the first day from then on that the rule names. */
  startLocal: string;
  /** What each meeting is called; without one, the title of its paper is shown. */
  title?: string | null | undefined;
  /** The version that was read; another one now is a CONFLICT. */
  version: number;
  /** The IANA time zone; the group's unless given. */
  zone?: string | null | undefined;
};

/** What the clocks of a zone do at a wall time. */
export type Clocks =
  /** They show it once. */
  | 'PLAIN'
  /** They show it twice; the meeting is at the first. */
  | 'REPEATED'
  /** They jump over it; the meeting is later by as much. */
  | 'SKIPPED';

/** A poll to close before its time. */
export type ClosePollInput = {
  /** The poll. */
  pollId: string;
};

/** What the viewer says of a slot, in place of what they said before. */
export type CommentOnSlotInput = {
  /** The slot. */
  optionId: string;
  /** The poll. */
  pollId: string;
  /** One line of at most 200 characters; empty to take it back. */
  text: string;
};

/** An action item that is done. The meeting may be a later one than that in which the item came up. */
export type CompleteActionItemInput = {
  /** The action item. */
  actionId: string;
  /** The meeting. */
  meetingId: string;
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

/** A swap to decline. */
export type DeclineSwapInput = {
  /** The swap. */
  swapId: string;
};

/** A comment to take back. */
export type DeleteCommentInput = {
  /** The comment. */
  commentId: string;
};

/** What is known of a duty. */
export type DutyKind =
  /** Any other that the group names. */
  | 'OTHER'
  /** Whoever has it is the meeting's presenter. */
  | 'PRESENTER'
  /** Whoever has it is the meeting's scribe. */
  | 'SCRIBE';

/** A comment with other words. */
export type EditCommentInput = {
  /** What it is to say, in Markdown, at most 20,000 characters. */
  body: string;
  /** The comment. */
  commentId: string;
  /** The version that was read; another one now is a CONFLICT. */
  version: number;
};

/** Who may vote. */
export type Electorate =
  /** Members, also those who join later. */
  | 'ALSO_LATER'
  /** Who was a member when the poll opened. */
  | 'AT_OPENING';

/** Which login to end. */
export type EndLoginInput = {
  /** One of the viewer's logins. */
  loginId: string;
};

/** A meeting to end. */
export type EndMeetingInput = {
  /** The meeting. */
  meetingId: string;
};

/** A series to end. */
export type EndSeriesInput = {
  /** The first meeting that is no longer held; all that lie ahead unless given. */
  meetingId?: string | null | undefined;
  /** Why, for those who would have come. */
  reason?: string | null | undefined;
  /** The series. */
  seriesId: string;
  /** The version that was read; another one now is a CONFLICT. */
  version: number;
};

/** What a method that asks for one first choice makes of options that are ranked equally. */
export type EqualRanks =
  /** The ballot ends there. */
  | 'EXHAUST'
  /** They share the vote. */
  | 'SHARE'
  /** The rank is left out. */
  | 'SKIP';

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

/** More time. Two people who give some at once both do; the same id again changes nothing. */
export type ExtendTimerInput = {
  /** A new id, best a UUIDv7. */
  id: string;
  /** The meeting. */
  meetingId: string;
  /** How many seconds more. */
  seconds: number;
};

/** Which meetings stand in a calendar. */
export type FeedMeetings =
  /** Those to which its owner answered that they will come, or do not know yet. */
  | 'ACCEPTED'
  /** All of them. */
  | 'ALL'
  /** All but those to which its owner answered that they will not come. */
  | 'NOT_DECLINED';

/** Whether a time suits somebody. */
export type Fit =
  /** It does if need be. */
  | 'IF_NEED_BE'
  /** It does not. */
  | 'NOT'
  /** It does. */
  | 'WORKS';

/** A turn to give to somebody. */
export type GiveTurnInput = {
  /** The duty. */
  dutyId: string;
  /** The meeting, one of the next eight. */
  meetingId: string;
  /** The member who gets it. */
  personId: string;
};

/** An item to go to. */
export type GoToItemInput = {
  /** The item that is to be current; without it none is. */
  itemId?: string | null | undefined;
  /** The meeting. */
  meetingId: string;
};

/** In which order raised hands are called. */
export type HandOrder =
  /** Who raised theirs first. */
  | 'FIRST_COME'
  /** Who has spoken least in this meeting. */
  | 'LEAST_SPOKEN';

/** Who is to lead a meeting. */
export type HandOverFacilitationInput = {
  /** The meeting. */
  meetingId: string;
  /** The person, a member of the group. */
  personId: string;
};

/** Which week of which group. */
export type HeatMapInput = {
  /** Any day of the week that is meant; weeks begin on Monday. */
  day: string;
  /** The group. */
  groupId: string;
  /** The IANA time zone on whose clocks to show the week; the group's unless given. */
  zone?: string | null | undefined;
};

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

/** A thread to close to comments and edits. */
export type LockThreadInput = {
  /** The thread. */
  threadId: string;
};

/** An e-mail address and its password. */
export type LogInInput = {
  /** The e-mail address of the account. */
  email: string;
  /** Its password. */
  password: string;
};

/** A hand to lower. */
export type LowerHandInput = {
  /** The hand. */
  handId: string;
};

/** Mails that one press stops together. */
export type MailKind =
  /** Of meetings that are moved, changed or called off. */
  | 'CHANGES'
  /** Of duties. */
  | 'DUTIES'
  /** Meetings as invitations that calendar programs understand. */
  | 'INVITATIONS'
  /** Of polls on papers that one nominated. */
  | 'POLLS'
  /** Of meetings that come near. */
  | 'REMINDERS'
  /** Of new meetings and series. */
  | 'SCHEDULED';

/** When something is told by mail too. */
export type MailWish =
  /** Always. */
  | 'ALWAYS'
  /** Of meetings to which one said yes or maybe, or in which one has a duty. */
  | 'INVOLVED'
  /** Never. */
  | 'NEVER';

/** A new calendar address. */
export type MakeFeedInput = {
  /** How many minutes before each meeting to remind, up to a week; never unless given. */
  alarmMinutes?: number | null | undefined;
  /** Whose meetings; all groups where the viewer is a member unless given. */
  groupId?: string | null | undefined;
  /** Which meetings stand in it; all unless given. */
  meetings?: FeedMeetings | null | undefined;
  /** Whether meetings that were called off stay in it; they do unless told. */
  showsCancelled?: boolean | null | undefined;
  /** Whether titles say what its owner does in the meeting; not unless told. */
  showsDuties?: boolean | null | undefined;
};

/** A series to make. */
export type MakeSeriesInput = {
  /** How long each meeting takes, in minutes. */
  durationMinutes: number;
  /** Who leads the meetings, one of the members. */
  facilitatorId?: string | null | undefined;
  /** The group that meets. */
  groupId: string;
  /** The address of the video call. */
  link?: string | null | undefined;
  /** What everybody should know beforehand, in Markdown. */
  note?: string | null | undefined;
  /** Where people meet. */
  place?: string | null | undefined;
  /** How often, in fields. */
  repeats?: RepeatsInput | null | undefined;
  /** How often, as the value of an RRULE of RFC 5545, in place of the fields: FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS, WKST, and COUNT or UNTIL. */
  rule?: string | null | undefined;
  /** Two to six hours that take turns; the rule then gives the days. None where it is left out. */
  slots?: Array<RotatingSlotInput> | null | undefined;
  /** From when on, on the clocks of the zone. The first meeting is on the first day from then on that the rule names. */
  startLocal: string;
  /** What each meeting is called; without one, the title of its paper is shown. */
  title?: string | null | undefined;
  /** The IANA time zone; the group's unless given. */
  zone?: string | null | undefined;
};

/** A question that was answered. */
export type MarkQuestionAnsweredInput = {
  /** The comment of the same meeting that answered it; left out where it was answered aloud. */
  commentId?: string | null | undefined;
  /** The question. */
  questionId: string;
};

/** How far the viewer has read. */
export type MarkReadInput = {
  /** The meeting. */
  meetingId: string;
  /** All comments posted by then are read. A mark never goes back, nor beyond now. */
  until: string;
};

/** Whether a meeting takes place. */
export type MeetingState =
  /** It was called off. */
  | 'CANCELLED'
  /** It takes place, or did. */
  | 'SCHEDULED';

/** As what minutes are exported. */
export type MinutesFormat =
  /** An HTML file of its own, made to be printed; it runs and fetches nothing. */
  | 'HTML'
  /** A JSON file, for programs: instants both exact and on the clocks of the meeting. */
  | 'JSON'
  /** A Markdown file; what people wrote in Markdown is quoted as they wrote it. */
  | 'MARKDOWN';

/** A thread and its new place. */
export type MoveThreadInput = {
  /** An item of the agenda of the same meeting; none where it is left out. */
  itemId?: string | null | undefined;
  /** The thread. */
  threadId: string;
};

/** Whether a group is to be heard of. */
export type MuteGroupInput = {
  /** Which group. */
  groupId: string;
  /** Whether it is muted. */
  isMuted: boolean;
};

/** A proposal to read a paper. */
export type NominatePaperInput = {
  /** Whether the viewer would present it; not unless given. */
  offerToPresent?: boolean | null | undefined;
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

/** Where the viewer is writing. */
export type NoteTypingInput = {
  /** The meeting. */
  meetingId: string;
};

/** In what a meeting changed. */
export type NoticeChange =
  /** How long it takes. */
  | 'DURATION'
  /** The address of the video call. */
  | 'LINK'
  /** Where people meet. */
  | 'PLACE'
  /** Whether it takes place. */
  | 'STATE'
  /** When it begins. */
  | 'TIME'
  /** What it is called. */
  | 'TITLE';

/** What somebody is told of. */
export type NoticeKind =
  /** A meeting comes near in which one has a duty. */
  | 'DUTY_NEARS'
  /** A meeting of a series has come near enough to be invited to; goes by mail alone. */
  | 'INVITED'
  /** A meeting was called off. */
  | 'MEETING_CANCELLED'
  /** A meeting is at another time or place, or otherwise different. */
  | 'MEETING_CHANGED'
  /** A meeting comes near. */
  | 'MEETING_NEARS'
  /** A meeting was scheduled. */
  | 'MEETING_SCHEDULED'
  /** A poll closed in which papers stood that one nominated. */
  | 'POLL_CLOSED'
  /** Several meetings changed together. */
  | 'SERIES_CHANGED'
  /** A series of meetings was made. */
  | 'SERIES_SCHEDULED'
  /** Somebody took the turn that one asked to swap. */
  | 'SWAP_ACCEPTED'
  /** Somebody asks to swap turns. */
  | 'SWAP_ASKED'
  /** Somebody declined to swap turns. */
  | 'SWAP_DECLINED'
  /** A meeting is near, and nobody has taken a duty in it; told to those who give turns. */
  | 'TURN_UNTAKEN';

/** What one chooses about together. */
export type NoticeTopic =
  /** Meetings that are moved, changed or called off. */
  | 'CHANGES'
  /** Duties that come near. */
  | 'DUTIES'
  /** What became of papers that one nominated. */
  | 'POLLS'
  /** Meetings that come near. */
  | 'REMINDERS'
  /** New meetings and series. */
  | 'SCHEDULED';

/** A poll to open. All of it is announced, and nothing changes it afterwards. */
export type OpenPollInput = {
  /** How the winner comes to its meeting; BY_HAND unless given. */
  afterwards?: Afterwards | null | undefined;
  /** Whether a ballot may be blank; abstaining is something else; true unless given. */
  allowBlank?: boolean | null | undefined;
  /** How many points one has, with DOT; 10 unless given. */
  budget?: number | null | undefined;
  /** When it closes by itself, within a year. */
  closesAt: string;
  /** Who may vote; ALSO_LATER unless given. */
  electorate?: Electorate | null | undefined;
  /** What becomes of equal ranks; SHARE unless given. */
  equalRanks?: EqualRanks | null | undefined;
  /** The group. */
  groupId: string;
  /** What it decides; NEXT_PAPERS unless given. */
  kind?: PollKind | null | undefined;
  /** The highest score, with SCORE and STAR; 5 unless given. */
  maxScore?: number | null | undefined;
  /** How it is voted and counted; APPROVAL, or DATE for a date unless given. */
  method?: PollMethod | null | undefined;
  /** Nominations of the pool; the whole pool where this is left out. */
  nominationIds?: Array<string> | null | undefined;
  /** The meeting of the winner, where it gets one at once. */
  plan?: PollPlanInput | null | undefined;
  /** Who presents at the meeting of a poll on a date, members of the group: the reasons of its slots say whether they can come. */
  presenterIds?: Array<string> | null | undefined;
  /** What happens where too few vote; NO_RESULT unless given. */
  quorumMissed?: QuorumMissed | null | undefined;
  /** Which share of those who may vote has to, in percent; any unless given. */
  quorumPercent?: number | null | undefined;
  /** How many have to vote; any number unless given. */
  quorumPersons?: number | null | undefined;
  /** How many win; more than one by the methods that fill seats; 1 unless given. */
  seats?: number | null | undefined;
  /** Whether ballots stand with names after the close; HIDDEN unless given. */
  secrecy?: Secrecy | null | undefined;
  /** Whether the numbers of a hidden poll are shown where fewer than 4 ballots are counted; false unless given. */
  showSmall?: boolean | null | undefined;
  /** To how many each slot of a poll on a date can say yes, first come; with open ballots only; any number unless given. */
  slotSeats?: number | null | undefined;
  /** The slots of a poll on a date. */
  slots?: Array<SlotInput> | null | undefined;
  /** The answers to a question, each at most 200 characters. */
  texts?: Array<string> | null | undefined;
  /** What decides a tie; WAITING_LONGEST; a question has FACILITATOR or LOT unless given. */
  tieRule?: TieRule | null | undefined;
  /** What to call it, at most 200 characters. */
  title: string;
  /** Whether votes from earlier polls count, and those for the losers later; false unless given. */
  withCredit?: boolean | null | undefined;
};

/** Whether one slot suits; one that is left out does not. */
export type OptionAnswerInput = {
  /** Whether it suits. */
  answer: SlotAnswer;
  /** The option. */
  optionId: string;
};

/** What one option gets of the budget; one that is left out gets 0. */
export type OptionPointsInput = {
  /** The option. */
  optionId: string;
  /** Its points, from 0. */
  points: number;
};

/** What one option gets on a ballot; one that is left out gets 0. */
export type OptionScoreInput = {
  /** The option. */
  optionId: string;
  /** Its score, from 0. */
  score: number;
};

/** All items of an agenda in the order in which they are to stand. */
export type OrderAgendaInput = {
  /** The ids of all items, each once. */
  itemIds: Array<string>;
  /** The meeting. */
  meetingId: string;
  /** The orderVersion that was read; another one now is a CONFLICT. */
  orderVersion: number;
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

/** A question to put off. */
export type ParkQuestionInput = {
  /** The question. */
  questionId: string;
};

/** A turn to hand back. */
export type PassTurnInput = {
  /** The duty. */
  dutyId: string;
  /** The meeting, one of the next eight. */
  meetingId: string;
  /** Who has it; another by now is a CONFLICT. */
  personId: string;
};

/** A meeting in which nobody is to comment for a while. */
export type PauseCommentsInput = {
  /** The meeting. */
  meetingId: string;
};

/** A timer to stop for a while. */
export type PauseTimerInput = {
  /** The meeting. */
  meetingId: string;
};

/** As what a counted poll is exported. */
export type PollExportFormat =
  /** A table of the ballots. */
  | 'CSV'
  /** What `npm run tally` counts again. */
  | 'JSON';

/** What a poll decides. */
export type PollKind =
  /** When to meet: each slot suits one, suits one if need be, or does not. */
  | 'DATE'
  /** What to read next, among nominations of the pool. */
  | 'NEXT_PAPERS'
  /** A question with answers to choose from. */
  | 'QUESTION';

/** How ballots are filled in and counted. */
export type PollMethod =
  /** One approves any number of options; the most approvals win. */
  | 'APPROVAL'
  /** Of a poll on a date: the slot that suits most, of these the one that suits most without a but, of these the earliest. */
  | 'DATE'
  /** One divides a budget of points among the options; the most points win. */
  | 'DOT'
  /** One approves options; several seats are filled, each voter paying from an equal budget. */
  | 'EQUAL_SHARES'
  /** One ranks options; whoever has the fewest first choices is dropped until one has more than half. */
  | 'IRV'
  /** One approves options; several seats are filled so that the load is shared evenly. */
  | 'PHRAGMEN'
  /** One ranks options, and the first choice counts: the most win. */
  | 'PLURALITY'
  /** One ranks options, which are compared in pairs; the strongest victories are locked first. */
  | 'RANKED_PAIRS'
  /** One ranks options, which are compared in pairs; the strongest paths of victories decide. */
  | 'SCHULZE'
  /** One gives each option a score; the highest sum wins. */
  | 'SCORE'
  /** One gives each option a score; of the two with the highest sums the one that more prefer wins. */
  | 'STAR'
  /** One ranks options; several seats are filled in proportion, and surplus votes move on. */
  | 'STV';

/** How a poll came out. */
export type PollOutcome =
  /** Something was chosen. */
  | 'DECIDED'
  /** No ballot names an option, so nothing was chosen. */
  | 'NO_BALLOTS'
  /** Too few voted, so nothing was counted. */
  | 'QUORUM_MISSED'
  /** Fewer than 4 ballots were counted: what was chosen is told, and no numbers. */
  | 'WITHHELD';

/** The meeting that the winner is to get at once. */
export type PollPlanInput = {
  /** How long it takes, in minutes; a slot that wins says this itself. */
  durationMinutes?: number | null | undefined;
  /** The http or https address of the video call. */
  link?: string | null | undefined;
  /** Where people meet. */
  place?: string | null | undefined;
  /** Which one is meant where this local time occurs twice. */
  repeated?: RepeatedTime | null | undefined;
  /** When it begins, on the clocks of the group's zone; a slot that wins says this itself. */
  startLocal?: string | null | undefined;
  /** A title of its own; without one the paper's, or the poll's, is shown. */
  title?: string | null | undefined;
};

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
  /** The passage that the thread is about; only where the comment begins it and the meeting reads a paper. */
  anchor?: AnchorInput | null | undefined;
  /** What it says, in Markdown, at most 20,000 characters. */
  body: string;
  /** A new id for the comment, best a UUIDv7. */
  id: string;
  /** The item of the agenda that the thread belongs to; only where the comment begins it. */
  itemId?: string | null | undefined;
  /** The meeting to talk about. */
  meetingId: string;
  /** The comment of the same thread that this one answers. */
  parentId?: string | null | undefined;
  /** The thread; a new id begins one. */
  threadId: string;
};

/** A hand to put back into its place in the queue. */
export type PutBackInput = {
  /** The hand; it must be the one that was called last. */
  handId: string;
};

/** What has become of a question. */
export type QuestionState =
  /** It was answered. */
  | 'ANSWERED'
  /** It waits for an answer. */
  | 'OPEN'
  /** It was put off; later meetings of the group show it until one takes it up. */
  | 'PARKED';

/** What happens when too few have voted at the closing time. */
export type QuorumMissed =
  /** It goes on once, for as long as it was open, at most 14 days; then it closes without a result. */
  | 'EXTEND_ONCE'
  /** The poll closes without a result. */
  | 'NO_RESULT';

/** A hand to raise. Its id is made by the client: sending the same again changes nothing and answers the same. */
export type RaiseHandInput = {
  /** A new id for the hand, best a UUIDv7. */
  id: string;
  /** The meeting in which to speak. */
  meetingId: string;
};

/** A reaction to give or to take back. */
export type ReactInput = {
  /** The comment. */
  commentId: string;
  /** In which way. */
  kind: ReactionKind;
  /** Whether to have reacted so; what is so already stays so. */
  wish: boolean;
};

/** How one may react to a comment; somebody may do so in several ways. */
export type ReactionKind =
  /** I see it so too. */
  | 'AGREE'
  /** I do not understand this. */
  | 'CONFUSED'
  /** I see it otherwise. */
  | 'DISAGREE'
  /** This made me laugh. */
  | 'FUN'
  /** This shows me something. */
  | 'INSIGHT'
  /** Thank you. */
  | 'THANKS';

/** Notices that were read. */
export type ReadNoticesInput = {
  /** Which; all of the viewer’s unless given. */
  noticeIds?: Array<string> | null | undefined;
};

/** Who reads what a group does. */
export type Reading =
  /** Everybody who has its address, also without an account. */
  | 'ANYONE'
  /** Its members. */
  | 'MEMBERS';

/** By what somebody came before the last of the others who could. */
export type ReasonKind =
  /** They had carried the least for the time they were here. */
  | 'CARRIED_LEAST'
  /** Of several who had carried as little they have the fewest other duties at this meeting. */
  | 'NOTHING_ELSE'
  /** Nobody else could. */
  | 'ONLY_ONE'
  /** Of several who had carried as little they have the other of the two duties soonest, and nobody has both at one meeting. */
  | 'OTHER_SOON'
  /** Of several who had carried as little they had waited longest. */
  | 'WAITED_LONGEST';

/** A decision to write down. Its id is made by the client: sending the same again changes nothing and answers the same. */
export type RecordDecisionInput = {
  /** A new id for the decision, best a UUIDv7. */
  id: string;
  /** What of the meeting's agenda it belongs to. */
  itemId?: string | null | undefined;
  /** The meeting. */
  meetingId: string;
  /** What was decided, in one line of at most 2,000 characters. */
  text: string;
};

/** In which unit it is counted how often a group meets. */
export type RecurrenceUnit =
  /** Days. */
  | 'DAILY'
  /** Months. */
  | 'MONTHLY'
  /** Weeks. */
  | 'WEEKLY'
  /** Years. */
  | 'YEARLY';

/** An action item to take out of the minutes. */
export type RemoveActionItemInput = {
  /** The action item. */
  actionId: string;
  /** The meeting. */
  meetingId: string;
};

/** An item to remove, one that has not had its turn. */
export type RemoveAgendaItemInput = {
  /** The item. */
  itemId: string;
  /** The meeting. */
  meetingId: string;
};

/** An exception to remove. */
export type RemoveAvailabilityExceptionInput = {
  /** The exception. */
  exceptionId: string;
};

/** A break to remove. */
export type RemoveBreakInput = {
  /** The break. */
  breakId: string;
};

/** A decision to take out of the minutes. */
export type RemoveDecisionInput = {
  /** The decision. */
  decisionId: string;
  /** The meeting. */
  meetingId: string;
};

/** A duty that the rota is to leave alone. */
export type RemoveDutyInput = {
  /** The duty. */
  dutyId: string;
};

/** A leave to remove. */
export type RemoveLeaveInput = {
  /** The leave. */
  leaveId: string;
};

/** Which member to remove. */
export type RemoveMemberInput = {
  /** The member. */
  memberId: string;
};

/** Another name for a duty. */
export type RenameDutyInput = {
  /** The duty. */
  dutyId: string;
  /** What the group calls it, 1 to 60 characters. */
  name: string;
};

/** An action item that is not done after all. The meeting may be a later one than that in which the item came up. */
export type ReopenActionItemInput = {
  /** The action item. */
  actionId: string;
  /** The meeting. */
  meetingId: string;
};

/** A question to open again where it stands. */
export type ReopenQuestionInput = {
  /** The question. */
  questionId: string;
};

/** A thread to reopen. */
export type ReopenThreadInput = {
  /** The thread. */
  threadId: string;
};

/** Which of two is meant where the clocks are set back and a local time occurs twice. */
export type RepeatedTime =
  /** The earlier one, before the clocks are set back. */
  | 'FIRST'
  /** The later one, after the clocks were set back. */
  | 'SECOND';

/** How often a series is to meet. */
export type RepeatsInput = {
  /** How many meetings there are in all, in place of a last day. */
  count?: number | null | undefined;
  /** The unit. */
  every: RecurrenceUnit;
  /** Every so many units, 1 to 99; 1 where it is left out. */
  interval?: number | null | undefined;
  /** Of a monthly or yearly series: the day of the month, 1 to 31, or -1 for the last. Months without that day are left out. */
  monthDay?: number | null | undefined;
  /** Of a monthly series: only the n-th of these days of the week, 1 to 5, or -1 for the last. */
  nth?: number | null | undefined;
  /** The last day on which it may meet. */
  until?: string | null | undefined;
  /** The days of the week; where none and no day of the month is named, those of the first start. */
  weekdays?: Array<Weekday> | null | undefined;
};

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

/** A thread to mark as resolved. */
export type ResolveThreadInput = {
  /** The thread. */
  threadId: string;
};

/** A meeting in which comments may go on. */
export type ResumeCommentsInput = {
  /** The meeting. */
  meetingId: string;
};

/** An item whose thoughts are to be shown to all. */
export type RevealThoughtsInput = {
  /** The item. */
  itemId: string;
  /** The meeting. */
  meetingId: string;
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

/** A calendar address to be replaced by a new one. */
export type RotateFeedInput = {
  /** Which address. */
  feedId: string;
};

/** One of the hours that take turns in a series. */
export type RotatingSlotInput = {
  /** How many days after the day that the rule gives, from -1 to 6. */
  daysLater: number;
  /** The time of day on the clocks of the zone, such as 16:00. */
  time: string;
  /** The IANA time zone. */
  zone: string;
};

/** A usual week. */
export type SaveAvailabilityInput = {
  /** A letter for each half hour from Monday 00:00, 336 in all: W, I or N. */
  pattern: string;
  /** The version that was read, 0 where there was none; another one now is a CONFLICT. */
  version: number;
  /** The IANA time zone on whose clocks the pattern stands. */
  zone: string;
};

/** A ballot that is not ready. */
export type SaveBallotDraftInput = {
  /** What is filled in; numbers may be out of range. */
  ballot: BallotInput;
  /** The poll. */
  pollId: string;
};

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

/** A meeting for a winner of a poll. */
export type ScheduleWinnerInput = {
  /** How long it takes, in minutes; a slot that wins says this itself. */
  durationMinutes?: number | null | undefined;
  /** The http or https address of the video call. */
  link?: string | null | undefined;
  /** What everybody should know beforehand, in Markdown. */
  note?: string | null | undefined;
  /** Which winner, or any slot of a poll on a date; the first winner that has no meeting unless given. */
  optionId?: string | null | undefined;
  /** The paper to read in a slot that won, one of the group's. */
  paperId?: string | null | undefined;
  /** Where people meet. */
  place?: string | null | undefined;
  /** The closed poll. */
  pollId: string;
  /** The person who presents, a member of the group; whoever offered to unless given, nobody where this is null. */
  presenterId?: string | null | undefined;
  /** Which one is meant where this local time occurs twice. */
  repeated?: RepeatedTime | null | undefined;
  /** When it begins, on the clocks of the group's zone; a slot that wins says this itself. */
  startLocal?: string | null | undefined;
  /** A title of its own; without one the paper's is shown. */
  title?: string | null | undefined;
  /** Whether a slot begins a series that meets every week from then on. */
  weekly?: boolean | null | undefined;
  /** The IANA time zone of the local time; the group's unless given. */
  zone?: string | null | undefined;
};

/** By what a seat was given. */
export type SeatPrice =
  /** The least load on its supporters. */
  | 'LOAD'
  /** The lowest price for one of them. */
  | 'PRICE';

/** Whether ballots stand with names after the close. Before it nobody sees any but their own. */
export type Secrecy =
  /** Nothing joins a person to a ballot. */
  | 'HIDDEN'
  /** Each ballot stands with the name of who cast it. */
  | 'OPEN';

/** How, when and where a series meets. What is left out is empty. */
export type SeriesPlanInput = {
  /** How long each meeting takes, in minutes. */
  durationMinutes: number;
  /** Who leads the meetings, one of the members. */
  facilitatorId?: string | null | undefined;
  /** The address of the video call. */
  link?: string | null | undefined;
  /** What everybody should know beforehand, in Markdown. */
  note?: string | null | undefined;
  /** Where people meet. */
  place?: string | null | undefined;
  /** How often, in fields. */
  repeats?: RepeatsInput | null | undefined;
  /** How often, as the value of an RRULE of RFC 5545, in place of the fields: FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS, WKST, and COUNT or UNTIL. */
  rule?: string | null | undefined;
  /** Two to six hours that take turns; the rule then gives the days. None where it is left out. */
  slots?: Array<RotatingSlotInput> | null | undefined;
  /** From when on, on the clocks of the zone. The first meeting is on the first day from then on that the rule names. */
  startLocal: string;
  /** What each meeting is called; without one, the title of its paper is shown. */
  title?: string | null | undefined;
  /** The IANA time zone; the group's unless given. */
  zone?: string | null | undefined;
};

/** A series to make or a change of one, to see what it does; exactly one of the three ids. */
export type SeriesPreviewInput = {
  /** The group, for a series that is to be made. */
  groupId?: string | null | undefined;
  /** The meeting from which on its series is to change. */
  meetingId?: string | null | undefined;
  /** What it is to be; without one, the series ends there. */
  plan?: SeriesPlanInput | null | undefined;
  /** The series, for a change of all of it. */
  seriesId?: string | null | undefined;
};

/** The order in which the hands of a meeting are to be called. */
export type SetHandOrderInput = {
  /** The order. */
  handOrder: HandOrder;
  /** The meeting. */
  meetingId: string;
};

/** Who is to keep the minutes. */
export type SetScribeInput = {
  /** The meeting. */
  meetingId: string;
  /** The person, a member of the group; without it nobody. */
  personId?: string | null | undefined;
};

/** Which group may see it. */
export type ShareAvailabilityInput = {
  /** The group. */
  groupId: string;
  /** Whether its members are to see when it suits the viewer. */
  isShown: boolean;
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

/** Whether a slot suits somebody. */
export type SlotAnswer =
  /** It does if need be. */
  | 'IF_NEED_BE'
  /** It does not. */
  | 'NO'
  /** It does. */
  | 'YES';

/** A slot to vote on. */
export type SlotInput = {
  /** How long it is, in minutes. */
  durationMinutes: number;
  /** Which one is meant where this local time occurs twice. */
  repeated?: RepeatedTime | null | undefined;
  /** When it begins, on the clocks of the group's zone. */
  startLocal: string;
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

/** A meeting to begin. */
export type StartMeetingInput = {
  /** The meeting. */
  meetingId: string;
};

/** A timer to start. */
export type StartTimerInput = {
  /** The meeting. */
  meetingId: string;
  /** For how many seconds it is to run, at most a day; without it, one that stands still goes on. */
  seconds?: number | null | undefined;
};

/** A calendar address to be stopped. */
export type StopFeedInput = {
  /** Which address. */
  feedId: string;
};

/** An import to stop. */
export type StopImportInput = {
  /** The import. */
  importId: string;
};

/** What to look for. */
export type SuggestedSlotsInput = {
  /** How many starts, 1 to 20; 5 unless given. */
  count?: number | null | undefined;
  /** Any day of the week that is meant; weeks begin on Monday. */
  day: string;
  /** How long the meeting takes, in minutes. */
  durationMinutes: number;
  /** The group. */
  groupId: string;
  /** Who presents: starts that most of them can attend come first. */
  presenterIds?: Array<string> | null | undefined;
};

/** How far a swap has come. */
export type SwapState =
  /** Somebody took the turn. */
  | 'ACCEPTED'
  /** Whoever was asked cannot. */
  | 'DECLINED'
  /** Whoever asked has the turn no more. */
  | 'LAPSED'
  /** It waits for an answer. */
  | 'OPEN'
  /** Whoever asked took it back. */
  | 'WITHDRAWN';

/** A meeting whose facilitator is gone. */
export type TakeOverFacilitationInput = {
  /** The meeting. */
  meetingId: string;
};

/** A turn to take. */
export type TakeTurnInput = {
  /** The duty. */
  dutyId: string;
  /** The meeting, one of the next eight. */
  meetingId: string;
};

/** A parked question to go on with in another meeting. */
export type TakeUpQuestionInput = {
  /** The meeting that takes it up. */
  meetingId: string;
  /** The question. */
  questionId: string;
};

/** What a tie was about. */
export type TiePurpose =
  /** Who is dropped. */
  | 'DROP'
  /** Whose victories are locked first. */
  | 'PAIR'
  /** Who goes into the runoff. */
  | 'RUNOFF'
  /** Whose surplus moves first. */
  | 'SURPLUS'
  /** Who wins. */
  | 'WIN';

/** What decides a tie, announced when the poll opens. */
export type TieRule =
  /** The order in which the options were named at the opening. */
  | 'FACILITATOR'
  /** The SHA-256 of the lot seed followed by the id of the option decides: the lowest wins. */
  | 'LOT'
  /** The nomination that was made first wins; of slots the earliest. */
  | 'WAITING_LONGEST';

/** How one topic is to be told. */
export type TopicChoiceInput = {
  /** Whether it is to stand in the app. */
  inApp?: boolean | null | undefined;
  /** When it is to be mailed. */
  mail?: MailWish | null | undefined;
  /** Of what. */
  topic: NoticeTopic;
};

/** How somebody came to a turn. */
export type TurnHow =
  /** Somebody gave it to them. */
  | 'BY_HAND'
  /** The rota proposed them. */
  | 'ROTA'
  /** They swapped it with somebody. */
  | 'SWAP'
  /** They took it. */
  | 'VOLUNTEER';

/** A thread to open to comments and edits again. */
export type UnlockThreadInput = {
  /** The thread. */
  threadId: string;
};

/** A link of a mail that stops mails. */
export type UnsubscribeInput = {
  /** What stands behind /unsubscribe/ in the link. */
  token: string;
};

/** Who can find out that a group exists. */
export type Visibility =
  /** Everybody with an account. */
  | 'LISTED'
  /** Everybody. */
  | 'PUBLIC'
  /** Members, and whoever holds an invitation. */
  | 'SECRET';

/** The viewer's vote for a question. */
export type VoteForQuestionInput = {
  /** The question. */
  questionId: string;
  /** Whether the viewer is to have voted for it: true gives the vote, false takes it back. */
  wish: boolean;
};

/** A day of the week, as RFC 5545 abbreviates it. */
export type Weekday =
  /** Friday. */
  | 'FR'
  /** Monday. */
  | 'MO'
  /** Saturday. */
  | 'SA'
  /** Sunday. */
  | 'SU'
  /** Thursday. */
  | 'TH'
  /** Tuesday. */
  | 'TU'
  /** Wednesday. */
  | 'WE';

/** Whose ballot to take back: the viewer’s own in this poll. */
export type WithdrawBallotInput = {
  /** The poll. */
  pollId: string;
};

/** A nomination to take back. */
export type WithdrawNominationInput = {
  /** The nomination. */
  nominationId: string;
};

/** A question to take away. */
export type WithdrawQuestionInput = {
  /** The question. */
  questionId: string;
};

/** A swap to take back. */
export type WithdrawSwapInput = {
  /** The swap. */
  swapId: string;
};

/** The viewer's own thought in an item, in place of an earlier one. */
export type WriteThoughtInput = {
  /** What it says, in Markdown, at most 5,000 characters; an empty one goes. */
  body: string;
  /** The item. */
  itemId: string;
  /** The meeting. */
  meetingId: string;
};

export type AgendaItemPartsFragment = { id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null };

export type AgendaPartsFragment = { agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }> };

export type CoursePartsFragment = { course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } };

export type ThoughtPartsFragment = { thoughts: Array<{ itemId: string, body: string, writtenAt: string, author: { id: string, name: string } }> };

export type OwnCoursePartsFragment = { viewerCanNow: Array<Action>, viewerThoughts: Array<{ itemId: string, body: string }> };

export type CourseAnswerFragment = { seq: number, viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } };

type CourseEvents_AgendaChanged_Fragment = { meeting: { agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } }, threads: Array<{ id: string, version: number, item: { id: string } | null }> };

type CourseEvents_CommentsPaused_Fragment = { meeting: { course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } };

type CourseEvents_CommentsResumed_Fragment = { meeting: { course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } };

type CourseEvents_FacilitatorChanged_Fragment = { meeting: { viewerCanNow: Array<Action>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } };

type CourseEvents_ItemReached_Fragment = { meeting: { agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } };

type CourseEvents_MeetingEnded_Fragment = { meeting: { viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } };

type CourseEvents_MeetingStarted_Fragment = { meeting: { viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } };

type CourseEvents_ScribeChanged_Fragment = { meeting: { course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } };

type CourseEvents_ThoughtWritten_Fragment = { meeting: { agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }> } };

type CourseEvents_ThoughtsRevealed_Fragment = { meeting: { agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, thoughts: Array<{ itemId: string, body: string, writtenAt: string, author: { id: string, name: string } }> } };

type CourseEvents_TimerExtended_Fragment = { meeting: { course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } };

type CourseEvents_TimerPaused_Fragment = { meeting: { course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } };

type CourseEvents_TimerStarted_Fragment = { meeting: { course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } };

export type CourseEventsFragment =
  | CourseEvents_AgendaChanged_Fragment
  | CourseEvents_CommentsPaused_Fragment
  | CourseEvents_CommentsResumed_Fragment
  | CourseEvents_FacilitatorChanged_Fragment
  | CourseEvents_ItemReached_Fragment
  | CourseEvents_MeetingEnded_Fragment
  | CourseEvents_MeetingStarted_Fragment
  | CourseEvents_ScribeChanged_Fragment
  | CourseEvents_ThoughtWritten_Fragment
  | CourseEvents_ThoughtsRevealed_Fragment
  | CourseEvents_TimerExtended_Fragment
  | CourseEvents_TimerPaused_Fragment
  | CourseEvents_TimerStarted_Fragment
;

export type NowQueryVariables = Exact<{ [key: string]: never; }>;


export type NowQuery = { now: string };

export type AddAgendaItemMutationVariables = Exact<{
  input: AddAgendaItemInput;
}>;


export type AddAgendaItemMutation = { addAgendaItem: { meeting: { seq: number, viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ChangeAgendaItemMutationVariables = Exact<{
  input: ChangeAgendaItemInput;
}>;


export type ChangeAgendaItemMutation = { changeAgendaItem: { meeting: { seq: number, viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RemoveAgendaItemMutationVariables = Exact<{
  input: RemoveAgendaItemInput;
}>;


export type RemoveAgendaItemMutation = { removeAgendaItem: { meeting: { seq: number, viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type OrderAgendaMutationVariables = Exact<{
  input: OrderAgendaInput;
}>;


export type OrderAgendaMutation = { orderAgenda: { meeting: { seq: number, viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type StartMeetingMutationVariables = Exact<{
  input: StartMeetingInput;
}>;


export type StartMeetingMutation = { startMeeting: { meeting: { seq: number, viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type EndMeetingMutationVariables = Exact<{
  input: EndMeetingInput;
}>;


export type EndMeetingMutation = { endMeeting: { meeting: { seq: number, viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type GoToItemMutationVariables = Exact<{
  input: GoToItemInput;
}>;


export type GoToItemMutation = { goToItem: { meeting: { seq: number, viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type StartTimerMutationVariables = Exact<{
  input: StartTimerInput;
}>;


export type StartTimerMutation = { startTimer: { meeting: { seq: number, viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type PauseTimerMutationVariables = Exact<{
  input: PauseTimerInput;
}>;


export type PauseTimerMutation = { pauseTimer: { meeting: { seq: number, viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ExtendTimerMutationVariables = Exact<{
  input: ExtendTimerInput;
}>;


export type ExtendTimerMutation = { extendTimer: { meeting: { seq: number, viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type SetScribeMutationVariables = Exact<{
  input: SetScribeInput;
}>;


export type SetScribeMutation = { setScribe: { meeting: { seq: number, viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type HandOverFacilitationMutationVariables = Exact<{
  input: HandOverFacilitationInput;
}>;


export type HandOverFacilitationMutation = { handOverFacilitation: { meeting: { seq: number, viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type TakeOverFacilitationMutationVariables = Exact<{
  input: TakeOverFacilitationInput;
}>;


export type TakeOverFacilitationMutation = { takeOverFacilitation: { meeting: { seq: number, viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type PauseCommentsMutationVariables = Exact<{
  input: PauseCommentsInput;
}>;


export type PauseCommentsMutation = { pauseComments: { meeting: { seq: number, viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ResumeCommentsMutationVariables = Exact<{
  input: ResumeCommentsInput;
}>;


export type ResumeCommentsMutation = { resumeComments: { meeting: { seq: number, viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RevealThoughtsMutationVariables = Exact<{
  input: RevealThoughtsInput;
}>;


export type RevealThoughtsMutation = { revealThoughts: { meeting: { seq: number, viewerCanNow: Array<Action>, thoughts: Array<{ itemId: string, body: string, writtenAt: string, author: { id: string, name: string } }>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type WriteThoughtMutationVariables = Exact<{
  input: WriteThoughtInput;
}>;


export type WriteThoughtMutation = { writeThought: { meeting: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

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

export type AvailabilityPartsFragment = { zone: string, pattern: string | null, version: number, exceptions: Array<{ id: string, startLocal: string, endLocal: string, fit: Fit }>, shares: Array<{ groupId: string, slug: string, name: string, isShown: boolean }> };

export type AvailabilityQueryVariables = Exact<{ [key: string]: never; }>;


export type AvailabilityQuery = { availability: { zone: string, pattern: string | null, version: number, exceptions: Array<{ id: string, startLocal: string, endLocal: string, fit: Fit }>, shares: Array<{ groupId: string, slug: string, name: string, isShown: boolean }> } };

export type SaveAvailabilityMutationVariables = Exact<{
  input: SaveAvailabilityInput;
}>;


export type SaveAvailabilityMutation = { saveAvailability: { availability: { zone: string, pattern: string | null, version: number, exceptions: Array<{ id: string, startLocal: string, endLocal: string, fit: Fit }>, shares: Array<{ groupId: string, slug: string, name: string, isShown: boolean }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RemoveAvailabilityMutationVariables = Exact<{ [key: string]: never; }>;


export type RemoveAvailabilityMutation = { removeAvailability: { availability: { zone: string, pattern: string | null, version: number, exceptions: Array<{ id: string, startLocal: string, endLocal: string, fit: Fit }>, shares: Array<{ groupId: string, slug: string, name: string, isShown: boolean }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type AddAvailabilityExceptionMutationVariables = Exact<{
  input: AddAvailabilityExceptionInput;
}>;


export type AddAvailabilityExceptionMutation = { addAvailabilityException: { availability: { zone: string, pattern: string | null, version: number, exceptions: Array<{ id: string, startLocal: string, endLocal: string, fit: Fit }>, shares: Array<{ groupId: string, slug: string, name: string, isShown: boolean }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RemoveAvailabilityExceptionMutationVariables = Exact<{
  input: RemoveAvailabilityExceptionInput;
}>;


export type RemoveAvailabilityExceptionMutation = { removeAvailabilityException: { availability: { zone: string, pattern: string | null, version: number, exceptions: Array<{ id: string, startLocal: string, endLocal: string, fit: Fit }>, shares: Array<{ groupId: string, slug: string, name: string, isShown: boolean }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ShareAvailabilityMutationVariables = Exact<{
  input: ShareAvailabilityInput;
}>;


export type ShareAvailabilityMutation = { shareAvailability: { availability: { zone: string, pattern: string | null, version: number, exceptions: Array<{ id: string, startLocal: string, endLocal: string, fit: Fit }>, shares: Array<{ groupId: string, slug: string, name: string, isShown: boolean }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type HeatMapQueryVariables = Exact<{
  input: HeatMapInput;
}>;


export type HeatMapQuery = { heatMap: { firstDay: string, zone: string, members: number, cells: Array<{ startsAt: string, startLocal: string, isSecond: boolean, works: number, ifNeedBe: number, not: number, unknown: number }> } };

export type AvailabilityAtQueryVariables = Exact<{
  input: AvailabilityAtInput;
}>;


export type AvailabilityAtQuery = { availabilityAt: Array<{ fit: Fit | null, person: { id: string, name: string } }> };

export type SuggestedSlotsQueryVariables = Exact<{
  input: SuggestedSlotsInput;
}>;


export type SuggestedSlotsQuery = { suggestedSlots: Array<{ startsAt: string, startLocal: string, isSecond: boolean, reason: string }> };

export type FeedPartsFragment = { id: string, alarmMinutes: number | null, meetings: FeedMeetings, showsCancelled: boolean, showsDuties: boolean, createdAt: string };

export type FeedsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FeedsQuery = { viewer: { feed: { id: string, alarmMinutes: number | null, meetings: FeedMeetings, showsCancelled: boolean, showsDuties: boolean, createdAt: string } | null, memberships: { nodes: Array<{ id: string, group: { id: string, name: string, viewerFeed: { id: string, alarmMinutes: number | null, meetings: FeedMeetings, showsCancelled: boolean, showsDuties: boolean, createdAt: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type GroupFeedQueryVariables = Exact<{
  slug: string;
}>;


export type GroupFeedQuery = { group: { id: string, name: string, viewerFeed: { id: string, alarmMinutes: number | null, meetings: FeedMeetings, showsCancelled: boolean, showsDuties: boolean, createdAt: string } | null } };

export type MakeFeedMutationVariables = Exact<{
  input: MakeFeedInput;
}>;


export type MakeFeedMutation = { makeFeed: { path: string | null, feed: { id: string, alarmMinutes: number | null, meetings: FeedMeetings, showsCancelled: boolean, showsDuties: boolean, createdAt: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ChangeFeedMutationVariables = Exact<{
  input: ChangeFeedInput;
}>;


export type ChangeFeedMutation = { changeFeed: { feed: { id: string, alarmMinutes: number | null, meetings: FeedMeetings, showsCancelled: boolean, showsDuties: boolean, createdAt: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RotateFeedMutationVariables = Exact<{
  input: RotateFeedInput;
}>;


export type RotateFeedMutation = { rotateFeed: { path: string | null, feed: { id: string, alarmMinutes: number | null, meetings: FeedMeetings, showsCancelled: boolean, showsDuties: boolean, createdAt: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type StopFeedMutationVariables = Exact<{
  input: StopFeedInput;
}>;


export type StopFeedMutation = { stopFeed: { feedId: string | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type MeetingPartsFragment = { title: string, startsAt: string, startLocal: string, endsAt: string, zone: string, durationMinutes: number, place: string | null, link: string | null, note: string | null, state: MeetingState, cancelReason: string | null, version: number, zoneIsKnown: boolean, series: { id: string, viewerCan: Array<Action> } | null, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string>, abstract: string, url: string | null, textVersions: number } | null };

export type CommentPartsFragment = { id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, author: { id: string, name: string }, mentions: Array<{ id: string, name: string }>, reactions: Array<{ kind: ReactionKind, count: number, people: Array<{ id: string, name: string }> }> };

export type FeltPartsFragment = { reactions: Array<{ kind: ReactionKind, count: number, people: Array<{ id: string, name: string }> }> };

export type ReactionPartsFragment = { kind: ReactionKind, count: number, people: Array<{ id: string, name: string }> };

export type ThreadHeadFragment = { id: string, startedAt: string, version: number, resolvedAt: string | null, lockedAt: string | null, resolvedBy: { id: string, name: string } | null, item: { id: string } | null, anchor: { textVersion: number, page: number | null, quote: string, prefix: string, suffix: string, start: number | null, end: number | null, paper: { id: string, title: string, textVersions: number } } | null };

export type ThreadPartsFragment = { id: string, startedAt: string, version: number, resolvedAt: string | null, lockedAt: string | null, comments: { nodes: Array<{ id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, author: { id: string, name: string }, mentions: Array<{ id: string, name: string }>, reactions: Array<{ kind: ReactionKind, count: number, people: Array<{ id: string, name: string }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, resolvedBy: { id: string, name: string } | null, item: { id: string } | null, anchor: { textVersion: number, page: number | null, quote: string, prefix: string, suffix: string, start: number | null, end: number | null, paper: { id: string, title: string, textVersions: number } } | null };

export type MeetingQueryVariables = Exact<{
  id: string;
}>;


export type MeetingQuery = { viewer: { person: { id: string, name: string } } | null, meeting: { id: string, seq: number, viewerCan: Array<Action>, viewerReply: ReplyAnswer | null, commentCount: number, viewerReadUntil: string | null, title: string, startsAt: string, startLocal: string, endsAt: string, zone: string, durationMinutes: number, place: string | null, link: string | null, note: string | null, state: MeetingState, cancelReason: string | null, version: number, zoneIsKnown: boolean, viewerCanNow: Array<Action>, attendanceCount: number, replyCounts: { yes: number, no: number, maybe: number }, replies: { nodes: Array<{ answer: ReplyAnswer, repliedAt: string, person: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean } }, group: { id: string, name: string, zone: string, viewerRole: Role | null, viewerCan: Array<Action> }, threads: { nodes: Array<{ id: string, startedAt: string, version: number, resolvedAt: string | null, lockedAt: string | null, comments: { nodes: Array<{ id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, author: { id: string, name: string }, mentions: Array<{ id: string, name: string }>, reactions: Array<{ kind: ReactionKind, count: number, people: Array<{ id: string, name: string }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, resolvedBy: { id: string, name: string } | null, item: { id: string } | null, anchor: { textVersion: number, page: number | null, quote: string, prefix: string, suffix: string, start: number | null, end: number | null, paper: { id: string, title: string, textVersions: number } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, series: { id: string, viewerCan: Array<Action> } | null, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string>, abstract: string, url: string | null, textVersions: number } | null, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } }, thoughts: Array<{ itemId: string, body: string, writtenAt: string, author: { id: string, name: string } }>, viewerThoughts: Array<{ itemId: string, body: string }>, minutes: { notes: string, version: number, approvedAt: string | null, approvedBy: { id: string, name: string } | null }, hands: Array<{ id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } }>, calledHand: { id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } } | null, questions: Array<{ viewerHasVoted: boolean, viewerAsked: boolean, id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null }>, parkedQuestions: Array<{ viewerHasVoted: boolean, viewerAsked: boolean, id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null }>, decisions: Array<{ id: string, itemId: string | null, text: string, decidedAt: string, version: number }>, actions: Array<{ id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } }>, openActions: Array<{ id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } }>, passedOnQuestions: Array<{ id: string, body: string, askedAt: string, askedBy: { id: string, name: string } | null, takenUpIn: { id: string, title: string } }> } };

export type MoreThreadsQueryVariables = Exact<{
  id: string;
  after: string;
}>;


export type MoreThreadsQuery = { meeting: { id: string, seq: number, threads: { nodes: Array<{ id: string, startedAt: string, version: number, resolvedAt: string | null, lockedAt: string | null, comments: { nodes: Array<{ id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, author: { id: string, name: string }, mentions: Array<{ id: string, name: string }>, reactions: Array<{ kind: ReactionKind, count: number, people: Array<{ id: string, name: string }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, resolvedBy: { id: string, name: string } | null, item: { id: string } | null, anchor: { textVersion: number, page: number | null, quote: string, prefix: string, suffix: string, start: number | null, end: number | null, paper: { id: string, title: string, textVersions: number } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type MoreCommentsQueryVariables = Exact<{
  id: string;
  after: string;
}>;


export type MoreCommentsQuery = { node:
    | { id: string, meeting: { id: string, seq: number }, comments: { nodes: Array<{ id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, author: { id: string, name: string }, mentions: Array<{ id: string, name: string }>, reactions: Array<{ kind: ReactionKind, count: number, people: Array<{ id: string, name: string }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | Record<PropertyKey, never>
   | null };

export type CommentHistoryQueryVariables = Exact<{
  id: string;
}>;


export type CommentHistoryQuery = { node:
    | { id: string, body: string | null, postedAt: string, editedAt: string | null, edits: Array<{ body: string, editedAt: string }> }
    | Record<PropertyKey, never>
   | null };

export type ToldCommentFragment = { id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, thread: { id: string, startedAt: string, version: number, resolvedAt: string | null, lockedAt: string | null, resolvedBy: { id: string, name: string } | null, item: { id: string } | null, anchor: { textVersion: number, page: number | null, quote: string, prefix: string, suffix: string, start: number | null, end: number | null, paper: { id: string, title: string, textVersions: number } } | null } | null, author: { id: string, name: string }, mentions: Array<{ id: string, name: string }>, reactions: Array<{ kind: ReactionKind, count: number, people: Array<{ id: string, name: string }> }> };

export type MeetingEventsSubscriptionVariables = Exact<{
  meetingId: string;
  after?: number | null | undefined;
}>;


export type MeetingEventsSubscription = { meetingEvents:
    | { __typename: 'ActionsChanged', seq: number, meeting: { actions: Array<{ id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } }>, openActions: Array<{ id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } }> } }
    | { __typename: 'AgendaChanged', seq: number, meeting: { agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } }, decisions: Array<{ id: string, itemId: string | null, text: string, decidedAt: string, version: number }>, actions: Array<{ id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } }>, openActions: Array<{ id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } }> }, threads: Array<{ id: string, version: number, item: { id: string } | null }> }
    | { __typename: 'CommentDeleted', commentId: string, seq: number, meeting: { commentCount: number }, comment: { id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, thread: { id: string, startedAt: string, version: number, resolvedAt: string | null, lockedAt: string | null, resolvedBy: { id: string, name: string } | null, item: { id: string } | null, anchor: { textVersion: number, page: number | null, quote: string, prefix: string, suffix: string, start: number | null, end: number | null, paper: { id: string, title: string, textVersions: number } } | null } | null, author: { id: string, name: string }, mentions: Array<{ id: string, name: string }>, reactions: Array<{ kind: ReactionKind, count: number, people: Array<{ id: string, name: string }> }> } | null }
    | { __typename: 'CommentEdited', commentId: string, seq: number, meeting: { commentCount: number }, comment: { id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, thread: { id: string, startedAt: string, version: number, resolvedAt: string | null, lockedAt: string | null, resolvedBy: { id: string, name: string } | null, item: { id: string } | null, anchor: { textVersion: number, page: number | null, quote: string, prefix: string, suffix: string, start: number | null, end: number | null, paper: { id: string, title: string, textVersions: number } } | null } | null, author: { id: string, name: string }, mentions: Array<{ id: string, name: string }>, reactions: Array<{ kind: ReactionKind, count: number, people: Array<{ id: string, name: string }> }> } | null }
    | { __typename: 'CommentPosted', commentId: string, seq: number, meeting: { commentCount: number }, comment: { id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, thread: { id: string, startedAt: string, version: number, resolvedAt: string | null, lockedAt: string | null, resolvedBy: { id: string, name: string } | null, item: { id: string } | null, anchor: { textVersion: number, page: number | null, quote: string, prefix: string, suffix: string, start: number | null, end: number | null, paper: { id: string, title: string, textVersions: number } } | null } | null, author: { id: string, name: string }, mentions: Array<{ id: string, name: string }>, reactions: Array<{ kind: ReactionKind, count: number, people: Array<{ id: string, name: string }> }> } | null }
    | { __typename: 'CommentsPaused', seq: number, meeting: { course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } }
    | { __typename: 'CommentsResumed', seq: number, meeting: { course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } }
    | { __typename: 'DecisionsChanged', seq: number, meeting: { decisions: Array<{ id: string, itemId: string | null, text: string, decidedAt: string, version: number }> } }
    | { __typename: 'FacilitatorChanged', seq: number, meeting: { viewerCanNow: Array<Action>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } }
    | { __typename: 'HandsChanged', seq: number, meeting: { hands: Array<{ id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } }>, calledHand: { id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } } | null, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } }
    | { __typename: 'ItemReached', seq: number, meeting: { agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } }
    | { __typename: 'MeetingAttended', seq: number, meeting: { attendanceCount: number } }
    | { __typename: 'MeetingCancelled', seq: number, meeting: { viewerCan: Array<Action>, viewerCanNow: Array<Action>, title: string, startsAt: string, startLocal: string, endsAt: string, zone: string, durationMinutes: number, place: string | null, link: string | null, note: string | null, state: MeetingState, cancelReason: string | null, version: number, zoneIsKnown: boolean, series: { id: string, viewerCan: Array<Action> } | null, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string>, abstract: string, url: string | null, textVersions: number } | null } }
    | { __typename: 'MeetingChanged', seq: number, meeting: { viewerCan: Array<Action>, viewerCanNow: Array<Action>, title: string, startsAt: string, startLocal: string, endsAt: string, zone: string, durationMinutes: number, place: string | null, link: string | null, note: string | null, state: MeetingState, cancelReason: string | null, version: number, zoneIsKnown: boolean, series: { id: string, viewerCan: Array<Action> } | null, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string>, abstract: string, url: string | null, textVersions: number } | null } }
    | { __typename: 'MeetingEnded', seq: number, meeting: { viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } }
    | { __typename: 'MeetingReplied', seq: number, meeting: { replyCounts: { yes: number, no: number, maybe: number } }, reply: { answer: ReplyAnswer, repliedAt: string, person: { id: string, name: string } } | null }
    | { __typename: 'MeetingStarted', seq: number, meeting: { viewerCanNow: Array<Action>, agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } }
    | { __typename: 'MinutesApproved', seq: number, meeting: { minutes: { notes: string, version: number, approvedAt: string | null, approvedBy: { id: string, name: string } | null } } }
    | { __typename: 'MinutesChanged', seq: number, meeting: { minutes: { notes: string, version: number, approvedAt: string | null, approvedBy: { id: string, name: string } | null } } }
    | { __typename: 'QuestionAsked', seq: number, question: { id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null } | null, meeting: { questions: Array<{ id: string, votes: number }> } }
    | { __typename: 'QuestionChanged', seq: number, question: { id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null } | null, meeting: { parkedQuestions: Array<{ id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null }>, questions: Array<{ id: string, votes: number }>, passedOnQuestions: Array<{ id: string, body: string, askedAt: string, askedBy: { id: string, name: string } | null, takenUpIn: { id: string, title: string } }> } }
    | { __typename: 'QuestionVoted', seq: number, meeting: { questions: Array<{ id: string, votes: number }> } }
    | { __typename: 'QuestionWithdrawn', seq: number, meeting: { questions: Array<{ id: string, votes: number }> } }
    | { __typename: 'ReactionChanged', commentId: string, seq: number, reactions: Array<{ kind: ReactionKind, count: number, people: Array<{ id: string, name: string }> }> }
    | { __typename: 'ScribeChanged', seq: number, meeting: { viewerCanNow: Array<Action>, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } }
    | { __typename: 'ThoughtWritten', seq: number, meeting: { agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }> } }
    | { __typename: 'ThoughtsRevealed', seq: number, meeting: { agenda: Array<{ id: string, kind: AgendaItemKind, title: string, plannedMinutes: number, startedAt: string | null, endedAt: string | null, spentMs: number, currentSince: string | null, revealedAt: string | null, thoughtCount: number, version: number, paper: { id: string, title: string } | null }>, thoughts: Array<{ itemId: string, body: string, writtenAt: string, author: { id: string, name: string } }> } }
    | { __typename: 'ThreadChanged', threadId: string, seq: number, thread: { id: string, startedAt: string, version: number, resolvedAt: string | null, lockedAt: string | null, resolvedBy: { id: string, name: string } | null, item: { id: string } | null, anchor: { textVersion: number, page: number | null, quote: string, prefix: string, suffix: string, start: number | null, end: number | null, paper: { id: string, title: string, textVersions: number } } | null } | null }
    | { __typename: 'TimerExtended', seq: number, meeting: { course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } }
    | { __typename: 'TimerPaused', seq: number, meeting: { course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } }
    | { __typename: 'TimerStarted', seq: number, meeting: { course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } }
   };

export type EditCommentMutationVariables = Exact<{
  input: EditCommentInput;
}>;


export type EditCommentMutation = { editComment: { comment: { id: string, threadId: string, parentId: string | null, body: string | null, postedAt: string, editedAt: string | null, deletedAt: string | null, version: number, author: { id: string, name: string }, mentions: Array<{ id: string, name: string }>, reactions: Array<{ kind: ReactionKind, count: number, people: Array<{ id: string, name: string }> }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type DeleteCommentMutationVariables = Exact<{
  input: DeleteCommentInput;
}>;


export type DeleteCommentMutation = { deleteComment: { comment: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ResolveThreadMutationVariables = Exact<{
  input: ResolveThreadInput;
}>;


export type ResolveThreadMutation = { resolveThread: { thread: { id: string, startedAt: string, version: number, resolvedAt: string | null, lockedAt: string | null, resolvedBy: { id: string, name: string } | null, item: { id: string } | null, anchor: { textVersion: number, page: number | null, quote: string, prefix: string, suffix: string, start: number | null, end: number | null, paper: { id: string, title: string, textVersions: number } } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ReopenThreadMutationVariables = Exact<{
  input: ReopenThreadInput;
}>;


export type ReopenThreadMutation = { reopenThread: { thread: { id: string, startedAt: string, version: number, resolvedAt: string | null, lockedAt: string | null, resolvedBy: { id: string, name: string } | null, item: { id: string } | null, anchor: { textVersion: number, page: number | null, quote: string, prefix: string, suffix: string, start: number | null, end: number | null, paper: { id: string, title: string, textVersions: number } } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type LockThreadMutationVariables = Exact<{
  input: LockThreadInput;
}>;


export type LockThreadMutation = { lockThread: { thread: { id: string, startedAt: string, version: number, resolvedAt: string | null, lockedAt: string | null, resolvedBy: { id: string, name: string } | null, item: { id: string } | null, anchor: { textVersion: number, page: number | null, quote: string, prefix: string, suffix: string, start: number | null, end: number | null, paper: { id: string, title: string, textVersions: number } } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type UnlockThreadMutationVariables = Exact<{
  input: UnlockThreadInput;
}>;


export type UnlockThreadMutation = { unlockThread: { thread: { id: string, startedAt: string, version: number, resolvedAt: string | null, lockedAt: string | null, resolvedBy: { id: string, name: string } | null, item: { id: string } | null, anchor: { textVersion: number, page: number | null, quote: string, prefix: string, suffix: string, start: number | null, end: number | null, paper: { id: string, title: string, textVersions: number } } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type MoveThreadMutationVariables = Exact<{
  input: MoveThreadInput;
}>;


export type MoveThreadMutation = { moveThread: { thread: { id: string, startedAt: string, version: number, resolvedAt: string | null, lockedAt: string | null, resolvedBy: { id: string, name: string } | null, item: { id: string } | null, anchor: { textVersion: number, page: number | null, quote: string, prefix: string, suffix: string, start: number | null, end: number | null, paper: { id: string, title: string, textVersions: number } } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ReactMutationVariables = Exact<{
  input: ReactInput;
}>;


export type ReactMutation = { react: { comment: { id: string, thread: { id: string, meeting: { id: string, seq: number } } | null, reactions: Array<{ kind: ReactionKind, count: number, people: Array<{ id: string, name: string }> }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type MyReactionsQueryVariables = Exact<{
  id: string;
}>;


export type MyReactionsQuery = { node:
    | { id: string, viewerReactions: Array<ReactionKind> }
    | Record<PropertyKey, never>
   | null };

export type ReadMarkQueryVariables = Exact<{
  id: string;
}>;


export type ReadMarkQuery = { meeting: { id: string, viewerReadUntil: string | null } };

export type MarkReadMutationVariables = Exact<{
  input: MarkReadInput;
}>;


export type MarkReadMutation = { markRead: { meeting: { id: string, viewerReadUntil: string | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type MeetingMembersQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type MeetingMembersQuery = { meeting: { id: string, group: { id: string, members: { nodes: Array<{ id: string, person: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } } };

export type RotaTurnFragment = { how: TurnHow | null, isTaken: boolean, isNear: boolean, duty: { id: string, kind: DutyKind, name: string }, person: { id: string, name: string } | null, by: { id: string, name: string } | null, reason: { kind: ReasonKind, of: number, tied: number, turns: number, lastAt: string | null } | null, swap: { id: string, state: SwapState, note: string | null, asker: { id: string, name: string }, asked: { id: string, name: string } | null, declinedBy: Array<{ id: string, name: string }> } | null };

export type RotaPartsFragment = { seq: number, duties: Array<{ id: string, kind: DutyKind, name: string }>, meetings: Array<{ meeting: { id: string, title: string, startsAt: string, endsAt: string, zone: string, paper: { id: string, title: string } | null }, turns: Array<{ how: TurnHow | null, isTaken: boolean, isNear: boolean, duty: { id: string, kind: DutyKind, name: string }, person: { id: string, name: string } | null, by: { id: string, name: string } | null, reason: { kind: ReasonKind, of: number, tied: number, turns: number, lastAt: string | null } | null, swap: { id: string, state: SwapState, note: string | null, asker: { id: string, name: string }, asked: { id: string, name: string } | null, declinedBy: Array<{ id: string, name: string }> } | null }> }>, members: Array<{ person: { id: string, name: string }, carried: Array<{ dutyId: string, turns: number }> }>, leaves: Array<{ id: string, firstDay: string, lastDay: string, person: { id: string, name: string } }> };

export type RotaQueryVariables = Exact<{
  groupId: string;
}>;


export type RotaQuery = { rota: { seq: number, duties: Array<{ id: string, kind: DutyKind, name: string }>, meetings: Array<{ meeting: { id: string, title: string, startsAt: string, endsAt: string, zone: string, paper: { id: string, title: string } | null }, turns: Array<{ how: TurnHow | null, isTaken: boolean, isNear: boolean, duty: { id: string, kind: DutyKind, name: string }, person: { id: string, name: string } | null, by: { id: string, name: string } | null, reason: { kind: ReasonKind, of: number, tied: number, turns: number, lastAt: string | null } | null, swap: { id: string, state: SwapState, note: string | null, asker: { id: string, name: string }, asked: { id: string, name: string } | null, declinedBy: Array<{ id: string, name: string }> } | null }> }>, members: Array<{ person: { id: string, name: string }, carried: Array<{ dutyId: string, turns: number }> }>, leaves: Array<{ id: string, firstDay: string, lastDay: string, person: { id: string, name: string } }> } };

export type RotaEventsSubscriptionVariables = Exact<{
  groupId: string;
  after?: number | null | undefined;
}>;


export type RotaEventsSubscription = { groupEvents:
    | { __typename: 'BallotCast', seq: number }
    | { __typename: 'BreaksChanged', seq: number }
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
    | { __typename: 'PollExtended', seq: number }
    | { __typename: 'PollOpened', seq: number }
    | { __typename: 'SeriesChanged', seq: number }
    | { __typename: 'SlotCommented', seq: number }
    | { __typename: 'SwapAnswered', seq: number }
    | { __typename: 'SwapAsked', seq: number }
    | { __typename: 'TurnUntaken', seq: number }
    | { __typename: 'TurnsChanged', seq: number }
   };

export type MeetingDutiesQueryVariables = Exact<{
  id: string;
}>;


export type MeetingDutiesQuery = { meeting: { id: string, group: { id: string, seq: number }, duties: Array<{ duty: { id: string, name: string }, person: { id: string, name: string } }> } };

export type MyTurnsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyTurnsQuery = { viewer: { turns: Array<{ isTaken: boolean, duty: { id: string, name: string }, meeting: { id: string, startsAt: string, zone: string, group: { id: string, slug: string } } }> } | null };

export type AddDutyMutationVariables = Exact<{
  input: AddDutyInput;
}>;


export type AddDutyMutation = { addDuty: { rota: { seq: number, duties: Array<{ id: string, kind: DutyKind, name: string }>, meetings: Array<{ meeting: { id: string, title: string, startsAt: string, endsAt: string, zone: string, paper: { id: string, title: string } | null }, turns: Array<{ how: TurnHow | null, isTaken: boolean, isNear: boolean, duty: { id: string, kind: DutyKind, name: string }, person: { id: string, name: string } | null, by: { id: string, name: string } | null, reason: { kind: ReasonKind, of: number, tied: number, turns: number, lastAt: string | null } | null, swap: { id: string, state: SwapState, note: string | null, asker: { id: string, name: string }, asked: { id: string, name: string } | null, declinedBy: Array<{ id: string, name: string }> } | null }> }>, members: Array<{ person: { id: string, name: string }, carried: Array<{ dutyId: string, turns: number }> }>, leaves: Array<{ id: string, firstDay: string, lastDay: string, person: { id: string, name: string } }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RenameDutyMutationVariables = Exact<{
  input: RenameDutyInput;
}>;


export type RenameDutyMutation = { renameDuty: { rota: { seq: number, duties: Array<{ id: string, kind: DutyKind, name: string }>, meetings: Array<{ meeting: { id: string, title: string, startsAt: string, endsAt: string, zone: string, paper: { id: string, title: string } | null }, turns: Array<{ how: TurnHow | null, isTaken: boolean, isNear: boolean, duty: { id: string, kind: DutyKind, name: string }, person: { id: string, name: string } | null, by: { id: string, name: string } | null, reason: { kind: ReasonKind, of: number, tied: number, turns: number, lastAt: string | null } | null, swap: { id: string, state: SwapState, note: string | null, asker: { id: string, name: string }, asked: { id: string, name: string } | null, declinedBy: Array<{ id: string, name: string }> } | null }> }>, members: Array<{ person: { id: string, name: string }, carried: Array<{ dutyId: string, turns: number }> }>, leaves: Array<{ id: string, firstDay: string, lastDay: string, person: { id: string, name: string } }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RemoveDutyMutationVariables = Exact<{
  input: RemoveDutyInput;
}>;


export type RemoveDutyMutation = { removeDuty: { rota: { seq: number, duties: Array<{ id: string, kind: DutyKind, name: string }>, meetings: Array<{ meeting: { id: string, title: string, startsAt: string, endsAt: string, zone: string, paper: { id: string, title: string } | null }, turns: Array<{ how: TurnHow | null, isTaken: boolean, isNear: boolean, duty: { id: string, kind: DutyKind, name: string }, person: { id: string, name: string } | null, by: { id: string, name: string } | null, reason: { kind: ReasonKind, of: number, tied: number, turns: number, lastAt: string | null } | null, swap: { id: string, state: SwapState, note: string | null, asker: { id: string, name: string }, asked: { id: string, name: string } | null, declinedBy: Array<{ id: string, name: string }> } | null }> }>, members: Array<{ person: { id: string, name: string }, carried: Array<{ dutyId: string, turns: number }> }>, leaves: Array<{ id: string, firstDay: string, lastDay: string, person: { id: string, name: string } }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type TakeTurnMutationVariables = Exact<{
  input: TakeTurnInput;
}>;


export type TakeTurnMutation = { takeTurn: { rota: { seq: number, duties: Array<{ id: string, kind: DutyKind, name: string }>, meetings: Array<{ meeting: { id: string, title: string, startsAt: string, endsAt: string, zone: string, paper: { id: string, title: string } | null }, turns: Array<{ how: TurnHow | null, isTaken: boolean, isNear: boolean, duty: { id: string, kind: DutyKind, name: string }, person: { id: string, name: string } | null, by: { id: string, name: string } | null, reason: { kind: ReasonKind, of: number, tied: number, turns: number, lastAt: string | null } | null, swap: { id: string, state: SwapState, note: string | null, asker: { id: string, name: string }, asked: { id: string, name: string } | null, declinedBy: Array<{ id: string, name: string }> } | null }> }>, members: Array<{ person: { id: string, name: string }, carried: Array<{ dutyId: string, turns: number }> }>, leaves: Array<{ id: string, firstDay: string, lastDay: string, person: { id: string, name: string } }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type GiveTurnMutationVariables = Exact<{
  input: GiveTurnInput;
}>;


export type GiveTurnMutation = { giveTurn: { rota: { seq: number, duties: Array<{ id: string, kind: DutyKind, name: string }>, meetings: Array<{ meeting: { id: string, title: string, startsAt: string, endsAt: string, zone: string, paper: { id: string, title: string } | null }, turns: Array<{ how: TurnHow | null, isTaken: boolean, isNear: boolean, duty: { id: string, kind: DutyKind, name: string }, person: { id: string, name: string } | null, by: { id: string, name: string } | null, reason: { kind: ReasonKind, of: number, tied: number, turns: number, lastAt: string | null } | null, swap: { id: string, state: SwapState, note: string | null, asker: { id: string, name: string }, asked: { id: string, name: string } | null, declinedBy: Array<{ id: string, name: string }> } | null }> }>, members: Array<{ person: { id: string, name: string }, carried: Array<{ dutyId: string, turns: number }> }>, leaves: Array<{ id: string, firstDay: string, lastDay: string, person: { id: string, name: string } }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type PassTurnMutationVariables = Exact<{
  input: PassTurnInput;
}>;


export type PassTurnMutation = { passTurn: { rota: { seq: number, duties: Array<{ id: string, kind: DutyKind, name: string }>, meetings: Array<{ meeting: { id: string, title: string, startsAt: string, endsAt: string, zone: string, paper: { id: string, title: string } | null }, turns: Array<{ how: TurnHow | null, isTaken: boolean, isNear: boolean, duty: { id: string, kind: DutyKind, name: string }, person: { id: string, name: string } | null, by: { id: string, name: string } | null, reason: { kind: ReasonKind, of: number, tied: number, turns: number, lastAt: string | null } | null, swap: { id: string, state: SwapState, note: string | null, asker: { id: string, name: string }, asked: { id: string, name: string } | null, declinedBy: Array<{ id: string, name: string }> } | null }> }>, members: Array<{ person: { id: string, name: string }, carried: Array<{ dutyId: string, turns: number }> }>, leaves: Array<{ id: string, firstDay: string, lastDay: string, person: { id: string, name: string } }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type AskSwapMutationVariables = Exact<{
  input: AskSwapInput;
}>;


export type AskSwapMutation = { askSwap: { rota: { seq: number, duties: Array<{ id: string, kind: DutyKind, name: string }>, meetings: Array<{ meeting: { id: string, title: string, startsAt: string, endsAt: string, zone: string, paper: { id: string, title: string } | null }, turns: Array<{ how: TurnHow | null, isTaken: boolean, isNear: boolean, duty: { id: string, kind: DutyKind, name: string }, person: { id: string, name: string } | null, by: { id: string, name: string } | null, reason: { kind: ReasonKind, of: number, tied: number, turns: number, lastAt: string | null } | null, swap: { id: string, state: SwapState, note: string | null, asker: { id: string, name: string }, asked: { id: string, name: string } | null, declinedBy: Array<{ id: string, name: string }> } | null }> }>, members: Array<{ person: { id: string, name: string }, carried: Array<{ dutyId: string, turns: number }> }>, leaves: Array<{ id: string, firstDay: string, lastDay: string, person: { id: string, name: string } }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type AcceptSwapMutationVariables = Exact<{
  input: AcceptSwapInput;
}>;


export type AcceptSwapMutation = { acceptSwap: { rota: { seq: number, duties: Array<{ id: string, kind: DutyKind, name: string }>, meetings: Array<{ meeting: { id: string, title: string, startsAt: string, endsAt: string, zone: string, paper: { id: string, title: string } | null }, turns: Array<{ how: TurnHow | null, isTaken: boolean, isNear: boolean, duty: { id: string, kind: DutyKind, name: string }, person: { id: string, name: string } | null, by: { id: string, name: string } | null, reason: { kind: ReasonKind, of: number, tied: number, turns: number, lastAt: string | null } | null, swap: { id: string, state: SwapState, note: string | null, asker: { id: string, name: string }, asked: { id: string, name: string } | null, declinedBy: Array<{ id: string, name: string }> } | null }> }>, members: Array<{ person: { id: string, name: string }, carried: Array<{ dutyId: string, turns: number }> }>, leaves: Array<{ id: string, firstDay: string, lastDay: string, person: { id: string, name: string } }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type DeclineSwapMutationVariables = Exact<{
  input: DeclineSwapInput;
}>;


export type DeclineSwapMutation = { declineSwap: { rota: { seq: number, duties: Array<{ id: string, kind: DutyKind, name: string }>, meetings: Array<{ meeting: { id: string, title: string, startsAt: string, endsAt: string, zone: string, paper: { id: string, title: string } | null }, turns: Array<{ how: TurnHow | null, isTaken: boolean, isNear: boolean, duty: { id: string, kind: DutyKind, name: string }, person: { id: string, name: string } | null, by: { id: string, name: string } | null, reason: { kind: ReasonKind, of: number, tied: number, turns: number, lastAt: string | null } | null, swap: { id: string, state: SwapState, note: string | null, asker: { id: string, name: string }, asked: { id: string, name: string } | null, declinedBy: Array<{ id: string, name: string }> } | null }> }>, members: Array<{ person: { id: string, name: string }, carried: Array<{ dutyId: string, turns: number }> }>, leaves: Array<{ id: string, firstDay: string, lastDay: string, person: { id: string, name: string } }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type WithdrawSwapMutationVariables = Exact<{
  input: WithdrawSwapInput;
}>;


export type WithdrawSwapMutation = { withdrawSwap: { rota: { seq: number, duties: Array<{ id: string, kind: DutyKind, name: string }>, meetings: Array<{ meeting: { id: string, title: string, startsAt: string, endsAt: string, zone: string, paper: { id: string, title: string } | null }, turns: Array<{ how: TurnHow | null, isTaken: boolean, isNear: boolean, duty: { id: string, kind: DutyKind, name: string }, person: { id: string, name: string } | null, by: { id: string, name: string } | null, reason: { kind: ReasonKind, of: number, tied: number, turns: number, lastAt: string | null } | null, swap: { id: string, state: SwapState, note: string | null, asker: { id: string, name: string }, asked: { id: string, name: string } | null, declinedBy: Array<{ id: string, name: string }> } | null }> }>, members: Array<{ person: { id: string, name: string }, carried: Array<{ dutyId: string, turns: number }> }>, leaves: Array<{ id: string, firstDay: string, lastDay: string, person: { id: string, name: string } }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type AddLeaveMutationVariables = Exact<{
  input: AddLeaveInput;
}>;


export type AddLeaveMutation = { addLeave: { rota: { seq: number, duties: Array<{ id: string, kind: DutyKind, name: string }>, meetings: Array<{ meeting: { id: string, title: string, startsAt: string, endsAt: string, zone: string, paper: { id: string, title: string } | null }, turns: Array<{ how: TurnHow | null, isTaken: boolean, isNear: boolean, duty: { id: string, kind: DutyKind, name: string }, person: { id: string, name: string } | null, by: { id: string, name: string } | null, reason: { kind: ReasonKind, of: number, tied: number, turns: number, lastAt: string | null } | null, swap: { id: string, state: SwapState, note: string | null, asker: { id: string, name: string }, asked: { id: string, name: string } | null, declinedBy: Array<{ id: string, name: string }> } | null }> }>, members: Array<{ person: { id: string, name: string }, carried: Array<{ dutyId: string, turns: number }> }>, leaves: Array<{ id: string, firstDay: string, lastDay: string, person: { id: string, name: string } }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RemoveLeaveMutationVariables = Exact<{
  input: RemoveLeaveInput;
}>;


export type RemoveLeaveMutation = { removeLeave: { rota: { seq: number, duties: Array<{ id: string, kind: DutyKind, name: string }>, meetings: Array<{ meeting: { id: string, title: string, startsAt: string, endsAt: string, zone: string, paper: { id: string, title: string } | null }, turns: Array<{ how: TurnHow | null, isTaken: boolean, isNear: boolean, duty: { id: string, kind: DutyKind, name: string }, person: { id: string, name: string } | null, by: { id: string, name: string } | null, reason: { kind: ReasonKind, of: number, tied: number, turns: number, lastAt: string | null } | null, swap: { id: string, state: SwapState, note: string | null, asker: { id: string, name: string }, asked: { id: string, name: string } | null, declinedBy: Array<{ id: string, name: string }> } | null }> }>, members: Array<{ person: { id: string, name: string }, carried: Array<{ dutyId: string, turns: number }> }>, leaves: Array<{ id: string, firstDay: string, lastDay: string, person: { id: string, name: string } }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type HandPartsFragment = { id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } };

export type HandsPartsFragment = { hands: Array<{ id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } }>, calledHand: { id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } } | null };

export type HandEventsFragment = { meeting: { hands: Array<{ id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } }>, calledHand: { id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } } | null, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } };

export type RaiseHandMutationVariables = Exact<{
  input: RaiseHandInput;
}>;


export type RaiseHandMutation = { raiseHand: { meeting: { seq: number, hands: Array<{ id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } }>, calledHand: { id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type LowerHandMutationVariables = Exact<{
  input: LowerHandInput;
}>;


export type LowerHandMutation = { lowerHand: { meeting: { seq: number, hands: Array<{ id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } }>, calledHand: { id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type CallNextMutationVariables = Exact<{
  input: CallNextInput;
}>;


export type CallNextMutation = { callNext: { meeting: { seq: number, hands: Array<{ id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } }>, calledHand: { id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type CallHandMutationVariables = Exact<{
  input: CallHandInput;
}>;


export type CallHandMutation = { callHand: { meeting: { seq: number, hands: Array<{ id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } }>, calledHand: { id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type PutBackMutationVariables = Exact<{
  input: PutBackInput;
}>;


export type PutBackMutation = { putBack: { meeting: { seq: number, hands: Array<{ id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } }>, calledHand: { id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type SetHandOrderMutationVariables = Exact<{
  input: SetHandOrderInput;
}>;


export type SetHandOrderMutation = { setHandOrder: { meeting: { seq: number, hands: Array<{ id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } }>, calledHand: { id: string, raisedAt: string, spokenToday: number, person: { id: string, name: string } } | null, course: { startedAt: string | null, endedAt: string | null, currentItemId: string | null, commentsPausedAt: string | null, handOrder: HandOrder, orderVersion: number, facilitator: { id: string, name: string } | null, scribe: { id: string, name: string } | null, timer: { endsAt: string | null, leftMs: number | null } } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

type GroupEventSeq_BallotCast_Fragment = { __typename: 'BallotCast', seq: number };

type GroupEventSeq_BreaksChanged_Fragment = { __typename: 'BreaksChanged', seq: number };

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

type GroupEventSeq_PollExtended_Fragment = { __typename: 'PollExtended', seq: number };

type GroupEventSeq_PollOpened_Fragment = { __typename: 'PollOpened', seq: number };

type GroupEventSeq_SeriesChanged_Fragment = { __typename: 'SeriesChanged', seq: number };

type GroupEventSeq_SlotCommented_Fragment = { __typename: 'SlotCommented', seq: number };

type GroupEventSeq_SwapAnswered_Fragment = { __typename: 'SwapAnswered', seq: number };

type GroupEventSeq_SwapAsked_Fragment = { __typename: 'SwapAsked', seq: number };

type GroupEventSeq_TurnUntaken_Fragment = { __typename: 'TurnUntaken', seq: number };

type GroupEventSeq_TurnsChanged_Fragment = { __typename: 'TurnsChanged', seq: number };

export type GroupEventSeqFragment =
  | GroupEventSeq_BallotCast_Fragment
  | GroupEventSeq_BreaksChanged_Fragment
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
  | GroupEventSeq_PollExtended_Fragment
  | GroupEventSeq_PollOpened_Fragment
  | GroupEventSeq_SeriesChanged_Fragment
  | GroupEventSeq_SlotCommented_Fragment
  | GroupEventSeq_SwapAnswered_Fragment
  | GroupEventSeq_SwapAsked_Fragment
  | GroupEventSeq_TurnUntaken_Fragment
  | GroupEventSeq_TurnsChanged_Fragment
;

type MeetingEventSeq_ActionsChanged_Fragment = { __typename: 'ActionsChanged', seq: number };

type MeetingEventSeq_AgendaChanged_Fragment = { __typename: 'AgendaChanged', seq: number };

type MeetingEventSeq_CommentDeleted_Fragment = { __typename: 'CommentDeleted', seq: number };

type MeetingEventSeq_CommentEdited_Fragment = { __typename: 'CommentEdited', seq: number };

type MeetingEventSeq_CommentPosted_Fragment = { __typename: 'CommentPosted', seq: number };

type MeetingEventSeq_CommentsPaused_Fragment = { __typename: 'CommentsPaused', seq: number };

type MeetingEventSeq_CommentsResumed_Fragment = { __typename: 'CommentsResumed', seq: number };

type MeetingEventSeq_DecisionsChanged_Fragment = { __typename: 'DecisionsChanged', seq: number };

type MeetingEventSeq_FacilitatorChanged_Fragment = { __typename: 'FacilitatorChanged', seq: number };

type MeetingEventSeq_HandsChanged_Fragment = { __typename: 'HandsChanged', seq: number };

type MeetingEventSeq_ItemReached_Fragment = { __typename: 'ItemReached', seq: number };

type MeetingEventSeq_MeetingAttended_Fragment = { __typename: 'MeetingAttended', seq: number };

type MeetingEventSeq_MeetingCancelled_Fragment = { __typename: 'MeetingCancelled', seq: number };

type MeetingEventSeq_MeetingChanged_Fragment = { __typename: 'MeetingChanged', seq: number };

type MeetingEventSeq_MeetingEnded_Fragment = { __typename: 'MeetingEnded', seq: number };

type MeetingEventSeq_MeetingReplied_Fragment = { __typename: 'MeetingReplied', seq: number };

type MeetingEventSeq_MeetingStarted_Fragment = { __typename: 'MeetingStarted', seq: number };

type MeetingEventSeq_MinutesApproved_Fragment = { __typename: 'MinutesApproved', seq: number };

type MeetingEventSeq_MinutesChanged_Fragment = { __typename: 'MinutesChanged', seq: number };

type MeetingEventSeq_QuestionAsked_Fragment = { __typename: 'QuestionAsked', seq: number };

type MeetingEventSeq_QuestionChanged_Fragment = { __typename: 'QuestionChanged', seq: number };

type MeetingEventSeq_QuestionVoted_Fragment = { __typename: 'QuestionVoted', seq: number };

type MeetingEventSeq_QuestionWithdrawn_Fragment = { __typename: 'QuestionWithdrawn', seq: number };

type MeetingEventSeq_ReactionChanged_Fragment = { __typename: 'ReactionChanged', seq: number };

type MeetingEventSeq_ScribeChanged_Fragment = { __typename: 'ScribeChanged', seq: number };

type MeetingEventSeq_ThoughtWritten_Fragment = { __typename: 'ThoughtWritten', seq: number };

type MeetingEventSeq_ThoughtsRevealed_Fragment = { __typename: 'ThoughtsRevealed', seq: number };

type MeetingEventSeq_ThreadChanged_Fragment = { __typename: 'ThreadChanged', seq: number };

type MeetingEventSeq_TimerExtended_Fragment = { __typename: 'TimerExtended', seq: number };

type MeetingEventSeq_TimerPaused_Fragment = { __typename: 'TimerPaused', seq: number };

type MeetingEventSeq_TimerStarted_Fragment = { __typename: 'TimerStarted', seq: number };

export type MeetingEventSeqFragment =
  | MeetingEventSeq_ActionsChanged_Fragment
  | MeetingEventSeq_AgendaChanged_Fragment
  | MeetingEventSeq_CommentDeleted_Fragment
  | MeetingEventSeq_CommentEdited_Fragment
  | MeetingEventSeq_CommentPosted_Fragment
  | MeetingEventSeq_CommentsPaused_Fragment
  | MeetingEventSeq_CommentsResumed_Fragment
  | MeetingEventSeq_DecisionsChanged_Fragment
  | MeetingEventSeq_FacilitatorChanged_Fragment
  | MeetingEventSeq_HandsChanged_Fragment
  | MeetingEventSeq_ItemReached_Fragment
  | MeetingEventSeq_MeetingAttended_Fragment
  | MeetingEventSeq_MeetingCancelled_Fragment
  | MeetingEventSeq_MeetingChanged_Fragment
  | MeetingEventSeq_MeetingEnded_Fragment
  | MeetingEventSeq_MeetingReplied_Fragment
  | MeetingEventSeq_MeetingStarted_Fragment
  | MeetingEventSeq_MinutesApproved_Fragment
  | MeetingEventSeq_MinutesChanged_Fragment
  | MeetingEventSeq_QuestionAsked_Fragment
  | MeetingEventSeq_QuestionChanged_Fragment
  | MeetingEventSeq_QuestionVoted_Fragment
  | MeetingEventSeq_QuestionWithdrawn_Fragment
  | MeetingEventSeq_ReactionChanged_Fragment
  | MeetingEventSeq_ScribeChanged_Fragment
  | MeetingEventSeq_ThoughtWritten_Fragment
  | MeetingEventSeq_ThoughtsRevealed_Fragment
  | MeetingEventSeq_ThreadChanged_Fragment
  | MeetingEventSeq_TimerExtended_Fragment
  | MeetingEventSeq_TimerPaused_Fragment
  | MeetingEventSeq_TimerStarted_Fragment
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
    | { __typename: 'BreaksChanged', seq: number }
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
    | { __typename: 'PollExtended', seq: number }
    | { __typename: 'PollOpened', seq: number }
    | { __typename: 'SeriesChanged', seq: number }
    | { __typename: 'SlotCommented', seq: number }
    | { __typename: 'SwapAnswered', seq: number }
    | { __typename: 'SwapAsked', seq: number }
    | { __typename: 'TurnUntaken', seq: number }
    | { __typename: 'TurnsChanged', seq: number }
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


export type WaitingQuery = { viewer: { person: { id: string }, memberships: { nodes: Array<{ id: string, group: { id: string, slug: string, name: string, zone: string, nextMeeting: { id: string, title: string, startsAt: string, endsAt: string, zone: string, place: string | null, link: string | null, viewerReply: ReplyAnswer | null, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string> } | null, replyCounts: { yes: number, no: number, maybe: number } } | null, openPolls: Array<{ id: string, title: string, kind: PollKind, method: PollMethod, viewerCan: Array<Action>, state: PollState, closesAt: string, turnout: number, eligible: number, viewerBallot: { castAt: string } | null }>, openActions: { nodes: Array<{ id: string, text: string, dueOn: string | null, owner: { id: string } | null, meeting: { id: string } }> } } }> }, turns: Array<{ isTaken: boolean, duty: { id: string, name: string }, meeting: { id: string, startsAt: string, zone: string, group: { id: string, slug: string, name: string } } }>, mentions: { nodes: Array<{ mentionedAt: string, comment: { id: string, body: string | null, author: { id: string, name: string } } | null, meeting: { id: string, title: string, paper: { id: string, title: string } | null, group: { id: string, slug: string } } }> } } | null };

export type MeetingLineFragment = { id: string, title: string, startsAt: string, endsAt: string, zone: string, place: string | null, link: string | null, viewerReply: ReplyAnswer | null, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string> } | null, replyCounts: { yes: number, no: number, maybe: number } };

export type PollLineFragment = { id: string, title: string, kind: PollKind, method: PollMethod, viewerCan: Array<Action>, state: PollState, closesAt: string, turnout: number, eligible: number, viewerBallot: { castAt: string } | null };

export type GroupHomeQueryVariables = Exact<{
  slug: string;
}>;


export type GroupHomeQuery = { group: { id: string, slug: string, name: string, description: string, zone: string, seq: number, viewerCan: Array<Action>, memberCount: number, nextMeeting: { id: string, title: string, startsAt: string, endsAt: string, zone: string, place: string | null, link: string | null, viewerReply: ReplyAnswer | null, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string> } | null, replyCounts: { yes: number, no: number, maybe: number } } | null, openPolls: Array<{ id: string, title: string, kind: PollKind, method: PollMethod, viewerCan: Array<Action>, state: PollState, closesAt: string, turnout: number, eligible: number, viewerBallot: { castAt: string } | null }>, nominations: { totalCount: number, nodes: Array<{ id: string, pitch: string, nominatedAt: string, paper: { id: string, title: string }, nominatedBy: { id: string, name: string } }> }, meetings: { nodes: Array<{ id: string, title: string, startsAt: string, zone: string, commentCount: number, paper: { id: string, title: string } | null }> }, papers: { totalCount: number } } };

export type GroupHomeEventsSubscriptionVariables = Exact<{
  groupId: string;
  after?: number | null | undefined;
}>;


export type GroupHomeEventsSubscription = { groupEvents:
    | { __typename: 'BallotCast', seq: number, poll: { id: string, turnout: number, eligible: number } }
    | { __typename: 'BreaksChanged', seq: number }
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
    | { __typename: 'PollExtended', seq: number }
    | { __typename: 'PollOpened', seq: number }
    | { __typename: 'SeriesChanged', seq: number }
    | { __typename: 'SlotCommented', seq: number }
    | { __typename: 'SwapAnswered', seq: number }
    | { __typename: 'SwapAsked', seq: number }
    | { __typename: 'TurnUntaken', seq: number }
    | { __typename: 'TurnsChanged', seq: number }
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
    | { __typename: 'BreaksChanged', seq: number }
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
    | { __typename: 'PollExtended', seq: number }
    | { __typename: 'PollOpened', seq: number }
    | { __typename: 'SeriesChanged', seq: number }
    | { __typename: 'SlotCommented', seq: number }
    | { __typename: 'SwapAnswered', seq: number }
    | { __typename: 'SwapAsked', seq: number }
    | { __typename: 'TurnUntaken', seq: number }
    | { __typename: 'TurnsChanged', seq: number }
   };

export type GroupSettingsQueryVariables = Exact<{
  slug: string;
}>;


export type GroupSettingsQuery = { group: { id: string, slug: string, name: string, description: string, zone: string, visibility: Visibility, joining: Joining, reading: Reading, creditCap: number, creditPolls: number, version: number, viewerCan: Array<Action>, viewerRole: Role | null } };

export type SettingsPartsFragment = { id: string, slug: string, name: string, description: string, zone: string, visibility: Visibility, joining: Joining, reading: Reading, creditCap: number, creditPolls: number, version: number, viewerCan: Array<Action>, viewerRole: Role | null };

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


export type ChangeGroupMutation = { changeGroup: { group: { id: string, slug: string, name: string, description: string, zone: string, visibility: Visibility, joining: Joining, reading: Reading, creditCap: number, creditPolls: number, version: number, viewerCan: Array<Action>, viewerRole: Role | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

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

export type MeetingPresenceSubscriptionVariables = Exact<{
  id: string;
}>;


export type MeetingPresenceSubscription = { meetingPresence: { count: number, people: Array<{ isTyping: boolean, person: { id: string, name: string } }> } };

export type NoteTypingMutationVariables = Exact<{
  input: NoteTypingInput;
}>;


export type NoteTypingMutation = { noteTyping: { errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type MailLinkQueryVariables = Exact<{
  token: string;
}>;


export type MailLinkQuery = { mailLink: { stops: MailKind | null, answer: ReplyAnswer | null, isOver: boolean, isCancelled: boolean, meeting: { title: string, startsAt: string, zone: string, durationMinutes: number, place: string | null, link: string | null, cancelReason: string | null } | null } | null };

export type UnsubscribeMutationVariables = Exact<{
  input: UnsubscribeInput;
}>;


export type UnsubscribeMutation = { unsubscribe: { link: { stops: MailKind | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type AnswerByMailMutationVariables = Exact<{
  input: AnswerByMailInput;
}>;


export type AnswerByMailMutation = { answerByMail: { link: { answer: ReplyAnswer | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ActionPartsFragment = { id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } };

export type DecisionPartsFragment = { id: string, itemId: string | null, text: string, decidedAt: string, version: number };

export type NotesPartsFragment = { notes: string, version: number, approvedAt: string | null, approvedBy: { id: string, name: string } | null };

export type DecisionsPartsFragment = { decisions: Array<{ id: string, itemId: string | null, text: string, decidedAt: string, version: number }> };

export type ActionsPartsFragment = { actions: Array<{ id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } }>, openActions: Array<{ id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } }> };

export type MinutesPartsFragment = { attendanceCount: number, minutes: { notes: string, version: number, approvedAt: string | null, approvedBy: { id: string, name: string } | null }, decisions: Array<{ id: string, itemId: string | null, text: string, decidedAt: string, version: number }>, actions: Array<{ id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } }>, openActions: Array<{ id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } }> };

type MinutesEvents_ActionsChanged_Fragment = { meeting: { actions: Array<{ id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } }>, openActions: Array<{ id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } }> } };

type MinutesEvents_AgendaChanged_Fragment = { meeting: { decisions: Array<{ id: string, itemId: string | null, text: string, decidedAt: string, version: number }>, actions: Array<{ id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } }>, openActions: Array<{ id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } }> } };

type MinutesEvents_DecisionsChanged_Fragment = { meeting: { decisions: Array<{ id: string, itemId: string | null, text: string, decidedAt: string, version: number }> } };

type MinutesEvents_MeetingAttended_Fragment = { meeting: { attendanceCount: number } };

type MinutesEvents_MinutesApproved_Fragment = { meeting: { minutes: { notes: string, version: number, approvedAt: string | null, approvedBy: { id: string, name: string } | null } } };

type MinutesEvents_MinutesChanged_Fragment = { meeting: { minutes: { notes: string, version: number, approvedAt: string | null, approvedBy: { id: string, name: string } | null } } };

type MinutesEvents_ScribeChanged_Fragment = { meeting: { viewerCanNow: Array<Action> } };

export type MinutesEventsFragment =
  | MinutesEvents_ActionsChanged_Fragment
  | MinutesEvents_AgendaChanged_Fragment
  | MinutesEvents_DecisionsChanged_Fragment
  | MinutesEvents_MeetingAttended_Fragment
  | MinutesEvents_MinutesApproved_Fragment
  | MinutesEvents_MinutesChanged_Fragment
  | MinutesEvents_ScribeChanged_Fragment
;

export type MeetingAttendanceQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type MeetingAttendanceQuery = { meeting: { id: string, attendance: { nodes: Array<{ arrivedAt: string, person: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type MinutesExportQueryVariables = Exact<{
  meetingId: string;
  format: MinutesFormat;
}>;


export type MinutesExportQuery = { minutesExport: string };

export type AttendMeetingMutationVariables = Exact<{
  input: AttendMeetingInput;
}>;


export type AttendMeetingMutation = { attendMeeting: { meeting: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ChangeMinutesMutationVariables = Exact<{
  input: ChangeMinutesInput;
}>;


export type ChangeMinutesMutation = { changeMinutes: { minutes: { notes: string, version: number, approvedAt: string | null, approvedBy: { id: string, name: string } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ApproveMinutesMutationVariables = Exact<{
  input: ApproveMinutesInput;
}>;


export type ApproveMinutesMutation = { approveMinutes: { minutes: { notes: string, version: number, approvedAt: string | null, approvedBy: { id: string, name: string } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RecordDecisionMutationVariables = Exact<{
  input: RecordDecisionInput;
}>;


export type RecordDecisionMutation = { recordDecision: { decision: { id: string, itemId: string | null, text: string, decidedAt: string, version: number } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ChangeDecisionMutationVariables = Exact<{
  input: ChangeDecisionInput;
}>;


export type ChangeDecisionMutation = { changeDecision: { decision: { id: string, itemId: string | null, text: string, decidedAt: string, version: number } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RemoveDecisionMutationVariables = Exact<{
  input: RemoveDecisionInput;
}>;


export type RemoveDecisionMutation = { removeDecision: { meeting: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type AddActionItemMutationVariables = Exact<{
  input: AddActionItemInput;
}>;


export type AddActionItemMutation = { addActionItem: { action: { id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ChangeActionItemMutationVariables = Exact<{
  input: ChangeActionItemInput;
}>;


export type ChangeActionItemMutation = { changeActionItem: { action: { id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RemoveActionItemMutationVariables = Exact<{
  input: RemoveActionItemInput;
}>;


export type RemoveActionItemMutation = { removeActionItem: { meeting: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type CompleteActionItemMutationVariables = Exact<{
  input: CompleteActionItemInput;
}>;


export type CompleteActionItemMutation = { completeActionItem: { action: { id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ReopenActionItemMutationVariables = Exact<{
  input: ReopenActionItemInput;
}>;


export type ReopenActionItemMutation = { reopenActionItem: { action: { id: string, itemId: string | null, text: string, dueOn: string | null, addedAt: string, doneAt: string | null, version: number, owner: { id: string, name: string } | null, meeting: { id: string, title: string } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type MyNoticesSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type MyNoticesSubscription = { myNotices: { unread: number, latest: { id: string } | null } };

export type ToldPartsFragment = { title: string, startsAt: string, zone: string, durationMinutes: number, place: string | null, link: string | null, cancelReason: string | null };

export type NoticePartsFragment = { id: string, kind: NoticeKind, at: string, readAt: string | null, changes: Array<NoticeChange>, leadMinutes: number | null, duties: Array<string>, who: string | null, note: string | null, counts: { added: number, changed: number, calledOff: number } | null, group: { id: string, slug: string, name: string }, meeting: { id: string } | null, series: { id: string } | null, poll: { id: string } | null, papers: Array<{ title: string, isChosen: boolean }>, told: { title: string, startsAt: string, zone: string, durationMinutes: number, place: string | null, link: string | null, cancelReason: string | null } | null, was: { title: string, startsAt: string, zone: string, durationMinutes: number, place: string | null, link: string | null, cancelReason: string | null } | null };

export type NoticesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type NoticesQuery = { viewer: { unreadNotices: number, notices: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: NoticeKind, at: string, readAt: string | null, changes: Array<NoticeChange>, leadMinutes: number | null, duties: Array<string>, who: string | null, note: string | null, counts: { added: number, changed: number, calledOff: number } | null, group: { id: string, slug: string, name: string }, meeting: { id: string } | null, series: { id: string } | null, poll: { id: string } | null, papers: Array<{ title: string, isChosen: boolean }>, told: { title: string, startsAt: string, zone: string, durationMinutes: number, place: string | null, link: string | null, cancelReason: string | null } | null, was: { title: string, startsAt: string, zone: string, durationMinutes: number, place: string | null, link: string | null, cancelReason: string | null } | null }> } } | null };

export type ReadNoticesMutationVariables = Exact<{
  input: ReadNoticesInput;
}>;


export type ReadNoticesMutation = { readNotices: { unread: number | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ChoicesPartsFragment = { mailIsOn: boolean, invitations: boolean, reminderLeads: Array<number>, dutyLeads: Array<number>, topics: Array<{ topic: NoticeTopic, inApp: boolean, mail: MailWish }>, mutedGroups: Array<{ id: string }> };

export type NoticeChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticeChoicesQuery = { viewer: { noticeChoices: { mailIsOn: boolean, invitations: boolean, reminderLeads: Array<number>, dutyLeads: Array<number>, topics: Array<{ topic: NoticeTopic, inApp: boolean, mail: MailWish }>, mutedGroups: Array<{ id: string }> } } | null };

export type ChangeNoticeChoicesMutationVariables = Exact<{
  input: ChangeNoticeChoicesInput;
}>;


export type ChangeNoticeChoicesMutation = { changeNoticeChoices: { choices: { mailIsOn: boolean, invitations: boolean, reminderLeads: Array<number>, dutyLeads: Array<number>, topics: Array<{ topic: NoticeTopic, inApp: boolean, mail: MailWish }>, mutedGroups: Array<{ id: string }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type MuteGroupMutationVariables = Exact<{
  input: MuteGroupInput;
}>;


export type MuteGroupMutation = { muteGroup: { choices: { mailIsOn: boolean, invitations: boolean, reminderLeads: Array<number>, dutyLeads: Array<number>, topics: Array<{ topic: NoticeTopic, inApp: boolean, mail: MailWish }>, mutedGroups: Array<{ id: string }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

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
    | { __typename: 'BreaksChanged', seq: number }
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
    | { __typename: 'PollCancelled', seq: number, poll: { options: Array<{ paper: { id: string, state: PaperState, meetings: { nodes: Array<{ id: string, startsAt: string, zone: string, state: MeetingState }> } } | null }> } }
    | { __typename: 'PollClosed', seq: number, poll: { options: Array<{ paper: { id: string, state: PaperState, meetings: { nodes: Array<{ id: string, startsAt: string, zone: string, state: MeetingState }> } } | null }> } }
    | { __typename: 'PollExtended', seq: number }
    | { __typename: 'PollOpened', seq: number }
    | { __typename: 'SeriesChanged', seq: number }
    | { __typename: 'SlotCommented', seq: number }
    | { __typename: 'SwapAnswered', seq: number }
    | { __typename: 'SwapAsked', seq: number }
    | { __typename: 'TurnUntaken', seq: number }
    | { __typename: 'TurnsChanged', seq: number }
   };

export type NominationPartsFragment = { id: string, pitch: string, state: NominationState, nominatedAt: string, credit: number, viewerCan: Array<Action>, nominatedBy: { id: string, name: string }, presenter: { id: string, name: string } | null };

export type PoolQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PoolQuery = { group: { id: string, seq: number, zone: string, creditCap: number, viewerCan: Array<Action>, nominations: { totalCount: number, nodes: Array<{ id: string, pitch: string, state: NominationState, nominatedAt: string, credit: number, viewerCan: Array<Action>, paper: { id: string, title: string, authors: Array<string> }, nominatedBy: { id: string, name: string }, presenter: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type PoolEventsSubscriptionVariables = Exact<{
  groupId: string;
  after?: number | null | undefined;
}>;


export type PoolEventsSubscription = { groupEvents:
    | { __typename: 'BallotCast', seq: number }
    | { __typename: 'BreaksChanged', seq: number }
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
    | { __typename: 'PollExtended', seq: number }
    | { __typename: 'PollOpened', seq: number, poll: { options: Array<{ nomination: { id: string } | null }> } }
    | { __typename: 'SeriesChanged', seq: number }
    | { __typename: 'SlotCommented', seq: number }
    | { __typename: 'SwapAnswered', seq: number }
    | { __typename: 'SwapAsked', seq: number }
    | { __typename: 'TurnUntaken', seq: number }
    | { __typename: 'TurnsChanged', seq: number }
   };

export type PaperTextFragment = { id: string, title: string, authors: Array<string>, abstract: string, url: string | null, identifier: string | null, textVersions: number, version: number };

export type PaperQueryVariables = Exact<{
  id: string;
}>;


export type PaperQuery = { paper: { state: PaperState, addedAt: string, viewerCan: Array<Action>, id: string, title: string, authors: Array<string>, abstract: string, url: string | null, identifier: string | null, textVersions: number, version: number, addedBy: { id: string, name: string }, nomination: { id: string, pitch: string, state: NominationState, nominatedAt: string, credit: number, viewerCan: Array<Action>, nominatedBy: { id: string, name: string }, presenter: { id: string, name: string } | null } | null, meetings: { nodes: Array<{ id: string, title: string, startsAt: string, endsAt: string, zone: string, state: MeetingState, commentCount: number, presenter: { id: string, name: string } | null, threads: { totalCount: number, nodes: Array<{ id: string, comments: { totalCount: number, nodes: Array<{ id: string, body: string | null, author: { id: string, name: string } }> } }> } }> }, group: { id: string, slug: string, name: string, zone: string, seq: number, openPolls: Array<{ id: string, title: string, options: Array<{ paper: { id: string } | null }> }> } } };

export type PaperEventsSubscriptionVariables = Exact<{
  groupId: string;
  after?: number | null | undefined;
}>;


export type PaperEventsSubscription = { groupEvents:
    | { __typename: 'BallotCast', seq: number }
    | { __typename: 'BreaksChanged', seq: number }
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
    | { __typename: 'PaperChanged', seq: number, paper: { id: string, title: string, authors: Array<string>, abstract: string, url: string | null, identifier: string | null, textVersions: number, version: number } }
    | { __typename: 'PaperNominated', seq: number, nomination: { paper: { id: string } } }
    | { __typename: 'PapersAdded', seq: number }
    | { __typename: 'PollCancelled', seq: number }
    | { __typename: 'PollClosed', seq: number }
    | { __typename: 'PollExtended', seq: number }
    | { __typename: 'PollOpened', seq: number }
    | { __typename: 'SeriesChanged', seq: number }
    | { __typename: 'SlotCommented', seq: number }
    | { __typename: 'SwapAnswered', seq: number }
    | { __typename: 'SwapAsked', seq: number }
    | { __typename: 'TurnUntaken', seq: number }
    | { __typename: 'TurnsChanged', seq: number }
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


export type ChangePaperMutation = { changePaper: { paper: { id: string, title: string, authors: Array<string>, abstract: string, url: string | null, identifier: string | null, textVersions: number, version: number } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type NominatePaperMutationVariables = Exact<{
  input: NominatePaperInput;
}>;


export type NominatePaperMutation = { nominatePaper: { nomination: { id: string, pitch: string, state: NominationState, nominatedAt: string, credit: number, viewerCan: Array<Action>, nominatedBy: { id: string, name: string }, presenter: { id: string, name: string } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type WithdrawNominationMutationVariables = Exact<{
  input: WithdrawNominationInput;
}>;


export type WithdrawNominationMutation = { withdrawNomination: { nomination: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type AddPaperVersionMutationVariables = Exact<{
  input: AddPaperVersionInput;
}>;


export type AddPaperVersionMutation = { addPaperVersion: { paper: { id: string, title: string, authors: Array<string>, abstract: string, url: string | null, identifier: string | null, textVersions: number, version: number } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type QuestionPartsFragment = { id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null };

export type OwnQuestionPartsFragment = { viewerHasVoted: boolean, viewerAsked: boolean, id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null };

export type PassedOnPartsFragment = { passedOnQuestions: Array<{ id: string, body: string, askedAt: string, askedBy: { id: string, name: string } | null, takenUpIn: { id: string, title: string } }> };

export type MeetingQuestionsFragment = { questions: Array<{ viewerHasVoted: boolean, viewerAsked: boolean, id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null }>, parkedQuestions: Array<{ viewerHasVoted: boolean, viewerAsked: boolean, id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null }>, passedOnQuestions: Array<{ id: string, body: string, askedAt: string, askedBy: { id: string, name: string } | null, takenUpIn: { id: string, title: string } }> };

export type QuestionRanksFragment = { questions: Array<{ id: string, votes: number }> };

type QuestionEvents_QuestionAsked_Fragment = { question: { id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null } | null, meeting: { questions: Array<{ id: string, votes: number }> } };

type QuestionEvents_QuestionChanged_Fragment = { question: { id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null } | null, meeting: { parkedQuestions: Array<{ id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null }>, questions: Array<{ id: string, votes: number }>, passedOnQuestions: Array<{ id: string, body: string, askedAt: string, askedBy: { id: string, name: string } | null, takenUpIn: { id: string, title: string } }> } };

type QuestionEvents_QuestionVoted_Fragment = { meeting: { questions: Array<{ id: string, votes: number }> } };

type QuestionEvents_QuestionWithdrawn_Fragment = { meeting: { questions: Array<{ id: string, votes: number }> } };

export type QuestionEventsFragment =
  | QuestionEvents_QuestionAsked_Fragment
  | QuestionEvents_QuestionChanged_Fragment
  | QuestionEvents_QuestionVoted_Fragment
  | QuestionEvents_QuestionWithdrawn_Fragment
;

export type AskQuestionMutationVariables = Exact<{
  input: AskQuestionInput;
}>;


export type AskQuestionMutation = { askQuestion: { question: { viewerHasVoted: boolean, viewerAsked: boolean, id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null } | null, meeting: { seq: number } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ChangeQuestionMutationVariables = Exact<{
  input: ChangeQuestionInput;
}>;


export type ChangeQuestionMutation = { changeQuestion: { question: { viewerHasVoted: boolean, viewerAsked: boolean, id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null } | null, meeting: { seq: number } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type VoteForQuestionMutationVariables = Exact<{
  input: VoteForQuestionInput;
}>;


export type VoteForQuestionMutation = { voteForQuestion: { question: { viewerHasVoted: boolean, viewerAsked: boolean, id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null } | null, meeting: { seq: number } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type MarkQuestionAnsweredMutationVariables = Exact<{
  input: MarkQuestionAnsweredInput;
}>;


export type MarkQuestionAnsweredMutation = { markQuestionAnswered: { question: { viewerHasVoted: boolean, viewerAsked: boolean, id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null } | null, meeting: { seq: number } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ParkQuestionMutationVariables = Exact<{
  input: ParkQuestionInput;
}>;


export type ParkQuestionMutation = { parkQuestion: { question: { viewerHasVoted: boolean, viewerAsked: boolean, id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null } | null, meeting: { seq: number } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ReopenQuestionMutationVariables = Exact<{
  input: ReopenQuestionInput;
}>;


export type ReopenQuestionMutation = { reopenQuestion: { question: { viewerHasVoted: boolean, viewerAsked: boolean, id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null } | null, meeting: { seq: number } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type TakeUpQuestionMutationVariables = Exact<{
  input: TakeUpQuestionInput;
}>;


export type TakeUpQuestionMutation = { takeUpQuestion: { question: { viewerHasVoted: boolean, viewerAsked: boolean, id: string, meetingId: string, body: string, isAnonymous: boolean, askedAt: string, votes: number, state: QuestionState, answerId: string | null, version: number, askedBy: { id: string, name: string } | null } | null, meeting: { seq: number } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type WithdrawQuestionMutationVariables = Exact<{
  input: WithdrawQuestionInput;
}>;


export type WithdrawQuestionMutation = { withdrawQuestion: { meeting: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ReplyToMeetingMutationVariables = Exact<{
  input: ReplyToMeetingInput;
}>;


export type ReplyToMeetingMutation = { replyToMeeting: { meeting: { id: string, viewerReply: ReplyAnswer | null, replyCounts: { yes: number, no: number, maybe: number } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type PresentersQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type PresentersQuery = { group: { id: string, members: { nodes: Array<{ person: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type ScheduleLineFragment = { state: MeetingState, commentCount: number, hasOwnTime: boolean, originalLocal: string | null, zoneIsKnown: boolean, id: string, title: string, startsAt: string, endsAt: string, zone: string, place: string | null, link: string | null, viewerReply: ReplyAnswer | null, series: { id: string, zone: string } | null, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string> } | null, replyCounts: { yes: number, no: number, maybe: number } };

export type ScheduleQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type ScheduleQuery = { group: { id: string, name: string, zone: string, seq: number, viewerCan: Array<Action>, series: { nodes: Array<{ id: string, title: string | null, startLocal: string, zone: string, zoneIsKnown: boolean, rule: string, nextMeeting: { id: string, startsAt: string } | null, repeats: { every: RecurrenceUnit, interval: number | null, weekdays: Array<Weekday>, nth: number | null, monthDay: number | null, until: string | null, count: number | null } | null, slots: Array<{ time: string, zone: string, daysLater: number }> }> }, breaks: Array<{ id: string, name: string, firstDay: string, lastDay: string }>, meetings: { totalCount: number, nodes: Array<{ state: MeetingState, commentCount: number, hasOwnTime: boolean, originalLocal: string | null, zoneIsKnown: boolean, id: string, title: string, startsAt: string, endsAt: string, zone: string, place: string | null, link: string | null, viewerReply: ReplyAnswer | null, series: { id: string, zone: string } | null, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string> } | null, replyCounts: { yes: number, no: number, maybe: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type PastMeetingsQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type PastMeetingsQuery = { group: { id: string, seq: number, meetings: { totalCount: number, nodes: Array<{ state: MeetingState, commentCount: number, hasOwnTime: boolean, originalLocal: string | null, zoneIsKnown: boolean, id: string, title: string, startsAt: string, endsAt: string, zone: string, place: string | null, link: string | null, viewerReply: ReplyAnswer | null, series: { id: string, zone: string } | null, presenter: { id: string, name: string } | null, paper: { id: string, title: string, authors: Array<string> } | null, replyCounts: { yes: number, no: number, maybe: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type MonthQueryVariables = Exact<{
  slug: string;
  from: string;
  until: string;
  after?: string | null | undefined;
}>;


export type MonthQuery = { group: { id: string, seq: number, breaks: Array<{ id: string, name: string, firstDay: string, lastDay: string }>, meetings: { nodes: Array<{ id: string, title: string, startsAt: string, endsAt: string, zone: string, state: MeetingState, paper: { title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type ScheduleEventsSubscriptionVariables = Exact<{
  groupId: string;
  after?: number | null | undefined;
}>;


export type ScheduleEventsSubscription = { groupEvents:
    | { __typename: 'BallotCast', seq: number }
    | { __typename: 'BreaksChanged', seq: number }
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
    | { __typename: 'PollExtended', seq: number }
    | { __typename: 'PollOpened', seq: number }
    | { __typename: 'SeriesChanged', seq: number }
    | { __typename: 'SlotCommented', seq: number }
    | { __typename: 'SwapAnswered', seq: number }
    | { __typename: 'SwapAsked', seq: number }
    | { __typename: 'TurnUntaken', seq: number }
    | { __typename: 'TurnsChanged', seq: number }
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

export type SeriesRuleFragment = { id: string, title: string | null, startLocal: string, zone: string, zoneIsKnown: boolean, rule: string, repeats: { every: RecurrenceUnit, interval: number | null, weekdays: Array<Weekday>, nth: number | null, monthDay: number | null, until: string | null, count: number | null } | null, slots: Array<{ time: string, zone: string, daysLater: number }> };

export type SeriesPartsFragment = { version: number, durationMinutes: number, place: string | null, link: string | null, note: string | null, viewerCan: Array<Action>, id: string, title: string | null, startLocal: string, zone: string, zoneIsKnown: boolean, rule: string, facilitator: { id: string, name: string } | null, continues: { id: string, title: string | null } | null, nextMeeting: { id: string, startsAt: string, endsAt: string, zone: string } | null, viewerUnsocialHours: Array<{ carried: number, planned: number, person: { id: string, name: string } }>, group: { id: string, seq: number }, repeats: { every: RecurrenceUnit, interval: number | null, weekdays: Array<Weekday>, nth: number | null, monthDay: number | null, until: string | null, count: number | null } | null, slots: Array<{ time: string, zone: string, daysLater: number }> };

export type SeriesQueryVariables = Exact<{
  id: string;
}>;


export type SeriesQuery = { series: { version: number, durationMinutes: number, place: string | null, link: string | null, note: string | null, viewerCan: Array<Action>, id: string, title: string | null, startLocal: string, zone: string, zoneIsKnown: boolean, rule: string, facilitator: { id: string, name: string } | null, continues: { id: string, title: string | null } | null, nextMeeting: { id: string, startsAt: string, endsAt: string, zone: string } | null, viewerUnsocialHours: Array<{ carried: number, planned: number, person: { id: string, name: string } }>, group: { id: string, seq: number }, repeats: { every: RecurrenceUnit, interval: number | null, weekdays: Array<Weekday>, nth: number | null, monthDay: number | null, until: string | null, count: number | null } | null, slots: Array<{ time: string, zone: string, daysLater: number }> } };

export type TurnsQueryVariables = Exact<{
  slug: string;
}>;


export type TurnsQuery = { group: { id: string, meetings: { nodes: Array<{ id: string, startsAt: string, endsAt: string, zone: string, state: MeetingState, series: { id: string } | null }> } } };

export type FirstOfFollowingQueryVariables = Exact<{
  id: string;
}>;


export type FirstOfFollowingQuery = { meeting: { id: string, startsAt: string, startLocal: string, originalLocal: string | null, startsFromHere: number | null, zone: string, series: { id: string } | null } };

export type SeriesEventsSubscriptionVariables = Exact<{
  groupId: string;
  after?: number | null | undefined;
}>;


export type SeriesEventsSubscription = { groupEvents:
    | { __typename: 'BallotCast', seq: number }
    | { __typename: 'BreaksChanged', seq: number }
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
    | { __typename: 'PollExtended', seq: number }
    | { __typename: 'PollOpened', seq: number }
    | { __typename: 'SeriesChanged', seq: number }
    | { __typename: 'SlotCommented', seq: number }
    | { __typename: 'SwapAnswered', seq: number }
    | { __typename: 'SwapAsked', seq: number }
    | { __typename: 'TurnUntaken', seq: number }
    | { __typename: 'TurnsChanged', seq: number }
   };

export type PreviewPartsFragment = { startLocal: string | null, moved: number, keptTime: number, changed: number, withPaper: number, added: number, dropped: number, alone: number, cancelled: number, repeats: { every: RecurrenceUnit, interval: number | null, weekdays: Array<Weekday>, nth: number | null, monthDay: number | null, until: string | null, count: number | null } | null, starts: Array<{ startsAt: string, startLocal: string, zone: string, clocks: Clocks, break: { id: string, name: string } | null }>, warnings: Array<{ startsAt: string, startLocal: string, zone: string, clocks: Clocks, break: { id: string, name: string } | null }>, unsocialHours: Array<{ carried: number, planned: number, person: { id: string, name: string } }> };

export type StartPartsFragment = { startsAt: string, startLocal: string, zone: string, clocks: Clocks, break: { id: string, name: string } | null };

export type SeriesPreviewQueryVariables = Exact<{
  input: SeriesPreviewInput;
}>;


export type SeriesPreviewQuery = { seriesPreview: { startLocal: string | null, moved: number, keptTime: number, changed: number, withPaper: number, added: number, dropped: number, alone: number, cancelled: number, repeats: { every: RecurrenceUnit, interval: number | null, weekdays: Array<Weekday>, nth: number | null, monthDay: number | null, until: string | null, count: number | null } | null, starts: Array<{ startsAt: string, startLocal: string, zone: string, clocks: Clocks, break: { id: string, name: string } | null }>, warnings: Array<{ startsAt: string, startLocal: string, zone: string, clocks: Clocks, break: { id: string, name: string } | null }>, unsocialHours: Array<{ carried: number, planned: number, person: { id: string, name: string } }> } };

export type BreakPreviewQueryVariables = Exact<{
  input: BreakPreviewInput;
}>;


export type BreakPreviewQuery = { breakPreview: { startLocal: string | null, moved: number, keptTime: number, changed: number, withPaper: number, added: number, dropped: number, alone: number, cancelled: number, repeats: { every: RecurrenceUnit, interval: number | null, weekdays: Array<Weekday>, nth: number | null, monthDay: number | null, until: string | null, count: number | null } | null, starts: Array<{ startsAt: string, startLocal: string, zone: string, clocks: Clocks, break: { id: string, name: string } | null }>, warnings: Array<{ startsAt: string, startLocal: string, zone: string, clocks: Clocks, break: { id: string, name: string } | null }>, unsocialHours: Array<{ carried: number, planned: number, person: { id: string, name: string } }> } };

export type MakeSeriesMutationVariables = Exact<{
  input: MakeSeriesInput;
}>;


export type MakeSeriesMutation = { makeSeries: { series: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ChangeSeriesMutationVariables = Exact<{
  input: ChangeSeriesInput;
}>;


export type ChangeSeriesMutation = { changeSeries: { series: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ChangeFollowingMutationVariables = Exact<{
  input: ChangeFollowingInput;
}>;


export type ChangeFollowingMutation = { changeFollowing: { series: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type EndSeriesMutationVariables = Exact<{
  input: EndSeriesInput;
}>;


export type EndSeriesMutation = { endSeries: { series: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type AddBreakMutationVariables = Exact<{
  input: AddBreakInput;
}>;


export type AddBreakMutation = { addBreak: { break: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type RemoveBreakMutationVariables = Exact<{
  input: RemoveBreakInput;
}>;


export type RemoveBreakMutation = { removeBreak: { breakId: string | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type PollSummaryFragment = { closedAt: string | null, cancelReason: string | null, id: string, title: string, kind: PollKind, method: PollMethod, viewerCan: Array<Action>, state: PollState, closesAt: string, turnout: number, eligible: number, result: { sentence: string } | null, viewerBallot: { castAt: string } | null };

export type PollsQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type PollsQuery = { group: { id: string, name: string, zone: string, seq: number, viewerCan: Array<Action>, polls: { totalCount: number, nodes: Array<{ closedAt: string | null, cancelReason: string | null, id: string, title: string, kind: PollKind, method: PollMethod, viewerCan: Array<Action>, state: PollState, closesAt: string, turnout: number, eligible: number, result: { sentence: string } | null, viewerBallot: { castAt: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type PollsEventsSubscriptionVariables = Exact<{
  groupId: string;
  after?: number | null | undefined;
}>;


export type PollsEventsSubscription = { groupEvents:
    | { __typename: 'BallotCast', seq: number, poll: { id: string, turnout: number, eligible: number } }
    | { __typename: 'BreaksChanged', seq: number }
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
    | { __typename: 'PollExtended', seq: number }
    | { __typename: 'PollOpened', seq: number }
    | { __typename: 'SeriesChanged', seq: number }
    | { __typename: 'SlotCommented', seq: number }
    | { __typename: 'SwapAnswered', seq: number }
    | { __typename: 'SwapAsked', seq: number }
    | { __typename: 'TurnUntaken', seq: number }
    | { __typename: 'TurnsChanged', seq: number }
   };

export type BallotMarksFragment = { abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null };

export type OwnBallotFragment = { abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, receipt: string, castAt: string, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null };

type RoundParts_PairRound_Fragment = { __typename: 'PairRound', against: number, locked: boolean, ballotsFor: number, winner: { id: string }, loser: { id: string } };

type RoundParts_PathsRound_Fragment = { __typename: 'PathsRound', strengths: Array<Array<number>> };

type RoundParts_RunoffRound_Fragment = { __typename: 'RunoffRound', equal: number, rows: Array<{ votes: string, option: { id: string } }> };

type RoundParts_SeatRound_Fragment = { __typename: 'SeatRound', number: number, by: SeatPrice, prices: Array<{ votes: string | null, option: { id: string } }>, taken: { id: string } | null };

type RoundParts_TotalsRound_Fragment = { __typename: 'TotalsRound', rows: Array<{ votes: string, credit: number | null, option: { id: string } }> };

type RoundParts_TransferRound_Fragment = { __typename: 'TransferRound', number: number, quota: string | null, exhausted: string, rows: Array<{ votes: string, option: { id: string } }>, elected: Array<{ id: string }>, dropped: Array<{ id: string }>, surplusOf: { id: string } | null, moved: Array<{ votes: string, to: { id: string } | null }> };

export type RoundPartsFragment =
  | RoundParts_PairRound_Fragment
  | RoundParts_PathsRound_Fragment
  | RoundParts_RunoffRound_Fragment
  | RoundParts_SeatRound_Fragment
  | RoundParts_TotalsRound_Fragment
  | RoundParts_TransferRound_Fragment
;

export type ResultPartsFragment = { outcome: PollOutcome, ballots: number | null, abstentions: number | null, sentence: string, sentences: Array<string>, pairwise: Array<Array<number>>, winner: { id: string } | null, winners: Array<{ id: string }>, ties: Array<{ step: string, purpose: TiePurpose, brokenBy: BrokenBy | null, chosen: { id: string } | null, options: Array<{ id: string }> }>, rows: Array<{ votes: string, credit: number | null, yes: number | null, ifNeedBe: number | null, no: number | null, option: { id: string } }>, rounds: Array<
    | { __typename: 'PairRound', against: number, locked: boolean, ballotsFor: number, winner: { id: string }, loser: { id: string } }
    | { __typename: 'PathsRound', strengths: Array<Array<number>> }
    | { __typename: 'RunoffRound', equal: number, rows: Array<{ votes: string, option: { id: string } }> }
    | { __typename: 'SeatRound', number: number, by: SeatPrice, prices: Array<{ votes: string | null, option: { id: string } }>, taken: { id: string } | null }
    | { __typename: 'TotalsRound', rows: Array<{ votes: string, credit: number | null, option: { id: string } }> }
    | { __typename: 'TransferRound', number: number, quota: string | null, exhausted: string, rows: Array<{ votes: string, option: { id: string } }>, elected: Array<{ id: string }>, dropped: Array<{ id: string }>, surplusOf: { id: string } | null, moved: Array<{ votes: string, to: { id: string } | null }> }
  >, comparisons: Array<{ method: PollMethod, isTied: boolean, winners: Array<{ id: string }> }>, condorcetWinner: { id: string } | null };

export type PollTermsFragment = { kind: PollKind, method: PollMethod, seats: number, equalRanks: EqualRanks, maxScore: number | null, budget: number | null, allowBlank: boolean, tieRule: TieRule, quorumPersons: number | null, quorumPercent: number | null, quorumMissed: QuorumMissed, electorate: Electorate, secrecy: Secrecy, showSmall: boolean, withCredit: boolean, afterwards: Afterwards, slotSeats: number | null };

export type PollPartsFragment = { id: string, title: string, state: PollState, openedAt: string, closesAt: string, extendedAt: string | null, closedAt: string | null, lotSeedHash: string, lotSeed: string | null, cancelReason: string | null, planFailure: string | null, turnout: number, eligible: number, quorum: number | null, viewerHasVoted: boolean, viewerCan: Array<Action>, kind: PollKind, method: PollMethod, seats: number, equalRanks: EqualRanks, maxScore: number | null, budget: number | null, allowBlank: boolean, tieRule: TieRule, quorumPersons: number | null, quorumPercent: number | null, quorumMissed: QuorumMissed, electorate: Electorate, secrecy: Secrecy, showSmall: boolean, withCredit: boolean, afterwards: Afterwards, slotSeats: number | null, openedBy: { id: string, name: string }, plan: { startsAt: string | null, zone: string, place: string | null } | null, options: Array<{ id: string, title: string, tiePlace: number | null, credit: number, seat: number | null, startsAt: string | null, zone: string | null, durationMinutes: number | null, seatsLeft: number | null, comments: Array<{ text: string, person: { id: string, name: string } }>, paper: { id: string, title: string, authors: Array<string> } | null, nomination: { pitch: string, nominatedBy: { id: string, name: string }, presenter: { id: string, name: string } | null } | null, meeting: { id: string, state: MeetingState, startsAt: string, zone: string } | null }>, result: { outcome: PollOutcome, ballots: number | null, abstentions: number | null, sentence: string, sentences: Array<string>, pairwise: Array<Array<number>>, winner: { id: string } | null, winners: Array<{ id: string }>, ties: Array<{ step: string, purpose: TiePurpose, brokenBy: BrokenBy | null, chosen: { id: string } | null, options: Array<{ id: string }> }>, rows: Array<{ votes: string, credit: number | null, yes: number | null, ifNeedBe: number | null, no: number | null, option: { id: string } }>, rounds: Array<
      | { __typename: 'PairRound', against: number, locked: boolean, ballotsFor: number, winner: { id: string }, loser: { id: string } }
      | { __typename: 'PathsRound', strengths: Array<Array<number>> }
      | { __typename: 'RunoffRound', equal: number, rows: Array<{ votes: string, option: { id: string } }> }
      | { __typename: 'SeatRound', number: number, by: SeatPrice, prices: Array<{ votes: string | null, option: { id: string } }>, taken: { id: string } | null }
      | { __typename: 'TotalsRound', rows: Array<{ votes: string, credit: number | null, option: { id: string } }> }
      | { __typename: 'TransferRound', number: number, quota: string | null, exhausted: string, rows: Array<{ votes: string, option: { id: string } }>, elected: Array<{ id: string }>, dropped: Array<{ id: string }>, surplusOf: { id: string } | null, moved: Array<{ votes: string, to: { id: string } | null }> }
    >, comparisons: Array<{ method: PollMethod, isTied: boolean, winners: Array<{ id: string }> }>, condorcetWinner: { id: string } | null } | null, viewerBallot: { abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, receipt: string, castAt: string, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null } | null, viewerDraft: { abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null } | null, viewerBestSlots: Array<{ reason: string, option: { id: string } }> };

export type PollQueryVariables = Exact<{
  id: string;
}>;


export type PollQuery = { poll: { id: string, title: string, state: PollState, openedAt: string, closesAt: string, extendedAt: string | null, closedAt: string | null, lotSeedHash: string, lotSeed: string | null, cancelReason: string | null, planFailure: string | null, turnout: number, eligible: number, quorum: number | null, viewerHasVoted: boolean, viewerCan: Array<Action>, kind: PollKind, method: PollMethod, seats: number, equalRanks: EqualRanks, maxScore: number | null, budget: number | null, allowBlank: boolean, tieRule: TieRule, quorumPersons: number | null, quorumPercent: number | null, quorumMissed: QuorumMissed, electorate: Electorate, secrecy: Secrecy, showSmall: boolean, withCredit: boolean, afterwards: Afterwards, slotSeats: number | null, group: { id: string, name: string, zone: string, seq: number, viewerCan: Array<Action> }, openedBy: { id: string, name: string }, plan: { startsAt: string | null, zone: string, place: string | null } | null, options: Array<{ id: string, title: string, tiePlace: number | null, credit: number, seat: number | null, startsAt: string | null, zone: string | null, durationMinutes: number | null, seatsLeft: number | null, comments: Array<{ text: string, person: { id: string, name: string } }>, paper: { id: string, title: string, authors: Array<string> } | null, nomination: { pitch: string, nominatedBy: { id: string, name: string }, presenter: { id: string, name: string } | null } | null, meeting: { id: string, state: MeetingState, startsAt: string, zone: string } | null }>, result: { outcome: PollOutcome, ballots: number | null, abstentions: number | null, sentence: string, sentences: Array<string>, pairwise: Array<Array<number>>, winner: { id: string } | null, winners: Array<{ id: string }>, ties: Array<{ step: string, purpose: TiePurpose, brokenBy: BrokenBy | null, chosen: { id: string } | null, options: Array<{ id: string }> }>, rows: Array<{ votes: string, credit: number | null, yes: number | null, ifNeedBe: number | null, no: number | null, option: { id: string } }>, rounds: Array<
        | { __typename: 'PairRound', against: number, locked: boolean, ballotsFor: number, winner: { id: string }, loser: { id: string } }
        | { __typename: 'PathsRound', strengths: Array<Array<number>> }
        | { __typename: 'RunoffRound', equal: number, rows: Array<{ votes: string, option: { id: string } }> }
        | { __typename: 'SeatRound', number: number, by: SeatPrice, prices: Array<{ votes: string | null, option: { id: string } }>, taken: { id: string } | null }
        | { __typename: 'TotalsRound', rows: Array<{ votes: string, credit: number | null, option: { id: string } }> }
        | { __typename: 'TransferRound', number: number, quota: string | null, exhausted: string, rows: Array<{ votes: string, option: { id: string } }>, elected: Array<{ id: string }>, dropped: Array<{ id: string }>, surplusOf: { id: string } | null, moved: Array<{ votes: string, to: { id: string } | null }> }
      >, comparisons: Array<{ method: PollMethod, isTied: boolean, winners: Array<{ id: string }> }>, condorcetWinner: { id: string } | null } | null, viewerBallot: { abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, receipt: string, castAt: string, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null } | null, viewerDraft: { abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null } | null, viewerBestSlots: Array<{ reason: string, option: { id: string } }> } };

export type PollEventsSubscriptionVariables = Exact<{
  groupId: string;
  after?: number | null | undefined;
}>;


export type PollEventsSubscription = { groupEvents:
    | { __typename: 'BallotCast', seq: number, poll: { id: string, turnout: number, eligible: number, options: Array<{ id: string, seatsLeft: number | null }> } }
    | { __typename: 'BreaksChanged', seq: number }
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
    | { __typename: 'PollExtended', seq: number, poll: { id: string } }
    | { __typename: 'PollOpened', seq: number }
    | { __typename: 'SeriesChanged', seq: number }
    | { __typename: 'SlotCommented', seq: number, poll: { id: string } }
    | { __typename: 'SwapAnswered', seq: number }
    | { __typename: 'SwapAsked', seq: number }
    | { __typename: 'TurnUntaken', seq: number }
    | { __typename: 'TurnsChanged', seq: number }
   };

export type OpenPollMutationVariables = Exact<{
  input: OpenPollInput;
}>;


export type OpenPollMutation = { openPoll: { poll: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type CastBallotMutationVariables = Exact<{
  input: CastBallotInput;
}>;


export type CastBallotMutation = { castBallot: { poll: { id: string, turnout: number, eligible: number, viewerHasVoted: boolean, viewerBallot: { abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, receipt: string, castAt: string, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null } | null, viewerDraft: { abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type BallotStateFragment = { id: string, turnout: number, eligible: number, viewerHasVoted: boolean, viewerBallot: { abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, receipt: string, castAt: string, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null } | null, viewerDraft: { abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null } | null };

export type WithdrawBallotMutationVariables = Exact<{
  input: WithdrawBallotInput;
}>;


export type WithdrawBallotMutation = { withdrawBallot: { poll: { id: string, turnout: number, eligible: number, viewerHasVoted: boolean, viewerBallot: { abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, receipt: string, castAt: string, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null } | null, viewerDraft: { abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type SaveBallotDraftMutationVariables = Exact<{
  input: SaveBallotDraftInput;
}>;


export type SaveBallotDraftMutation = { saveBallotDraft: { poll: { id: string, turnout: number, eligible: number, viewerHasVoted: boolean, viewerBallot: { abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, receipt: string, castAt: string, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null } | null, viewerDraft: { abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type PollExportQueryVariables = Exact<{
  pollId: string;
  format: PollExportFormat;
}>;


export type PollExportQuery = { pollExport: string };

export type ReceiptsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ReceiptsQuery = { poll: { id: string, ballots: { totalCount: number, nodes: Array<{ code: string, abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, person: { id: string, name: string } | null, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type ClosePollMutationVariables = Exact<{
  input: ClosePollInput;
}>;


export type ClosePollMutation = { closePoll: { poll: { id: string, title: string, state: PollState, openedAt: string, closesAt: string, extendedAt: string | null, closedAt: string | null, lotSeedHash: string, lotSeed: string | null, cancelReason: string | null, planFailure: string | null, turnout: number, eligible: number, quorum: number | null, viewerHasVoted: boolean, viewerCan: Array<Action>, kind: PollKind, method: PollMethod, seats: number, equalRanks: EqualRanks, maxScore: number | null, budget: number | null, allowBlank: boolean, tieRule: TieRule, quorumPersons: number | null, quorumPercent: number | null, quorumMissed: QuorumMissed, electorate: Electorate, secrecy: Secrecy, showSmall: boolean, withCredit: boolean, afterwards: Afterwards, slotSeats: number | null, openedBy: { id: string, name: string }, plan: { startsAt: string | null, zone: string, place: string | null } | null, options: Array<{ id: string, title: string, tiePlace: number | null, credit: number, seat: number | null, startsAt: string | null, zone: string | null, durationMinutes: number | null, seatsLeft: number | null, comments: Array<{ text: string, person: { id: string, name: string } }>, paper: { id: string, title: string, authors: Array<string> } | null, nomination: { pitch: string, nominatedBy: { id: string, name: string }, presenter: { id: string, name: string } | null } | null, meeting: { id: string, state: MeetingState, startsAt: string, zone: string } | null }>, result: { outcome: PollOutcome, ballots: number | null, abstentions: number | null, sentence: string, sentences: Array<string>, pairwise: Array<Array<number>>, winner: { id: string } | null, winners: Array<{ id: string }>, ties: Array<{ step: string, purpose: TiePurpose, brokenBy: BrokenBy | null, chosen: { id: string } | null, options: Array<{ id: string }> }>, rows: Array<{ votes: string, credit: number | null, yes: number | null, ifNeedBe: number | null, no: number | null, option: { id: string } }>, rounds: Array<
          | { __typename: 'PairRound', against: number, locked: boolean, ballotsFor: number, winner: { id: string }, loser: { id: string } }
          | { __typename: 'PathsRound', strengths: Array<Array<number>> }
          | { __typename: 'RunoffRound', equal: number, rows: Array<{ votes: string, option: { id: string } }> }
          | { __typename: 'SeatRound', number: number, by: SeatPrice, prices: Array<{ votes: string | null, option: { id: string } }>, taken: { id: string } | null }
          | { __typename: 'TotalsRound', rows: Array<{ votes: string, credit: number | null, option: { id: string } }> }
          | { __typename: 'TransferRound', number: number, quota: string | null, exhausted: string, rows: Array<{ votes: string, option: { id: string } }>, elected: Array<{ id: string }>, dropped: Array<{ id: string }>, surplusOf: { id: string } | null, moved: Array<{ votes: string, to: { id: string } | null }> }
        >, comparisons: Array<{ method: PollMethod, isTied: boolean, winners: Array<{ id: string }> }>, condorcetWinner: { id: string } | null } | null, viewerBallot: { abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, receipt: string, castAt: string, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null } | null, viewerDraft: { abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null } | null, viewerBestSlots: Array<{ reason: string, option: { id: string } }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type CancelPollMutationVariables = Exact<{
  input: CancelPollInput;
}>;


export type CancelPollMutation = { cancelPoll: { poll: { id: string, title: string, state: PollState, openedAt: string, closesAt: string, extendedAt: string | null, closedAt: string | null, lotSeedHash: string, lotSeed: string | null, cancelReason: string | null, planFailure: string | null, turnout: number, eligible: number, quorum: number | null, viewerHasVoted: boolean, viewerCan: Array<Action>, kind: PollKind, method: PollMethod, seats: number, equalRanks: EqualRanks, maxScore: number | null, budget: number | null, allowBlank: boolean, tieRule: TieRule, quorumPersons: number | null, quorumPercent: number | null, quorumMissed: QuorumMissed, electorate: Electorate, secrecy: Secrecy, showSmall: boolean, withCredit: boolean, afterwards: Afterwards, slotSeats: number | null, openedBy: { id: string, name: string }, plan: { startsAt: string | null, zone: string, place: string | null } | null, options: Array<{ id: string, title: string, tiePlace: number | null, credit: number, seat: number | null, startsAt: string | null, zone: string | null, durationMinutes: number | null, seatsLeft: number | null, comments: Array<{ text: string, person: { id: string, name: string } }>, paper: { id: string, title: string, authors: Array<string> } | null, nomination: { pitch: string, nominatedBy: { id: string, name: string }, presenter: { id: string, name: string } | null } | null, meeting: { id: string, state: MeetingState, startsAt: string, zone: string } | null }>, result: { outcome: PollOutcome, ballots: number | null, abstentions: number | null, sentence: string, sentences: Array<string>, pairwise: Array<Array<number>>, winner: { id: string } | null, winners: Array<{ id: string }>, ties: Array<{ step: string, purpose: TiePurpose, brokenBy: BrokenBy | null, chosen: { id: string } | null, options: Array<{ id: string }> }>, rows: Array<{ votes: string, credit: number | null, yes: number | null, ifNeedBe: number | null, no: number | null, option: { id: string } }>, rounds: Array<
          | { __typename: 'PairRound', against: number, locked: boolean, ballotsFor: number, winner: { id: string }, loser: { id: string } }
          | { __typename: 'PathsRound', strengths: Array<Array<number>> }
          | { __typename: 'RunoffRound', equal: number, rows: Array<{ votes: string, option: { id: string } }> }
          | { __typename: 'SeatRound', number: number, by: SeatPrice, prices: Array<{ votes: string | null, option: { id: string } }>, taken: { id: string } | null }
          | { __typename: 'TotalsRound', rows: Array<{ votes: string, credit: number | null, option: { id: string } }> }
          | { __typename: 'TransferRound', number: number, quota: string | null, exhausted: string, rows: Array<{ votes: string, option: { id: string } }>, elected: Array<{ id: string }>, dropped: Array<{ id: string }>, surplusOf: { id: string } | null, moved: Array<{ votes: string, to: { id: string } | null }> }
        >, comparisons: Array<{ method: PollMethod, isTied: boolean, winners: Array<{ id: string }> }>, condorcetWinner: { id: string } | null } | null, viewerBallot: { abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, receipt: string, castAt: string, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null } | null, viewerDraft: { abstains: boolean, approvals: Array<string> | null, ranks: Array<Array<string>> | null, scores: Array<{ optionId: string, score: number }> | null, points: Array<{ optionId: string, points: number }> | null, slots: Array<{ optionId: string, answer: SlotAnswer }> | null } | null, viewerBestSlots: Array<{ reason: string, option: { id: string } }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type CommentOnSlotMutationVariables = Exact<{
  input: CommentOnSlotInput;
}>;


export type CommentOnSlotMutation = { commentOnSlot: { poll: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ScheduleWinnerMutationVariables = Exact<{
  input: ScheduleWinnerInput;
}>;


export type ScheduleWinnerMutation = { scheduleWinner: { meeting: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export const OwnCoursePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnCourseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewerCanNow"}},{"kind":"Field","name":{"kind":"Name","value":"viewerThoughts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]} as unknown as DocumentNode<OwnCoursePartsFragment, unknown>;
export const AgendaItemPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgendaItemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgendaItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"paper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plannedMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"spentMs"}},{"kind":"Field","name":{"kind":"Name","value":"currentSince"}},{"kind":"Field","name":{"kind":"Name","value":"revealedAt"}},{"kind":"Field","name":{"kind":"Name","value":"thoughtCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<AgendaItemPartsFragment, unknown>;
export const AgendaPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgendaParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agenda"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgendaItemParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgendaItemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgendaItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"paper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plannedMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"spentMs"}},{"kind":"Field","name":{"kind":"Name","value":"currentSince"}},{"kind":"Field","name":{"kind":"Name","value":"revealedAt"}},{"kind":"Field","name":{"kind":"Name","value":"thoughtCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<AgendaPartsFragment, unknown>;
export const CoursePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CourseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"course"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facilitator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scribe"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"currentItemId"}},{"kind":"Field","name":{"kind":"Name","value":"timer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"leftMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commentsPausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOrder"}},{"kind":"Field","name":{"kind":"Name","value":"orderVersion"}}]}}]}}]} as unknown as DocumentNode<CoursePartsFragment, unknown>;
export const CourseAnswerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CourseAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanNow"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgendaParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CourseParts"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgendaItemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgendaItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"paper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plannedMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"spentMs"}},{"kind":"Field","name":{"kind":"Name","value":"currentSince"}},{"kind":"Field","name":{"kind":"Name","value":"revealedAt"}},{"kind":"Field","name":{"kind":"Name","value":"thoughtCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgendaParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agenda"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgendaItemParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CourseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"course"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facilitator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scribe"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"currentItemId"}},{"kind":"Field","name":{"kind":"Name","value":"timer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"leftMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commentsPausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOrder"}},{"kind":"Field","name":{"kind":"Name","value":"orderVersion"}}]}}]}}]} as unknown as DocumentNode<CourseAnswerFragment, unknown>;
export const ThoughtPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThoughtParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thoughts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}}]}}]}}]} as unknown as DocumentNode<ThoughtPartsFragment, unknown>;
export const CourseEventsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CourseEvents"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MeetingEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgendaChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgendaParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CourseParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"threads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MeetingStarted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgendaParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CourseParts"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanNow"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MeetingEnded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgendaParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CourseParts"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanNow"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ItemReached"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgendaParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CourseParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TimerStarted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CourseParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TimerPaused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CourseParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TimerExtended"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CourseParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScribeChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CourseParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FacilitatorChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CourseParts"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanNow"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentsPaused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CourseParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentsResumed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CourseParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThoughtWritten"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgendaParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThoughtsRevealed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgendaParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThoughtParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgendaItemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgendaItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"paper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plannedMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"spentMs"}},{"kind":"Field","name":{"kind":"Name","value":"currentSince"}},{"kind":"Field","name":{"kind":"Name","value":"revealedAt"}},{"kind":"Field","name":{"kind":"Name","value":"thoughtCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgendaParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agenda"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgendaItemParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CourseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"course"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facilitator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scribe"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"currentItemId"}},{"kind":"Field","name":{"kind":"Name","value":"timer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"leftMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commentsPausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOrder"}},{"kind":"Field","name":{"kind":"Name","value":"orderVersion"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThoughtParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thoughts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}}]}}]}}]} as unknown as DocumentNode<CourseEventsFragment, unknown>;
export const ViewerPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ViewerPartsFragment, unknown>;
export const AvailabilityPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AvailabilityParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Availability"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"exceptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startLocal"}},{"kind":"Field","name":{"kind":"Name","value":"endLocal"}},{"kind":"Field","name":{"kind":"Name","value":"fit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groupId"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isShown"}}]}}]}}]} as unknown as DocumentNode<AvailabilityPartsFragment, unknown>;
export const FeedPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Feed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alarmMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"meetings"}},{"kind":"Field","name":{"kind":"Name","value":"showsCancelled"}},{"kind":"Field","name":{"kind":"Name","value":"showsDuties"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<FeedPartsFragment, unknown>;
export const MeetingPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeetingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"startLocal"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"zoneIsKnown"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"}}]}},{"kind":"Field","name":{"kind":"Name","value":"presenter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"authors"}},{"kind":"Field","name":{"kind":"Name","value":"abstract"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"textVersions"}}]}}]}}]} as unknown as DocumentNode<MeetingPartsFragment, unknown>;
export const ThreadHeadFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Thread"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"anchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"textVersions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textVersion"}},{"kind":"Field","name":{"kind":"Name","value":"page"}},{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"suffix"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}}]} as unknown as DocumentNode<ThreadHeadFragment, unknown>;
export const ReactionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReactionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ReactionPartsFragment, unknown>;
export const FeltPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeltParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReactionParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReactionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<FeltPartsFragment, unknown>;
export const CommentPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"postedAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeltParts"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReactionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeltParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReactionParts"}}]}}]}}]} as unknown as DocumentNode<CommentPartsFragment, unknown>;
export const ThreadPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Thread"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadHead"}},{"kind":"Field","name":{"kind":"Name","value":"comments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReactionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeltParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReactionParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Thread"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"anchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"textVersions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textVersion"}},{"kind":"Field","name":{"kind":"Name","value":"page"}},{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"suffix"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"postedAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeltParts"}}]}}]} as unknown as DocumentNode<ThreadPartsFragment, unknown>;
export const ToldCommentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldComment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadHead"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReactionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeltParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReactionParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"postedAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeltParts"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Thread"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"anchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"textVersions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"textVersion"}},{"kind":"Field","name":{"kind":"Name","value":"page"}},{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"suffix"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}}]} as unknown as DocumentNode<ToldCommentFragment, unknown>;
export const RotaTurnFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RotaTurn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Turn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"isNear"}},{"kind":"Field","name":{"kind":"Name","value":"duty"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"tied"}},{"kind":"Field","name":{"kind":"Name","value":"turns"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"swap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"asker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asked"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"declinedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<RotaTurnFragment, unknown>;
export const RotaPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RotaParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rota"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"duties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"meetings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"paper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"turns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RotaTurn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carried"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dutyId"}},{"kind":"Field","name":{"kind":"Name","value":"turns"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"leaves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstDay"}},{"kind":"Field","name":{"kind":"Name","value":"lastDay"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RotaTurn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Turn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"isNear"}},{"kind":"Field","name":{"kind":"Name","value":"duty"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"tied"}},{"kind":"Field","name":{"kind":"Name","value":"turns"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"swap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"asker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asked"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"declinedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<RotaPartsFragment, unknown>;
export const HandPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hand"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"spokenToday"}}]}}]} as unknown as DocumentNode<HandPartsFragment, unknown>;
export const HandsPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hands"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HandParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calledHand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HandParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hand"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"spokenToday"}}]}}]} as unknown as DocumentNode<HandsPartsFragment, unknown>;
export const HandEventsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandEvents"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MeetingEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HandsChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HandsParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CourseParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hand"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"spokenToday"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hands"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HandParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calledHand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HandParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CourseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"course"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facilitator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scribe"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"currentItemId"}},{"kind":"Field","name":{"kind":"Name","value":"timer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"leftMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commentsPausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOrder"}},{"kind":"Field","name":{"kind":"Name","value":"orderVersion"}}]}}]}}]} as unknown as DocumentNode<HandEventsFragment, unknown>;
export const GroupEventSeqFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GroupEventSeq"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GroupEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}}]}}]}}]} as unknown as DocumentNode<GroupEventSeqFragment, unknown>;
export const MeetingEventSeqFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeetingEventSeq"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MeetingEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}}]}}]}}]} as unknown as DocumentNode<MeetingEventSeqFragment, unknown>;
export const ProfilePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProfileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GroupProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"joining"}},{"kind":"Field","name":{"kind":"Name","value":"reading"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerIsMember"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRequested"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanRead"}}]}}]} as unknown as DocumentNode<ProfilePartsFragment, unknown>;
export const MemberPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"joinedAt"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<MemberPartsFragment, unknown>;
export const InvitationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InvitationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invitation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"maxUses"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<InvitationPartsFragment, unknown>;
export const SettingsPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SettingsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Group"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"joining"}},{"kind":"Field","name":{"kind":"Name","value":"reading"}},{"kind":"Field","name":{"kind":"Name","value":"creditCap"}},{"kind":"Field","name":{"kind":"Name","value":"creditPolls"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}}]}}]} as unknown as DocumentNode<SettingsPartsFragment, unknown>;
export const NotesPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Minutes"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<NotesPartsFragment, unknown>;
export const DecisionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Decision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<DecisionPartsFragment, unknown>;
export const DecisionsPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecisionParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Decision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<DecisionsPartsFragment, unknown>;
export const ActionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActionItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<ActionPartsFragment, unknown>;
export const ActionsPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActionsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActionParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActionItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<ActionsPartsFragment, unknown>;
export const MinutesPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MinutesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotesParts"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecisionsParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActionsParts"}},{"kind":"Field","name":{"kind":"Name","value":"attendanceCount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Decision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActionItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Minutes"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecisionParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActionsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActionParts"}}]}}]}}]} as unknown as DocumentNode<MinutesPartsFragment, unknown>;
export const MinutesEventsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MinutesEvents"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MeetingEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MinutesChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotesParts"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MinutesApproved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotesParts"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecisionsChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecisionsParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActionsChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActionsParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgendaChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecisionsParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActionsParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScribeChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewerCanNow"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MeetingAttended"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attendanceCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Decision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActionItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Minutes"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecisionParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActionsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActionParts"}}]}}]}}]} as unknown as DocumentNode<MinutesEventsFragment, unknown>;
export const ToldPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ToldMeeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}}]}}]} as unknown as DocumentNode<ToldPartsFragment, unknown>;
export const NoticePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"leadMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"duties"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"calledOff"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"poll"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"papers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"isChosen"}}]}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"told"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"was"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ToldMeeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}}]}}]} as unknown as DocumentNode<NoticePartsFragment, unknown>;
export const ChoicesPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChoicesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NoticeChoices"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mailIsOn"}},{"kind":"Field","name":{"kind":"Name","value":"invitations"}},{"kind":"Field","name":{"kind":"Name","value":"reminderLeads"}},{"kind":"Field","name":{"kind":"Name","value":"dutyLeads"}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"inApp"}},{"kind":"Field","name":{"kind":"Name","value":"mail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mutedGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ChoicesPartsFragment, unknown>;
export const PaperFateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaperFate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Paper"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"meetings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<PaperFateFragment, unknown>;
export const PaperLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaperLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Paper"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaperFate"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"authors"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"addedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaperFate"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Paper"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"meetings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<PaperLineFragment, unknown>;
export const NominationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NominationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Nomination"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"pitch"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"nominatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nominatedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"presenter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"}}]}}]} as unknown as DocumentNode<NominationPartsFragment, unknown>;
export const PaperTextFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaperText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Paper"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"authors"}},{"kind":"Field","name":{"kind":"Name","value":"abstract"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"identifier"}},{"kind":"Field","name":{"kind":"Name","value":"textVersions"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<PaperTextFragment, unknown>;
export const ImportPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Import"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}}]}}]} as unknown as DocumentNode<ImportPartsFragment, unknown>;
export const PassedOnPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PassedOnParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passedOnQuestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"takenUpIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<PassedOnPartsFragment, unknown>;
export const QuestionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuestionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Question"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"meetingId"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"isAnonymous"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"votes"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"answerId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<QuestionPartsFragment, unknown>;
export const OwnQuestionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnQuestionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Question"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuestionParts"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasVoted"}},{"kind":"Field","name":{"kind":"Name","value":"viewerAsked"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuestionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Question"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"meetingId"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"isAnonymous"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"votes"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"answerId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<OwnQuestionPartsFragment, unknown>;
export const MeetingQuestionsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeetingQuestions"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PassedOnParts"}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnQuestionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parkedQuestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnQuestionParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuestionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Question"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"meetingId"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"isAnonymous"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"votes"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"answerId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PassedOnParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passedOnQuestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"takenUpIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnQuestionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Question"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuestionParts"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasVoted"}},{"kind":"Field","name":{"kind":"Name","value":"viewerAsked"}}]}}]} as unknown as DocumentNode<MeetingQuestionsFragment, unknown>;
export const QuestionRanksFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuestionRanks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"votes"}}]}}]}}]} as unknown as DocumentNode<QuestionRanksFragment, unknown>;
export const QuestionEventsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuestionEvents"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MeetingEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuestionAsked"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuestionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuestionRanks"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuestionChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuestionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuestionRanks"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PassedOnParts"}},{"kind":"Field","name":{"kind":"Name","value":"parkedQuestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuestionParts"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuestionVoted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuestionRanks"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuestionWithdrawn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuestionRanks"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuestionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Question"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"meetingId"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"isAnonymous"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"votes"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"answerId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuestionRanks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"votes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PassedOnParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passedOnQuestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"takenUpIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<QuestionEventsFragment, unknown>;
export const MeetingLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeetingLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"presenter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"authors"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerReply"}},{"kind":"Field","name":{"kind":"Name","value":"replyCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"maybe"}}]}}]}}]} as unknown as DocumentNode<MeetingLineFragment, unknown>;
export const ScheduleLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScheduleLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeetingLine"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"commentCount"}},{"kind":"Field","name":{"kind":"Name","value":"hasOwnTime"}},{"kind":"Field","name":{"kind":"Name","value":"originalLocal"}},{"kind":"Field","name":{"kind":"Name","value":"zoneIsKnown"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeetingLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"presenter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"authors"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerReply"}},{"kind":"Field","name":{"kind":"Name","value":"replyCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"maybe"}}]}}]}}]} as unknown as DocumentNode<ScheduleLineFragment, unknown>;
export const SeriesRuleFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeriesRule"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Series"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startLocal"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"zoneIsKnown"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"repeats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"every"}},{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"nth"}},{"kind":"Field","name":{"kind":"Name","value":"monthDay"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"time"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"daysLater"}}]}}]}}]} as unknown as DocumentNode<SeriesRuleFragment, unknown>;
export const SeriesPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeriesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Series"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SeriesRule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"facilitator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"continues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextMeeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerUnsocialHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carried"}},{"kind":"Field","name":{"kind":"Name","value":"planned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeriesRule"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Series"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startLocal"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"zoneIsKnown"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"repeats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"every"}},{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"nth"}},{"kind":"Field","name":{"kind":"Name","value":"monthDay"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"time"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"daysLater"}}]}}]}}]} as unknown as DocumentNode<SeriesPartsFragment, unknown>;
export const StartPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StartParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlannedStart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"startLocal"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"clocks"}},{"kind":"Field","name":{"kind":"Name","value":"break"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<StartPartsFragment, unknown>;
export const PreviewPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PreviewParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SeriesPreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startLocal"}},{"kind":"Field","name":{"kind":"Name","value":"repeats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"every"}},{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"nth"}},{"kind":"Field","name":{"kind":"Name","value":"monthDay"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moved"}},{"kind":"Field","name":{"kind":"Name","value":"keptTime"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"withPaper"}},{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"dropped"}},{"kind":"Field","name":{"kind":"Name","value":"alone"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"starts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StartParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StartParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unsocialHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carried"}},{"kind":"Field","name":{"kind":"Name","value":"planned"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StartParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlannedStart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"startLocal"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"clocks"}},{"kind":"Field","name":{"kind":"Name","value":"break"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<PreviewPartsFragment, unknown>;
export const PollLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PollLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Poll"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"turnout"}},{"kind":"Field","name":{"kind":"Name","value":"eligible"}},{"kind":"Field","name":{"kind":"Name","value":"viewerBallot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"castAt"}}]}}]}}]} as unknown as DocumentNode<PollLineFragment, unknown>;
export const PollSummaryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PollSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Poll"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PollLine"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PollLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Poll"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"turnout"}},{"kind":"Field","name":{"kind":"Name","value":"eligible"}},{"kind":"Field","name":{"kind":"Name","value":"viewerBallot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"castAt"}}]}}]}}]} as unknown as DocumentNode<PollSummaryFragment, unknown>;
export const PollTermsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PollTerms"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Poll"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"equalRanks"}},{"kind":"Field","name":{"kind":"Name","value":"maxScore"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"allowBlank"}},{"kind":"Field","name":{"kind":"Name","value":"tieRule"}},{"kind":"Field","name":{"kind":"Name","value":"quorumPersons"}},{"kind":"Field","name":{"kind":"Name","value":"quorumPercent"}},{"kind":"Field","name":{"kind":"Name","value":"quorumMissed"}},{"kind":"Field","name":{"kind":"Name","value":"electorate"}},{"kind":"Field","name":{"kind":"Name","value":"secrecy"}},{"kind":"Field","name":{"kind":"Name","value":"showSmall"}},{"kind":"Field","name":{"kind":"Name","value":"withCredit"}},{"kind":"Field","name":{"kind":"Name","value":"afterwards"}},{"kind":"Field","name":{"kind":"Name","value":"slotSeats"}}]}}]} as unknown as DocumentNode<PollTermsFragment, unknown>;
export const RoundPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoundParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TallyRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TotalsRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votes"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunoffRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"equal"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TransferRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"quota"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exhausted"}},{"kind":"Field","name":{"kind":"Name","value":"elected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dropped"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"surplusOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votes"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PathsRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strengths"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"winner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"loser"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ballotsFor"},"name":{"kind":"Name","value":"votes"}},{"kind":"Field","name":{"kind":"Name","value":"against"}},{"kind":"Field","name":{"kind":"Name","value":"locked"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SeatRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","alias":{"kind":"Name","value":"prices"},"name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votes"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"taken"},"name":{"kind":"Name","value":"elected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<RoundPartsFragment, unknown>;
export const ResultPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResultParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tally"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"ballots"}},{"kind":"Field","name":{"kind":"Name","value":"abstentions"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"sentences"}},{"kind":"Field","name":{"kind":"Name","value":"winner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"winners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"brokenBy"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"votes"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"ifNeedBe"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RoundParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairwise"}},{"kind":"Field","name":{"kind":"Name","value":"comparisons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"isTied"}},{"kind":"Field","name":{"kind":"Name","value":"winners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"condorcetWinner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoundParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TallyRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TotalsRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votes"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunoffRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"equal"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TransferRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"quota"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exhausted"}},{"kind":"Field","name":{"kind":"Name","value":"elected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dropped"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"surplusOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votes"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PathsRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strengths"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"winner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"loser"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ballotsFor"},"name":{"kind":"Name","value":"votes"}},{"kind":"Field","name":{"kind":"Name","value":"against"}},{"kind":"Field","name":{"kind":"Name","value":"locked"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SeatRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","alias":{"kind":"Name","value":"prices"},"name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votes"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"taken"},"name":{"kind":"Name","value":"elected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ResultPartsFragment, unknown>;
export const OwnBallotFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnBallot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ballot"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"abstains"}},{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"ranks"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionId"}},{"kind":"Field","name":{"kind":"Name","value":"score"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionId"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionId"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receipt"}},{"kind":"Field","name":{"kind":"Name","value":"castAt"}}]}}]} as unknown as DocumentNode<OwnBallotFragment, unknown>;
export const BallotMarksFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BallotMarks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BallotContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"abstains"}},{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"ranks"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionId"}},{"kind":"Field","name":{"kind":"Name","value":"score"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionId"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionId"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}}]} as unknown as DocumentNode<BallotMarksFragment, unknown>;
export const PollPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PollParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Poll"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PollTerms"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"extendedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lotSeedHash"}},{"kind":"Field","name":{"kind":"Name","value":"lotSeed"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"planFailure"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"place"}}]}},{"kind":"Field","name":{"kind":"Name","value":"turnout"}},{"kind":"Field","name":{"kind":"Name","value":"eligible"}},{"kind":"Field","name":{"kind":"Name","value":"quorum"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"tiePlace"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"seat"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"seatsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"comments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"authors"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nomination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pitch"}},{"kind":"Field","name":{"kind":"Name","value":"nominatedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"presenter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResultParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerBallot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnBallot"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerDraft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BallotMarks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasVoted"}},{"kind":"Field","name":{"kind":"Name","value":"viewerBestSlots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoundParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TallyRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TotalsRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votes"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunoffRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"equal"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TransferRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"quota"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exhausted"}},{"kind":"Field","name":{"kind":"Name","value":"elected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dropped"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"surplusOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votes"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PathsRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strengths"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"winner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"loser"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ballotsFor"},"name":{"kind":"Name","value":"votes"}},{"kind":"Field","name":{"kind":"Name","value":"against"}},{"kind":"Field","name":{"kind":"Name","value":"locked"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SeatRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","alias":{"kind":"Name","value":"prices"},"name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votes"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"taken"},"name":{"kind":"Name","value":"elected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PollTerms"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Poll"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"equalRanks"}},{"kind":"Field","name":{"kind":"Name","value":"maxScore"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"allowBlank"}},{"kind":"Field","name":{"kind":"Name","value":"tieRule"}},{"kind":"Field","name":{"kind":"Name","value":"quorumPersons"}},{"kind":"Field","name":{"kind":"Name","value":"quorumPercent"}},{"kind":"Field","name":{"kind":"Name","value":"quorumMissed"}},{"kind":"Field","name":{"kind":"Name","value":"electorate"}},{"kind":"Field","name":{"kind":"Name","value":"secrecy"}},{"kind":"Field","name":{"kind":"Name","value":"showSmall"}},{"kind":"Field","name":{"kind":"Name","value":"withCredit"}},{"kind":"Field","name":{"kind":"Name","value":"afterwards"}},{"kind":"Field","name":{"kind":"Name","value":"slotSeats"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResultParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tally"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"ballots"}},{"kind":"Field","name":{"kind":"Name","value":"abstentions"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"sentences"}},{"kind":"Field","name":{"kind":"Name","value":"winner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"winners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"brokenBy"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"votes"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"ifNeedBe"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RoundParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairwise"}},{"kind":"Field","name":{"kind":"Name","value":"comparisons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"isTied"}},{"kind":"Field","name":{"kind":"Name","value":"winners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"condorcetWinner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnBallot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ballot"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"abstains"}},{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"ranks"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionId"}},{"kind":"Field","name":{"kind":"Name","value":"score"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionId"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionId"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receipt"}},{"kind":"Field","name":{"kind":"Name","value":"castAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BallotMarks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BallotContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"abstains"}},{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"ranks"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionId"}},{"kind":"Field","name":{"kind":"Name","value":"score"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionId"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionId"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}}]} as unknown as DocumentNode<PollPartsFragment, unknown>;
export const BallotStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BallotState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Poll"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"turnout"}},{"kind":"Field","name":{"kind":"Name","value":"eligible"}},{"kind":"Field","name":{"kind":"Name","value":"viewerBallot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnBallot"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerDraft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BallotMarks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasVoted"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnBallot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ballot"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"abstains"}},{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"ranks"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionId"}},{"kind":"Field","name":{"kind":"Name","value":"score"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionId"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionId"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receipt"}},{"kind":"Field","name":{"kind":"Name","value":"castAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BallotMarks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BallotContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"abstains"}},{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"ranks"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionId"}},{"kind":"Field","name":{"kind":"Name","value":"score"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionId"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optionId"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}}]} as unknown as DocumentNode<BallotStateFragment, unknown>;
export const NowDocument = {"__meta__":{"hash":"b8a4ca81318a4b25583a7a4100efd6db6a5c829a983324b34ed389fe490d1bcb"}} as unknown as DocumentNode<NowQuery, NowQueryVariables>;
export const AddAgendaItemDocument = {"__meta__":{"hash":"f894239b858a4007099054119e6fa5c3ead99464bb2de63203b736eed3d98c40"}} as unknown as DocumentNode<AddAgendaItemMutation, AddAgendaItemMutationVariables>;
export const ChangeAgendaItemDocument = {"__meta__":{"hash":"1aa221999bff01858c396171c7f6dc6356eb90b8e898e7288c009333cdf1a424"}} as unknown as DocumentNode<ChangeAgendaItemMutation, ChangeAgendaItemMutationVariables>;
export const RemoveAgendaItemDocument = {"__meta__":{"hash":"5518e8ed15d08c0b5892833920c1d125a553c46391a3e660141f321707f7c9f5"}} as unknown as DocumentNode<RemoveAgendaItemMutation, RemoveAgendaItemMutationVariables>;
export const OrderAgendaDocument = {"__meta__":{"hash":"88a45aa6660019bd7b5565a4a5139c4097031a829275d555e60e9c7240faa3c1"}} as unknown as DocumentNode<OrderAgendaMutation, OrderAgendaMutationVariables>;
export const StartMeetingDocument = {"__meta__":{"hash":"a01f60535c4ed7b29a4ea3e80088ba1269d8b6a63efd52b73806dd8f395ba9c3"}} as unknown as DocumentNode<StartMeetingMutation, StartMeetingMutationVariables>;
export const EndMeetingDocument = {"__meta__":{"hash":"5a3b77c286d2ab320f7e01fe6acfd9b97680bf88f165afbea84d49becf78f8f4"}} as unknown as DocumentNode<EndMeetingMutation, EndMeetingMutationVariables>;
export const GoToItemDocument = {"__meta__":{"hash":"5550059210f1712cbb7d83165e3697b4cd6232cba8cb33b43eec80c8d4961867"}} as unknown as DocumentNode<GoToItemMutation, GoToItemMutationVariables>;
export const StartTimerDocument = {"__meta__":{"hash":"a2c792425b3660a07087caad6814a348b75425d579f0a073394b70eb59755e8a"}} as unknown as DocumentNode<StartTimerMutation, StartTimerMutationVariables>;
export const PauseTimerDocument = {"__meta__":{"hash":"2330270457ea06002c613454d61de1bdaed9295c77f829ccf51440b8f4bcaa08"}} as unknown as DocumentNode<PauseTimerMutation, PauseTimerMutationVariables>;
export const ExtendTimerDocument = {"__meta__":{"hash":"22424d7b39780f414c9ad2eb7b582b5800ea88e1f63f69a32658df20ced84e10"}} as unknown as DocumentNode<ExtendTimerMutation, ExtendTimerMutationVariables>;
export const SetScribeDocument = {"__meta__":{"hash":"3ddd2a374dccc90a545b793a45bcbbc49cd670f618843f8d1bebcb16f702769a"}} as unknown as DocumentNode<SetScribeMutation, SetScribeMutationVariables>;
export const HandOverFacilitationDocument = {"__meta__":{"hash":"5428d60655380f1268660a35b51da708fdeadd63c7bbf9e1ba65021e861b2b38"}} as unknown as DocumentNode<HandOverFacilitationMutation, HandOverFacilitationMutationVariables>;
export const TakeOverFacilitationDocument = {"__meta__":{"hash":"4e5dc805625a150079b1036120315b344085baad7be08bf12da89a7da936df1d"}} as unknown as DocumentNode<TakeOverFacilitationMutation, TakeOverFacilitationMutationVariables>;
export const PauseCommentsDocument = {"__meta__":{"hash":"12df0f1bd4b0d49c57e42d4cab8d0b3046442741735dde7a085a2ef46f5506e2"}} as unknown as DocumentNode<PauseCommentsMutation, PauseCommentsMutationVariables>;
export const ResumeCommentsDocument = {"__meta__":{"hash":"97f1d1bf85b5680e2c56e52d0fef2a4d63c1eb410b53fb369b6632d5ec897352"}} as unknown as DocumentNode<ResumeCommentsMutation, ResumeCommentsMutationVariables>;
export const RevealThoughtsDocument = {"__meta__":{"hash":"23a4cfd6c82017bf82b9195fa8a15d947825361144de540a1ece36432798dadc"}} as unknown as DocumentNode<RevealThoughtsMutation, RevealThoughtsMutationVariables>;
export const WriteThoughtDocument = {"__meta__":{"hash":"ecd10f2c6b82393f1b0230432a253f1c8ca49d5c6cda13ea504228e23bb49f6f"}} as unknown as DocumentNode<WriteThoughtMutation, WriteThoughtMutationVariables>;
export const ViewerDocument = {"__meta__":{"hash":"171dcf1891a0f7b85b2eb5aadc143b3637b83a5284841c6d89a2d2edfa140a2d"}} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const AccountDocument = {"__meta__":{"hash":"e2bd2260fe1ab51fd6e98bcee1358ca29bcf29413a18dd322f3a0767ea78389a"}} as unknown as DocumentNode<AccountQuery, AccountQueryVariables>;
export const SignUpDocument = {"__meta__":{"hash":"96befb1da78b2f01f50bb5a282395f1ff0cb16f1b673e0a0079f0633b7d06893"}} as unknown as DocumentNode<SignUpMutation, SignUpMutationVariables>;
export const LogInDocument = {"__meta__":{"hash":"7fd58d44f4b33fbb698551141d6a339f2288fb809fcef05bf1c8393320560d07"}} as unknown as DocumentNode<LogInMutation, LogInMutationVariables>;
export const LogOutDocument = {"__meta__":{"hash":"f82b1a259f37d68ebbec429e6cf2a0e3295f077d1ba224e07c9deb7b9d0f5be1"}} as unknown as DocumentNode<LogOutMutation, LogOutMutationVariables>;
export const EndLoginDocument = {"__meta__":{"hash":"a7016ae583a4d7360a53423f08996ee01a21e225a1ce19dfb58d52b067aafc8a"}} as unknown as DocumentNode<EndLoginMutation, EndLoginMutationVariables>;
export const EndOtherLoginsDocument = {"__meta__":{"hash":"d3981605cbf012f2e026651cc5ccb2a0ed5e90255b89aee215c712dc88e5e88a"}} as unknown as DocumentNode<EndOtherLoginsMutation, EndOtherLoginsMutationVariables>;
export const ChangeAccountDocument = {"__meta__":{"hash":"e5e4185bbd320decf2c46d094e2124da6d3b39a190cb9e50000a0be051d39c7a"}} as unknown as DocumentNode<ChangeAccountMutation, ChangeAccountMutationVariables>;
export const ChangePasswordDocument = {"__meta__":{"hash":"53c28cf8733352c51122c05d45b8fbc2a21bca37eda97751fd47beda6739d78d"}} as unknown as DocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const AvailabilityDocument = {"__meta__":{"hash":"0b3353cd1cf31f16cf6a9cc04b53aa8632530d15846c26ef7101ecd362779ec0"}} as unknown as DocumentNode<AvailabilityQuery, AvailabilityQueryVariables>;
export const SaveAvailabilityDocument = {"__meta__":{"hash":"bf6ab278e2500a2dd570127161fd7a8d1d0b5250909415fc821cb999448e1e07"}} as unknown as DocumentNode<SaveAvailabilityMutation, SaveAvailabilityMutationVariables>;
export const RemoveAvailabilityDocument = {"__meta__":{"hash":"c4d71a1cf5ebcc17b0fcd3da1e07eb4692af34962cf7a433b85cc39968ce8701"}} as unknown as DocumentNode<RemoveAvailabilityMutation, RemoveAvailabilityMutationVariables>;
export const AddAvailabilityExceptionDocument = {"__meta__":{"hash":"b15a9bfcac0e1539102f9ad2c7591c6f5a2c641b8051f58c03ae99d249dc3cdc"}} as unknown as DocumentNode<AddAvailabilityExceptionMutation, AddAvailabilityExceptionMutationVariables>;
export const RemoveAvailabilityExceptionDocument = {"__meta__":{"hash":"c91b9199d96f919963f152aad4fa9b9f32b5fd81ebaf7e7b6865b854fea110f8"}} as unknown as DocumentNode<RemoveAvailabilityExceptionMutation, RemoveAvailabilityExceptionMutationVariables>;
export const ShareAvailabilityDocument = {"__meta__":{"hash":"d8b136e3b5e5b95fccb32142501c9dedabaef0d08a6f12de45149e3c556cb76e"}} as unknown as DocumentNode<ShareAvailabilityMutation, ShareAvailabilityMutationVariables>;
export const HeatMapDocument = {"__meta__":{"hash":"2ec4af6124d2a4b0af699a095adb6e72fa4921219278c396cd3cb71159b683e6"}} as unknown as DocumentNode<HeatMapQuery, HeatMapQueryVariables>;
export const AvailabilityAtDocument = {"__meta__":{"hash":"ffe577e02d88dcb9eeae0d8e0c98aa3e284d28294976e2ec2a39023a9802c1e4"}} as unknown as DocumentNode<AvailabilityAtQuery, AvailabilityAtQueryVariables>;
export const SuggestedSlotsDocument = {"__meta__":{"hash":"fe33d2ba9855a9cfe4503b65fd255694fadaa51c8049f2c464bb0281911a3892"}} as unknown as DocumentNode<SuggestedSlotsQuery, SuggestedSlotsQueryVariables>;
export const FeedsDocument = {"__meta__":{"hash":"f2f38f61aa10f4d7d1a64ca458155d15378d9fbafd4d2f8b2c253537a08393fb"}} as unknown as DocumentNode<FeedsQuery, FeedsQueryVariables>;
export const GroupFeedDocument = {"__meta__":{"hash":"87b3ecf009fab991e1eb106733ca152ecc4586583b785694eb399730e5b1cdde"}} as unknown as DocumentNode<GroupFeedQuery, GroupFeedQueryVariables>;
export const MakeFeedDocument = {"__meta__":{"hash":"0cfe30d7fc2eb752bbf35698a67d6bcd7c78ce12e2f833a3da3acee30abf8df4"}} as unknown as DocumentNode<MakeFeedMutation, MakeFeedMutationVariables>;
export const ChangeFeedDocument = {"__meta__":{"hash":"0ab3389ef022ef50b58c498547dbdf79f87678997a7895439ec3f165ea72e646"}} as unknown as DocumentNode<ChangeFeedMutation, ChangeFeedMutationVariables>;
export const RotateFeedDocument = {"__meta__":{"hash":"9c9da467f103f5f5efdde0b209249d140c8e52a10c77858db1dfad98c246d754"}} as unknown as DocumentNode<RotateFeedMutation, RotateFeedMutationVariables>;
export const StopFeedDocument = {"__meta__":{"hash":"742c3868daca7e2651324954bd0b2e3df0d922ec4cef38e0d6e68c9c3847926c"}} as unknown as DocumentNode<StopFeedMutation, StopFeedMutationVariables>;
export const MeetingDocument = {"__meta__":{"hash":"bd1101da04b528a60aabe5082f51da882a73cbc05dcf78f96b831806a9650915"}} as unknown as DocumentNode<MeetingQuery, MeetingQueryVariables>;
export const MoreThreadsDocument = {"__meta__":{"hash":"d4418f7b2f35a1b5cc4ade01454d1210e817c6a8eb7fe2dd7f968ef17e12b513"}} as unknown as DocumentNode<MoreThreadsQuery, MoreThreadsQueryVariables>;
export const MoreCommentsDocument = {"__meta__":{"hash":"f8a990eea315d5374955d5fb3c47c7802f6a30ee74fe5f7d093a3b2c9a2dd683"}} as unknown as DocumentNode<MoreCommentsQuery, MoreCommentsQueryVariables>;
export const CommentHistoryDocument = {"__meta__":{"hash":"e8905124b80ccf0767dcc8450ca4bb981e6f571b6fe185ff67e04b414764bdd5"}} as unknown as DocumentNode<CommentHistoryQuery, CommentHistoryQueryVariables>;
export const MeetingEventsDocument = {"__meta__":{"hash":"7416262af8089e4b03b515174d17d9fd936dda14c401b82b1152f8654f5bd0e3"}} as unknown as DocumentNode<MeetingEventsSubscription, MeetingEventsSubscriptionVariables>;
export const EditCommentDocument = {"__meta__":{"hash":"51dbc0048364c51d669eb4adaa7dedab938b3a2064a576c4e6967b6d61b157ad"}} as unknown as DocumentNode<EditCommentMutation, EditCommentMutationVariables>;
export const DeleteCommentDocument = {"__meta__":{"hash":"a10289d33a37ad64f5c93a5c271b4d69d6e6f53d45f4d9ae7986265eca3e909f"}} as unknown as DocumentNode<DeleteCommentMutation, DeleteCommentMutationVariables>;
export const ResolveThreadDocument = {"__meta__":{"hash":"bb7da0b81fe3fe0be6efd9d6bd03b8b3fcf54e777b1c3fac89718217bd3c7036"}} as unknown as DocumentNode<ResolveThreadMutation, ResolveThreadMutationVariables>;
export const ReopenThreadDocument = {"__meta__":{"hash":"4aef455b4464c45af74b7dcb943ba137f0fd22a043935fd2c4954af2996ff4db"}} as unknown as DocumentNode<ReopenThreadMutation, ReopenThreadMutationVariables>;
export const LockThreadDocument = {"__meta__":{"hash":"af048aba8f36685f8e08b9661f70b22e6d06b261cdef15f73c74d2b6f90f73c5"}} as unknown as DocumentNode<LockThreadMutation, LockThreadMutationVariables>;
export const UnlockThreadDocument = {"__meta__":{"hash":"5102b0f9d39360441c6c8b6ad5dc379916ab1291469eca84325ba91ffa69eda5"}} as unknown as DocumentNode<UnlockThreadMutation, UnlockThreadMutationVariables>;
export const MoveThreadDocument = {"__meta__":{"hash":"35e75698fa94ae2c7c76273dace3c44b070eee1a28c4539e430f3c5b81951581"}} as unknown as DocumentNode<MoveThreadMutation, MoveThreadMutationVariables>;
export const ReactDocument = {"__meta__":{"hash":"dbed4ef8886d4e9674831eab9f90c245998fc993f75e4624d3b7d242f5b52e87"}} as unknown as DocumentNode<ReactMutation, ReactMutationVariables>;
export const MyReactionsDocument = {"__meta__":{"hash":"919ff0f2bff492519d4eb9f544b974b908ceb9cc8ead03a4927fd92fbca9db47"}} as unknown as DocumentNode<MyReactionsQuery, MyReactionsQueryVariables>;
export const ReadMarkDocument = {"__meta__":{"hash":"c1c89891bee56a8a564970aaddc00b47502c7433eaf085af4251b329cf8e2e16"}} as unknown as DocumentNode<ReadMarkQuery, ReadMarkQueryVariables>;
export const MarkReadDocument = {"__meta__":{"hash":"db9aa2d4a9b2f1e626a1e9ce452ef7fee42dddee06e82b3313b1c5caa5c57990"}} as unknown as DocumentNode<MarkReadMutation, MarkReadMutationVariables>;
export const MeetingMembersDocument = {"__meta__":{"hash":"cc1ad2314a241efd33d8f901efdb65e8f024106601aec5ff8579fb928fbf1d34"}} as unknown as DocumentNode<MeetingMembersQuery, MeetingMembersQueryVariables>;
export const RotaDocument = {"__meta__":{"hash":"2c7b830d2c9a46e9d2b196c617c515a28197481652455b3bee17d2fb9e4fcbac"}} as unknown as DocumentNode<RotaQuery, RotaQueryVariables>;
export const RotaEventsDocument = {"__meta__":{"hash":"220111ef5c444a162e841338a3c26b69303bd9de12a43d17e6c71659bcdd589d"}} as unknown as DocumentNode<RotaEventsSubscription, RotaEventsSubscriptionVariables>;
export const MeetingDutiesDocument = {"__meta__":{"hash":"ff719f52c2876a0e7339d726d2f9d4943d240ce83ec9a991ad6669e50d784771"}} as unknown as DocumentNode<MeetingDutiesQuery, MeetingDutiesQueryVariables>;
export const MyTurnsDocument = {"__meta__":{"hash":"323e087f01d46ae1050d2bbcf4d821b0cdef0cb03810c39efa2cd8dcf2a6ea3a"}} as unknown as DocumentNode<MyTurnsQuery, MyTurnsQueryVariables>;
export const AddDutyDocument = {"__meta__":{"hash":"7a0b2e11397b5d2a84d54a1b16e708bec657ca068bfe9fea0edd2c16d4f87a51"}} as unknown as DocumentNode<AddDutyMutation, AddDutyMutationVariables>;
export const RenameDutyDocument = {"__meta__":{"hash":"6fde95e315b39106ef9364e96cf0873d8651a34a719cb6be472ebbafe1abc74e"}} as unknown as DocumentNode<RenameDutyMutation, RenameDutyMutationVariables>;
export const RemoveDutyDocument = {"__meta__":{"hash":"3876416c2e9ae7bc664c80289cf80d9529bdb2be4a60b7c5ec31c73df68ec127"}} as unknown as DocumentNode<RemoveDutyMutation, RemoveDutyMutationVariables>;
export const TakeTurnDocument = {"__meta__":{"hash":"05b45f817e0325e523c9d8ca43ee9a09fc389c7f417da8eed4bd72add13a04e6"}} as unknown as DocumentNode<TakeTurnMutation, TakeTurnMutationVariables>;
export const GiveTurnDocument = {"__meta__":{"hash":"196fda48544d05520e024479ce32540ad156fbe2fb244419bebc8e2fcfa2829d"}} as unknown as DocumentNode<GiveTurnMutation, GiveTurnMutationVariables>;
export const PassTurnDocument = {"__meta__":{"hash":"bb8eefc738713ad9dbfb4db67d1e01a379f04baefea8a67fd5d6b5a99e83a844"}} as unknown as DocumentNode<PassTurnMutation, PassTurnMutationVariables>;
export const AskSwapDocument = {"__meta__":{"hash":"d0501c7b0a35c6fdd35c8046c36d65bbc15a9cbbe0022680675e96cbd822466b"}} as unknown as DocumentNode<AskSwapMutation, AskSwapMutationVariables>;
export const AcceptSwapDocument = {"__meta__":{"hash":"80945f1bfdd5272ea983d24d4d7bd86ebc514a31908d45fca5199b8608763dc3"}} as unknown as DocumentNode<AcceptSwapMutation, AcceptSwapMutationVariables>;
export const DeclineSwapDocument = {"__meta__":{"hash":"11c8dc0a65d6889a0bf385e7d38ac938de0e3dc980f46f3af19a771428e70c23"}} as unknown as DocumentNode<DeclineSwapMutation, DeclineSwapMutationVariables>;
export const WithdrawSwapDocument = {"__meta__":{"hash":"ba67b3e4e8a7a36a81fd115992afe67933c713d51b2b9739da6aaa01293720d4"}} as unknown as DocumentNode<WithdrawSwapMutation, WithdrawSwapMutationVariables>;
export const AddLeaveDocument = {"__meta__":{"hash":"8d60d1a956778ab00ed5edc3805aea1fbc07690a77ac928dfb292a8f1aafa3f2"}} as unknown as DocumentNode<AddLeaveMutation, AddLeaveMutationVariables>;
export const RemoveLeaveDocument = {"__meta__":{"hash":"52c453da6dc0e196deed4ae9d9e70378703e612fd8b7da504aa661e475f48415"}} as unknown as DocumentNode<RemoveLeaveMutation, RemoveLeaveMutationVariables>;
export const RaiseHandDocument = {"__meta__":{"hash":"1af5787efb6097d26bbde084350ec20df62738ef50c43fc326a810bbcddd8dc4"}} as unknown as DocumentNode<RaiseHandMutation, RaiseHandMutationVariables>;
export const LowerHandDocument = {"__meta__":{"hash":"b5b4a3e6692823714797573095334d4a5fe58b031b32f25e7c24559b86738abb"}} as unknown as DocumentNode<LowerHandMutation, LowerHandMutationVariables>;
export const CallNextDocument = {"__meta__":{"hash":"b299d1cd0c07587bb433da3fb478422de766f4524e9de3a682d14763cf0094c7"}} as unknown as DocumentNode<CallNextMutation, CallNextMutationVariables>;
export const CallHandDocument = {"__meta__":{"hash":"10a2d0750186465bff76a44eaca55c88fe230428cbf426caa73fa875eec049ee"}} as unknown as DocumentNode<CallHandMutation, CallHandMutationVariables>;
export const PutBackDocument = {"__meta__":{"hash":"1121add7bbb8ce97e4ed314927c18652f286f0c501a0734ac2dbdd1567f85db3"}} as unknown as DocumentNode<PutBackMutation, PutBackMutationVariables>;
export const SetHandOrderDocument = {"__meta__":{"hash":"448354a2cd4d1b49324c91e51a7b2de65f9b31d83e77245c15d38130bd958877"}} as unknown as DocumentNode<SetHandOrderMutation, SetHandOrderMutationVariables>;
export const PostCommentDocument = {"__meta__":{"hash":"c19a9d75dff0f70f296a3bf8fd1670e51bd1c43e5a5b9bda30bd7679aafb2ec2"}} as unknown as DocumentNode<PostCommentMutation, PostCommentMutationVariables>;
export const GroupDocument = {"__meta__":{"hash":"bf4fcbb0a47a87e38bcce9042d8256443c7bf5a80df608e75f8cba4b95142632"}} as unknown as DocumentNode<GroupQuery, GroupQueryVariables>;
export const GroupFrameEventsDocument = {"__meta__":{"hash":"e10a32638814c65be628e8ce3414db21c0093917001a9da5f55310bef6a61bc9"}} as unknown as DocumentNode<GroupFrameEventsSubscription, GroupFrameEventsSubscriptionVariables>;
export const PublicGroupsDocument = {"__meta__":{"hash":"4aeb0532658a964a27ed71cdedfa8b874de249665dc424f08f1c98c379212855"}} as unknown as DocumentNode<PublicGroupsQuery, PublicGroupsQueryVariables>;
export const GroupProfileDocument = {"__meta__":{"hash":"98cac385778ba827afed9ab75a35262ae6828c6a6ff74d9c835df99528986ea6"}} as unknown as DocumentNode<GroupProfileQuery, GroupProfileQueryVariables>;
export const WaitingDocument = {"__meta__":{"hash":"94e6986e821af079f26c6f2d3ef686485f8e6eb5b5e5fca01cb7c4b468837cf4"}} as unknown as DocumentNode<WaitingQuery, WaitingQueryVariables>;
export const GroupHomeDocument = {"__meta__":{"hash":"aebf154ac5cd75e9e9ca97a40db4fe501ef803abde073af4395345a3da32680c"}} as unknown as DocumentNode<GroupHomeQuery, GroupHomeQueryVariables>;
export const GroupHomeEventsDocument = {"__meta__":{"hash":"64b9fc16b268a3a50c39659334692fc0b4932a4597df2bd64bb21daf8cc94a94"}} as unknown as DocumentNode<GroupHomeEventsSubscription, GroupHomeEventsSubscriptionVariables>;
export const MembersDocument = {"__meta__":{"hash":"806e8b9a1d187312c1a5e62c4287a5c3741be6031cfb15aeb2f0887a13c97364"}} as unknown as DocumentNode<MembersQuery, MembersQueryVariables>;
export const InvitationsDocument = {"__meta__":{"hash":"ea7c48a41bd67cdfaaa0ce08a6d16063edb48184b67834d00969133240cc8ef6"}} as unknown as DocumentNode<InvitationsQuery, InvitationsQueryVariables>;
export const JoinRequestsDocument = {"__meta__":{"hash":"7413d4a29aa0f054452a9f1cba575f7c7b5ebcd866c3ae51738f0d59ad924d64"}} as unknown as DocumentNode<JoinRequestsQuery, JoinRequestsQueryVariables>;
export const MembersEventsDocument = {"__meta__":{"hash":"89830bd1c42d7408bb73078fe13c869e78a3388c4fedc74890331ac4bfef515a"}} as unknown as DocumentNode<MembersEventsSubscription, MembersEventsSubscriptionVariables>;
export const GroupSettingsDocument = {"__meta__":{"hash":"5e1333377d81d7c0eb3d1408797558dc2f18c10c60e9381261b5c77b1a7578b7"}} as unknown as DocumentNode<GroupSettingsQuery, GroupSettingsQueryVariables>;
export const InvitationPreviewDocument = {"__meta__":{"hash":"1e590989b2fb3c8db390382645962d665a3c01505575f36e196bb85204f7b0fc"}} as unknown as DocumentNode<InvitationPreviewQuery, InvitationPreviewQueryVariables>;
export const CreateGroupDocument = {"__meta__":{"hash":"ed1d191cf93e216b56a89dfd84efa5985a8830a4b27391c19858b53992b6c40e"}} as unknown as DocumentNode<CreateGroupMutation, CreateGroupMutationVariables>;
export const ChangeGroupDocument = {"__meta__":{"hash":"302c1177ad71cd7afd096f6ca56b96e4276ff92c24f84b7e52e4b0a026ba8704"}} as unknown as DocumentNode<ChangeGroupMutation, ChangeGroupMutationVariables>;
export const CreateInvitationDocument = {"__meta__":{"hash":"dad89d01119407b6c736d8400cfaeca6aedb76a017e64a8afdac839fc8e2a22a"}} as unknown as DocumentNode<CreateInvitationMutation, CreateInvitationMutationVariables>;
export const RevokeInvitationDocument = {"__meta__":{"hash":"533828dd21d0495669df7a26c7a394b48af2d16ffd1f303774aa0a1f5ed8fc0e"}} as unknown as DocumentNode<RevokeInvitationMutation, RevokeInvitationMutationVariables>;
export const AcceptInvitationDocument = {"__meta__":{"hash":"175d2119f190f27c9e9fc115a93a6a41b1c0a78c50a8b090b39c526bc66ff7f7"}} as unknown as DocumentNode<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const JoinGroupDocument = {"__meta__":{"hash":"269c308928ca6b91e45e32abce9882ad80094b323848042f4956c8050efcea85"}} as unknown as DocumentNode<JoinGroupMutation, JoinGroupMutationVariables>;
export const RequestToJoinDocument = {"__meta__":{"hash":"0f61d1231f03e2a4038752f7c9c0f27fb82ec892a01f66dda00d6dfaba592027"}} as unknown as DocumentNode<RequestToJoinMutation, RequestToJoinMutationVariables>;
export const AnswerJoinRequestDocument = {"__meta__":{"hash":"d2194b6322372f94324ecd9a89f3a7a4a54e475ab8319537293b6bb27aebebf4"}} as unknown as DocumentNode<AnswerJoinRequestMutation, AnswerJoinRequestMutationVariables>;
export const ChangeRoleDocument = {"__meta__":{"hash":"33d8d4f9b6d2704a95acf8229b0c65d5afd1109df9c66d6b116506fdfba87024"}} as unknown as DocumentNode<ChangeRoleMutation, ChangeRoleMutationVariables>;
export const RemoveMemberDocument = {"__meta__":{"hash":"5e97cea62d8a466f07f36cefde7dc5c539dc968d62d4cd9f57871d9e3c7d0530"}} as unknown as DocumentNode<RemoveMemberMutation, RemoveMemberMutationVariables>;
export const LeaveGroupDocument = {"__meta__":{"hash":"e6856ec97ffb3828aac424abe57bb792aac0412508146db0e3678331901275d1"}} as unknown as DocumentNode<LeaveGroupMutation, LeaveGroupMutationVariables>;
export const MeetingPresenceDocument = {"__meta__":{"hash":"59f81962d8b97c868895bf0f03d4f76af4a1e7c9adbb9d9802f906428bdc3734"}} as unknown as DocumentNode<MeetingPresenceSubscription, MeetingPresenceSubscriptionVariables>;
export const NoteTypingDocument = {"__meta__":{"hash":"2dcdfe1feb38548c3a30df49bb9347cd4469756efdc7b864f00e2208e860ce14"}} as unknown as DocumentNode<NoteTypingMutation, NoteTypingMutationVariables>;
export const MailLinkDocument = {"__meta__":{"hash":"789f9a55a55f3d2b07a36aa533ba0d60099bc94109dd92cf641c958c77592a0b"}} as unknown as DocumentNode<MailLinkQuery, MailLinkQueryVariables>;
export const UnsubscribeDocument = {"__meta__":{"hash":"b58df752c22eb0beeea9efc7b1be94543788fb6399254b2c2a5b1720af7069c4"}} as unknown as DocumentNode<UnsubscribeMutation, UnsubscribeMutationVariables>;
export const AnswerByMailDocument = {"__meta__":{"hash":"cfc16d6efc283115fde1d4153061914cd31637825429b508c084ea16936074b1"}} as unknown as DocumentNode<AnswerByMailMutation, AnswerByMailMutationVariables>;
export const MeetingAttendanceDocument = {"__meta__":{"hash":"df61f4e4d115c05106116155fc5a0786af7e84f1c19369b3151dcee393dd796b"}} as unknown as DocumentNode<MeetingAttendanceQuery, MeetingAttendanceQueryVariables>;
export const MinutesExportDocument = {"__meta__":{"hash":"73de18d8f4e334628574cb2bdebdf7dad92a3020e2ac492bb18d60baba887c84"}} as unknown as DocumentNode<MinutesExportQuery, MinutesExportQueryVariables>;
export const AttendMeetingDocument = {"__meta__":{"hash":"560d402c30455df69df2d62bee907c86cfdb5dab1f6cf50138f527ee49cfd22b"}} as unknown as DocumentNode<AttendMeetingMutation, AttendMeetingMutationVariables>;
export const ChangeMinutesDocument = {"__meta__":{"hash":"299808d04a161c2cd74dc2ff1a3d74ccc2fd0c376a909ef0c1348a0e86dda191"}} as unknown as DocumentNode<ChangeMinutesMutation, ChangeMinutesMutationVariables>;
export const ApproveMinutesDocument = {"__meta__":{"hash":"f242a1ac493c52ce7dbca8996d33d72d3342b076df88ab458e975d2934280a01"}} as unknown as DocumentNode<ApproveMinutesMutation, ApproveMinutesMutationVariables>;
export const RecordDecisionDocument = {"__meta__":{"hash":"0ee250db57464ce13c0923e2c7dc357df43c2a2f2e68924bab51b1374aaf7b33"}} as unknown as DocumentNode<RecordDecisionMutation, RecordDecisionMutationVariables>;
export const ChangeDecisionDocument = {"__meta__":{"hash":"28747ac13d9ef00ea2cf481748fc0bb12da873e90c840f71d9fb47bd20fcab64"}} as unknown as DocumentNode<ChangeDecisionMutation, ChangeDecisionMutationVariables>;
export const RemoveDecisionDocument = {"__meta__":{"hash":"47d267f1adbf2e856394d3fd1ecfa59a371ca49837d8e7b5f63f9336d8a9fa44"}} as unknown as DocumentNode<RemoveDecisionMutation, RemoveDecisionMutationVariables>;
export const AddActionItemDocument = {"__meta__":{"hash":"67c3c0b8bf0ba71adc35bfb3e6ec43cb2f8399d8d331d2fc6752f2035627ca69"}} as unknown as DocumentNode<AddActionItemMutation, AddActionItemMutationVariables>;
export const ChangeActionItemDocument = {"__meta__":{"hash":"f3eb8c89ad58dbe1e5587b70136af6286adf4d358db8b09d213f9b4e42140008"}} as unknown as DocumentNode<ChangeActionItemMutation, ChangeActionItemMutationVariables>;
export const RemoveActionItemDocument = {"__meta__":{"hash":"d428592d2fe88da97984ea1a55be21cd0c0636249d6b33bdcfbfb20c5abc2976"}} as unknown as DocumentNode<RemoveActionItemMutation, RemoveActionItemMutationVariables>;
export const CompleteActionItemDocument = {"__meta__":{"hash":"31a4706af271c9ea16aab6b0bed5440abd95b43fe3fe1ccbab1cc5bf4f3d36a1"}} as unknown as DocumentNode<CompleteActionItemMutation, CompleteActionItemMutationVariables>;
export const ReopenActionItemDocument = {"__meta__":{"hash":"7bda05fa0aaddd4e61560e8b92fa844336a3705f68f130bff8d1080e6eeba0b0"}} as unknown as DocumentNode<ReopenActionItemMutation, ReopenActionItemMutationVariables>;
export const MyNoticesDocument = {"__meta__":{"hash":"f3e821a7eb2fd610dd687c55f551831e2b0d28fb36bc26ec0f9a9e9cebaa8ab2"}} as unknown as DocumentNode<MyNoticesSubscription, MyNoticesSubscriptionVariables>;
export const NoticesDocument = {"__meta__":{"hash":"61a0a38cf74799d36e069f9dff05854698c74b833ecb59684f3735b66a13d757"}} as unknown as DocumentNode<NoticesQuery, NoticesQueryVariables>;
export const ReadNoticesDocument = {"__meta__":{"hash":"3cd3ae28c475bd813cbb018f91bb2500b9a35c891a6d947e42d001352ccfc148"}} as unknown as DocumentNode<ReadNoticesMutation, ReadNoticesMutationVariables>;
export const NoticeChoicesDocument = {"__meta__":{"hash":"58ad4f24080126b5c6ee5226fa01777d93cd12b4ff98004f4db34cc17bad955f"}} as unknown as DocumentNode<NoticeChoicesQuery, NoticeChoicesQueryVariables>;
export const ChangeNoticeChoicesDocument = {"__meta__":{"hash":"aa09dd7c97160bc61b3f09ac2058854301e1c5aac9f2c44d307143b0e845d9ed"}} as unknown as DocumentNode<ChangeNoticeChoicesMutation, ChangeNoticeChoicesMutationVariables>;
export const MuteGroupDocument = {"__meta__":{"hash":"8180f7ec86965cac89aed66426ba5893df0b1cb74d2e9bad1818ca35152c7b76"}} as unknown as DocumentNode<MuteGroupMutation, MuteGroupMutationVariables>;
export const LibraryDocument = {"__meta__":{"hash":"4e80479ee56c85b9da33170f4f6a34f8a45ab590597082b1ebbe3b0931334c01"}} as unknown as DocumentNode<LibraryQuery, LibraryQueryVariables>;
export const LibraryEventsDocument = {"__meta__":{"hash":"a815baa79ee606e796622912e280f639ebd7eadf374dcef90d7018b4ada7847b"}} as unknown as DocumentNode<LibraryEventsSubscription, LibraryEventsSubscriptionVariables>;
export const PoolDocument = {"__meta__":{"hash":"921b04203d42b2e8844471ed86bfc9d3aa161a7f8890049282933170a9987c68"}} as unknown as DocumentNode<PoolQuery, PoolQueryVariables>;
export const PoolEventsDocument = {"__meta__":{"hash":"db49a6891764832322ece86e0bf7648dfd77014be33e47e8be29157bba6a99ef"}} as unknown as DocumentNode<PoolEventsSubscription, PoolEventsSubscriptionVariables>;
export const PaperDocument = {"__meta__":{"hash":"5c9144c5f693ddfa6196f7afd8904c0ffc65e8ce342bbd98e50c02360a39c3db"}} as unknown as DocumentNode<PaperQuery, PaperQueryVariables>;
export const PaperEventsDocument = {"__meta__":{"hash":"6c718bc35e1f71040a0bf0cb9e4abd051527f7b23c62fe37345ec37c56a93851"}} as unknown as DocumentNode<PaperEventsSubscription, PaperEventsSubscriptionVariables>;
export const ListingPreviewDocument = {"__meta__":{"hash":"2a96b2d0643d74870e2dd4f606a4ef72891c01ebab732e813666794f01a68148"}} as unknown as DocumentNode<ListingPreviewQuery, ListingPreviewQueryVariables>;
export const ImportDocument = {"__meta__":{"hash":"0ea55ed1ffc0ec6651b519ca958ef9693f70796965b64eea0d5bb5f8a6f28fea"}} as unknown as DocumentNode<ImportQuery, ImportQueryVariables>;
export const StartImportDocument = {"__meta__":{"hash":"f285503475162b87a1a0dbf54c54c40fe4aabdd71bd98273e45a9418d5c54d05"}} as unknown as DocumentNode<StartImportMutation, StartImportMutationVariables>;
export const StopImportDocument = {"__meta__":{"hash":"d715d596dbc27fe2e831969ea63a251ca584b4470a5138b0b8c5d8a9e54ba48b"}} as unknown as DocumentNode<StopImportMutation, StopImportMutationVariables>;
export const AddPaperDocument = {"__meta__":{"hash":"77f22498218373cd1491b1184c9e0c65ee38aff2abd254b0e1a7d050d6e06399"}} as unknown as DocumentNode<AddPaperMutation, AddPaperMutationVariables>;
export const ChangePaperDocument = {"__meta__":{"hash":"0d1c423e181225fd515f37eb8872e33faf4d08dbe2bdd2fdaa32b00f79304971"}} as unknown as DocumentNode<ChangePaperMutation, ChangePaperMutationVariables>;
export const NominatePaperDocument = {"__meta__":{"hash":"c27274af442de554df8ff46dfcb57d19045d7b791f1886c308a7bc89a1e19012"}} as unknown as DocumentNode<NominatePaperMutation, NominatePaperMutationVariables>;
export const WithdrawNominationDocument = {"__meta__":{"hash":"d8302149ba9bfa1bc095fdee1efeba72cf159ad742452d7e9861e771bfb58724"}} as unknown as DocumentNode<WithdrawNominationMutation, WithdrawNominationMutationVariables>;
export const AddPaperVersionDocument = {"__meta__":{"hash":"d4fd0f7b788be093ed467aa78d998acd4fecd8f52c58261239922a2a5d6ac790"}} as unknown as DocumentNode<AddPaperVersionMutation, AddPaperVersionMutationVariables>;
export const AskQuestionDocument = {"__meta__":{"hash":"531a3de61a752fa23c03245c05be8a38a46f1514f47c5432be63f626eefa7583"}} as unknown as DocumentNode<AskQuestionMutation, AskQuestionMutationVariables>;
export const ChangeQuestionDocument = {"__meta__":{"hash":"9d8809088cbe78ee42feb5f6cca6dc9c4ab5b3927e79ff7514fa946fcbde26dc"}} as unknown as DocumentNode<ChangeQuestionMutation, ChangeQuestionMutationVariables>;
export const VoteForQuestionDocument = {"__meta__":{"hash":"46e9c81df704e811f83e1facc2c040fcaf7eebf38e727b92d664861ee3012b02"}} as unknown as DocumentNode<VoteForQuestionMutation, VoteForQuestionMutationVariables>;
export const MarkQuestionAnsweredDocument = {"__meta__":{"hash":"3f913ee7e872f26297023645f72f45c81f2cd61215efbfb7fff59000ed2a4855"}} as unknown as DocumentNode<MarkQuestionAnsweredMutation, MarkQuestionAnsweredMutationVariables>;
export const ParkQuestionDocument = {"__meta__":{"hash":"476cf3488569d2f26bffb97db08b1ed773c249e3482411344601fca3711a0261"}} as unknown as DocumentNode<ParkQuestionMutation, ParkQuestionMutationVariables>;
export const ReopenQuestionDocument = {"__meta__":{"hash":"375c44281c8caaef61ee43aa98118d653f8939cbab33ec5043f0c39435c3c99e"}} as unknown as DocumentNode<ReopenQuestionMutation, ReopenQuestionMutationVariables>;
export const TakeUpQuestionDocument = {"__meta__":{"hash":"880cc19a24c67b4ddb628892a77671070978cced21f55d041c160d6d82e8cbc1"}} as unknown as DocumentNode<TakeUpQuestionMutation, TakeUpQuestionMutationVariables>;
export const WithdrawQuestionDocument = {"__meta__":{"hash":"7a5f9e4810b2e1a78226dbbf31bd5c7b2b74f6e4136a1a2c3d68716e908f1dcc"}} as unknown as DocumentNode<WithdrawQuestionMutation, WithdrawQuestionMutationVariables>;
export const ReplyToMeetingDocument = {"__meta__":{"hash":"d9b18af9217c05f9e8bd8e00d29264757b6b4d15dc85939c5f605819bcbbfc45"}} as unknown as DocumentNode<ReplyToMeetingMutation, ReplyToMeetingMutationVariables>;
export const PresentersDocument = {"__meta__":{"hash":"a7afc573e484b9edfd763ba60b8d6e1f61a7d24c98423d52b5ad52b4a53551e7"}} as unknown as DocumentNode<PresentersQuery, PresentersQueryVariables>;
export const ScheduleDocument = {"__meta__":{"hash":"ca9c531c3ca1bfd839ecbc44cb3a66990adfec7d24774b247eed812ff9399440"}} as unknown as DocumentNode<ScheduleQuery, ScheduleQueryVariables>;
export const PastMeetingsDocument = {"__meta__":{"hash":"a0edbc5069d51cc3ad15175136d4c566f1ecca322e3d89c0b3448dd75c0dadba"}} as unknown as DocumentNode<PastMeetingsQuery, PastMeetingsQueryVariables>;
export const MonthDocument = {"__meta__":{"hash":"c75c70e6bb83522bed873e2d475d74eb619b2034799c80ccefce894e649018cf"}} as unknown as DocumentNode<MonthQuery, MonthQueryVariables>;
export const ScheduleEventsDocument = {"__meta__":{"hash":"984668c60088dd408e8cc23538efeb8b0344d7b94990db15225b7db05c6f715e"}} as unknown as DocumentNode<ScheduleEventsSubscription, ScheduleEventsSubscriptionVariables>;
export const MeetingPapersDocument = {"__meta__":{"hash":"9c589f16c8367005cd7d895db6953ed7a12270065c204b1f18056e720759f209"}} as unknown as DocumentNode<MeetingPapersQuery, MeetingPapersQueryVariables>;
export const ScheduleMeetingDocument = {"__meta__":{"hash":"495609770471f7599783fc8de61ab5e879f8201868dfc0d872d454a540aedd17"}} as unknown as DocumentNode<ScheduleMeetingMutation, ScheduleMeetingMutationVariables>;
export const ChangeMeetingDocument = {"__meta__":{"hash":"2caf40b5ca38984dbdc2e54c4ce524f19e810cd9153cb30c8e2cde13b5e1bbd1"}} as unknown as DocumentNode<ChangeMeetingMutation, ChangeMeetingMutationVariables>;
export const CancelMeetingDocument = {"__meta__":{"hash":"d86d37fb980e8d4ddb205266ebed1c14dd26841119eda3d59aa5f298b571455b"}} as unknown as DocumentNode<CancelMeetingMutation, CancelMeetingMutationVariables>;
export const SeriesDocument = {"__meta__":{"hash":"14229bdd94ade90600c2ea67cb962135e5922021f881cfd502fa8c30172bc64b"}} as unknown as DocumentNode<SeriesQuery, SeriesQueryVariables>;
export const TurnsDocument = {"__meta__":{"hash":"9074ed0645d84822b20b17da3950addc92268ac61dae995d44d59c6a5bfa31ef"}} as unknown as DocumentNode<TurnsQuery, TurnsQueryVariables>;
export const FirstOfFollowingDocument = {"__meta__":{"hash":"07929f07cd36dbb4636f45e52f647bf684e94b453b9f7163a7908ed118527b75"}} as unknown as DocumentNode<FirstOfFollowingQuery, FirstOfFollowingQueryVariables>;
export const SeriesEventsDocument = {"__meta__":{"hash":"44ed8773d0011c012e49062998f3960aa2aedd3ac91db4ccf33dadf8d9045cec"}} as unknown as DocumentNode<SeriesEventsSubscription, SeriesEventsSubscriptionVariables>;
export const SeriesPreviewDocument = {"__meta__":{"hash":"307d02aec2f8ce4045d40338ce3b8825ec12930a2d30353478f22f23d7058142"}} as unknown as DocumentNode<SeriesPreviewQuery, SeriesPreviewQueryVariables>;
export const BreakPreviewDocument = {"__meta__":{"hash":"06032867752c707bbc53f6d1200d68819ff4a180c88bbb4a5003e27c27e73c6b"}} as unknown as DocumentNode<BreakPreviewQuery, BreakPreviewQueryVariables>;
export const MakeSeriesDocument = {"__meta__":{"hash":"4a59b9feaf8960f7211258e0140074c3a9c07d78c7756f3943d09ae47f9adb1b"}} as unknown as DocumentNode<MakeSeriesMutation, MakeSeriesMutationVariables>;
export const ChangeSeriesDocument = {"__meta__":{"hash":"8b997e3c4a854f4cf03b737009798fab8c88eeb8e294b9f314c671190223e20e"}} as unknown as DocumentNode<ChangeSeriesMutation, ChangeSeriesMutationVariables>;
export const ChangeFollowingDocument = {"__meta__":{"hash":"552fbdaa4664a47d382d1edc207b0626f6235e079e70028c01760f81dd7e2823"}} as unknown as DocumentNode<ChangeFollowingMutation, ChangeFollowingMutationVariables>;
export const EndSeriesDocument = {"__meta__":{"hash":"3244f6c5c433da0137d7084f95c88da17c7255e4d8b0788d2e16caf6f21569e0"}} as unknown as DocumentNode<EndSeriesMutation, EndSeriesMutationVariables>;
export const AddBreakDocument = {"__meta__":{"hash":"552e8a5a7d7ab5dcc2b42d90f133f772361073b6b4d2680f2886ef22c6443ea9"}} as unknown as DocumentNode<AddBreakMutation, AddBreakMutationVariables>;
export const RemoveBreakDocument = {"__meta__":{"hash":"25086ce908341bcd11b23cd5d44ef1c29364787e47531dfb44b8b3f602bf939e"}} as unknown as DocumentNode<RemoveBreakMutation, RemoveBreakMutationVariables>;
export const PollsDocument = {"__meta__":{"hash":"419ed099f82c56acc88194602af8ce6cfb324f1fbea51a3825ffc679465478c5"}} as unknown as DocumentNode<PollsQuery, PollsQueryVariables>;
export const PollsEventsDocument = {"__meta__":{"hash":"6cb722ffb1004384dfd9f500e22424d1c03e52503a5eb177f7cefc8bd85a6e04"}} as unknown as DocumentNode<PollsEventsSubscription, PollsEventsSubscriptionVariables>;
export const PollDocument = {"__meta__":{"hash":"278b232f661d8233208ba8776d59445aa13d9f5efe10d503f950b6f1e45581d4"}} as unknown as DocumentNode<PollQuery, PollQueryVariables>;
export const PollEventsDocument = {"__meta__":{"hash":"40b20071c6e83145821bb2ee567c174703563c99116549debf50f3f1506e6f16"}} as unknown as DocumentNode<PollEventsSubscription, PollEventsSubscriptionVariables>;
export const OpenPollDocument = {"__meta__":{"hash":"86796eafb50d1732a8d7a3b83de966ee6f199a260f19958068163d42282efe56"}} as unknown as DocumentNode<OpenPollMutation, OpenPollMutationVariables>;
export const CastBallotDocument = {"__meta__":{"hash":"8ff8010599866c4e595a85c2413db06d6343dadd7d75fa5237d3a3fbbcef85ff"}} as unknown as DocumentNode<CastBallotMutation, CastBallotMutationVariables>;
export const WithdrawBallotDocument = {"__meta__":{"hash":"970db84f82e49a581e1d3ee23392909bf65c95b88a6a350eb796ff699e326fe1"}} as unknown as DocumentNode<WithdrawBallotMutation, WithdrawBallotMutationVariables>;
export const SaveBallotDraftDocument = {"__meta__":{"hash":"229b75327b7741cbe96893f033299636e0145161787f007ea0de7c503b737b12"}} as unknown as DocumentNode<SaveBallotDraftMutation, SaveBallotDraftMutationVariables>;
export const PollExportDocument = {"__meta__":{"hash":"9fcd3650748009548c3a9992aba4a7ce0b7800b15d78d1078bedf2ae8a78ea47"}} as unknown as DocumentNode<PollExportQuery, PollExportQueryVariables>;
export const ReceiptsDocument = {"__meta__":{"hash":"cb20481729812e8ce958224f3b3cc371bf0428ab2ad501af838f76fb60ffaab0"}} as unknown as DocumentNode<ReceiptsQuery, ReceiptsQueryVariables>;
export const ClosePollDocument = {"__meta__":{"hash":"8997ad84c89fd6b85f52479b0521b0cfa0ab2b841bd851419173e3aadf5b498c"}} as unknown as DocumentNode<ClosePollMutation, ClosePollMutationVariables>;
export const CancelPollDocument = {"__meta__":{"hash":"c703e8b7c4c9c39124ab34547986d2d359ae53d8b1f9e50d14124d2d0ac1dbf1"}} as unknown as DocumentNode<CancelPollMutation, CancelPollMutationVariables>;
export const CommentOnSlotDocument = {"__meta__":{"hash":"0d9d220b09ee3c84976ceebf385ee874ee35cd098303d998f117fde7f4d4a5fb"}} as unknown as DocumentNode<CommentOnSlotMutation, CommentOnSlotMutationVariables>;
export const ScheduleWinnerDocument = {"__meta__":{"hash":"62d8c18d9594108d1e24a6a25ecbe80745cbc26152e82382bc87915aee872d74"}} as unknown as DocumentNode<ScheduleWinnerMutation, ScheduleWinnerMutationVariables>;