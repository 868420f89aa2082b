// Which post of the department the person takes.
import { useId } from 'react'

const MOST_CHIPS = 5

interface PostPickerProps {
  readonly label: string
  readonly posts: readonly { id: string; name: string }[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** A few posts as chips (arrow keys choose), many as a list. */
export function PostPicker({ label, posts, chosen, onChoose }: PostPickerProps) {
  const id = useId()
  if (posts.length > MOST_CHIPS) {
    return (
      <div className="plain-field">
        <label htmlFor={id}>{label}</label>
        <select id={id} value={chosen} onChange={event => onChoose(event.target.value)}>
          {posts.map(post => (
            <option key={post.id} value={post.id}>
              {post.name}
            </option>
          ))}
        </select>
      </div>
    )
  }
  return (
    <div className="plain-field" role="radiogroup" aria-labelledby={id}>
      <span className="label" id={id}>
        {label}
      </span>
      <div className="plain-chips">
        {posts.map(post => (
          <label key={post.id}>
            <input type="radio" name={id} checked={post.id === chosen} onChange={() => onChoose(post.id)} />
            {post.name}
          </label>
        ))}
      </div>
    </div>
  )
}
