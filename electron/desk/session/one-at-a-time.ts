const waiting = new Map<string, Promise<unknown>>()

/** Runs what is asked under one name one after the other; different names do not wait for each other. Gives and throws what `run` does. */
export function oneAtATime<T>(name: string, run: () => Promise<T>): Promise<T> {
  const turn = (waiting.get(name) ?? Promise.resolve()).then(run, run)
  waiting.set(name, turn)
  const done = () => {
    if (waiting.get(name) === turn) waiting.delete(name)
  }
  turn.then(done, done)
  return turn
}
