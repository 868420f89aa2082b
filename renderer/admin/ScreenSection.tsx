// How this station's screen looks and speaks; acts at once.
import { useTranslation } from 'react-i18next'
import type { Lang } from '../../shared/core/actor'
import { Choice } from '../app/Choice'
import { switchLang } from '../app/language'
import { setLooks, useLooks } from '../app/looks'

export function ScreenSection() {
  const { t } = useTranslation('admin')
  const { t: app, i18n } = useTranslation()
  const looks = useLooks()
  const lang: Lang = i18n.language === 'ru' ? 'ru' : 'zh'
  return (
    <section aria-label={t('sections.screen')}>
      <header className="settings-head">
        <h1>{t('sections.screen')}</h1>
      </header>
      <p className="settings-note">{t('screenNote')}</p>
      <div className="settings-form">
        <Choice
          label={app('top.language')}
          value={lang}
          options={[
            ['zh', app('langs.zhFull')],
            ['ru', app('langs.ruFull')],
          ]}
          onChoose={chosen => void switchLang(chosen)}
        />
        <Choice
          label={app('looks.theme')}
          value={looks.theme}
          options={[
            ['light', app('looks.light')],
            ['dark', app('looks.dark')],
            ['system', app('looks.system')],
          ]}
          onChoose={theme => setLooks({ theme })}
        />
        <Choice
          label={app('looks.size')}
          value={looks.size}
          options={[
            ['normal', app('looks.normal')],
            ['large', app('looks.large')],
          ]}
          onChoose={size => setLooks({ size })}
        />
        <Choice
          label={app('looks.touch')}
          value={looks.touch ? 'on' : 'off'}
          options={[
            ['off', app('looks.touchOff')],
            ['on', app('looks.touchOn')],
          ]}
          onChoose={touch => setLooks({ touch: touch === 'on' })}
        />
      </div>
    </section>
  )
}
