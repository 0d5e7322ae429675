import type { IncomingMessage, ServerResponse } from 'node:http'
import { calendarRoutes } from './calendar/http.ts'
import type { Deps } from './context.ts'
import { HttpError } from './kernel/http.ts'
import { mailsRoutes } from './mails/http.ts'

/** What one address answers outside of GraphQL. Each method does its own work, or leaves it to a page of the client; GET and HEAD change nothing. */
export type Route = {
  /** Of the whole path; its first group is handed on. */
  path: RegExp
  methods: Record<string, ((req: IncomingMessage, res: ServerResponse, part: string) => Promise<void>) | 'page'>
}

/** The plain HTTP of every slice. */
const routesOf = (deps: Deps): Route[] => [...calendarRoutes(deps), ...mailsRoutes(deps)]

export const plainHttp = (deps: Deps) => {
  const routes = routesOf(deps)
  return async (req: IncomingMessage, res: ServerResponse, path: string): Promise<boolean> => {
    for (const { path: pattern, methods } of routes) {
      const match = pattern.exec(path)
      if (!match) continue
      const answer = methods[req.method ?? '']
      if (!answer) throw new HttpError(405, `Only ${Object.keys(methods).join(', ')} works here.`, { allow: Object.keys(methods).join(', ') })
      if (answer === 'page') return false
      await answer(req, res, match[1] ?? '')
      return true
    }
    return false
  }
}
