import type { Deps } from '../context.ts'
import type { Route } from '../http.ts'
import { HttpError } from '../kernel/http.ts'
import { stopMails } from './service.ts'

/** The one press of mail programs (RFC 8058): a POST without login and without a page before. Whoever opens the address sees a page of the client, which asks. */
export const mailsRoutes = (deps: Deps): Route[] => [
  {
    path: /^\/unsubscribe\/([^/]+)$/,
    methods: {
      POST: async (_req, res, token) => {
        // The very answer for an address of which nobody ever heard.
        if (!(await stopMails(deps, token))) throw new HttpError(404, 'There is nothing here.')
        res.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end('You get no more mails of this kind.\n')
      },
      GET: 'page',
      HEAD: 'page',
    },
  },
]
