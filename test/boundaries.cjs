/** Who may import whom. Each comment says where a line that breaks the rule belongs. */
const slices = ['auth', 'groups', 'papers', 'scheduling', 'series', 'availability', 'voting', 'tallies', 'agenda', 'duties', 'discussion', 'floor', 'questions', 'minutes', 'live', 'calendar', 'notifications', 'mails']
const any = `(${slices.join('|')})`
const slice = `^api/${any}/`

/** Each slice looks only at those to its left. */
const order = slices.slice(0, -1).map((name, i) => ({
  name: `slice-order-${name}`,
  comment: `api/${name} is upstream of what it imports. Let the downstream slice add the field (@FieldResolver) or react to an event instead.`,
  from: { path: `^(api|db/queries)/${name}[/.]` },
  to: { path: `^api/(${slices.slice(i + 1).join('|')})/` },
}))

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    ...order.map((rule) => ({ severity: 'error', ...rule })),
    forbid('no-cycles', 'Two files need each other: move what both need to one of them, or upstream.', { path: '^(api|db|web)/' }, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('kernel-knows-no-slice', 'What knows a slice belongs in that slice; the kernel could ship in another product.', { path: '^api/kernel/' }, { path: `^(api/(?!kernel/)|web/|db/(schema|queries)/(?!events))` }),
    forbid('schema-declares-only', 'A GraphQL type has no logic: put it in service.ts or rules/.', { path: `${slice}schema\\.ts$` }, { path: `^(api/${any}/(?!schema\\.ts)|api/(context|permissions)\\.ts|db/(queries|client))`, dependencyTypesNot: ['type-only'] }),
    forbid('resolver-maps-only', 'A resolver maps one field to one call: move SQL to db/queries, decisions to service.ts.', { path: `${slice}resolver\\.ts$` }, { path: `^(db/|api/${any}/(rules/|gateway|events|jobs|http|cli))`, dependencyTypesNot: ['type-only'] }),
    forbid('edges-call-services', 'http, jobs and cli call a service; nothing deeper.', { path: `${slice}(http|jobs|cli)\\.ts$` }, { path: `^(db/queries/|api/${any}/(resolver|schema|gateway))`, dependencyTypesNot: ['type-only'] }),
    forbid('service-knows-no-graphql', 'GraphQL types stay in schema.ts and resolver.ts.', { path: `${slice}service\\.ts$` }, { path: `^(node_modules/(type-graphql|graphql)/|api/${any}/resolver\\.ts)`, dependencyTypesNot: ['type-only'] }),
    forbid('service-writes-no-sql', 'SQL belongs in db/queries.', { path: slice, pathNot: 'schema\\.ts$' }, { path: '^(node_modules/(drizzle-orm|postgres)/|db/schema/)', dependencyTypesNot: ['type-only'] }),
    forbid('rules-are-pure', 'A rule decides from values alone: pass in what it needs.', { path: `^(api/${any}/rules/|api/kernel/(text|zone))` }, { path: '^(api/(?!kernel/(errors|text|zone)\\.ts|[a-z]+/rules/)|db/|web/|(?:node:)?(fs|net|http|child_process|os|process)$)', dependencyTypesNot: ['type-only'] }),
    forbid('rules-libraries', 'Rules use pure libraries, named one by one here.', { path: `^api/${any}/rules/` }, { path: '^node_modules/(?!temporal-polyfill/|rrule-temporal/|timezones-ical-library/|@zxcvbn-ts/|marked/|fraction\\.js/|@noble/hashes/)', dependencyTypesNot: ['type-only'] }),
    forbid('loaders-only-load', 'A loader fetches by id through db/queries; decisions belong in service.ts.', { path: `${slice}loaders\\.ts$` }, { path: `^(api/${any}/(service|resolver|schema|gateway)|db/schema/)`, dependencyTypesNot: ['type-only'] }),
    forbid('gateway-knows-no-graphql', 'A gateway talks to the outside and knows no schema.', { path: `${slice}gateway` }, { path: `^(node_modules/(type-graphql|graphql|@apollo)/|api/${any}/(resolver|schema|service))`, dependencyTypesNot: ['type-only'] }),
    forbid('events-run-no-code', 'events.ts names what happened; it holds types only.', { path: `${slice}events\\.ts$` }, { dependencyTypesNot: ['type-only'], path: '^(api|db)/' }),
    forbid('db-knows-nobody', 'db/ knows tables only: viewers and decisions belong in api/.', { path: '^db/(schema|queries|client|scope)' }, { path: '^(api|web)/', dependencyTypesNot: ['type-only'] }),
    forbid('lucia-behind-one-door', 'Lucia stands behind api/auth/gateway alone.', { path: '^(api|db|web)/', pathNot: '^api/auth/gateway' }, { path: '^node_modules/lucia/' }),
    forbid('web-is-a-client', 'The web client knows the API by its schema only.', { path: '^web/', pathNot: '^web/voting/recount\\.ts$' }, { path: '^(api|db)/' }),
    forbid('recount-counts-only', 'A recount takes the rules of counting from the API and nothing else.', { path: '^web/voting/recount\\.ts$' }, { path: '^(api/(?!voting/rules/)|db/)' }),
    forbid('api-serves-any-client', 'The API knows no web client.', { path: '^(api|db)/' }, { path: '^web/' }),
    forbid('no-tests-in-the-product', 'Test code stays in test/.', { path: '^(api|db|web)/' }, { path: '^test/' }),
    forbid('nothing-unresolved', 'This import leads nowhere.', { path: '^(api|db|web)/' }, { couldNotResolve: true, pathNot: '\\.css' }),
    forbid('no-undeclared-packages', 'Add the package to package.json.', { path: '^(api|db|web)/' }, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
    forbid('product-needs-no-dev-package', 'What runs in production is a dependency, not a devDependency.', { path: '^(api|db|web)/', pathNot: '(drizzle\\.config|explorer|screenshots)' }, { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(web/dist|web/graphql/generated|\\.test\\.ts$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
