/** Marks how long each part of the start took, for the log: ms since the process was made. */
export function measureStart(): { mark(name: string): void; all(): Record<string, number> } {
  const marks: Record<string, number> = {}
  return {
    mark: name => {
      marks[name] = Math.round(performance.now())
    },
    all: () => ({ ...marks, desk: Math.round(performance.now()) }),
  }
}
