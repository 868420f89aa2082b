import type { Desk } from '../core/desk'
export async function plantSampleMall(_desk: Desk): Promise<string> { throw new Error('stub') } // stub
