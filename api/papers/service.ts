import { askImportToStop, endImport, findGroupIdOfImport, findImportsById, findImportWork, findRunningImports, insertImport, lockImports, updateImportProgress } from '../../db/queries/imports.ts'
import {
  findGroupIdOfNomination,
  findGroupIdOfPaper,
  findKnownPapers,
  findNominationsById,
  findPapersById,
  insertNomination,
  insertPaper,
  insertPapers,
  type NominationRow,
  type PaperRow,
  type PaperState,
  updatePaper,
  updateTextVersions,
  withdrawWaiting,
} from '../../db/queries/papers.ts'
import type { Db } from '../../db/client.ts'
import type { GroupScope } from '../../db/scope.ts'
import { type Context, type Deps, systemContext } from '../context.ts'
import { enterToFollow } from '../groups/loaders.ts'
import { Fault, notFound, sqlStateOf } from '../kernel/errors.ts'
import { newId } from '../kernel/ids.ts'
import { authorize, type GroupAction, systemScope, viewerCan } from '../permissions.ts'
import type { PapersEvent } from './events.ts'
import { openNominationOfPaper } from './loaders.ts'
import { identifierOf, titleKey } from './rules/identity.ts'
import { planImport } from './rules/import.ts'
import { parseListing } from './rules/listing.ts'
import { type PaperWish, planPaper, planPitch } from './rules/plan.ts'
import { searchText, searchWords } from './rules/search.ts'

const mostVersions = 1_000

const planned = (plan: ReturnType<typeof planPaper>) => ({ ...plan, searchText: searchText(plan) })

export const findPaper = async (ctx: Context, id: string) => {
  const scope = await enterToFollow(ctx, await findGroupIdOfPaper(ctx.db, id))
  const [paper] = await findPapersById(ctx.db, [scope], [id])
  if (!paper) throw notFound()
  return paper
}

export const readSearch = (asked: { search?: string | null; state?: PaperState | null }) => ({ words: searchWords(asked.search), state: asked.state ?? null })

/** What the viewer may do with one paper. */
export const viewerCanOfPaper = async (ctx: Context, { id, groupId, addedById }: PaperRow): Promise<GroupAction[]> => {
  const nominated = await openNominationOfPaper(ctx).load({ groupId, id })
  const possible: GroupAction[] = nominated ? ['paper.change'] : ['paper.change', 'paper.nominate']
  return (await viewerCan(ctx, groupId, addedById)).filter((action) => possible.includes(action))
}

/** What the viewer may do with one nomination. */
export const viewerCanOfNomination = async (ctx: Context, { groupId, nominatedById, state }: NominationRow): Promise<GroupAction[]> =>
  (await viewerCan(ctx, groupId, nominatedById)).filter((action) => action === 'nomination.withdraw' && state === 'WAITING')

export const addPaper = async (ctx: Context, wish: PaperWish & { groupId: string }) => {
  const scope = await authorize(ctx, 'paper.add', wish.groupId)
  const plan = planned(planPaper(wish))
  return ctx.db.transaction(async (tx) => {
    const paper = await insertPaper(tx, scope, { ...plan, id: newId(), addedById: scope.viewerId as string, addedAt: ctx.clock.now() })
    await ctx.emit<PapersEvent>(tx, scope, { type: 'PapersAdded', paperIds: [paper.id] })
    return paper
  })
}

export const changePaper = async (ctx: Context, wish: PaperWish & { paperId: string; version: number }) => {
  const { groupId, addedById } = await findPaper(ctx, wish.paperId)
  const scope = await authorize(ctx, 'paper.change', groupId, { authorId: addedById })
  const plan = planned(planPaper(wish))
  return ctx.db.transaction(async (tx) => {
    const paper = await updatePaper(tx, scope, wish.paperId, wish.version, plan)
    if (!paper) throw new Fault('CONFLICT', 'Somebody changed this since you opened it.', ['version'])
    await ctx.emit<PapersEvent>(tx, scope, { type: 'PaperChanged', paperId: paper.id })
    return paper
  })
}

