// The words on paper: always in both languages, whatever language the screen speaks.
import ru from '../../shared/i18n/ru/print.json'
import zh from '../../shared/i18n/zh/print.json'
import type { BothNames } from '../../shared/core/actor'

/** The texts of a file by their paths. */
export type Leaves<Tree> = Tree extends string ? '' : { [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}` }[keyof Tree & string]

/** A text of paper by its path in the texts: `labels.place`, `copies.team.name`. Both languages have it, or this does not compile. */
export type PaperWord = Leaves<typeof zh.paper> & Leaves<typeof ru.paper>

/** A text of paper in both languages; `{{name}}` is filled in from `values`. */
export function paperWord(word: PaperWord, values: Record<string, string | number> = {}): BothNames {
  return textIn({ zh: zh.paper, ru: ru.paper }, word, values)
}

/** A text by its path in the same file of both languages; where a language lacks it, that one is empty. */
export function textIn(files: { readonly zh: unknown; readonly ru: unknown }, path: string, values: Record<string, string | number> = {}): BothNames {
  return { zh: filled(textAt(files.zh, path), values), ru: filled(textAt(files.ru, path), values) }
}

/** What a paper is called, in both languages. */
export function paperName(paper: keyof typeof zh.papers): BothNames {
  return { zh: zh.papers[paper], ru: ru.papers[paper] }
}

/** How strongly a printer prints, in both languages. */
export function densityName(density: keyof typeof zh.densities): BothNames {
  return { zh: zh.densities[density], ru: ru.densities[density] }
}

/** Both languages in one line: `中文 / Русский`. Where one is missing or both are the same, it stands alone. */
export function oneLine({ zh: chinese, ru: russian }: BothNames, between = ' / '): string {
  return chinese === russian ? chinese : [chinese, russian].filter(part => part !== '').join(between)
}

function textAt(tree: unknown, path: string): string {
  const found = path.split('.').reduce<unknown>((node, key) => (isTree(node) ? node[key] : undefined), tree)
  return typeof found === 'string' ? found : ''
}

function isTree(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null
}

function filled(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))
}
