/** Calls `some` with the most it may do at once, since others' saves wait for it, until it did fewer. `some` answers how many it did. */
export async function untilFewer(most: number, some: (most: number) => Promise<number>): Promise<void> {
  while ((await some(most)) === most);
}
