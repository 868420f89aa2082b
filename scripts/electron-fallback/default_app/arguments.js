/**
 * Reads the command line the way Electron's own starter does: its flags come
 * first, then the folder of the program, then whatever belongs to the program.
 *
 * @param {string[]} words the command line without the executable
 * @returns {{ folder: string | undefined, modules: string[], asksVersion: boolean }}
 */
export function readArguments(words) {
  const modules = []
  let asksVersion = false
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]
    if (word === '-r' || word === '--require') {
      i += 1
      if (words[i] !== undefined) modules.push(words[i])
    } else if (word === '-v' || word === '--version') {
      asksVersion = true
    } else if (!word.startsWith('-')) {
      return { folder: word, modules, asksVersion }
    }
  }
  return { folder: undefined, modules, asksVersion }
}