/** Says that there is one more version of a paper's text: passages may then be of it. */
export const addPaperVersion = async (ctx: Context, wish: { paperId: string; textVersions: number }) => {
  const { groupId, addedById } = await findPaper(ctx, wish.paperId)
  const scope = await authorize(ctx, 'paper.change', groupId, { authorId: addedById })
  if (wish.textVersions >= mostVersions) throw new Fault('INVALID', `A paper has at most ${mostVersions} versions.`, ['textVersions'])
  return ctx.db.transaction(async (tx) => {
    const paper = await updateTextVersions(tx, scope, wish.paperId, wish.textVersions)
    if (!paper) throw new Fault('CONFLICT', 'There are more versions, or fewer, than when you opened this.', ['textVersions'])
    await ctx.emit<PapersEvent>(tx, scope, { type: 'PaperChanged', paperId: paper.id })
    return paper
  })
}

/** Reads a pasted listing and says which of its papers are here already; stores nothing. */
export const previewListing = async (ctx: Context, groupId: string, text: string) => {
  const scope = await authorize(ctx, 'paper.add', groupId)
  const { entries, skippedLines } = parseListing(text)
  const found = entries.map((entry) => {
    const identifier = entry.identifier ?? identifierOf(entry.url ?? '')
    return { ...entry, identifier, key: titleKey(entry.title) }
  })
  const here = await findKnownPapers(
    ctx.db,
    scope,
    found.map((entry) => entry.key),
    found.flatMap(({ identifier }) => identifier ?? []),
  )
  const byTitle = new Map(here.map((paper) => [paper.titleKey, paper]))
  const byIdentifier = new Map(here.map((paper) => [paper.identifier, paper]))
  const marked = found.map((entry) => ({ ...entry, known: (entry.identifier && byIdentifier.get(entry.identifier)) || byTitle.get(entry.key) || null }))
  const knownCount = marked.filter((entry) => entry.known).length
  return { entries: marked, newCount: marked.length - knownCount, knownCount, skippedLines }
}

export const nominatePaper = async (ctx: Context, wish: { paperId: string; pitch?: string | null; offerToPresent?: boolean | null }) => {
  const scope = await authorize(ctx, 'paper.nominate', await findGroupIdOfPaper(ctx.db, wish.paperId))
  const pitch = planPitch(wish.pitch)
  return ctx.db.transaction(async (tx) => {
    const row = { id: newId(), paperId: wish.paperId, nominatedById: scope.viewerId as string, pitch, offersToPresent: wish.offerToPresent ?? false, nominatedAt: ctx.clock.now() }
    const nomination = await insertNomination(tx, scope, row)
    await ctx.emit<PapersEvent>(tx, scope, { type: 'PaperNominated', nominationId: nomination.id })
    return nomination
  })
}

export const withdrawNomination = async (ctx: Context, nominationId: string) => {
  const readable = await authorize(ctx, 'group.read', await findGroupIdOfNomination(ctx.db, nominationId))
  const [known] = await findNominationsById(ctx.db, [readable], [nominationId])
  if (!known) throw notFound()
  const scope = await authorize(ctx, 'nomination.withdraw', known.groupId, { authorId: known.nominatedById })
  return ctx.db.transaction(async (tx) => {
    const nomination = await withdrawWaiting(tx, scope, nominationId)
    if (!nomination) {
      const [now] = await findNominationsById(tx, [scope], [nominationId])
      if (now?.state === 'IN_POLL') throw new Fault('CONFLICT', 'This stands in an open poll; it can be taken back when the poll has ended.', ['nominationId'])
      throw new Fault('ALREADY_DONE', 'This nomination does not wait any more.', ['nominationId'])
    }
    await ctx.emit<PapersEvent>(tx, scope, { type: 'NominationWithdrawn', nominationId })
    return nomination
  })
}

/** Begins an import, whose work is a job. The same id again, by the same person, answers the import that it began. */
export const startImport = async (ctx: Context, wish: { id: string; groupId: string; papers: readonly PaperWish[] }) => {
  const scope = await authorize(ctx, 'paper.add', wish.groupId)
  const papers = planImport(wish.papers).map(planned)
  const startedById = scope.viewerId as string
  return ctx.db.transaction(async (tx) => {
    const begun = await insertImport(tx, scope, { id: wish.id, startedById, papers, startedAt: ctx.clock.now() })
    if (begun) {
      await ctx.jobs.send(tx, 'paper.import', { importId: begun.id })
      return begun
    }
    const [before] = await findImportsById(tx, [scope], [wish.id])
    if (before?.startedById !== startedById) throw new Fault('TAKEN', 'This id is used already; make a new one.', ['id'])
    return before
  })
}

