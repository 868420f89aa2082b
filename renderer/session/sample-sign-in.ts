/** How to get into the sample mall: every sample person has this PIN. db/seed/sample has the same; a test holds the two together. */
export const sampleSignIn = { number: '1001', pin: '246810' } as const
