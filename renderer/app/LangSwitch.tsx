// 中文 / Рус: acts at once, touches nothing that was typed.
import './lang-switch.css'
import { useTranslation } from 'react-i18next'
import type { Lang } from '../../shared/core/actor'
import { switchLang } from './language'

const langs: readonly Lang[] = ['zh', 'ru']

/** The language switch of every screen. */
export function LangSwitch() {
  const { t, i18n } = useTranslation()
  return (
    <div className="lang-switch" role="group" aria-label={t('top.language')}>
      {langs.map(lang => (
        <button
          key={lang}
          type="button"
          lang={lang === 'zh' ? 'zh-CN' : 'ru'}
          aria-pressed={i18n.language === lang}
          title={t(lang === 'zh' ? 'langs.zhFull' : 'langs.ruFull')}
          onClick={() => void switchLang(lang)}
        >
          {t(lang === 'zh' ? 'langs.zh' : 'langs.ru')}
        </button>
      ))}
    </div>
  )
}
