import { createHash } from 'node:crypto'
import type { CodegenConfig } from '@graphql-codegen/cli'
import { preset } from '@graphql-codegen/client-preset'

export const config: CodegenConfig = {
  schema: 'api/schema.graphql',
  documents: ['web/**/*.graphql'],
  ignoreNoDocuments: true,
  generates: {
    'web/graphql/generated/': {
      // Without gql.ts: operations stand in .graphql files, so nothing looks a text up.
      preset: {
        ...preset,
        buildGeneratesSection: async (options) => (await preset.buildGeneratesSection(options)).filter(({ filename }) => !filename.endsWith('gql.ts')),
      },
      presetConfig: {
        fragmentMasking: false,
        skipIndexFile: true,
        // The browser gets the hash only; the text stays with the server, in persisted-documents.json.
        persistedDocuments: {
          mode: 'replaceDocumentWithHash',
          hashAlgorithm: (operation: string) => createHash('sha256').update(operation).digest('hex'),
        },
      },
      config: {
        useTypeImports: true,
        enumType: 'string-literal',
        strictScalars: true,
        scalars: { ID: 'string', DateTime: 'string', LocalDateTime: 'string', LocalDate: 'string' },
      },
    },
  },
}

export default config
