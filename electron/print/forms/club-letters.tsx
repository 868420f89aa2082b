// 会员信函 — a letter to each of a list: in the member's language, and below it smaller in the other one.
import { showCard } from '../../../shared/members/card'
import type { LetterTo } from '../../../shared/members/contract'
import { filledLetter, type LetterPlace } from '../../../shared/members/letters'
import type { LettersPaper } from '../../../shared/members/paper'
import { languageOfName } from '../../../shared/text/name-language'
import { showDate } from '../../../shared/text/when'
import type { Block, FlowForm } from '../form'
import { clubCount, clubWord } from '../members-words'
import { Words } from '../parts/Words'
import { paperWord } from '../words'

type Lang = 'zh' | 'ru'

export const clubLetters: FlowForm<LettersPaper, LetterTo> = {
  kind: 'flow',
  steps: [0],
  copies: paper => paper.to,
  heading: (paper, { number }) => ({ house: paper.house, title: paperWord('titles.clubLetters'), number, duplicate: null, copy: null, instruction: null, printed: paper }),
  blocks: (paper, to) => (to.lang === 'zh' ? (['zh', 'ru'] as const) : (['ru', 'zh'] as const)).map((lang, at) => letter(paper, to, lang, at === 0)),
  tail: () => null,
  perPage: () => [1],
}

function letter(paper: LettersPaper, to: LetterTo, lang: Lang, own: boolean): Block {
  const { mall, department } = paper.house
  return {
    key: lang,
    node: () => (
      <div className={own ? 'letter own' : 'letter'} lang={lang}>
        <p className="letter-to"><Words text={clubWord('letters.dear', { name: calledIn(to, lang) })[lang]} /></p>
        {said(paper, to, lang).split('\n').map((line, at) => <p key={at}><Words text={line} /></p>)}
        <p className="letter-from">
          <Words text={clubWord('letters.yours')[lang]} /><br />
          <Words text={lang === 'zh' ? `${mall.zh} ${department.zh}` : `${department.ru}, ${mall.ru}`} /><br />
          {showDate(paper.printedAt, paper.timeZone, lang)}
        </p>
      </div>
    ),
  }
}

/** In a Russian text a Chinese name stands in Latin letters, where the member gave them. */
const calledIn = ({ name, latin }: LetterTo, lang: Lang): string => (lang === 'ru' && languageOfName(name) === 'zh' && latin !== '' ? latin : name)

function said({ list, text, timeZone }: LettersPaper, to: LetterTo, lang: Lang): string {
  const values: Record<LetterPlace, string | null> = {
    name: calledIn(to, lang), points: clubCount('balance.points', to.points)[lang], day: to.day === null ? null : showDate(to.day, timeZone, lang), level: clubWord(`levels.${to.level}`)[lang], card: to.card === null ? null : showCard(to.card),
  }
  return filledLetter(text?.[lang] ?? clubWord(`letters.usualText.${list}`)[lang], lang, values)
}
