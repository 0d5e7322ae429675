import { readFileSync } from 'node:fs'
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedDirective, isSpecifiedScalarType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createSchema, printedSchema } from '../api/schema.ts'

const schema = createSchema()
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && (type.name === 'ID' || !isSpecifiedScalarType(type)))

describe('the schema', () => {
  it('is the one that is committed', () => {
    expect(printedSchema()).toBe(readFileSync('api/schema.graphql', 'utf8'))
  })

  it('describes every type, field, argument and enum value', () => {
    const bare: string[] = []
    const look = (name: string, { description }: { description?: string | null }) => {
      if (!description?.trim()) bare.push(name)
    }
    for (const type of types) {
      const isRoot = type === schema.getQueryType() || type === schema.getMutationType() || type === schema.getSubscriptionType()
      if (!isRoot) look(type.name, type)
      if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value)
      if (!(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))) continue
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field)
        if ('args' in field) for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name}:)`, arg)
      }
    }
    for (const directive of schema.getDirectives()) if (!isSpecifiedDirective(directive)) look(`@${directive.name}`, directive)
    expect(types.length).toBeGreaterThan(50)
    expect(bare).toEqual([])
  })

  it('offers every list that grows as a connection', () => {
    const lists: string[] = []
    for (const type of types) {
      if (!isObjectType(type) || type.name.endsWith('Connection')) continue
      for (const field of Object.values(type.getFields())) {
        const named = String(field.type).replace(/[![\]]/g, '')
        const nodes = isObjectType(schema.getType(named)) && (schema.getType(named) as { getInterfaces?: () => readonly unknown[] }).getInterfaces?.().length
        if (String(field.type).startsWith('[') && nodes) lists.push(`${type.name}.${field.name}`)
      }
    }
    // Bounded by what made them: the options of one poll, the papers of one event, the open polls of a group, one hand for each member, the questions that a meeting takes, the groups that one mutes, the threads that one item of an agenda had, the members that one comment names, the first 20 who reacted.
    expect(lists.sort()).toMatchInlineSnapshot(`
      [
        "AgendaChanged.threads",
        "Comment.mentions",
        "Group.openPolls",
        "Meeting.hands",
        "Meeting.parkedQuestions",
        "Meeting.questions",
        "NoticeChoices.mutedGroups",
        "PapersAdded.papers",
        "Poll.presenters",
        "Reaction.people",
        "Swap.declinedBy",
      ]
    `)
  })

  it('gives every mutation one input and a payload with errors', () => {
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      expect(field.args.map((arg) => arg.name).filter((name) => name !== 'input'), field.name).toEqual([])
      const payload = schema.getType(String(field.type).replace(/!/g, ''))
      expect(isObjectType(payload) && String(payload.getFields().errors?.type), field.name).toBe('[UserError!]!')
    }
  })
})
