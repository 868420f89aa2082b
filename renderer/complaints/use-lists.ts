// Categories and departments as lists to choose from.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import type { Listed } from '../ui/ListField'

interface Choices {
  readonly choices: readonly Listed[]
  readonly failed: boolean
  /** The list was read, and there is nothing in it. */
  readonly none: boolean
}

interface Entry {
  readonly id: string
  readonly code: string
  readonly nameZh: string
  readonly nameRu: string
  readonly retired: boolean
}

/** The entries in use, and the one that is chosen even where it was retired since. */
function useChoices({ data, isError }: { data: readonly Entry[] | undefined; isError: boolean }, chosen: string | null): Choices {
  const { lang } = useHouse()
  const choices = useMemo(
    () => (data ?? []).filter(entry => !entry.retired || entry.id === chosen).map(({ id, code, nameZh, nameRu }) => ({ id, label: lang === 'zh' ? nameZh || nameRu : nameRu || nameZh, find: [nameZh, nameRu, code] })),
    [data, chosen, lang],
  )
  return { choices, failed: isError, none: data !== undefined && choices.length === 0 }
}

/** `chosen` stays in the list even where it was retired since. */
export function useCategories(chosen: string | null): Choices {
  return useChoices(useQuery(api.complaints.categories.queryOptions()), chosen)
}

/** `chosen` stays in the list even where it was retired since. */
export function useDepartments(chosen: string | null): Choices {
  return useChoices(useQuery(api.admin.departments.queryOptions()), chosen)
}

/** The department a category's complaints go to unless somebody decides otherwise; undefined until it is read. */
export function useDepartmentOf(categoryId: string): string | null | undefined {
  const categories = useQuery(api.complaints.categories.queryOptions())
  if (categories.data === undefined) return categories.isError ? null : undefined
  return categories.data.find(category => category.id === categoryId)?.departmentId ?? null
}
