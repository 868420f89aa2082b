// The widget library in our paper and ink. Colours mirror tokens.css, which styles what is ours.
import { theme } from 'antd'
import type { ConfigProviderProps, ThemeConfig } from 'antd'
import ru from 'antd/locale/ru_RU'
import zh from 'antd/locale/zh_CN'
import type { Lang } from '../../shared/core/actor'
import { isDark } from './looks'
import type { Looks } from './looks'

const light = {
  colorPrimary: '#0b6e5f', colorLink: '#0b6e5f', colorSuccess: '#0b6e5f', colorInfo: '#0b6e5f', colorError: '#b3231a', colorWarning: '#855600',
  colorText: '#1a1d1f', colorTextHeading: '#1a1d1f', colorTextSecondary: '#565e66', colorTextTertiary: '#5f666d', colorTextDescription: '#565e66',
  colorTextPlaceholder: '#6a7178', colorIcon: '#565e66', colorBgLayout: '#faf9f5', colorBgContainer: '#ffffff', colorBgElevated: '#ffffff',
  colorBorder: '#c9c5b9', colorBorderSecondary: '#e4e1d8', colorSplit: '#e4e1d8', controlItemBgActive: '#e6f1ee', controlItemBgHover: '#f2f0ea',
  colorErrorBg: '#fbebe9', colorWarningBg: '#faf1df', colorPrimaryBg: '#e6f1ee', colorInfoBg: '#e6f1ee', colorInfoBorder: '#c9ded8', colorSuccessBg: '#e6f1ee', colorSuccessBorder: '#c9ded8', colorErrorBorder: '#ecc8c4', colorWarningBorder: '#e6cf9f',
}
const dark: typeof light & { colorTextLightSolid: string } = {
  colorPrimary: '#58c2ae', colorLink: '#58c2ae', colorSuccess: '#58c2ae', colorInfo: '#58c2ae', colorError: '#ff8f84', colorWarning: '#e4b354',
  colorText: '#e9ebe7', colorTextHeading: '#e9ebe7', colorTextSecondary: '#a7afb4', colorTextTertiary: '#9aa2a7', colorTextDescription: '#a7afb4',
  colorTextPlaceholder: '#8f979c', colorIcon: '#a7afb4', colorBgLayout: '#14181a', colorBgContainer: '#1b2022', colorBgElevated: '#22282b',
  colorBorder: '#495256', colorBorderSecondary: '#2e3538', colorSplit: '#2e3538', controlItemBgActive: '#17342e', controlItemBgHover: '#242a2d',
  colorErrorBg: '#3a1e1b', colorWarningBg: '#352b16', colorPrimaryBg: '#17342e', colorInfoBg: '#17342e', colorInfoBorder: '#24534a', colorSuccessBg: '#17342e', colorSuccessBorder: '#24534a', colorErrorBorder: '#5f2f2a', colorWarningBorder: '#5a4923', colorTextLightSolid: '#06231d',
}

const still = window.matchMedia('(prefers-reduced-motion: reduce)')

function themeOf(looks: Looks): ThemeConfig {
  const fontSize = looks.size === 'large' ? 16 : 14
  const controlHeight = looks.touch ? 44 : looks.size === 'large' ? 38 : 34
  return {
    algorithm: isDark(looks) ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...(isDark(looks) ? dark : light),
      fontFamily: 'var(--faces)', fontSize, controlHeight, borderRadius: 8, borderRadiusLG: 10, borderRadiusSM: 6, fontWeightStrong: 600,
      motion: !still.matches, motionDurationFast: '0.06s', motionDurationMid: '0.1s', motionDurationSlow: '0.14s', wireframe: false,
      boxShadow: 'none', boxShadowSecondary: '0 8px 28px rgb(26 29 31 / 14%)', boxShadowTertiary: 'none',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Input: { activeShadow: '0 0 0 3px var(--jade-soft)' },
      Select: { optionSelectedBg: 'var(--jade-soft)', optionSelectedColor: 'var(--on-jade-soft)', activeOutlineColor: 'var(--jade-soft)' },
      DatePicker: { activeShadow: '0 0 0 3px var(--jade-soft)' },
      InputNumber: { activeShadow: '0 0 0 3px var(--jade-soft)' },
      Table: {
        headerBg: 'transparent', headerColor: 'var(--ink-2)', headerSplitColor: 'transparent', rowHoverBg: 'var(--hover)', cellPaddingBlock: 8,
      },
      Tabs: { horizontalItemPadding: '8px 0', horizontalItemGutter: 24 },
    },
  }
}

/** All that the widget library is told: theme, locale, no ripple. */
export function widgetSettings(looks: Looks, lang: Lang): ConfigProviderProps {
  return {
    theme: themeOf(looks),
    locale: lang === 'zh' ? zh : ru,
    wave: { disabled: true },
    button: { autoInsertSpace: false },
    form: { requiredMark: false },
  }
}
