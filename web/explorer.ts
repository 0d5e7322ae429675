// GraphiQL for whoever writes against the API. Served by `npm run dev` alone, at /explorer.html; no build contains it.
import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { createClient } from 'graphql-ws'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  headers: { 'x-colloquy-request': '1' },
  wsClient: createClient({ url: `${window.location.origin.replace('http', 'ws')}/graphql` }),
})

createRoot(document.getElementById('explorer') as HTMLElement).render(createElement(GraphiQL, { fetcher }))
