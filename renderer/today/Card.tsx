import './card.css'
import type { ReactNode } from 'react'

interface CardProps {
  readonly title: string
  /** At the end of the title's line. */
  readonly end?: ReactNode
  readonly tone?: 'amber'
  readonly children: ReactNode
}

/** One thing beside the list of the board. */
export function Card({ title, end, tone, children }: CardProps) {
  return (
    <section className="board-card" data-tone={tone} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {end}
      </header>
      {children}
    </section>
  )
}
