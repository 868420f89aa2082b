// Types the keys of `t`: each namespace is the Chinese file of that name; a test holds the Russian one to the same keys.
import 'i18next'

interface Texts {
  app: typeof import('../../shared/i18n/zh/app.json')
  session: typeof import('../../shared/i18n/zh/session.json')
  setup: typeof import('../../shared/i18n/zh/setup.json')
  today: typeof import('../../shared/i18n/zh/today.json')
  errors: typeof import('../../shared/i18n/zh/errors.json')
  reasons: typeof import('../../shared/i18n/zh/reasons.json')
  clocks: typeof import('../../shared/i18n/zh/clocks.json')
  matters: typeof import('../../shared/i18n/zh/matters.json')
  ui: typeof import('../../shared/i18n/zh/ui.json')
  contacts: typeof import('../../shared/i18n/zh/contacts.json')
  'work-orders': typeof import('../../shared/i18n/zh/work-orders.json')
  parties: typeof import('../../shared/i18n/zh/parties.json')
  admin: typeof import('../../shared/i18n/zh/admin.json')
  print: typeof import('../../shared/i18n/zh/print.json')
  system: typeof import('../../shared/i18n/zh/system.json')
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    returnNull: false
    resources: Texts
  }
}
