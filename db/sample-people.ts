import type { Role } from './scope.ts'

type SamplePerson = { name: string; zone: string; role: Role }

/** The people of the demo group, in the order in which they joined; the part of their address before the @. */
export const samplePeople = {
  ada: { name: 'Ada Lindqvist', zone: 'Europe/Zurich', role: 'OWNER' },
  tomas: { name: 'Tomás Herrera', zone: 'America/Santiago', role: 'ADMIN' },
  mei: { name: 'Mei-Ling Zhao', zone: 'Asia/Shanghai', role: 'FACILITATOR' },
  jonas: { name: 'Jonas Aebischer', zone: 'Europe/Zurich', role: 'FACILITATOR' },
  seun: { name: 'Oluwaseun Bakare', zone: 'Africa/Lagos', role: 'MEMBER' },
  nour: { name: 'نور الهاشمي', zone: 'Africa/Cairo', role: 'MEMBER' },
  priya: { name: 'Priya Raghunathan', zone: 'Asia/Kolkata', role: 'MEMBER' },
  eloise: { name: 'Éloïse Garnier', zone: 'Europe/Paris', role: 'MEMBER' },
  kenji: { name: 'Kenji Morita', zone: 'Asia/Tokyo', role: 'MEMBER' },
  kasia: { name: 'Katarzyna Wolna', zone: 'Europe/Warsaw', role: 'MEMBER' },
  sam: { name: 'Sam Whitlock', zone: 'Europe/London', role: 'MEMBER' },
  leilani: { name: 'Leilani Kahale', zone: 'Pacific/Honolulu', role: 'MEMBER' },
} satisfies Record<string, SamplePerson>

/** Who is not in the group, but has asked to be. */
export const sampleStranger = {
  ruth: { name: 'Ruth Amsel', zone: 'Europe/Vienna', message: 'I sat in on the meeting about duckweed and would like to come again. I can present something on lichens.' },
}

export type Who = keyof typeof samplePeople
export const everybody = Object.keys(samplePeople) as Who[]
