// The forms of a member.
export const memberForms = ['memberCard', 'memberConsent', 'pointStatement', 'erasureAct'] as const
export type MemberForm = (typeof memberForms)[number]

export const isMemberForm = (name: string | null): name is MemberForm => memberForms.some(form => form === name)
