// The steps of a complaint that ask for something, each in the place of the bar it was taken from.
import type { ReactNode } from 'react'
import type { ComplaintView } from '../../shared/complaints/contract'
import type { ComplaintStep } from '../../shared/complaints/words'
import { AttachStep } from './AttachStep'
import { CallBackStep } from './CallBackStep'
import { AskExtensionStep, DecideExtensionStep } from './ExtensionSteps'
import { JudgeStep } from './JudgeStep'
import { RaiseStep } from './RaiseStep'
import { ReturnStep } from './ReturnStep'
import { SendStep } from './SendStep'
import { TextSteps } from './TextSteps'
import type { TellingStep } from './TextSteps'

export type AskingStep = Exclude<ComplaintStep, 'edit' | 'mediate' | 'print' | 'takeUp'>

/** Whether a step asks for something in the place of the bar. */
export function isAsking(step: ComplaintStep): step is AskingStep {
  return step !== 'edit' && step !== 'mediate' && step !== 'print' && step !== 'takeUp'
}

export interface StepProps {
  readonly complaint: ComplaintView
  readonly onClose: () => void
}

/** The form of one step. */
export function ComplaintStepForm({ step, ...props }: StepProps & { step: AskingStep }): ReactNode {
  switch (step) {
    case 'judge':
    case 'rule':
      return <JudgeStep step={step} {...props} />
    case 'send':
      return <SendStep {...props} />
    case 'return':
      return <ReturnStep {...props} />
    case 'callBack':
      return <CallBackStep {...props} />
    case 'askExtension':
      return <AskExtensionStep {...props} />
    case 'decideExtension':
      return <DecideExtensionStep {...props} />
    case 'raise':
      return <RaiseStep {...props} />
    case 'attach':
      return <AttachStep {...props} />
    default:
      return <TextSteps step={step satisfies TellingStep} {...props} />
  }
}
