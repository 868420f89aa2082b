// A failure that stays until it is read.
import type { Problem } from '../app/problems'

/** What happened, what was kept, what to do next. Field problems stand beside their fields; this says that there are some. */
export function Failure({ problem }: { problem: Problem | null }) {
  if (problem === null) return null
  return (
    <p className="failure" role="alert">
      <strong>{problem.title}</strong> {problem.detail}
    </p>
  )
}
