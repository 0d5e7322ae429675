import type { EventOf } from '../context.ts'

/** All in the group's stream. One import is one PapersAdded. */
export type PapersEvent =
  | (EventOf<'PapersAdded'> & { paperIds: string[] })
  | (EventOf<'PaperChanged'> & { paperId: string })
  | (EventOf<'PaperNominated'> & { nominationId: string })
  | (EventOf<'NominationWithdrawn'> & { nominationId: string })
