/** Lets one body run at a time, in the order asked: the writing connection has room for one transaction. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve()

  take<T>(body: () => Promise<T>): Promise<T> {
    const turn = this.last.then(body, body)
    this.last = turn.catch(() => undefined)
    return turn
  }

  /** Settles when everything asked so far is done. */
  idle(): Promise<unknown> {
    return this.last
  }
}
