import type { TFunction } from 'i18next'
import type { PrintJob } from '../../shared/print/contract'
import { printProblems, type PrintProblem } from '../../shared/print/rules'

/** Why a job waits or failed, in words; null where there is nothing to say. A reason of a newer program is not known here. */
export function problemWords(t: TFunction<'print'>, { problem, paper }: Pick<PrintJob, 'problem' | 'paper'>): string | null {
  return problem !== null && isKnown(problem) ? t(`problems.${problem}`, { paper: t(`papers.${paper}`) }) : null
}

function isKnown(problem: string): problem is PrintProblem {
  return (printProblems as readonly string[]).includes(problem)
}