const findImportFor = async (ctx: Context, id: string, action: 'import.read' | 'import.stop') => {
  const readable = await authorize(ctx, 'group.read', await findGroupIdOfImport(ctx.db, id))
  const [found] = await findImportsById(ctx.db, [readable], [id])
  if (!found) throw notFound()
  return { found, scope: await authorize(ctx, action, found.groupId, { authorId: found.startedById }) }
}

export const findImport = async (ctx: Context, id: string) => (await findImportFor(ctx, id, 'import.read')).found

/** Asks an import to stop. One that has ended stays as it is. */
export const stopImport = async (ctx: Context, importId: string) => {
  const { scope } = await findImportFor(ctx, importId, 'import.stop')
  const asked = await askImportToStop(ctx.db, scope, importId, ctx.clock.now())
  return asked ?? (await findImportsById(ctx.db, [scope], [importId]))[0]
}

const none = { done: 0, added: 0, skipped: 0 }
const stopped = Symbol('stopped')
const chunk = 10

/** Does the work of an import: all in one transaction. Running it again after a crash, or twice at once, has its effect once. */
export const runImport = async (deps: Deps, importId: string): Promise<void> => {
  const groupId = await findGroupIdOfImport(deps.db, importId)
  const scope = groupId && (await systemScope(deps.db, groupId))
  if (!scope) return
  const watch = watchImport(deps, scope, importId)
  const end = (state: 'STOPPED' | 'FAILED') => endImport(deps.db, scope, importId, state, none, deps.clock.now())
  try {
    await deps.db.transaction((tx) => fillLibrary(systemContext(deps), tx, scope, importId, watch))
  } catch (error) {
    if (error === stopped) await end('STOPPED')
    // Data that the database refuses will be refused again; anything else (a lost connection, a deadlock) is worth another try.
    else if (/^2[23]/.test(sqlStateOf(error) ?? '')) {
      deps.log.error({ err: error, importId }, 'an import failed')
      await end('FAILED')
    } else throw error
  } finally {
    await watch.settled()
  }
}

const fillLibrary = async (ctx: Context, tx: Db, scope: GroupScope, importId: string, watch: ReturnType<typeof watchImport>) => {
  await lockImports(tx, scope)
  const work = await findImportWork(tx, scope, importId)
  if (!work) return
  if (work.stopAskedAt) throw stopped
  // Lists show the newest first, and of equal instants the highest id: the first paper that was pasted gets it.
  const ids = work.papers.map(newId).reverse()
  const by = { addedById: work.startedById, addedAt: ctx.clock.now() }
  const added: string[] = []
  for (let done = 0; done < work.papers.length; ) {
    const rows = work.papers.slice(done, done + chunk).map((paper, i) => ({ ...paper, id: ids[done + i] as string }))
    added.push(...(await insertPapers(tx, scope, rows, by)))
    done += rows.length
    watch.report({ done, added: added.length, skipped: done - added.length })
    if (watch.isToStop()) throw stopped
  }
  const total = work.papers.length
  if (!(await endImport(tx, scope, importId, 'DONE', { done: total, added: added.length, skipped: total - added.length }, ctx.clock.now()))) throw stopped
  if (added.length > 0) await ctx.emit<PapersEvent>(tx, scope, { type: 'PapersAdded', paperIds: added })
}

/**
 * Shows the progress over another connection, as nothing of the transaction itself is to be seen. The transaction must not
 * wait for this: all other connections may be taken by people who wait for the transaction, to add the same paper.
 */
const watchImport = (deps: Deps, scope: GroupScope, importId: string) => {
  let latest: typeof none | null = null
  let writing: Promise<void> | null = null
  let toStop = false
  const write = async () => {
    for (let counts = latest; counts; counts = latest) {
      latest = null
      const asked = await updateImportProgress(deps.db, scope, importId, counts)
      toStop ||= asked
    }
  }
  return {
    report: (counts: typeof none) => {
      latest = counts
      writing ??= write()
        .catch((error) => deps.log.warn({ err: error, importId }, 'progress was not shown'))
        .finally(() => {
          writing = null
        })
    },
    isToStop: () => toStop,
    settled: async () => writing,
  }
}

/** Queues again what was left running by a process that did not come back to it. */
export const resumeImports = async (deps: Deps): Promise<void> => {
  for (const { id } of await findRunningImports(deps.db)) await deps.jobs.send(deps.db, 'paper.import', { importId: id })
}
