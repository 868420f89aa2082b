/** A key of the keyboard as it stands on a button. `name` as in ScreenKey: `F2`, `Ctrl+Enter`. Not read aloud: aria-keyshortcuts says it. */
export function KeyCap({ name }: { name: string }) {
  return (
    <kbd className="kbd" aria-hidden>
      {name.replace('Ctrl+Enter', 'Ctrl ↵').replace('Ctrl+', 'Ctrl ')}
    </kbd>
  )
}
